#include "widgets/prompts/messages_page.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTextCursor>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/panel.h"
#include "widgets/components/pick_list.h"
#include "widgets/prompts/template_editor.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

constexpr int roleWidth = 96;

QString roleText(Role role)
{
    switch (role) {
    case Role::System: return MessagesPage::tr("system");
    case Role::User: return MessagesPage::tr("user");
    case Role::Assistant: return MessagesPage::tr("assistant");
    case Role::Tool: return MessagesPage::tr("tool");
    }
    return {};
}

} // namespace

MessagesPage::MessagesPage(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Messages"));
    setFocusPolicy(Qt::NoFocus);
}

void MessagesPage::setMessages(const std::vector<Message> &messages)
{
    const QWidget *focused = window()->focusWidget();
    const bool wasTypedIn = focused && isAncestorOf(focused); // the editor that has the keyboard goes now
    m_messages = messages;
    m_undo.clear();
    build();
    if (wasTypedIn && !m_editors.empty())
        m_editors.front()->setFocus();
}

void MessagesPage::build()
{
    m_editors.clear();
    auto *page = new widgets::Panel(Edge::None, widgets::Panel::Ground::Surface);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (std::size_t i = 0; i < m_messages.size(); ++i)
        column->addWidget(buildRow(i));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    auto *message = new Button(Button::Kind::Flat, tr("+ Message"), page);
    auto *example = new Button(Button::Kind::Flat, tr("+ Example"), page);
    connect(message, &Button::clicked, this, &MessagesPage::addMessage);
    connect(example, &Button::clicked, this, &MessagesPage::addExample);
    foot->addWidget(message);
    foot->addWidget(example);
    if (!m_undo.empty()) {
        auto *undo = new Button(Button::Kind::Link, tr("Undo"), page);
        undo->setAccessibleName(tr("Undo the last change of messages"));
        connect(undo, &Button::clicked, this, [this] {
            const std::vector<Message> before = m_undo.back();
            m_undo.pop_back();
            m_messages = before;
            build();
            Q_EMIT edited(m_messages);
        });
        foot->addWidget(undo);
    }
    foot->addStretch(1);
    column->addLayout(foot);
    column->addStretch(1);
    setWidget(page); // deletes the one before
    m_rows = page;
    numberLines();
    limitHeights();
}

QWidget *MessagesPage::buildRow(std::size_t index)
{
    auto *row = new widgets::Panel(Edge::Bottom, widgets::Panel::Ground::Surface);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 1);
    line->setSpacing(0);
    auto *side = new widgets::Panel(Edge::Right, widgets::Panel::Ground::Surface, row);
    side->setFixedWidth(scaled(roleWidth));
    auto *names = new QVBoxLayout(side);
    names->setContentsMargins(scaled(3), scaled(4), scaled(4), scaled(4));
    auto *role = new Button(Button::Kind::Flat, roleText(m_messages[index].role), side);
    role->setAccessibleName(tr("Message %1, %2: role, move, remove").arg(index + 1).arg(role->text()));
    connect(role, &Button::clicked, this, [this, index, role] { offerRole(index, role); });
    names->addWidget(role, 0, Qt::AlignLeft);
    names->addStretch(1);
    auto *editor = new TemplateEditor(tr("Text of message %1, %2").arg(index + 1).arg(roleText(m_messages[index].role)), true, row);
    editor->setVariables(m_variables);
    editor->setPlainText(QString::fromStdString(m_messages[index].text));
    connect(editor, &QPlainTextEdit::textChanged, this, [this, index, editor] {
        const std::string text = editor->toPlainText().toStdString();
        if (m_messages[index].text == text)
            return; // only its looks changed
        m_messages[index].text = text;
        numberLines();
        Q_EMIT edited(m_messages);
    });
    connect(editor, &TemplateEditor::leaveRequested, this, [this, index](int by) {
        const auto next = static_cast<std::ptrdiff_t>(index) + by;
        if (next >= 0 && next < static_cast<std::ptrdiff_t>(m_editors.size()))
            m_editors[static_cast<std::size_t>(next)]->setFocus();
    });
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this, editor] {
        if (editor->hasFocus())
            ensureVisible(scaled(roleWidth), editor->mapTo(widget(), editor->cursorRect().center()).y(), 0, scaled(40));
    });
    line->addWidget(side);
    line->addWidget(editor, 1);
    m_editors.push_back(editor);
    return row;
}

void MessagesPage::offerRole(std::size_t index, Button *anchor)
{
    auto *list = new PickList(PickList::Mode::One, tr("Role of this message, or what to do with it"), anchor);
    std::vector<PickItem> items;
    for (const Role role : {Role::System, Role::User, Role::Assistant, Role::Tool})
        items.push_back({QString::fromLatin1(name(role)), roleText(role), {}, tr("Role"), false, role != m_messages[index].role});
    items.push_back({QStringLiteral("up"), tr("Move up"), {}, tr("Message"), false, index > 0});
    items.push_back({QStringLiteral("down"), tr("Move down"), {}, tr("Message"), false, index + 1 < m_messages.size()});
    items.push_back({QStringLiteral("remove"), tr("Remove"), {}, tr("Message"), false, m_messages.size() > 1});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this, index](const QString &id) {
        std::vector<Message> messages = m_messages;
        const auto at = messages.begin() + static_cast<std::ptrdiff_t>(index);
        if (id == QStringLiteral("up"))
            std::iter_swap(at, at - 1);
        else if (id == QStringLiteral("down"))
            std::iter_swap(at, at + 1);
        else if (id == QStringLiteral("remove"))
            messages.erase(at);
        else
            at->role = roleFromName(id.toStdString()).value_or(at->role);
        change(std::move(messages), std::min(static_cast<int>(index), static_cast<int>(messages.size()) - 1));
    });
    list->popUp(anchor);
}

void MessagesPage::addMessage()
{
    std::vector<Message> messages = m_messages;
    messages.push_back({messages.empty() ? Role::System : Role::User, {}, {}, {}});
    change(messages, static_cast<int>(messages.size()) - 1);
}

/// Examples stand before the last user's message, which asks the question itself.
void MessagesPage::addExample()
{
    std::vector<Message> messages = m_messages;
    auto place = messages.end();
    if (!messages.empty() && messages.back().role == Role::User)
        --place;
    const auto at = static_cast<int>(place - messages.begin());
    messages.insert(place, {{Role::User, {}, {}, {}}, {Role::Assistant, {}, {}, {}}});
    change(messages, at);
}

void MessagesPage::change(std::vector<Message> messages, int focus)
{
    m_undo.push_back(m_messages);
    m_messages = std::move(messages);
    build();
    if (focus >= 0 && focus < static_cast<int>(m_editors.size()))
        m_editors[static_cast<std::size_t>(focus)]->setFocus();
    Q_EMIT edited(m_messages);
}

void MessagesPage::numberLines()
{
    int line = 1;
    for (TemplateEditor *editor : m_editors) {
        editor->setFirstLine(line);
        line += editor->lines();
    }
}

void MessagesPage::limitHeights()
{
    for (TemplateEditor *editor : m_editors)
        editor->setMostHeight(std::max(scaled(200), viewport()->height() - scaled(48)));
}

void MessagesPage::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    limitHeights();
}

void MessagesPage::showCheck(const items::PromptCheck &check)
{
    m_variables = check.variables;
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->setVariables(check.variables);
        m_editors[i]->setChanges(i < check.changes.size() ? check.changes[i] : items::MessageChanges());
        std::vector<items::ProblemRow> own;
        for (const items::ProblemRow &problem : check.problems) {
            if (problem.message == static_cast<int>(i))
                own.push_back(problem);
        }
        m_editors[i]->setProblems(std::move(own));
    }
}

void MessagesPage::jumpTo(int message, int begin, int length)
{
    if (message < 0 || message >= static_cast<int>(m_editors.size()))
        return;
    TemplateEditor *editor = m_editors[static_cast<std::size_t>(message)];
    ensureWidgetVisible(editor);
    editor->jumpTo(begin, length);
}

void MessagesPage::replace(int message, int begin, int length, const QString &text)
{
    jumpTo(message, begin, length);
    if (message >= 0 && message < static_cast<int>(m_editors.size()))
        m_editors[static_cast<std::size_t>(message)]->textCursor().insertText(text);
}

} // namespace assay::widgets

#include "moc_messages_page.cpp"
