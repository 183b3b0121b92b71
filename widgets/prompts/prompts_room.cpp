#include "widgets/prompts/prompts_room.h"

#include <QStackedWidget>
#include <QTime>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/prompts/check_choosers.h"
#include "widgets/prompts/diff_view.h"
#include "widgets/prompts/find_bar.h"
#include "widgets/prompts/history_pane.h"
#include "widgets/prompts/merge_view.h"
#include "widgets/prompts/messages_page.h"
#include "widgets/prompts/naming_line.h"
#include "widgets/prompts/preview_pane.h"
#include "widgets/prompts/problem_list.h"
#include "widgets/prompts/prompt_pane.h"
#include "widgets/prompts/prompt_transfer.h"
#include "widgets/prompts/template_editor.h"

namespace assay::widgets {

using items::PromptDesk;

namespace {

const std::string promptKey = "prompts/open";

} // namespace

PromptsRoom::PromptsRoom(RunController *runs, QWidget *parent)
    : Room(QStringLiteral("prompts"), tr("Prompts"), parent), m_trial(runs), m_transfer(new PromptTransfer(this)), m_treeModel(new items::PromptTree(this))
{
    addActions();
    addPromptActions();
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildDesk());
    m_diff = new DiffView(m_pages);
    m_merge = new MergeView(m_pages);
    m_pages->addWidget(m_diff);
    m_pages->addWidget(m_merge);
    setContent(m_pages);
    setEmpty(buildEmptyPage());
    connectDesks();
    connectPane();
    connectHistory();
    showLoading();
}

void PromptsRoom::addActions()
{
    const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    m_create = addRoomAction(QStringLiteral("new-prompt"), tr("New prompt"), ctrl(Qt::Key_N), [this] { ask(tr("Name of the new prompt"), {}, tr("Create"), &PromptDesk::create); });
    m_import = addRoomAction(QStringLiteral("import-prompt"), tr("Import…"), ctrl(Qt::Key_I), [this] { m_transfer->askImport(); });
    m_commit = addRoomAction(QStringLiteral("commit"), tr("Commit"), ctrl(Qt::Key_S), [this] { ask(tr("What changed, and why"), {}, tr("Commit"), &PromptDesk::commit); });
    m_run = addRoomAction(QStringLiteral("compare-draft"), tr("Run"), ctrl(Qt::Key_R), [this] { compareDraft(); });
    m_run->setIconText(m_run->text());
    m_try = addRoomAction(QStringLiteral("try"), tr("Try"), ctrl(Qt::Key_Return), [this] { tryDraft(); });
    m_against = addRoomAction(QStringLiteral("against"), tr("Changes against… ▾"), {}, [this] {
        chooseAgainst(m_check, m_desk.current(), m_pane->againstButton());
    });
    m_showDiff = addRoomAction(QStringLiteral("diff"), tr("Show what the draft changes"), ctrl(Qt::Key_D), [this] {
        const items::OpenPrompt &open = m_desk.current();
        openDiff(before(), open.isDraft ? QStringLiteral("draft") : open.base);
    });
    addRoomAction(QStringLiteral("history"), tr("Go to the history"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { m_history->takeKeyboard(); });
    addRoomAction(QStringLiteral("move-channel"), tr("Move a channel to this version"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M), [this] { m_history->moveChannel(); });
    addRoomAction(QStringLiteral("find"), tr("Find"), QKeySequence::Find, [this] { m_pane->find()->open(false); });
    addRoomAction(QStringLiteral("replace"), tr("Find and replace"), ctrl(Qt::Key_H), [this] { m_pane->find()->open(true); });
    addRoomAction(QStringLiteral("next-problem"), tr("Next problem"), QKeySequence(Qt::Key_F8), [this] { m_problems->step(1); });
    addRoomAction(QStringLiteral("previous-problem"), tr("Previous problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { m_problems->step(-1); });
    addRoomAction(QStringLiteral("fix"), tr("Fix the problem"), ctrl(Qt::Key_Period), [this] { m_problems->fixCurrent(); });
    addRoomAction(QStringLiteral("next-tab"), tr("Next tab"), ctrl(Qt::Key_Tab), [this] { m_pane->stepTab(); });
}

void PromptsRoom::addPromptActions()
{
    addRoomAction(QStringLiteral("rename"), tr("Rename the prompt, or move it to a folder"), QKeySequence(Qt::Key_F2),
                  [this] { ask(tr("New name; a folder goes before a /"), m_desk.name(), tr("Rename"), &PromptDesk::rename); });
    addRoomAction(QStringLiteral("duplicate"), tr("Duplicate the prompt"), {}, [this] { ask(tr("Name of the copy"), tr("%1 copy").arg(m_desk.name()), tr("Duplicate"), &PromptDesk::duplicate); });
    addRoomAction(QStringLiteral("archive"), tr("Archive the prompt"), {}, [this] { m_desk.archive(true); });
    addRoomAction(QStringLiteral("unarchive"), tr("Bring the prompt back from the archive"), {}, [this] { m_desk.archive(false); });
    addRoomAction(QStringLiteral("show-archived"), tr("Show or hide archived prompts"), {}, [this] {
        m_withArchived = !m_withArchived;
        showTree();
    });
    addRoomAction(QStringLiteral("discard"), tr("Discard the draft"), {}, [this] { m_desk.discardDraft(); });
    addRoomAction(QStringLiteral("export-prompt"), tr("Export this prompt…"), {}, [this] { m_transfer->askExport(m_desk.current().content); });
    addRoomAction(QStringLiteral("copy-as"), tr("Copy as curl, Python, JSON or text…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                  [this] { m_transfer->offerCopy(m_desk.current().content, m_check.found()); });
    addRoomAction(QStringLiteral("add-message"), tr("Add a message"), {}, [this] { m_pane->messages()->addMessage(); });
    addRoomAction(QStringLiteral("add-example"), tr("Add an example"), {}, [this] { m_pane->messages()->addExample(); });
}

QWidget *PromptsRoom::buildEmptyPage()
{
    auto *empty = new EmptyState(tr("Write a first prompt"), tr("A prompt has messages with {{variables}}, and versions that never change. Two ways to begin:"), this);
    empty->addChoice(QStringLiteral("prompts"), tr("A new prompt"), tr("a name, then type"), actionButton(m_create, Button::Kind::Primary, empty));
    empty->addChoice(QStringLiteral("drop"), tr("One you have"), tr("text, Markdown or chat messages: drop it here"), actionButton(m_import, Button::Kind::Plain, empty));
    return empty;
}

QWidget *PromptsRoom::buildDesk()
{
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(buildLeft());
    m_pane = new PromptPane({m_commit, m_run, m_try, m_against, m_showDiff}, splitter);
    splitter->addWidget(m_pane);
    m_history = new HistoryPane(splitter);
    splitter->addWidget(m_history);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(226), 1 << 14, scaled(312)});
    return splitter;
}

QWidget *PromptsRoom::buildLeft()
{
    auto *left = new Panel(Edge::None, Panel::Ground::Surface, this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(left);
    head->add(new Label(TextStyle::Title, Ink::Text, tr("Prompts"), head));
    head->addStretch();
    head->add(actionButton(m_create, Button::Kind::Flat, head, tr("New")));
    m_tree = new ListView(tr("Prompts"), left);
    m_tree->setModel(m_treeModel);
    m_problems = new ProblemList(left);
    column->addWidget(head);
    column->addWidget(m_tree, 1);
    column->addWidget(m_problems);
    left->setMinimumWidth(scaled(200));
    return left;
}

void PromptsRoom::connectDesks()
{
    connect(&m_desk, &PromptDesk::treeChanged, this, &PromptsRoom::takeTree);
    connect(&m_desk, &PromptDesk::opened, this, &PromptsRoom::takePrompt);
    connect(&m_desk, &PromptDesk::headChanged, this, &PromptsRoom::showHead);
    connect(&m_desk, &PromptDesk::saved, this, [this](const QTime &at) { m_pane->say(tr("saved %1").arg(at.toString(QStringLiteral("HH:mm:ss")))); });
    connect(&m_desk, &PromptDesk::told, this, &PromptsRoom::say);
    connect(&m_desk, &PromptDesk::failed, this, &PromptsRoom::showProblem);
    connect(m_transfer, &PromptTransfer::told, this, &PromptsRoom::say);
    connect(m_transfer, &PromptTransfer::failed, this, &PromptsRoom::showProblem);
    connect(m_transfer, &PromptTransfer::broughtIn, this, [this](const QString &name) { m_desk.open(name); });
    connect(&m_check, &items::CheckDesk::checked, this, &PromptsRoom::takeCheck);
    connect(&m_check, &items::CheckDesk::failed, this, &PromptsRoom::showProblem);
    connect(&m_check, &items::CheckDesk::againstChanged, this, [this] { showHead(m_desk.current()); });
    connect(&m_trial, &items::TrialDesk::answered, m_pane->preview(), &PreviewPane::showAnswer);
    connect(&m_trial, &items::TrialDesk::answered, m_pane, &PromptPane::hideTrust);
    connect(&m_trial, &items::TrialDesk::failed, this, [this](const Error &error) {
        m_pane->preview()->showAnswer({}, {});
        showProblem(error);
    });
    connect(&m_trial, &items::TrialDesk::trustNeeded, this, [this](const QString &endpoints) {
        m_pane->preview()->showAnswer({}, {});
        m_pane->askTrust(endpoints);
    });
}

void PromptsRoom::connectPane()
{
    connect(m_tree, &ListView::chosen, this, [this](const QString &name) { m_desk.open(name); });
    connect(m_problems, &ProblemList::jumpRequested, m_pane, &PromptPane::jumpTo);
    connect(m_problems, &ProblemList::fixRequested, m_pane, &PromptPane::fix);
    connect(m_pane, &PromptPane::edited, this, [this](const PromptContent &content) {
        m_desk.edit(content);
        m_check.edit(content);
        m_pane->say(tr("saving…"));
    });
    connect(m_pane, &PromptPane::trustAnswered, this, [this](bool allowed) { allowed ? m_trial.allow() : m_trial.refuse(); });
    connect(m_pane->naming(), &NamingLine::closed, this, [this] {
        if (m_rows.empty())
            showEmpty();
        else if (!m_pane->messages()->editors().empty())
            m_pane->messages()->editors().front()->setFocus();
    });
    connect(m_pane->preview(), &PreviewPane::caseRequested, this, [this](QWidget *anchor) { chooseCase(m_check, anchor); });
    connect(m_pane->preview(), &PreviewPane::modelRequested, this, [this](QWidget *anchor) {
        chooseModel(m_check, anchor, [this] { Q_EMIT placeRequested({QStringLiteral("settings"), QStringLiteral("models"), {}}); });
    });
}

void PromptsRoom::connectHistory()
{
    connect(m_history, &HistoryPane::diffRequested, this, &PromptsRoom::openDiff);
    connect(m_history, &HistoryPane::mergeRequested, this, &PromptsRoom::openMerge);
    connect(m_history, &HistoryPane::compareRequested, this, [this](const QStringList &refs) {
        std::vector<std::string> prompts;
        for (const QString &ref : refs)
            prompts.push_back(ref.toStdString());
        compare(prompts);
    });
    connect(m_diff, &DiffView::closed, this, [this] {
        turnTo(Page::Desk);
        m_history->setFocus();
    });
    connect(m_diff, &DiffView::mergeRequested, this, &PromptsRoom::openMerge);
    connect(m_merge, &MergeView::closed, this, [this] {
        turnTo(Page::Desk);
        m_history->setFocus();
    });
    connect(m_merge, &MergeView::merged, this, [this](const QString &label) {
        turnTo(Page::Desk);
        say(tr("Merged as %1").arg(label));
    });
}

void PromptsRoom::showSession(Session *session)
{
    m_desk.setSession(session);
    m_check.setSession(session);
    m_trial.setSession(session);
    m_transfer->setSession(session);
    m_session = session;
    permit(m_create, session);
    permit(m_import, session);
    m_rows.clear();
    m_history->showPrompt(nullptr, {});
    m_pages->setCurrentIndex(static_cast<int>(Page::Desk));
    m_pane->hideError();
    m_pane->hideTrust();
    if (session)
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
    turnTo(Page::Desk);
    if (!place.subject.isEmpty())
        m_desk.open(place.subject, place.detail);
}

void PromptsRoom::takeTree(const std::vector<items::PromptRow> &rows)
{
    m_rows = rows;
    showTree();
    if (rows.empty()) {
        showEmpty();
        Q_EMIT statusChanged(tr("No prompt yet"));
        return;
    }
    showContent();
    if (!m_desk.name().isEmpty())
        return;
    const QString last = QString::fromStdString(m_session->remembered(promptKey));
    const bool known = std::any_of(rows.begin(), rows.end(), [&](const items::PromptRow &row) { return row.name == last; });
    const auto first = std::max_element(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.versions < b.versions; });
    m_desk.open(known ? last : first->name);
}

void PromptsRoom::showTree()
{
    m_treeModel->setRows(m_rows, m_withArchived);
    m_tree->select(m_desk.name());
}

void PromptsRoom::takePrompt(const items::OpenPrompt &prompt)
{
    m_pane->showPrompt(prompt);
    m_pane->preview()->showAnswer({}, {});
    m_session->remember(promptKey, prompt.name.toStdString());
    m_tree->select(prompt.name);
    m_history->showPrompt(m_session, prompt.name);
    m_check.show(prompt.name, prompt.content, prompt.base);
    showHead(prompt);
}

void PromptsRoom::showHead(const items::OpenPrompt &prompt)
{
    m_pane->showHead(prompt);
    m_check.setBase(prompt.base);
    const QString against = m_check.against();
    m_against->setText(against.isEmpty() ? tr("Changes against… ▾") : tr("Changes against %1 ▾").arg(against));
    m_showDiff->setEnabled(!before().isEmpty());
    permit(m_commit, m_session, prompt.isDraft || prompt.versions.isEmpty());
    permit(m_run, m_session);
    offerTrial();
}

void PromptsRoom::takeCheck(const items::PromptCheck &check)
{
    m_pane->showCheck(check);
    m_problems->showProblems(check.problems);
    const int cases = static_cast<int>(check.cases);
    m_run->setText(cases > 0 ? tr("Run on %n case(s)", nullptr, cases) : tr("Run"));
    Q_EMIT statusChanged(check.dataset.isEmpty() ? tr("No dataset yet: variables are not checked") : tr("%n case(s) in dataset %1", nullptr, cases).arg(check.dataset));
}

void PromptsRoom::ask(const QString &prompt, const QString &value, const QString &doIt, void (PromptDesk::*take)(const QString &))
{
    if (take != &PromptDesk::create && m_desk.name().isEmpty())
        return;
    showContent(); // a first prompt is named where there was nothing
    turnTo(Page::Desk);
    m_pane->naming()->ask(prompt, value, doIt, [this, take](const QString &typed) { (m_desk.*take)(typed); });
}

void PromptsRoom::say(const QString &text)
{
    m_pane->hideError();
    m_pane->say(text);
    Q_EMIT statusChanged(text);
}

void PromptsRoom::showProblem(const Error &error)
{
    showContent();
    m_pane->showError(error);
    Q_EMIT statusChanged(error.what);
}

void PromptsRoom::turnTo(Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    offerTrial();
}

/// Its key commits a merge while one is shown.
void PromptsRoom::offerTrial()
{
    permit(m_try, m_session, m_pages->currentIndex() == static_cast<int>(Page::Desk));
}

void PromptsRoom::openDiff(const QString &a, const QString &b)
{
    m_diff->show(m_session, m_desk.name(), a, b);
    turnTo(Page::Diff);
    m_diff->setFocus();
}

void PromptsRoom::openMerge(const QString &ours, const QString &theirs)
{
    m_merge->show(m_session, m_desk.name(), ours, theirs);
    turnTo(Page::Merge);
    m_merge->setFocus();
}

bool PromptsRoom::takeFile(const QString &path)
{
    if (!m_session || m_session->whyReadOnly())
        return false;
    m_transfer->takeFile(path);
    return true;
}

QString PromptsRoom::reference() const
{
    const items::OpenPrompt &open = m_desk.current();
    return open.name + QLatin1Char('@') + (open.isDraft ? QStringLiteral("draft") : open.base);
}

void PromptsRoom::tryDraft()
{
    const items::PromptCheck &check = m_check.found();
    if (check.models.isEmpty())
        return showProblem({ErrorCode::BadInput, tr("There is no model to ask"), {}, tr("Add a provider and a model in Settings (Ctrl+,)."), {}});
    if (check.caseId.isEmpty())
        return showProblem({ErrorCode::BadInput, tr("There is no case to try it on"), {}, tr("Import a dataset first, in Data (Ctrl+2)."), {}});
    m_pane->hideError();
    m_desk.keepNow();
    m_trial.start(reference(), check.model, check.datasetName, check.caseId);
}

QString PromptsRoom::before() const
{
    const items::OpenPrompt &open = m_desk.current();
    return open.isDraft ? open.base : open.versions.value(open.versions.indexOf(open.base) + 1);
}

void PromptsRoom::compareDraft()
{
    const items::OpenPrompt &open = m_desk.current();
    m_desk.keepNow();
    std::vector<std::string> prompts;
    if (!before().isEmpty())
        prompts.push_back(QString(open.name + QLatin1Char('@') + before()).toStdString());
    prompts.push_back(reference().toStdString());
    compare(prompts);
}

void PromptsRoom::compare(const std::vector<std::string> &prompts)
{
    RunRequest request;
    request.prompts = prompts;
    if (!m_check.found().model.isEmpty())
        request.models = {m_check.found().model.toStdString()};
    request.dataset = m_check.found().datasetName.toStdString();
    Q_EMIT compareRequested(request);
}

} // namespace assay::widgets

#include "moc_prompts_room.cpp"
