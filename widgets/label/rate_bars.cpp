#include "widgets/label/rate_bars.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr int barWidth = 320;
constexpr int rowHeight = 30;

/// From the left end to the estimate, with the interval as a line; without an estimate nothing but the ground.
class RateBar final : public QWidget
{
public:
    RateBar(const items::JudgeRate &rate, double from, double to, QWidget *parent) : QWidget(parent), m_rate(rate), m_from(from), m_to(to)
    {
        setMinimumWidth(scaled(120));
        setMaximumWidth(scaled(barWidth));
        setFixedHeight(scaled(rowHeight));
        setToolTip(rate.note.toHtmlEscaped());
    }
    QSize sizeHint() const override { return {scaled(barWidth), scaled(rowHeight)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double high = scaled(8);
        const QRectF track(0, (height() - high) / 2, width(), high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.neutralTint);
        painter.drawRoundedRect(track, high / 2, high / 2);
        if (!m_rate.estimate)
            return;
        painter.setBrush(t.series1);
        painter.setOpacity(0.45);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), std::max(high, placeOf(*m_rate.estimate)), high), high / 2, high / 2);
        painter.setOpacity(1);
        paintDoubt(painter, track.center().y() + 0.5, t);
    }

private:
    double placeOf(double value) const { return m_to > m_from ? width() * std::clamp((value - m_from) / (m_to - m_from), 0.0, 1.0) : 0; }
    void paintDoubt(QPainter &painter, double y, const Tokens &t) const
    {
        const double half = scaled(6);
        painter.setPen(QPen(t.text, 1.75));
        if (m_rate.lower && m_rate.upper) {
            const double ends[]{std::max(1.0, placeOf(*m_rate.lower)), std::min(width() - 1.0, placeOf(*m_rate.upper))};
            painter.drawLine(QPointF(ends[0], y), QPointF(ends[1], y));
            for (const double end : ends)
                painter.drawLine(QPointF(end, y - half), QPointF(end, y + half));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text);
        const double dot = scaled(3.5);
        painter.drawEllipse(QPointF(std::clamp(placeOf(*m_rate.estimate), dot, width() - dot), y), dot, dot);
    }

    items::JudgeRate m_rate;
    double m_from;
    double m_to;
};

} // namespace

RateBars::RateBars(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, 1);
}

void RateBars::show(const items::JudgeView &view)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList sentences;
    int line = 0;
    for (const items::JudgeRate &rate : view.rates) {
        auto *value = new Label(TextStyle::Strong, rate.estimate ? Ink::Text : Ink::Third, rate.value, this);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const QString doubt = rate.interval.isEmpty() ? rate.note : rate.interval;
        auto *interval = new Label(TextStyle::Small, rate.interval.isEmpty() ? Ink::Third : Ink::Second, doubt, this);
        interval->setElided(true);
        for (QWidget *each : {static_cast<QWidget *>(value), static_cast<QWidget *>(interval)})
            each->setToolTip(rate.note.toHtmlEscaped());
        m_grid->addWidget(new Label(TextStyle::Text, Ink::Second, rate.name, this), line, 0);
        m_grid->addWidget(new RateBar(rate, view.from, view.to, this), line, 1);
        m_grid->addWidget(value, line, 2);
        m_grid->addWidget(interval, line++, 3, 1, 2);
        sentences << QStringLiteral("%1: %2 %3 (%4)").arg(rate.name, rate.value, rate.interval, rate.note);
    }
    auto *ends = new QWidget(this);
    ends->setMaximumWidth(scaled(barWidth));
    auto *row = new QHBoxLayout(ends);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new Label(TextStyle::Note, Ink::Third, view.fromText, ends));
    row->addStretch(1);
    row->addWidget(new Label(TextStyle::Note, Ink::Third, view.toText, ends));
    m_grid->addWidget(ends, line, 1);
    setAccessibleName(sentences.join(QStringLiteral(". ")));
}

} // namespace assay::widgets

#include "moc_rate_bars.cpp"
