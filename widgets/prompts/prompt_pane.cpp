#include "widgets/prompts/prompt_pane.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/notice.h"
#include "widgets/components/tabs.h"
#include "widgets/prompts/find_bar.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/naming_line.h"
#include "widgets/prompts/parameters_page.h"
#include "widgets/prompts/preview_pane.h"
#include "widgets/prompts/template_editor.h"

namespace assay::widgets {

namespace {

constexpr int widestHeadName = 140; ///< of the head, before it is cut
enum TabPage { MessagesTab, ToolsTab, SchemaTab, ParametersTab, PreviewTab };

/// A page with an editor of JSON and what is wrong with it below.
QWidget *jsonPage(TemplateEditor *editor, Label *problem, const QString &note)
{
    auto *page = new Panel(Edge::None, Panel::Ground::Surface);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, scaled(8), 0, 0);
    auto *said = new Label(TextStyle::Small, Ink::Second, note, page);
    said->setContentsMargins(scaled(12), 0, scaled(12), 0);
    column->addWidget(said);
    column->addWidget(editor);
    problem->setWordWrap(true);
    problem->setContentsMargins(scaled(12), 0, scaled(12), 0);
    column->addWidget(problem);
    column->addStretch(1);
    editor->setMinimumHeight(scaled(200));
    return page;
}

} // namespace

PromptPane::PromptPane(const Actions &actions, QWidget *parent) : Panel(Edge::None, Ground::Surface, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(actions));
    m_naming = new NamingLine(this);
    m_error = new InlineError(this);
    m_error->hide();
    m_trust = new Notice(ChipKind::Caution, this);
    m_trust->hide();
    for (const bool allowed : {true, false}) {
        auto *answer = new Button(allowed ? Button::Kind::Plain : Button::Kind::Flat, allowed ? tr("Allow on this machine") : tr("Not now"), m_trust);
        m_trust->addButton(answer);
        connect(answer, &Button::clicked, this, [this, allowed] {
            m_trust->hide();
            Q_EMIT trustAnswered(allowed);
        });
    }
    m_find = new FindBar(this);
    for (QWidget *line : {static_cast<QWidget *>(m_naming), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_trust), buildTabs(actions), static_cast<QWidget *>(m_find)})
        column->addWidget(line);
    auto *splitter = new Splitter(Qt::Vertical, this);
    splitter->addWidget(buildPages());
    m_preview = new PreviewPane(actions.tryIt, splitter);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1 << 14, scaled(190)});
    column->addWidget(splitter, 1);
}

QWidget *PromptPane::buildHead(const Actions &actions)
{
    auto *head = new PanelHead(this);
    m_name = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_name->setElided(true);
    m_draft = new Chip(ChipKind::Accent, ChipSize::Pill, {}, head);
    m_channels = new Chip(ChipKind::Neutral, ChipSize::Pill, {}, head);
    m_said = new Label(TextStyle::Small, Ink::Third, QString(), head);
    m_said->setElided(true);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_draft), static_cast<QWidget *>(m_channels)})
        head->add(part);
    m_said->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addSpare(m_said);
    head->add(actionButton(actions.commit, Button::Kind::Plain, head));
    head->add(actionButton(actions.run, Button::Kind::Primary, head));
    return head;
}

QWidget *PromptPane::buildTabs(const Actions &actions)
{
    m_tabs = new Tabs(this);
    for (const QString &word : {tr("Messages"), tr("Tools"), tr("Output schema"), tr("Parameters"), tr("Preview")})
        m_tabs->addTab(word);
    m_tabs->addStretch();
    m_against = actionButton(actions.against, Button::Kind::Flat, m_tabs);
    m_tabs->add(m_against);
    m_tabs->add(actionButton(actions.diff, Button::Kind::Flat, m_tabs, tr("Diff")));
    connect(m_tabs, &Tabs::currentChanged, this, [this](int tab) {
        m_pages->setVisible(tab != PreviewTab); // the preview takes all the room
        if (tab != PreviewTab)
            m_pages->setCurrentIndex(tab);
    });
    return m_tabs;
}

QWidget *PromptPane::buildPages()
{
    m_pages = new QStackedWidget(this);
    m_messages = new MessagesPage(m_pages);
    m_tools = new TemplateEditor(tr("Tool definitions, JSON"), false);
    m_schema = new TemplateEditor(tr("Output schema, JSON Schema"), false);
    m_toolsProblem = new Label(TextStyle::Small, Ink::Worse);
    m_schemaProblem = new Label(TextStyle::Small, Ink::Worse);
    m_parameters = new ParametersPage(m_pages);
    m_pages->addWidget(m_messages);
    m_pages->addWidget(jsonPage(m_tools, m_toolsProblem, tr("A list of tools, each with name, description and a JSON Schema of its parameters")));
    m_pages->addWidget(jsonPage(m_schema, m_schemaProblem, tr("A JSON Schema that every answer has to follow; empty = any text")));
    m_pages->addWidget(m_parameters);
    for (TemplateEditor *editor : {m_tools, m_schema})
        connect(editor, &QPlainTextEdit::textChanged, this, &PromptPane::takeEdit);
    connect(m_messages, &MessagesPage::edited, this, [this] {
        m_find->setEditors(m_messages->editors());
        takeEdit();
    });
    connect(m_parameters, &ParametersPage::edited, this, [this](const std::map<std::string, std::string> &parameters) {
        m_content.parameters = parameters;
        takeEdit();
    });
    return m_pages;
}

void PromptPane::takeEdit()
{
    if (m_taking)
        return;
    m_content.messages = m_messages->messages();
    m_content.tools = m_tools->toPlainText().toStdString();
    m_content.outputSchema = m_schema->toPlainText().toStdString();
    Q_EMIT edited(m_content);
}

void PromptPane::showPrompt(const items::OpenPrompt &prompt)
{
    m_taking = true;
    m_content = prompt.content;
    m_messages->setMessages(prompt.content.messages);
    m_tools->setPlainText(QString::fromStdString(prompt.content.tools));
    m_schema->setPlainText(QString::fromStdString(prompt.content.outputSchema));
    m_parameters->setParameters(prompt.content.parameters);
    m_find->setEditors(m_messages->editors());
    m_taking = false;
    hideError();
    say({});
    showHead(prompt);
}

void PromptPane::showHead(const items::OpenPrompt &prompt)
{
    m_name->setText(prompt.name.mid(prompt.name.lastIndexOf(QLatin1Char('/')) + 1));
    m_name->setToolTip(prompt.name.toHtmlEscaped());
    m_name->setMinimumWidth(std::min(m_name->fontMetrics().horizontalAdvance(m_name->text()) + 2, scaled(widestHeadName)));
    m_draft->show(ChipKind::Accent, !prompt.isDraft ? QString() : prompt.base.isEmpty() ? tr("draft") : tr("draft on %1").arg(prompt.base));
    // One channel is said, how many more there are is a hover away: the name needs the room.
    const QStringList &pills = prompt.channelPills;
    m_channels->show(ChipKind::Neutral, pills.size() > 1 ? pills.back() + QStringLiteral(" +%1").arg(pills.size() - 1) : pills.value(0));
    m_channels->setToolTip(pills.join(QLatin1Char('\n')).toHtmlEscaped());
}

void PromptPane::showCheck(const items::PromptCheck &check)
{
    m_messages->showCheck(check);
    m_preview->showCheck(check);
    m_toolsProblem->setText(check.toolsProblem);
    m_schemaProblem->setText(check.schemaProblem);
    m_tabs->setCount(ToolsTab, check.tools);
    m_tabs->setCount(ParametersTab, static_cast<int>(m_content.parameters.size()));
}

void PromptPane::say(const QString &text)
{
    m_said->setText(text);
}

void PromptPane::showError(const Error &error)
{
    m_error->show(error);
}

void PromptPane::hideError()
{
    m_error->hide();
}

void PromptPane::askTrust(const QString &endpoints)
{
    m_trust->setText(tr("May this project send texts to %1?").arg(endpoints), tr("Nothing was sent yet. The answer is kept for this project on this machine."));
    m_trust->show();
}

void PromptPane::hideTrust()
{
    m_trust->hide();
}

QWidget *PromptPane::againstButton() const
{
    return m_against;
}

void PromptPane::stepTab()
{
    m_tabs->step(1);
}

void PromptPane::jumpTo(const items::ProblemRow &problem)
{
    m_tabs->setCurrent(MessagesTab);
    m_messages->jumpTo(problem.message, problem.begin, problem.length);
}

void PromptPane::fix(const items::ProblemRow &problem)
{
    m_tabs->setCurrent(MessagesTab);
    m_messages->replace(problem.message, problem.begin, problem.length, problem.fix.value_or(QString()));
}

} // namespace assay::widgets

#include "moc_prompt_pane.cpp"
