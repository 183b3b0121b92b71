#include "widgets/compare/run_notice.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "widgets/components/button.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

struct Look
{
    QColor ink;
    QColor ground;
};

Look lookOf(ChipKind kind, const Tokens &t)
{
    switch (kind) {
    case ChipKind::Better: return {t.better, t.betterTint};
    case ChipKind::Worse: return {t.worse, t.worseTint};
    case ChipKind::Caution: return {t.caution, t.cautionTint};
    case ChipKind::Accent: return {t.accent, t.accentTint};
    case ChipKind::Neutral: break;
    }
    return {t.text, t.neutralTint};
}

} // namespace

RunNotice::RunNotice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_buttons(new QWidget(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    row->setSpacing(scaled(10));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setFont(fontOf(TextStyle::Text));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row = new QHBoxLayout(m_buttons);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_buttons, 0, Qt::AlignVCenter);
    hide();
}

// The only mark-up is ours.
void RunNotice::write()
{
    const QString color = lookOf(m_kind, tokensOf(this)).ink.name();
    m_text->setText(QStringLiteral("<div style=\"line-height:%1px\"><span style=\"font-weight:600;color:%2\">%3</span>&nbsp; %4</div>")
                        .arg(QString::number(lineHeight(TextStyle::Text)), color, m_head.toHtmlEscaped(), m_said.toHtmlEscaped()));
    m_text->setAccessibleName(m_head + QStringLiteral(". ") + m_said);
}

void RunNotice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_head.isEmpty())
        write();
}

void RunNotice::show(ChipKind kind, const QString &head, const QString &text, const QList<QAction *> &actions)
{
    m_kind = kind;
    m_head = head;
    m_said = text;
    write();
    while (QLayoutItem *item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = actionButton(action, action == actions.front() ? Button::Kind::Primary : Button::Kind::Plain, m_buttons);
        m_row->addWidget(button);
        button->setVisible(action->isVisible());
    }
    setVisible(true);
    update();
}

void RunNotice::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), lookOf(m_kind, t).ground);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}

} // namespace assay::widgets

#include "moc_run_notice.cpp"
