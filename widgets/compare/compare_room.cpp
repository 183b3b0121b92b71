#include "widgets/compare/compare_room.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_start.h"
#include "widgets/compare/comparison_view.h"
#include "widgets/compare/report_page.h"
#include "widgets/compare/run_actions.h"
#include "widgets/components/run_notice.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/judge_form.h"
#include "widgets/components/pick_list.h"
#include "widgets/components/score_again.h"

namespace assay::widgets {

namespace {

const char *const runKey = "compare.run";

/// What is missing as it was last, else as it suggests itself.
items::ComparisonSetup filled(items::ComparisonSetup setup, const items::SetupDesk &desk)
{
    for (const items::ComparisonSetup *known : {&desk.setup(), &desk.choices().suggested}) {
        setup.models = setup.models.isEmpty() ? known->models : setup.models;
        setup.dataset = setup.dataset.isEmpty() ? known->dataset : setup.dataset;
        setup.scorers = setup.scorers.isEmpty() ? known->scorers : setup.scorers;
    }
    return setup;
}

bool hasSameColumns(const items::ComparisonSetup &a, const items::ComparisonSetup &b)
{
    return a.columns() == b.columns();
}

} // namespace

CompareRoom::CompareRoom(RunController *runs, QWidget *parent)
    : Room(QStringLiteral("compare"), tr("Compare"), parent), m_runs(runs), m_desk(runs), m_setup(runs), m_run(new RunActions(this, runs, &m_setup, &m_desk)),
      m_start(new CompareStart(&m_setup))
{
    addActions();
    setContent(buildContent());
    setEmpty(m_start);
    connectDesks();
    showEmpty();
}

CompareRoom::~CompareRoom() = default;

void CompareRoom::addActions()
{
    using Part = SetupChips::Part;
    addRoomAction(QStringLiteral("new-comparison"), tr("New comparison"), QKeySequence::New, [this] { startNew(); });
    m_choose = addRoomAction(QStringLiteral("choose-comparison"), tr("Choose a comparison"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { chooseComparison(); });
    addRoomAction(QStringLiteral("name-comparison"), tr("Name the comparison"), QKeySequence(Qt::Key_F2), [this] { m_bar->editName(); });
    const std::tuple<const char *, QString, Qt::Key, Part> parts[] = {{"choose-versions", tr("Choose versions"), Qt::Key_V, Part::Versions},
                                                                      {"choose-models", tr("Choose models"), Qt::Key_M, Part::Models},
                                                                      {"choose-columns", tr("Choose which columns are run"), Qt::Key_X, Part::Columns},
                                                                      {"choose-dataset", tr("Choose the dataset"), Qt::Key_T, Part::Dataset},
                                                                      {"choose-cases", tr("Choose cases"), Qt::Key_C, Part::Cases},
                                                                      {"choose-scorers", tr("Choose scorers"), Qt::Key_S, Part::Scorers},
                                                                      {"choose-options", tr("Repeats, cache, budget"), Qt::Key_O, Part::Options},
                                                                      {"choose-baseline", tr("Choose the baseline"), Qt::Key_L, Part::Baseline}};
    for (const auto &[name, text, key, part] : parts)
        addRoomAction(QString::fromLatin1(name), text, QKeySequence(key), [this, chosen = part] { m_bar->chips()->open(chosen); });
    addRoomAction(QStringLiteral("add-judge"), tr("Add a judge…"), QKeySequence(Qt::SHIFT | Qt::Key_J), [this] { writeJudge({}); });
    m_scoreAction = addRoomAction(QStringLiteral("score-again"), tr("Score again…"), QKeySequence(Qt::SHIFT | Qt::Key_S), [this] { scoreAgain(); });
    addReportActions();
}

QWidget *CompareRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new CompareBar(&m_setup, {m_choose, m_run->run(), m_run->cancel()}, content);
    m_notice = new RunNotice(content);
    m_run->setNotice(m_notice);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    m_judge = new JudgeForm(content);
    m_scoring = new ScoreAgain(m_runs->keychain(), content);
    column->addWidget(m_judge);
    column->addWidget(m_scoring);
    m_bodies = new QStackedLayout;
    m_view = new ComparisonView(this, &m_desk, m_reportAction, content);
    m_bodies->addWidget(m_view);
    m_bodies->addWidget(buildHint());
    m_reportPage = new ReportPage(this, &m_report, content);
    m_bodies->addWidget(m_reportPage);
    column->addLayout(m_bodies, 1);
    return content;
}

QWidget *CompareRoom::buildHint()
{
    auto *hint = new EmptyState(tr("This has not run yet"),
                                tr("Choose versions, models, cases and scorers above. What it would cost stands beside Run before anything is sent."), this);
    hint->addChoice(QStringLiteral("compare"), tr("Fill the matrix"), tr("every case with every version and model"), actionButton(m_run->run(), Button::Kind::Primary, hint));
    return hint;
}

void CompareRoom::connectDesks()
{
    connectReport();
    connectScoring();
    connect(m_view, &ComparisonView::baselineWanted, this, &CompareRoom::setBaseline);
    connect(&m_desk, &items::CompareDesk::comparisonsChanged, this, &CompareRoom::takeComparisons);
    connect(&m_desk, &items::CompareDesk::opened, this, &CompareRoom::takeOpened);
    connect(&m_desk, &items::CompareDesk::viewChanged, this, &CompareRoom::showView);
    connect(&m_desk, &items::CompareDesk::failed, this, &CompareRoom::takeFailure);
    connect(m_start, &CompareStart::newWanted, this, &CompareRoom::startNew);
    connect(m_start, &CompareStart::placeWanted, this, &CompareRoom::placeRequested);
    connect(m_start, &CompareStart::suggestionTaken, this, &CompareRoom::showNew);
    connect(&m_setup, &items::SetupDesk::setupChanged, this, [this] {
        if (hasSameColumns(m_setup.setup(), m_desk.view().setup))
            m_desk.setBaseline(m_setup.setup().baseline);
    });
    connect(m_run, &RunActions::checking, this, [this](bool isChecking) {
        Q_EMIT progressChanged(isChecking ? std::optional(Progress{tr("Looking at prices, keys and endpoints…"), {}, {}, true}) : std::nullopt);
    });
    connect(m_run, &RunActions::begun, this, [this](const QString &runId) { open(runId, {}); });
    connect(m_runs, &RunController::progressed, this, [this](const RunStatus &status) { showWork(status); });
    connect(m_runs, &RunController::ended, this, [this] { showWork(std::nullopt); });
}

void CompareRoom::showSession(Session *session)
{
    m_session = session;
    m_isListed = false;
    m_run->setSession(session);
    m_view->setSession(session);
    m_setup.setSession(session);
    m_scoring->setSession(session);
    m_judge->hide();
    m_desk.setSession(session);
    m_report.setSession(session);
    m_wantedReport.reset();
    m_asksReport = false;
    m_said.stop();
    if (session)
        showLoading();
    else
        showEmpty();
}

/// When a project opens, the comparison that was looked at last, or the newest.
void CompareRoom::takeComparisons()
{
    const auto &comparisons = m_desk.comparisons();
    if (std::exchange(m_isListed, true))
        return;
    if (comparisons.empty()) {
        m_setup.setup().isComplete() ? showNew() : showEmpty();
        Q_EMIT statusChanged(tr("No comparison yet"));
        return;
    }
    const QString last = QString::fromStdString(m_session->remembered(runKey));
    const bool known = std::any_of(comparisons.begin(), comparisons.end(), [&](const items::ComparisonInfo &each) { return each.id == last; });
    m_keepsFilter = known;
    if (known)
        recallReport();
    open(known ? last : comparisons.front().id, known ? m_view->rememberedCase() : QString());
}

void CompareRoom::open(const QString &runId, const QString &caseId)
{
    m_desk.open(runId, caseId);
}

void CompareRoom::goTo(const items::Place &place)
{
    if (place.subject.isEmpty())
        return;
    m_isListed = true; // where one goes counts more than where one was
    m_wantedReport.reset();
    const QString report = QStringLiteral("report:");
    m_asksReport = place.subject.startsWith(report);
    open(m_asksReport ? place.subject.mid(report.size()) : place.subject, place.detail);
}

void CompareRoom::setUp(const RunRequest &request)
{
    m_isListed = true;
    items::ComparisonSetup setup = items::setupOf(request, m_setup.setup().limits());
    setup.stream = true;
    m_setup.setSetup(filled(std::move(setup), m_setup));
    showNew();
}

void CompareRoom::takeOpened(int caseIndex)
{
    const items::CompareView &view = m_desk.view();
    items::ComparisonSetup setup = view.setup;
    setup.concurrency = m_setup.setup().concurrency;
    setup.budget = m_setup.setup().budget;
    m_setup.setSetup(std::move(setup));
    m_session->remember(runKey, view.runId.toStdString());
    const bool inBar = m_bar->isVisible() && m_bar->isAncestorOf(focusWidget());
    m_bodies->setCurrentIndex(CellBodies);
    showContent();
    m_view->begin(caseIndex, std::exchange(m_keepsFilter, false));
    showView();
    if (isVisible() && !inBar)
        takeKeyboard();
    showWantedReport();
}

void CompareRoom::showView()
{
    const items::CompareView &view = m_desk.view();
    const auto &counts = m_desk.model()->sheet().counts();
    m_view->showCounts();
    m_run->update();
    permitScoring();
    const QString cases = tr("%n cases · %1 columns", nullptr, static_cast<int>(counts.all)).arg(items::count(static_cast<std::int64_t>(view.columns.size())));
    const bool running = view.run.state == items::ComparedRun::State::Running;
    if (m_said.isActive())
        return;
    Q_EMIT statusChanged(running ? cases : cases + QStringLiteral(" · ") + items::runText(view.run));
}

/// With dataset, models and scorers as they were last; the versions are asked for.
void CompareRoom::startNew()
{
    items::ComparisonSetup setup = m_setup.setup();
    setup.name.clear();
    setup.prompts.clear();
    setup.leftOut.clear();
    setup.baseline = 0;
    setup.stream = true; // a new run streams here, even when the one before came from the command line
    m_setup.setSetup(filled(std::move(setup), m_setup));
    showNew();
    m_bar->chips()->open(SetupChips::Part::Versions);
}

void CompareRoom::showNew()
{
    m_desk.close();
    m_view->clear();
    m_bodies->setCurrentIndex(HintBodies);
    showContent();
    if (isVisible())
        takeKeyboard();
    m_run->update();
    permitScoring();
    Q_EMIT statusChanged(tr("A new comparison"));
}

/// Never to the name: the room's keys would be typed there.
void CompareRoom::takeKeyboard()
{
    if (m_bodies->currentIndex() == CellBodies)
        m_view->takeKeyboard();
    else if (m_bodies->currentIndex() == ReportBodies)
        m_reportPage->takeKeyboard();
    else
        m_bodies->currentWidget()->setFocus();
}

void CompareRoom::chooseComparison()
{
    auto *list = new PickList(PickList::Mode::One, tr("Comparisons, the newest first"), this);
    std::vector<PickItem> items;
    for (const items::ComparisonInfo &info : m_desk.comparisons())
        items.push_back({info.id, info.name, info.note, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &id) { open(id, {}); });
    list->popUp(m_bar->chooser());
}

/// A comparison that cannot be opened leaves the one that is shown.
void CompareRoom::takeFailure(const Error &error)
{
    m_asksReport = false;
    m_wantedReport.reset();
    if (m_desk.view().runId.isEmpty() && m_bodies->currentIndex() == CellBodies)
        showError(error);
    else
        Q_EMIT statusChanged(toSentence(error));
}

/// Of what is shown; the set-up follows while it has the same columns.
void CompareRoom::setBaseline(int column)
{
    items::ComparisonSetup setup = m_setup.setup();
    setup.baseline = column;
    if (hasSameColumns(setup, m_desk.view().setup))
        m_setup.setSetup(std::move(setup));
    m_desk.setBaseline(column);
}

void CompareRoom::showWork(const std::optional<RunStatus> &status)
{
    m_run->update();
    if (!status)
        return Q_EMIT progressChanged(std::nullopt);
    const auto done = static_cast<double>(status->finishedBefore + status->finished);
    const std::optional<double> share = status->total > 0 ? std::optional(done / static_cast<double>(status->total)) : std::nullopt;
    Q_EMIT progressChanged(Progress{tr("Running comparison “%1”").arg(status->name), share, items::progressText(*status), true});
}

void CompareRoom::cancelWork()
{
    if (m_scoring->isWorking())
        return m_scoring->cancel();
    m_runs->cancel();
}

} // namespace assay::widgets

#include "moc_compare_room.cpp"
