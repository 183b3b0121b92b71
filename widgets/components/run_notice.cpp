#include "widgets/components/run_notice.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

/// A sentence is no chip: where it means nothing it is written as any other.
QColor inkOf(ChipKind kind, const Tokens &t)
{
    return kind == ChipKind::Neutral ? t.text : chipColors(kind, t).text;
}

constexpr int factWidth = 80;
constexpr int mostLines = 12; ///< of files before they scroll

/// Its name, and beside it what may be copied.
QHBoxLayout *factRow(const items::TrustView::Part &fact, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    auto *name = new Label(TextStyle::Small, Ink::Second, fact.name, parent);
    name->setMinimumWidth(scaled(factWidth));
    auto *text = new Label(TextStyle::Mono, Ink::Text, fact.text, parent);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setFocusPolicy(Qt::NoFocus);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    return row;
}

/// All files in one box, each under its name, so that the keyboard scrolls through them.
QPlainTextEdit *fileBox(const std::vector<items::TrustView::Part> &files, QWidget *parent)
{
    QStringList texts;
    QStringList names;
    for (const items::TrustView::Part &file : files) {
        names << file.name;
        texts << QStringLiteral("── %1 ──\n%2").arg(file.name, file.text.endsWith(QLatin1Char('\n')) ? file.text.chopped(1) : file.text);
    }
    auto *box = new QPlainTextEdit(parent);
    box->setReadOnly(true);
    box->setFont(fontOf(TextStyle::Mono));
    box->setPlainText(texts.join(QLatin1Char('\n')));
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setTabChangesFocus(true);
    box->setAccessibleName(names.join(QStringLiteral(", ")));
    const int lines = std::min(mostLines, static_cast<int>(box->document()->blockCount()));
    box->setFixedHeight(lines * lineHeight(TextStyle::Mono) + scaled(14));
    return box;
}

} // namespace

RunNotice::RunNotice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_buttons(new QWidget(this))
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    m_column->setSpacing(scaled(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(10));
    m_column->addLayout(row);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setFont(fontOf(TextStyle::Text));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_row = new QHBoxLayout(m_buttons);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(scaled(8));
    row->addWidget(m_text, 1);
    row->addWidget(m_buttons, 0, Qt::AlignTop);
    hide();
}

// The only mark-up is ours.
void RunNotice::write()
{
    const QString color = inkOf(m_kind, tokensOf(this)).name();
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
    delete std::exchange(m_details, nullptr);
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

void RunNotice::ask(const items::TrustView &question, QAction *allow, QAction *refuse)
{
    show(ChipKind::Caution, question.head, question.text, {allow, refuse});
    if (!question.facts.empty())
        showDetails(question);
}

void RunNotice::takeKeyboard()
{
    if (m_row->count() > 0)
        m_row->itemAt(m_row->count() - 1)->widget()->setFocus(Qt::OtherFocusReason);
}

void RunNotice::showDetails(const items::TrustView &question)
{
    m_details = new QWidget(this);
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    for (const items::TrustView::Part &fact : question.facts)
        column->addLayout(factRow(fact, m_details));
    if (!question.files.empty())
        column->addWidget(fileBox(question.files, m_details));
    m_column->addWidget(m_details);
    m_details->show();
}

void RunNotice::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), chipColors(m_kind, t).ground);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}

} // namespace assay::widgets

#include "moc_run_notice.cpp"
