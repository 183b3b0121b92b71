#include "widgets/compare/compare_room.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include "items/format.h"
#include "widgets/compare/case_pane.h"
#include "widgets/compare/compare_bar.h"
#include "widgets/compare/compare_matrix.h"
#include "widgets/compare/filter_bar.h"
#include "widgets/compare/run_actions.h"
#include "widgets/compare/run_notice.h"
#include "widgets/compare/setup_chips.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/label.h"
#include "widgets/components/pick_list.h"

namespace assay::widgets {

using items::CompareFilter;

namespace {

const char *const runKey = "compare.run";
const char *const caseKey = "compare.case";
const char *const filterKey = "compare.filter";

const char *nameOf(CompareFilter filter)
{
    switch (filter) {
    case CompareFilter::All: return "all";
    case CompareFilter::Differ: return "differ";
    case CompareFilter::Broken: return "broken";
    case CompareFilter::Fixed: return "fixed";
    }
    return "all";
}

std::optional<CompareFilter> filterCalled(const std::string &name)
{
    for (const auto filter : {CompareFilter::All, CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed}) {
        if (name == nameOf(filter))
            return filter;
    }
    return std::nullopt;
}

/// "200 cases of support v4, model small, about $0.21".
QString suggestionNote(const items::SetupChoices &choices)
{
    const QString dataset = QString(choices.suggested.dataset).replace(QLatin1Char('@'), QLatin1Char(' '));
    QStringList parts{dataset, CompareRoom::tr("model %1").arg(choices.suggested.models.join(QStringLiteral(", ")))};
    if (choices.suggestedEstimate) {
        parts[0] = CompareRoom::tr("%n cases of %1", nullptr, static_cast<int>(choices.suggestedEstimate->cases)).arg(dataset);
        if (choices.suggestedEstimate->cost)
            parts << CompareRoom::tr("about %1").arg(items::money(choices.suggestedEstimate->cost));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

CompareRoom::CompareRoom(RunController *runs, QWidget *parent)
    : Room(QStringLiteral("compare"), tr("Compare"), parent), m_runs(runs), m_desk(runs), m_setup(runs), m_run(new RunActions(this, runs, &m_setup, &m_desk))
{
    addActions();
    setContent(buildContent());
    setEmpty(buildEmpty());
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
                                                                      {"choose-dataset", tr("Choose the dataset"), Qt::Key_T, Part::Dataset},
                                                                      {"choose-cases", tr("Choose cases"), Qt::Key_C, Part::Cases},
                                                                      {"choose-scorers", tr("Choose scorers"), Qt::Key_S, Part::Scorers},
                                                                      {"choose-options", tr("Repeats, cache, budget"), Qt::Key_O, Part::Options},
                                                                      {"choose-baseline", tr("Choose the baseline"), Qt::Key_L, Part::Baseline}};
    for (const auto &[name, text, key, part] : parts)
        addRoomAction(QString::fromLatin1(name), text, QKeySequence(key), [this, chosen = part] { m_bar->chips()->open(chosen); });
    m_columns = addRoomAction(QStringLiteral("columns"), tr("Columns"), QKeySequence(Qt::SHIFT | Qt::Key_C), [this] { chooseColumns(); });
    m_history = addRoomAction(QStringLiteral("case-history"), tr("History of this case"), QKeySequence(Qt::Key_H), [this] { goToHistory(); });
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
    m_bodies = new QStackedLayout;
    m_bodies->addWidget(buildMatrix());
    m_bodies->addWidget(buildHint());
    column->addLayout(m_bodies, 1);
    return content;
}

QWidget *CompareRoom::buildMatrix()
{
    auto *splitter = new Splitter(Qt::Horizontal, this);
    auto *left = new Panel(Edge::None, Panel::Ground::Surface, splitter);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_filterBar = new FilterBar(m_columns, left);
    m_matrix = new CompareMatrix(m_desk.model(), left);
    rows->addWidget(m_filterBar);
    rows->addWidget(m_matrix, 1);
    m_pane = new CasePane({m_history}, splitter);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({scaled(860), scaled(364)});
    return splitter;
}

QWidget *CompareRoom::buildHint()
{
    auto *hint = new EmptyState(tr("Nothing has run yet"),
                                tr("Choose versions, models, cases and scorers above. What it would cost stands beside Run before anything is sent."), this);
    hint->addChoice(QStringLiteral("compare"), tr("Fill the matrix"), tr("every case with every version and model"), actionButton(m_run->run(), Button::Kind::Primary, hint));
    return hint;
}

QWidget *CompareRoom::buildEmpty()
{
    m_emptyPage = new QWidget(this);
    auto *column = new QVBoxLayout(m_emptyPage);
    column->setContentsMargins(0, 0, 0, 0);
    showEmptyChoices();
    return m_emptyPage;
}

/// What could be done first: the comparison that suggests itself, one of one's own, or what is missing for that.
void CompareRoom::showEmptyChoices()
{
    delete m_emptyState;
    auto *empty = new EmptyState(tr("Compare two versions side by side"),
                                 tr("Pick versions and models, run them over the same cases, and see which is better, by how much, and where."), m_emptyPage);
    m_emptyState = empty;
    const items::SetupChoices &choices = m_setup.choices();
    const auto addWay = [&](const QString &icon, const QString &title, const QString &note, const QString &word, const items::Place &place) {
        auto *button = new Button(Button::Kind::Plain, word, empty);
        connect(button, &Button::clicked, this, [this, place] { Q_EMIT placeRequested(place); });
        empty->addChoice(icon, title, note, button);
    };
    if (choices.suggested.isComplete()) {
        auto *button = new Button(Button::Kind::Primary, tr("Set up"), empty);
        connect(button, &Button::clicked, this, [this] {
            m_setup.setSetup(m_setup.choices().suggested);
            showNew();
        });
        empty->addChoice(QStringLiteral("prompts"), choices.suggestedTitle, suggestionNote(choices), button);
    }
    if (choices.prompts.empty())
        addWay(QStringLiteral("prompts"), tr("A prompt to compare"), tr("write one and commit a version of it"), tr("Prompts"), {QStringLiteral("prompts"), {}, {}});
    if (choices.datasets.empty())
        addWay(QStringLiteral("datasets"), tr("Cases to run it on"), tr("import a file of questions and answers"), tr("Data"), {QStringLiteral("datasets"), {}, {}});
    if (choices.models.empty())
        addWay(QStringLiteral("settings"), tr("A model that answers"), tr("add a provider and a model"), tr("Settings"), {QStringLiteral("settings"), QStringLiteral("providers"), {}});
    auto *own = new Button(Button::Kind::Plain, tr("New"), empty);
    own->showKey(QKeySequence::New);
    connect(own, &Button::clicked, this, &CompareRoom::startNew);
    empty->addChoice(QStringLiteral("compare"), tr("A comparison of your own"), tr("choose versions, models, cases, scorers"), own);
    m_emptyPage->layout()->addWidget(empty);
}

void CompareRoom::connectDesks()
{
    connect(m_filterBar, &FilterBar::filterChosen, this, &CompareRoom::chooseFilter);
    connect(m_filterBar, &FilterBar::tintChosen, m_pane, &CasePane::setTinted);
    connect(m_matrix, &CompareMatrix::cellChosen, this, &CompareRoom::showCell);
    connect(m_matrix, &CompareMatrix::filterDropped, this, [this] { m_filterBar->setFilter(CompareFilter::All); });
    connect(m_pane, &CasePane::moveRequested, m_matrix, &CompareMatrix::moveCase);
    connect(&m_desk, &items::CompareDesk::comparisonsChanged, this, &CompareRoom::takeComparisons);
    connect(&m_desk, &items::CompareDesk::opened, this, &CompareRoom::takeOpened);
    connect(&m_desk, &items::CompareDesk::viewChanged, this, &CompareRoom::showView);
    connect(&m_desk, &items::CompareDesk::failed, this, &CompareRoom::takeFailure);
    connect(&m_desk, &items::CompareDesk::caseRead, this, &CompareRoom::takeCase);
    connect(&m_desk, &items::CompareDesk::caseChanged, &m_desk, &items::CompareDesk::readCase);
    connect(&m_desk, &items::CompareDesk::caseFailed, m_pane, &CasePane::showError);
    connect(&m_desk, &items::CompareDesk::textCame, m_pane, &CasePane::showLive);
    connect(&m_setup, &items::SetupDesk::choicesChanged, this, &CompareRoom::showEmptyChoices);
    connect(&m_setup, &items::SetupDesk::setupChanged, this, [this] {
        if (m_setup.setup().baseline != m_desk.view().setup.baseline && m_setup.setup().prompts == m_desk.view().setup.prompts && m_setup.setup().models == m_desk.view().setup.models)
            m_desk.setBaseline(m_setup.setup().baseline);
    });
    connect(m_run, &RunActions::begun, this, [this](const QString &runId) { open(runId, {}); });
    connect(m_runs, &RunController::progressed, this, [this](const RunStatus &status) { showWork(status); });
    connect(m_runs, &RunController::ended, this, [this] { showWork(std::nullopt); });
}

void CompareRoom::showSession(Session *session)
{
    m_session = session;
    m_isListed = false;
    m_shownCase.clear();
    m_run->reset();
    m_pane->showNothing();
    m_setup.setSession(session);
    m_desk.setSession(session);
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
    open(known ? last : comparisons.front().id, known ? QString::fromStdString(m_session->remembered(caseKey)) : QString());
}

void CompareRoom::open(const QString &runId, const QString &caseId)
{
    m_desk.open(runId, caseId);
}

void CompareRoom::goTo(const items::Place &place)
{
    if (!place.subject.isEmpty())
        open(place.subject, place.detail);
}

void CompareRoom::setUp(const RunRequest &request)
{
    m_setup.setSetup(items::setupOf(request, {}));
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
    m_bodies->setCurrentIndex(0);
    showContent();
    const bool live = m_desk.model()->isLive();
    const auto kept = m_keepsFilter ? filterCalled(m_session->remembered(filterKey)) : std::nullopt;
    m_keepsFilter = false;
    const auto &counts = m_desk.model()->sheet().counts();
    m_matrix->hideColumns({});
    chooseFilter(live ? CompareFilter::All : kept && counts.of(*kept) > 0 ? *kept : counts.differ > 0 ? CompareFilter::Differ : CompareFilter::All);
    m_matrix->goToCase(caseIndex);
    showView();
    if (isVisible() && !m_bar->isAncestorOf(focusWidget()))
        m_matrix->setFocus();
}

void CompareRoom::showView()
{
    const items::CompareView &view = m_desk.view();
    const auto &counts = m_desk.model()->sheet().counts();
    m_filterBar->showCounts(counts);
    m_run->update();
    if (view.run.state == items::ComparedRun::State::Running)
        return;
    Q_EMIT statusChanged(tr("%n cases · %1 columns", nullptr, static_cast<int>(counts.all)).arg(items::count(static_cast<std::int64_t>(view.columns.size()))) +
                         QStringLiteral(" · ") + items::runText(view.run));
}

/// With dataset, models and scorers as they were last; the versions are asked for.
void CompareRoom::startNew()
{
    items::ComparisonSetup setup = m_setup.setup();
    const items::ComparisonSetup &suggested = m_setup.choices().suggested;
    setup.name.clear();
    setup.prompts.clear();
    setup.baseline = 0;
    setup.models = setup.models.isEmpty() ? suggested.models : setup.models;
    setup.dataset = setup.dataset.isEmpty() ? suggested.dataset : setup.dataset;
    setup.scorers = setup.scorers.isEmpty() ? suggested.scorers : setup.scorers;
    m_setup.setSetup(std::move(setup));
    showNew();
    m_bar->chips()->open(SetupChips::Part::Versions);
}

void CompareRoom::showNew()
{
    m_desk.close();
    m_pane->showNothing();
    m_shownCase.clear();
    m_bodies->setCurrentIndex(1);
    showContent();
    m_run->update();
    Q_EMIT statusChanged(tr("A new comparison"));
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

void CompareRoom::chooseColumns()
{
    auto *list = new PickList(PickList::Mode::Several, tr("Columns that are shown"), this);
    std::vector<PickItem> items;
    const auto &columns = m_desk.view().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        items.push_back({QString::number(i), columns[i].name, columns[i].isBaseline ? tr("baseline") : QString(), {}, !m_matrix->isColumnHidden(static_cast<int>(i) + 1), true});
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, this, [this, all = static_cast<int>(columns.size())](const QStringList &ids) {
        QList<int> hidden;
        for (int column = 0; column < all; ++column) {
            if (!ids.contains(QString::number(column)) && !ids.isEmpty())
                hidden << column;
        }
        m_matrix->hideColumns(hidden);
    });
    list->popUp(m_filterBar->columnsButton());
}

void CompareRoom::chooseFilter(CompareFilter filter)
{
    m_filterBar->setFilter(filter);
    m_matrix->setFilter(filter);
    if (m_session)
        m_session->remember(filterKey, nameOf(filter));
}

void CompareRoom::showCell(int caseIndex, int)
{
    if (caseIndex < 0) {
        m_pane->showNothing();
        m_shownCase.clear();
        return;
    }
    m_desk.readCase(caseIndex);
}

void CompareRoom::takeCase(const items::CaseDetail &detail)
{
    m_shownCase = detail.caseId;
    if (m_session)
        m_session->remember(caseKey, detail.caseId.toStdString());
    m_pane->showCase(m_desk.view(), detail, m_matrix->currentColumn());
}

/// A comparison that cannot be opened leaves the one that is shown.
void CompareRoom::takeFailure(const Error &error)
{
    if (m_desk.view().runId.isEmpty() && m_bodies->currentIndex() == 0)
        showError(error);
    else
        Q_EMIT statusChanged(toSentence(error));
}

void CompareRoom::goToHistory()
{
    if (!m_shownCase.isEmpty())
        Q_EMIT placeRequested({QStringLiteral("results"), QStringLiteral("case=\"%1\"").arg(m_shownCase), {}});
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
    m_runs->cancel();
}

} // namespace assay::widgets

#include "moc_compare_room.cpp"
