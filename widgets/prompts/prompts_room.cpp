#include "widgets/prompts/prompts_room.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTime>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/chip.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/notice.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/tabs.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/find_bar.h"
#include "widgets/prompts/history_pane.h"
#include "widgets/prompts/merge_view.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/parameters_page.h"
#include "widgets/prompts/preview_pane.h"
#include "widgets/prompts/problem_list.h"
#include "widgets/prompts/template_editor.h"

namespace assay::widgets {

namespace {

constexpr int checkDelayMs = 150; ///< after the last key; a draft is looked at while one pauses
const std::string promptKey = "prompts/open";
const std::string modelKey = "prompts/model";

enum TabPage { MessagesTab, ToolsTab, SchemaTab, ParametersTab, PreviewTab };

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

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
    return page;
}

} // namespace

PromptsRoom::PromptsRoom(RunController *runs, QWidget *parent)
    : Room(QStringLiteral("prompts"), tr("Prompts"), parent), m_trial(runs), m_treeModel(new items::PromptTree(this))
{
    addActions();
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildDesk());
    m_diff = new DiffView(m_pages);
    m_merge = new MergeView(m_pages);
    m_pages->addWidget(m_diff);
    m_pages->addWidget(m_merge);
    setContent(m_pages);
    setEmpty(buildEmptyPage());
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkDelayMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &PromptsRoom::check);
    connectDesk();
    connectHistory();
    showLoading();
}

void PromptsRoom::addActions()
{
    m_create = addRoomAction(QStringLiteral("new-prompt"), tr("New prompt"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { askName(Naming::Create, tr("Name of the new prompt"), {}); });
    m_commit = addRoomAction(QStringLiteral("commit"), tr("Commit"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { askName(Naming::Commit, tr("What changed, and why"), {}); });
    m_run = addRoomAction(QStringLiteral("compare-draft"), tr("Run"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { compareDraft(); });
    m_try = addRoomAction(QStringLiteral("try"), tr("Try"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { tryDraft(); });
    m_againstAction = addRoomAction(QStringLiteral("against"), tr("Changes against… ▾"), {}, [] {});
    addRoomAction(QStringLiteral("diff"), tr("Show what the draft changes"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        if (!m_desk.current().base.isEmpty())
            openDiff(m_desk.current().base, m_desk.current().isDraft ? QStringLiteral("draft") : m_desk.current().versions.value(0));
    });
    addRoomAction(QStringLiteral("find"), tr("Find"), QKeySequence::Find, [this] { m_find->open(false); });
    addRoomAction(QStringLiteral("replace"), tr("Find and replace"), QKeySequence(Qt::CTRL | Qt::Key_H), [this] { m_find->open(true); });
    addRoomAction(QStringLiteral("next-problem"), tr("Next problem"), QKeySequence(Qt::Key_F8), [this] { m_problems->step(1); });
    addRoomAction(QStringLiteral("previous-problem"), tr("Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { m_problems->step(-1); });
    addRoomAction(QStringLiteral("fix"), tr("Fix the problem"), QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_problems->fixCurrent(); });
    addRoomAction(QStringLiteral("next-tab"), tr("Next tab"), QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] { m_tabs->step(1); });
    addRoomAction(QStringLiteral("rename"), tr("Rename the prompt, or move it to a folder"), QKeySequence(Qt::Key_F2),
                  [this] { askName(Naming::Rename, tr("New name; a folder goes before a /"), m_desk.name()); });
    addRoomAction(QStringLiteral("duplicate"), tr("Duplicate the prompt"), {}, [this] { askName(Naming::Duplicate, tr("Name of the copy"), m_desk.name() + tr(" copy")); });
    addRoomAction(QStringLiteral("archive"), tr("Archive the prompt"), {}, [this] { m_desk.archive(true); });
    addRoomAction(QStringLiteral("unarchive"), tr("Bring the prompt back from the archive"), {}, [this] { m_desk.archive(false); });
    addRoomAction(QStringLiteral("show-archived"), tr("Show or hide archived prompts"), {}, [this] {
        m_withArchived = !m_withArchived;
        m_desk.setSession(m_session);
    });
    addRoomAction(QStringLiteral("discard"), tr("Discard the draft"), {}, [this] { m_desk.discardDraft(); });
    m_importAction = addRoomAction(QStringLiteral("import-prompt"), tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askImport(); });
    addRoomAction(QStringLiteral("export-prompt"), tr("Export this prompt…"), {}, [this] { askExport(); });
    addRoomAction(QStringLiteral("add-message"), tr("Add a message"), {}, [this] { m_messages->addMessage(); });
    addRoomAction(QStringLiteral("add-example"), tr("Add an example"), {}, [this] { m_messages->addExample(); });
}

QWidget *PromptsRoom::buildEmptyPage()
{
    auto *empty = new EmptyState(tr("Write a first prompt"), tr("A prompt has messages with {{variables}}, and versions that never change. Two ways to begin:"), this);
    empty->addChoice(QStringLiteral("prompts"), tr("A new prompt"), tr("a name, then type"), actionButton(m_create, Button::Kind::Primary, empty));
    empty->addChoice(QStringLiteral("drop"), tr("One you have"), tr("text, Markdown or chat messages: drop it here"), actionButton(m_importAction, Button::Kind::Plain, empty));
    return empty;
}

QWidget *PromptsRoom::buildDesk()
{
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(buildLeft());
    splitter->addWidget(buildMiddle());
    m_history = new HistoryPane(splitter);
    splitter->addWidget(m_history);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(226), 1 << 14, scaled(312)});
    return splitter;
}

QWidget *PromptsRoom::buildLeft()
{
    auto *left = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = columnIn(left);
    auto *head = new PanelHead(left);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Prompts"), head));
    head->addStretch();
    auto *create = new Button(Button::Kind::Flat, tr("New"), head);
    create->showKey(m_create->shortcut());
    create->setAccessibleName(m_create->text());
    connect(create, &Button::clicked, m_create, &QAction::trigger);
    head->add(create);
    m_tree = new ListView(tr("Prompts"), left);
    m_tree->setModel(m_treeModel);
    m_problems = new ProblemList(left);
    column->addWidget(head);
    column->addWidget(m_tree, 1);
    column->addWidget(m_problems);
    left->setMinimumWidth(scaled(200));
    return left;
}

QWidget *PromptsRoom::buildHead()
{
    auto *head = new PanelHead(this);
    m_name = new Label(TextStyle::Title, Ink::Text, QString(), head);
    m_name->setElided(true);
    m_draftPill = new Chip(ChipKind::Accent, ChipSize::Pill, {}, head);
    m_channelPill = new Chip(ChipKind::Neutral, ChipSize::Pill, {}, head);
    m_saved = new Label(TextStyle::Small, Ink::Third, QString(), head);
    m_saved->setElided(true);
    for (QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_draftPill), static_cast<QWidget *>(m_channelPill)})
        head->add(part);
    head->addStretch();
    head->add(m_saved);
    head->add(actionButton(m_commit, Button::Kind::Plain, head));
    head->add(actionButton(m_run, Button::Kind::Primary, head));
    return head;
}

QWidget *PromptsRoom::buildMiddle()
{
    auto *middle = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = columnIn(middle);
    column->addWidget(buildHead());

    m_namingBar = new Panel(Edge::Bottom, Panel::Ground::Sunken, middle);
    auto *naming = new QHBoxLayout(m_namingBar);
    naming->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(7));
    m_namingWord = new Label(TextStyle::Text, Ink::Second, QString(), m_namingBar);
    m_namingField = new QLineEdit(m_namingBar);
    auto *take = new Button(Button::Kind::Plain, tr("OK"), m_namingBar);
    take->showKey(QKeySequence(Qt::Key_Return));
    auto *leave = new Button(Button::Kind::Flat, tr("Cancel"), m_namingBar);
    leave->showKey(QKeySequence(Qt::Key_Escape));
    naming->addWidget(m_namingWord);
    naming->addWidget(m_namingField, 1);
    naming->addWidget(take);
    naming->addWidget(leave);
    connect(m_namingField, &QLineEdit::returnPressed, this, &PromptsRoom::takeName);
    connect(take, &Button::clicked, this, &PromptsRoom::takeName);
    connect(leave, &Button::clicked, this, &PromptsRoom::endNaming);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_namingBar);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PromptsRoom::endNaming);
    m_namingBar->hide();
    column->addWidget(m_namingBar);

    m_error = new InlineError(middle);
    m_error->hide();
    m_trust = new Notice(ChipKind::Caution, middle);
    m_trust->hide();
    auto *allow = new Button(Button::Kind::Plain, tr("Allow on this machine"), m_trust);
    auto *refuse = new Button(Button::Kind::Flat, tr("Not now"), m_trust);
    m_trust->addButton(allow);
    m_trust->addButton(refuse);
    connect(allow, &Button::clicked, this, [this] {
        m_trust->hide();
        m_trial.allow();
    });
    connect(refuse, &Button::clicked, this, [this] {
        m_trust->hide();
        m_trial.refuse();
    });
    column->addWidget(m_error);
    column->addWidget(m_trust);

    m_tabs = new Tabs(middle);
    for (const QString &word : {tr("Messages"), tr("Tools"), tr("Output schema"), tr("Parameters"), tr("Preview")})
        m_tabs->addTab(word);
    m_tabs->addStretch();
    auto *against = new Button(Button::Kind::Flat, tr("Changes against… ▾"), m_tabs);
    m_tabs->add(against);
    connect(m_againstAction, &QAction::changed, against, [this, against] { against->showText(m_againstAction->text()); });
    connect(against, &Button::clicked, this, [this, against] { chooseAgainst(against); });
    connect(m_againstAction, &QAction::triggered, this, [this, against] { chooseAgainst(against); });
    column->addWidget(m_tabs);

    m_find = new FindBar(middle);
    column->addWidget(m_find);
    m_tabPages = new QStackedWidget(middle);
    m_messages = new MessagesPage(m_tabPages);
    m_tools = new TemplateEditor(tr("Tool definitions, JSON"), false);
    m_schema = new TemplateEditor(tr("Output schema, JSON Schema"), false);
    m_toolsProblem = new Label(TextStyle::Small, Ink::Worse);
    m_schemaProblem = new Label(TextStyle::Small, Ink::Worse);
    m_parameters = new ParametersPage(m_tabPages);
    m_tabPages->addWidget(m_messages);
    m_tabPages->addWidget(jsonPage(m_tools, m_toolsProblem, tr("A list of tools, each with name, description and a JSON Schema of its parameters")));
    m_tabPages->addWidget(jsonPage(m_schema, m_schemaProblem, tr("A JSON Schema that every answer has to follow; empty = any text")));
    m_tabPages->addWidget(m_parameters);
    for (TemplateEditor *editor : {m_tools, m_schema}) {
        editor->setMinimumHeight(scaled(200));
        connect(editor, &QPlainTextEdit::textChanged, this, &PromptsRoom::edit);
    }

    auto *splitter = new Splitter(Qt::Vertical, middle);
    splitter->addWidget(m_tabPages);
    m_preview = new PreviewPane(m_try, splitter);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1 << 14, scaled(190)});
    column->addWidget(splitter, 1);
    connect(m_tabs, &Tabs::currentChanged, this, [this](int tab) {
        m_tabPages->setVisible(tab != PreviewTab); // the preview takes all the room
        if (tab != PreviewTab)
            m_tabPages->setCurrentIndex(tab);
    });
    return middle;
}

void PromptsRoom::connectDesk()
{
    connect(m_tree, &ListView::chosen, this, [this](const QString &name) { m_desk.open(name); });
    connect(&m_desk, &items::PromptDesk::treeChanged, this, &PromptsRoom::takeTree);
    connect(&m_desk, &items::PromptDesk::opened, this, &PromptsRoom::takePrompt);
    connect(&m_desk, &items::PromptDesk::headChanged, this, &PromptsRoom::showHead);
    connect(&m_desk, &items::PromptDesk::saved, this, [this](const QTime &at) { m_saved->setText(tr("saved %1").arg(at.toString(QStringLiteral("HH:mm:ss")))); });
    connect(&m_desk, &items::PromptDesk::told, this, &PromptsRoom::say);
    connect(&m_desk, &items::PromptDesk::failed, this, &PromptsRoom::showProblem);
    connect(m_messages, &MessagesPage::edited, this, [this] {
        m_find->setEditors(m_messages->editors());
        edit();
    });
    connect(m_parameters, &ParametersPage::edited, this, [this](const std::map<std::string, std::string> &parameters) {
        m_content.parameters = parameters;
        edit();
    });
    connect(m_problems, &ProblemList::jumpRequested, this, [this](const items::ProblemRow &problem) {
        m_tabs->setCurrent(MessagesTab);
        m_messages->jumpTo(problem.message, problem.begin, problem.length);
    });
    connect(m_problems, &ProblemList::fixRequested, this, [this](const items::ProblemRow &problem) {
        m_tabs->setCurrent(MessagesTab);
        m_messages->replace(problem.message, problem.begin, problem.length, problem.fix.value_or(QString()));
    });
    connect(m_preview, &PreviewPane::caseRequested, this, &PromptsRoom::chooseCase);
    connect(m_preview, &PreviewPane::modelRequested, this, &PromptsRoom::chooseModel);
    connect(&m_trial, &items::TrialDesk::answered, m_preview, &PreviewPane::showAnswer);
    connect(&m_trial, &items::TrialDesk::failed, this, [this](const Error &error) {
        m_preview->showAnswer({}, {});
        showProblem(error);
    });
    connect(&m_trial, &items::TrialDesk::trustNeeded, this, [this](const QString &endpoints) {
        m_preview->showAnswer({}, {});
        m_trust->setText(tr("May this project send texts to %1?").arg(endpoints), tr("Nothing was sent yet. The answer is kept for this project on this machine."));
        m_trust->show();
    });
}

void PromptsRoom::connectHistory()
{
    connect(m_history, &HistoryPane::diffRequested, this, &PromptsRoom::openDiff);
    connect(m_history, &HistoryPane::mergeRequested, this, &PromptsRoom::openMerge);
    connect(m_history, &HistoryPane::compareRequested, this, [this](const QStringList &refs) {
        RunRequest request;
        for (const QString &ref : refs)
            request.prompts.push_back(ref.toStdString());
        if (!m_model.isEmpty())
            request.models = {m_model.toStdString()};
        request.dataset = m_dataset.toStdString();
        Q_EMIT compareRequested(request);
    });
    connect(m_diff, &DiffView::closed, this, [this] {
        showPage(Page::Desk);
        m_history->setFocus();
    });
    connect(m_diff, &DiffView::mergeRequested, this, &PromptsRoom::openMerge);
    connect(m_merge, &MergeView::closed, this, [this] {
        showPage(Page::Desk);
        m_history->setFocus();
    });
    connect(m_merge, &MergeView::merged, this, [this](const QString &label) {
        showPage(Page::Desk);
        say(tr("Merged as %1").arg(label));
    });
}

void PromptsRoom::showSession(Session *session)
{
    m_checkSoon.stop();
    m_checkLine.drop();
    m_casesLine.drop();
    m_desk.setSession(session);
    m_trial.setSession(session);
    m_session = session;
    m_history->showPrompt(nullptr, {});
    m_pages->setCurrentIndex(0);
    m_error->hide();
    m_trust->hide();
    m_case.clear();
    m_against.clear();
    m_dataset.clear();
    if (!session)
        return;
    m_model = QString::fromStdString(session->remembered(modelKey));
    showLoading();
}

void PromptsRoom::takeKeyboard()
{
    if (m_pages->currentIndex() == static_cast<int>(Page::Desk))
        m_tree->setFocus();
    else
        m_pages->currentWidget()->setFocus();
}

void PromptsRoom::goTo(const items::Place &place)
{
    showPage(Page::Desk);
    if (!place.subject.isEmpty())
        m_desk.open(place.subject, place.detail);
}

void PromptsRoom::takeTree(const std::vector<items::PromptRow> &rows)
{
    m_treeModel->setRows(rows, m_withArchived);
    if (rows.empty()) {
        showEmpty();
        Q_EMIT statusChanged(tr("No prompt yet"));
        return;
    }
    showContent();
    if (m_desk.name().isEmpty()) {
        const QString last = QString::fromStdString(m_session->remembered(promptKey));
        const bool known = std::any_of(rows.begin(), rows.end(), [&](const items::PromptRow &row) { return row.name == last; });
        const auto first = std::max_element(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.versions < b.versions; });
        m_desk.open(known ? last : first->name);
    }
    m_tree->select(m_desk.name());
}

void PromptsRoom::takePrompt(const items::OpenPrompt &prompt)
{
    const bool another = prompt.name != m_shown;
    m_shown = prompt.name;
    m_taking = true;
    m_content = prompt.content;
    m_messages->setMessages(prompt.content.messages);
    m_tools->setPlainText(QString::fromStdString(prompt.content.tools));
    m_schema->setPlainText(QString::fromStdString(prompt.content.outputSchema));
    m_parameters->setParameters(prompt.content.parameters);
    m_find->setEditors(m_messages->editors());
    m_taking = false;
    m_error->hide();
    m_saved->setText({});
    if (another) {
        m_against.clear();
        m_preview->showAnswer({}, {});
    }
    m_session->remember(promptKey, prompt.name.toStdString());
    m_tree->select(prompt.name);
    showHead(prompt);
    m_history->showPrompt(m_session, prompt.name);
    check();
}

void PromptsRoom::showHead(const items::OpenPrompt &prompt)
{
    m_name->setText(prompt.name.mid(prompt.name.lastIndexOf(QLatin1Char('/')) + 1));
    m_name->setToolTip(prompt.name.toHtmlEscaped());
    m_draftPill->show(ChipKind::Accent, !prompt.isDraft ? QString() : prompt.base.isEmpty() ? tr("draft") : tr("draft on %1").arg(prompt.base));
    m_name->setMinimumWidth(std::min(m_name->fontMetrics().horizontalAdvance(m_name->text()) + 2, scaled(140)));
    // One channel is said, how many more there are is a hover away: the name needs the room.
    const QStringList &pills = prompt.channelPills;
    m_channelPill->show(ChipKind::Neutral, pills.size() > 1 ? pills.back() + QStringLiteral(" +%1").arg(pills.size() - 1) : pills.value(0));
    m_channelPill->setToolTip(pills.join(QLatin1Char('\n')).toHtmlEscaped());
    const QString against = m_against.isEmpty() ? prompt.base : m_against;
    m_againstAction->setText(against.isEmpty() ? tr("Changes against… ▾") : tr("Changes against %1 ▾").arg(against));
    m_commit->setEnabled(prompt.isDraft || prompt.versions.isEmpty());
    const bool writable = m_session && !m_session->whyReadOnly();
    m_commit->setEnabled(m_commit->isEnabled() && writable);
    m_try->setEnabled(writable);
    m_run->setEnabled(writable);
}

void PromptsRoom::edit()
{
    if (m_taking || m_desk.name().isEmpty())
        return;
    m_content.messages = m_messages->messages();
    m_content.tools = m_tools->toPlainText().toStdString();
    m_content.outputSchema = m_schema->toPlainText().toStdString();
    m_desk.edit(m_content);
    m_saved->setText(tr("saving…"));
    m_checkSoon.start();
}

void PromptsRoom::check()
{
    if (!m_session)
        return;
    items::CheckQuestion question;
    question.prompt = m_desk.name().toStdString();
    question.content = m_content;
    question.against = (m_against.isEmpty() ? m_desk.current().base : m_against).toStdString();
    question.dataset = m_dataset.toStdString();
    question.caseId = m_case.toStdString();
    question.model = m_model.toStdString();
    m_session->read<items::PromptCheck>(
        m_checkLine, [question](Database &database) { return items::checkPrompt(database, question); },
        [this](Result<items::PromptCheck> found) {
            if (found)
                showCheck(*found);
            else
                showProblem(found.error());
        });
}

void PromptsRoom::showCheck(const items::PromptCheck &found)
{
    m_check = found;
    m_model = found.model;
    m_case = found.caseId;
    m_dataset = found.datasetName;
    m_messages->showCheck(found);
    m_problems->showProblems(found.problems);
    m_preview->showCheck(found);
    m_toolsProblem->setText(found.toolsProblem);
    m_schemaProblem->setText(found.schemaProblem);
    m_tabs->setCount(ToolsTab, found.tools);
    m_tabs->setCount(ParametersTab, static_cast<int>(m_content.parameters.size()));
    m_run->setText(found.cases > 0 ? tr("Run on %n case(s)", nullptr, static_cast<int>(found.cases)) : tr("Run"));
    Q_EMIT statusChanged(found.dataset.isEmpty() ? tr("No dataset yet: variables are not checked")
                                                 : tr("%n case(s) in dataset %1", nullptr, static_cast<int>(found.cases)).arg(found.dataset));
}

void PromptsRoom::askName(Naming what, const QString &prompt, const QString &value)
{
    if (what != Naming::Create && m_desk.name().isEmpty())
        return;
    showContent(); // a first prompt is named where there was nothing
    showPage(Page::Desk);
    m_naming = what;
    m_namingWord->setText(prompt);
    m_namingField->setAccessibleName(prompt);
    m_namingField->setText(value);
    m_namingField->selectAll();
    m_namingBar->show();
    m_namingField->setFocus();
}

void PromptsRoom::takeName()
{
    const QString typed = m_namingField->text();
    const Naming what = m_naming;
    if (typed.trimmed().isEmpty()) {
        m_namingField->setPlaceholderText(tr("Type something first"));
        return;
    }
    endNaming();
    switch (what) {
    case Naming::Create: return m_desk.create(typed);
    case Naming::Rename: return m_desk.rename(typed);
    case Naming::Duplicate: return m_desk.duplicate(typed);
    case Naming::Commit: return m_desk.commit(typed);
    case Naming::None: return;
    }
}

void PromptsRoom::endNaming()
{
    m_naming = Naming::None;
    m_namingBar->hide();
    if (m_treeModel->rowCount() == 0)
        showEmpty();
    else if (!m_messages->editors().empty())
        m_messages->editors().front()->setFocus();
}

void PromptsRoom::say(const QString &text)
{
    m_error->hide();
    m_saved->setText(text);
    Q_EMIT statusChanged(text);
}

void PromptsRoom::showProblem(const Error &error)
{
    showContent();
    m_error->show(error);
    Q_EMIT statusChanged(error.what);
}

void PromptsRoom::chooseCase(QWidget *anchor)
{
    if (!m_session || m_dataset.isEmpty())
        return;
    auto *list = new PickList(PickList::Mode::One, tr("Case of the preview"), anchor);
    connect(list, &PickList::picked, this, [this](const QString &id) {
        m_case = id;
        check();
    });
    const auto lookUp = [this, list](const QString &typed) {
        m_session->read<QStringList>(
            m_casesLine, [dataset = m_dataset.toStdString(), begin = typed.toStdString()](Database &database) { return items::caseIds(database, dataset, begin); },
            [list = QPointer<PickList>(list)](Result<QStringList> ids) {
                std::vector<PickItem> items;
                for (const QString &id : ids ? *ids : QStringList())
                    items.push_back({id, id, {}, {}, false, true});
                if (list)
                    list->setItems(std::move(items));
            });
    };
    connect(list, &PickList::typed, list, lookUp);
    list->setItems({{m_case, m_case, {}, {}, false, true}});
    list->popUp(anchor);
    list->resize(scaled(320), scaled(360));
    lookUp({});
}

void PromptsRoom::chooseModel(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::One, tr("Model of the estimate and of the trial"), anchor);
    std::vector<PickItem> items;
    for (const QString &model : m_check.models)
        items.push_back({model, model, {}, {}, false, true});
    if (items.empty())
        items.push_back({QStringLiteral("+"), tr("Add a model in Settings…"), {}, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &id) {
        if (id == QStringLiteral("+")) {
            Q_EMIT placeRequested({QStringLiteral("settings"), QStringLiteral("models"), {}});
            return;
        }
        m_model = id;
        m_session->remember(modelKey, id.toStdString());
        check();
    });
    list->popUp(anchor);
}

void PromptsRoom::chooseAgainst(QWidget *anchor)
{
    auto *list = new PickList(PickList::Mode::One, tr("Version to compare with"), anchor);
    std::vector<PickItem> items;
    for (const QString &label : m_desk.current().versions)
        items.push_back({label, label, label == m_desk.current().base ? tr("base of the draft") : QString(), {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &label) {
        m_against = label;
        showHead(m_desk.current());
        check();
    });
    list->popUp(anchor);
}

void PromptsRoom::showPage(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
}

void PromptsRoom::openDiff(const QString &a, const QString &b)
{
    m_diff->show(m_session, m_desk.name(), a, b);
    showPage(Page::Diff);
    m_diff->setFocus();
}

void PromptsRoom::openMerge(const QString &ours, const QString &theirs)
{
    m_merge->show(m_session, m_desk.name(), ours, theirs);
    showPage(Page::Merge);
    m_merge->setFocus();
}

bool PromptsRoom::takeFile(const QString &path)
{
    static const QStringList known{QStringLiteral("md"), QStringLiteral("txt"), QStringLiteral("json"), QStringLiteral("prompt")};
    if (!known.contains(QFileInfo(path).suffix().toLower()))
        return false;
    m_desk.importFile(path);
    return true;
}

void PromptsRoom::askImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a prompt"), QString(), tr("Prompts (*.md *.txt *.json *.prompt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_desk, &items::PromptDesk::importFile);
    dialog->open();
}

void PromptsRoom::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export this prompt"), QString(), tr("Markdown (*.md);;Chat messages (*.json);;Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("md"));
    connect(dialog, &QFileDialog::fileSelected, &m_desk, &items::PromptDesk::exportFile);
    dialog->open();
}

QString PromptsRoom::reference() const
{
    const items::OpenPrompt &open = m_desk.current();
    return open.name + QLatin1Char('@') + (open.isDraft ? QStringLiteral("draft") : open.base);
}

void PromptsRoom::tryDraft()
{
    if (m_check.models.isEmpty())
        return showProblem({ErrorCode::BadInput, tr("There is no model to ask"), {}, tr("Add a provider and a model in Settings (Ctrl+,)."), {}});
    if (m_case.isEmpty())
        return showProblem({ErrorCode::BadInput, tr("There is no case to try it on"), {}, tr("Import a dataset in Data first."), {}});
    m_error->hide();
    m_trial.start(reference(), m_model, m_dataset, m_case);
}

/// The draft against the version it stands on; a version against the one before.
void PromptsRoom::compareDraft()
{
    const items::OpenPrompt &open = m_desk.current();
    RunRequest request;
    const QString before = open.isDraft ? open.base : open.versions.value(open.versions.indexOf(open.base) + 1);
    if (!before.isEmpty())
        request.prompts.push_back(QString(open.name + QLatin1Char('@') + before).toStdString());
    request.prompts.push_back(reference().toStdString());
    if (!m_model.isEmpty())
        request.models = {m_model.toStdString()};
    request.dataset = m_dataset.toStdString();
    Q_EMIT compareRequested(request);
}

} // namespace assay::widgets

#include "moc_prompts_room.cpp"
