#include "widgets/components/notice.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

Ink inkOf(ChipKind kind)
{
    switch (kind) {
    case ChipKind::Better: return Ink::Better;
    case ChipKind::Worse: return Ink::Worse;
    case ChipKind::Caution: return Ink::Caution;
    case ChipKind::Accent: return Ink::Accent;
    case ChipKind::Neutral: break;
    }
    return Ink::Text;
}

QColor groundOf(ChipKind kind, const Tokens &t)
{
    switch (kind) {
    case ChipKind::Better: return t.betterTint;
    case ChipKind::Worse: return t.worseTint;
    case ChipKind::Caution: return t.cautionTint;
    case ChipKind::Accent: return t.accentTint;
    case ChipKind::Neutral: break;
    }
    return t.neutralTint;
}

} // namespace

Notice::Notice(ChipKind kind, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_head(new Label(TextStyle::Strong, inkOf(kind), QString(), this)),
      m_text(new Label(TextStyle::Text, Ink::Text, QString(), this)), m_buttonLine(new QWidget(this)), m_buttons(new QHBoxLayout(m_buttonLine))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    column->setSpacing(scaled(4));
    for (Label *label : {m_head, m_text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_buttons->setContentsMargins(0, scaled(4), 0, 0);
    m_buttons->setSpacing(scaled(8));
    m_buttons->addStretch(1);
    column->addWidget(m_buttonLine);
    m_buttonLine->hide();
}

void Notice::setText(const QString &head, const QString &text)
{
    m_head->setText(head);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void Notice::addButton(Button *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    m_buttonLine->show();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(groundOf(m_kind, tokensOf(this)));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace assay::widgets

#include "moc_notice.cpp"
