#include "widgets/prompts/conflict_pane.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/reading_text.h"

namespace assay::widgets {

using items::MergeText;

namespace {

constexpr int typingPause = 200; // ms until what was typed is merged

std::vector<TintedText> tinted(const MergeText &text)
{
    std::vector<TintedText> parts;
    qsizetype at = 0;
    for (const items::TextSpan &span : text.changed) {
        parts.push_back({text.text.mid(at, span.begin - at), Tint::None});
        parts.push_back({text.text.mid(span.begin, span.length), Tint::Inserted});
        at = span.end();
    }
    parts.push_back({text.text.mid(at), Tint::None});
    return parts;
}

} // namespace

ConflictPane::ConflictPane(QWidget *owner, QWidget *parent)
    : Panel(Edge::None, Ground::Surface, parent), m_title(new Label(TextStyle::Strong, Ink::Text, QString(), this)),
      m_why(new Label(TextStyle::Small, Ink::Second, QString(), this)), m_editor(new QPlainTextEdit(this)), m_typing(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, scaled(10), 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(buildHead(owner));
    column->addWidget(buildSides(), 1);
    column->addWidget(buildEditor());
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_editor, &QPlainTextEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { Q_EMIT settled(m_item, MergeChoice::Edited, m_editor->toPlainText()); });
}

/// What it is about, and the answers.
QLayout *ConflictPane::buildHead(QWidget *owner)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(12), 0, scaled(12), 0);
    head->setSpacing(scaled(8));
    head->addWidget(m_title);
    m_why->setElided(true);
    head->addWidget(m_why, 1);
    addAnswer(owner, head, tr("Ours"), Qt::Key_1, MergeChoice::Ours);
    addAnswer(owner, head, tr("Theirs"), Qt::Key_2, MergeChoice::Theirs);
    addAnswer(owner, head, tr("Both"), Qt::Key_3, MergeChoice::Both);
    addAnswer(owner, head, tr("Edit"), Qt::Key_E, MergeChoice::Edited);
    return head;
}

QWidget *ConflictPane::buildSides()
{
    auto *scroll = new QScrollArea(this);
    auto *body = new QWidget(scroll);
    auto *sides = new QHBoxLayout(body);
    sides->setContentsMargins(scaled(12), 0, scaled(12), 0);
    sides->setSpacing(scaled(16));
    m_base = addSide(sides, tr("Base"));
    m_ours = addSide(sides, tr("Ours"));
    m_theirs = addSide(sides, tr("Theirs"));
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The three texts"));
    return scroll;
}

QWidget *ConflictPane::buildEditor()
{
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->setFont(fontOf(TextStyle::Mono));
    m_editor->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_editor->setTabChangesFocus(true);
    m_editor->setAccessibleName(tr("Text that stands here instead"));
    m_editor->setFixedHeight(5 * lineHeight(TextStyle::Mono));
    m_editor->installEventFilter(this);
    m_edit = new Panel(Edge::Top, Ground::Surface, this);
    auto *below = new QVBoxLayout(m_edit);
    below->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    below->setSpacing(scaled(2));
    auto *caption = new Label(TextStyle::Small, Ink::Third, tr("what stands here instead"), m_edit);
    caption->setContentsMargins(scaled(4), 0, 0, 0);
    below->addWidget(caption);
    below->addWidget(m_editor);
    m_edit->hide();
    return m_edit;
}

ConflictPane::Side ConflictPane::addSide(QBoxLayout *row, const QString &name)
{
    Side side{new Label(TextStyle::Small, Ink::Third, QString(), this), new FoldedText(TextStyle::Mono, this), new Label(TextStyle::Small, Ink::Third, tr("not there"), this)};
    side.head->setElided(true);
    side.text->text()->setAccessibleName(name);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(4));
    column->addWidget(side.head);
    column->addWidget(side.text);
    column->addWidget(side.none);
    column->addStretch(1);
    row->addLayout(column, 1);
    return side;
}

QAction *ConflictPane::addAnswer(QWidget *owner, QBoxLayout *row, const QString &text, Qt::Key key, MergeChoice choice)
{
    QAction *action = localAction(owner, text, QKeySequence(key), [this, choice] {
        if (choice == MergeChoice::Edited)
            return edit();
        m_typing->stop();
        Q_EMIT settled(m_item, choice, QString());
        Q_EMIT nextWanted();
    });
    action->setCheckable(true);
    m_answers.emplace_back(action, choice);
    row->addWidget(actionButton(action, Button::Kind::Plain, this));
    return action;
}

void ConflictPane::showItem(const items::MergePage &page, int item)
{
    const bool another = item != m_item;
    if (another)
        flush();
    m_item = item;
    const bool isThere = item >= 0 && item < static_cast<int>(page.items.size());
    for (const auto &[action, choice] : m_answers)
        action->setEnabled(isThere);
    if (!isThere)
        return;
    m_shown = page.items[static_cast<std::size_t>(item)];
    m_title->setText(m_shown.title);
    m_why->setText(m_shown.why);
    if (another) {
        showSide(m_base, tr("base, %1").arg(page.baseLabel), m_shown.base);
        showSide(m_ours, tr("ours, %1").arg(page.oursLabel), m_shown.ours);
        showSide(m_theirs, tr("theirs, %1").arg(page.theirsLabel), m_shown.theirs);
    }
    for (const auto &[action, choice] : m_answers) {
        action->setChecked(choice == m_shown.choice);
        action->setEnabled(choice == MergeChoice::Both ? m_shown.canBoth : choice != MergeChoice::Edited || m_shown.canEdit);
    }
    const bool edited = m_shown.choice == MergeChoice::Edited;
    m_edit->setVisible(edited);
    if (edited && !m_typing->isActive() && !m_editor->hasFocus() && m_editor->toPlainText() != m_shown.edited) {
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(m_shown.edited);
    }
}

void ConflictPane::showSide(const Side &side, const QString &head, const std::optional<MergeText> &text)
{
    side.head->setText(head);
    side.text->setVisible(text.has_value());
    side.none->setVisible(!text);
    if (text)
        side.text->text()->setParts(tinted(*text));
}

/// Begins with what stands there now, or with ours.
void ConflictPane::edit()
{
    if (m_shown.choice != MergeChoice::Edited) {
        const std::optional<MergeText> &ours = m_shown.ours ? m_shown.ours : m_shown.theirs;
        const QString text = m_shown.chosenText().value_or(ours ? ours->text : QString());
        {
            const QSignalBlocker quiet(m_editor);
            m_editor->setPlainText(text);
        }
        Q_EMIT settled(m_item, MergeChoice::Edited, text);
    }
    m_edit->show();
    m_editor->setFocus(Qt::ShortcutFocusReason);
    m_editor->moveCursor(QTextCursor::End);
}

void ConflictPane::flush()
{
    if (!m_typing->isActive())
        return;
    m_typing->stop();
    Q_EMIT settled(m_item, MergeChoice::Edited, m_editor->toPlainText());
}

bool ConflictPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return Panel::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        flush();
        Q_EMIT listWanted();
    }
    return true;
}

} // namespace assay::widgets

#include "moc_conflict_pane.cpp"
