#include "widgets/label/item_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <algorithm>

#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"
#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

namespace {

class AnswerFrame final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &t = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.line);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
};

std::vector<TintedText> markedParts(const QString &text, std::vector<items::LabelSpanView> spans)
{
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.place.begin < b.place.begin; });
    std::vector<TintedText> parts;
    qsizetype at = 0;
    for (const items::LabelSpanView &span : spans) {
        const qsizetype begin = std::max(at, span.place.begin);
        const qsizetype end = std::min(text.size(), span.place.end());
        if (end <= begin)
            continue; // inside one that is marked already
        parts.push_back({text.mid(at, begin - at), Tint::None});
        parts.push_back({text.mid(begin, end - begin), Tint::Marked});
        at = end;
    }
    parts.push_back({text.mid(at), Tint::None});
    return parts;
}

} // namespace

ItemCard::ItemCard(QWidget *parent) : QWidget(parent), m_inputColumn(new QVBoxLayout), m_outputRow(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_inputColumn->setSpacing(0);
    column->addLayout(m_inputColumn);
    column->addSpacing(scaled(14));
    m_outputRow->setSpacing(scaled(12));
    column->addLayout(m_outputRow);
    column->addSpacing(scaled(16));
}

ItemCard::Section &ItemCard::section(std::size_t place)
{
    while (m_inputs.size() <= place) {
        auto *caption = new Label(TextStyle::Small, Ink::Third, {}, this);
        caption->setElided(true);
        caption->setContentsMargins(0, m_inputs.empty() ? 0 : scaled(12), 0, 0);
        auto *text = new FoldedText(m_inputs.empty() ? TextStyle::Reading : TextStyle::Text, this);
        text->text()->setFocusPolicy(Qt::TabFocus); // a click selects and leaves the keys to the questions
        m_inputColumn->addWidget(caption);
        m_inputColumn->addWidget(text);
        m_inputs.push_back({caption, text});
    }
    return m_inputs[place];
}

ItemCard::Framed &ItemCard::framed(std::size_t place)
{
    while (m_outputs.size() <= place) {
        auto *frame = new AnswerFrame(this);
        auto *column = new QVBoxLayout(frame);
        column->setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16));
        column->setSpacing(scaled(4));
        auto *caption = new Label(TextStyle::Strong, Ink::Second, {}, frame);
        column->addWidget(caption);
        auto *text = new FoldedText(TextStyle::Reading, frame);
        text->text()->setFocusPolicy(Qt::TabFocus);
        column->addWidget(text);
        column->addStretch(1);
        m_outputRow->addWidget(frame, 1);
        m_outputs.push_back({frame, caption, text});
    }
    return m_outputs[place];
}

void ItemCard::show(quint64 serial, const std::vector<items::LabelTextView> &inputs, const std::vector<items::LabelTextView> &outputs)
{
    m_serial = serial;
    m_spans.clear();
    for (std::size_t i = 0; i < std::max(inputs.size(), m_inputs.size()); ++i) {
        Section &part = section(i);
        const bool isThere = i < inputs.size();
        part.caption->setVisible(isThere);
        part.text->setVisible(isThere);
        if (!isThere)
            continue;
        part.caption->setText(inputs[i].caption);
        part.text->text()->setAccessibleName(inputs[i].caption);
        part.text->text()->setText(inputs[i].text);
    }
    for (std::size_t i = 0; i < std::max(outputs.size(), m_outputs.size()); ++i) {
        Framed &part = framed(i);
        part.frame->setVisible(i < outputs.size());
        if (i >= outputs.size())
            continue;
        part.caption->setText(outputs[i].caption);
        part.caption->setVisible(outputs.size() > 1);
        part.text->text()->setAccessibleName(outputs[i].caption);
        part.text->text()->setText(outputs[i].text);
    }
    m_output = outputs.empty() ? QString() : outputs.front().text;
    update();
}

void ItemCard::showSpans(const std::vector<items::LabelSpanView> &spans)
{
    if (spans == m_spans || m_outputs.empty())
        return;
    m_spans = spans;
    m_outputs.front().text->text()->setParts(markedParts(m_output, spans));
}

items::TextSpan ItemCard::selection() const
{
    return m_outputs.empty() ? items::TextSpan() : m_outputs.front().text->text()->selection();
}

void ItemCard::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_told == m_serial)
        return;
    m_told = m_serial;
    // After this paint has ended, with all that lies in it.
    QMetaObject::invokeMethod(this, [this, serial = m_serial] { Q_EMIT painted(serial); }, Qt::QueuedConnection);
}

} // namespace assay::widgets

#include "moc_item_card.cpp"
