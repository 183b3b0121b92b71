#include "widgets/components/filter_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/filter_edit.h"
#include "widgets/components/label.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {
constexpr int filterPauseMs = 150;
constexpr int patienceMs = 900;
constexpr int mostKept = 50;
} // namespace

FilterLine::FilterLine(const QString &name, QWidget *parent)
    : QWidget(parent), m_box(new QWidget(this)), m_edit(new FilterEdit(m_box)), m_said(new Label(TextStyle::Small, Ink::Worse, {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    auto *inside = new QHBoxLayout(m_box);
    inside->setContentsMargins(scaled(10), 0, scaled(10), 0);
    inside->addWidget(m_edit);
    m_box->setFixedHeight(scaled(32));
    m_box->setCursor(Qt::IBeamCursor);
    column->addWidget(m_box);
    column->addWidget(m_said);
    m_said->setWordWrap(true);
    m_said->hide();
    m_edit->setAccessibleName(name);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(filterPauseMs);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_pause, &QTimer::timeout, this, &FilterLine::apply);
    connect(&m_patience, &QTimer::timeout, this, &FilterLine::complain);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &FilterLine::typed);
    connect(m_edit, &FilterEdit::left, this, &FilterLine::left);
    connect(m_edit, &FilterEdit::entered, this, [this] {
        apply();
        complain();
        keep();
    });
    connect(m_edit, &FilterEdit::focusChanged, this, [this] {
        update();
        if (!m_edit->hasFocus())
            keep();
    });
}

void FilterLine::setLanguage(const items::FilterLanguage *language)
{
    m_language = language;
    m_edit->setLanguage(language);
}

QString FilterLine::text() const
{
    return m_edit->filter();
}

void FilterLine::setText(const QString &filter)
{
    m_seen = filter;
    m_edit->setFilter(filter);
    m_applied = filter;
    m_pause.stop();
    complain();
}

void FilterLine::setHistory(const QStringList &filters)
{
    m_edit->setHistory(filters);
}

void FilterLine::typed()
{
    if (text() == m_seen)
        return; // only its colours changed
    m_seen = text();
    m_pause.start();
    m_patience.start();
    // What was called wrong is looked at with every key; what is new gets time to be finished.
    if (m_problem)
        complain();
}

void FilterLine::apply()
{
    m_pause.stop();
    const QString filter = text().trimmed();
    if (filter == m_applied.trimmed() || !m_language || m_language->check(filter))
        return;
    m_applied = filter;
    Q_EMIT applied(filter);
}

void FilterLine::keep()
{
    const QString filter = text().trimmed();
    if (filter.isEmpty() || !m_language || m_language->check(filter))
        return;
    QStringList history = m_edit->history();
    if (!history.isEmpty() && history.front() == filter)
        return;
    history.removeAll(filter);
    history.prepend(filter);
    m_edit->setHistory(history.mid(0, mostKept));
    Q_EMIT historyChanged(m_edit->history());
}

void FilterLine::complain()
{
    m_patience.stop();
    showProblem(m_language ? m_language->check(text()) : std::nullopt);
}

void FilterLine::showProblem(const std::optional<items::FilterProblem> &problem)
{
    m_problem = problem;
    m_edit->markProblem(problem);
    m_said->setText(problem ? QStringLiteral("✗ ") + problem->text : QString());
    m_said->setVisible(problem.has_value());
    m_edit->setAccessibleDescription(problem ? problem->text : QString());
    update();
}

void FilterLine::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FilterLine::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_problem ? t.worse : m_edit->hasFocus() ? t.accent : t.lineStrong);
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(m_box->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace assay::widgets

#include "moc_filter_line.cpp"
