#include "widgets/results/results_room.h"

#include <QAction>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "items/format.h"
#include "items/result_words.h"
#include "widgets/components/add_case_form.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/inline_question.h"
#include "widgets/components/label.h"
#include "widgets/components/panel.h"
#include "widgets/components/score_again.h"
#include "widgets/results/group_table.h"
#include "widgets/results/result_pane.h"
#include "widgets/results/result_table.h"
#include "widgets/results/results_bar.h"
#include "widgets/results/runs_page.h"

namespace assay::widgets {

namespace {

const std::string widthsKey = "results/widths";
enum Page { ResultsPage, RunListPage };
constexpr int GroupRows = 2; ///< page of the rows

} // namespace

ResultsRoom::ResultsRoom(KeyStore *keychain, QWidget *parent) : Room(QStringLiteral("results"), tr("Results"), parent), m_keychain(keychain)
{
    addListActions();
    addViewActions();
    addReadingActions();
    addComparingActions();
    addBulkActions();
    addTakingActions();
    connectTraces();
    setContent(buildContent());
    setEmpty(buildEmpty());
    connectDesk();
    connectParts();
    connectRuns();
    connectForms();
    connectOutput();
    connectScoring();
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &ResultsRoom::showStatus);
    showEmpty();
}

QWidget *ResultsRoom::buildContent()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scoring = new ScoreAgain(m_keychain, content);
    column->addWidget(m_scoring);
    m_pages = new QStackedLayout;
    column->addLayout(m_pages, 1);
    m_pages->addWidget(buildResults(content));
    m_pages->addWidget(buildRuns(content));
    return content;
}

QWidget *ResultsRoom::buildResults(QWidget *parent)
{
    auto *results = new QWidget(parent);
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_bar = new ResultsBar(&m_desk, results);
    for (QAction *action : {m_saveView, m_columns, m_export, m_runsAction})
        m_bar->addAction(action);
    column->addWidget(m_bar);
    m_splitter = new Splitter(Qt::Horizontal, results);
    m_splitter->addWidget(buildSide(m_splitter));
    m_splitter->addWidget(buildRows(m_splitter));
    m_pane = new ResultPane(&m_reader, m_splitter);
    m_addCase = new AddCaseForm(m_pane);
    m_pane->addForm(m_addCase);
    m_pane->addToHead(actionButton(m_ofMany.first(), Button::Kind::Flat, m_pane, tr("Label")));
    auto *more = new Button(Button::Kind::Flat, tr("More ▾"), m_pane);
    m_pane->addToHead(more);
    connect(more, &Button::clicked, this, [this, more] { offerActions(more->mapToGlobal(QPoint(0, more->height()))); });
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_session)
            rememberPanels();
    });
    column->addWidget(m_splitter, 1);
    return results;
}

QWidget *ResultsRoom::buildRuns(QWidget *parent)
{
    m_runsPage = new RunsPage(&m_runs, parent);
    auto *back = new Button(Button::Kind::Plain, tr("Back to the results"), m_runsPage);
    back->showKey(QKeySequence(Qt::Key_R));
    connect(back, &Button::clicked, this, [this] { showRuns(false); });
    m_runsPage->head()->add(back);
    return m_runsPage;
}

QWidget *ResultsRoom::buildRows(QWidget *parent)
{
    auto *rows = new Panel(Edge::None, Panel::Ground::Surface, parent);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildForms(rows, column);
    m_rowPages = new QStackedLayout;
    m_table = new ResultTable(m_desk.table(), rows);
    m_rowPages->addWidget(m_table);
    m_rowPages->addWidget(buildNoMatch(rows));
    m_groups = new GroupTable(m_desk.grouping(), rows);
    m_rowPages->addWidget(m_groups);
    column->addLayout(m_rowPages, 1);
    auto *foot = new Panel(Edge::Top, Panel::Ground::Surface, rows);
    auto *row = new QVBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_foot = new Label(TextStyle::Small, Ink::Third, {}, foot);
    m_foot->setElided(true);
    foot->setToolTip(items::totalsNote());
    row->addWidget(m_foot);
    column->addWidget(foot);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) { offerActions(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table, &ResultTable::currentResultChanged, &m_reader, &items::ResultReader::read);
    connect(m_table, &ResultTable::fieldClicked, &m_desk, &items::ResultDesk::sortBy);
    connect(m_table, &QAbstractItemView::activated, this, [this] { m_pane->focusContent(); });
    connect(m_table, &ResultTable::widthsChanged, this, [this] {
        if (m_session)
            m_session->remember(widthsKey, m_table->widths().toStdString());
    });
    return rows;
}

QWidget *ResultsRoom::buildNoMatch(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(20), scaled(20), scaled(20), scaled(20));
    column->setSpacing(scaled(10));
    column->addWidget(new Label(TextStyle::Text, Ink::Second, tr("No result passes this filter."), page));
    auto *all = new Button(Button::Kind::Plain, tr("Show all results"), page);
    connect(all, &Button::clicked, this, [this] {
        m_bar->apply({});
        m_table->setFocus();
    });
    column->addWidget(all, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget *ResultsRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("Every answer lands here"),
                                 tr("Run a prompt over some cases, and each answer stands here with its scores, its cost and what was sent."), this);
    auto *compare = new Button(Button::Kind::Primary, tr("Go to Compare"), empty);
    connect(compare, &Button::clicked, this, [this] { Q_EMIT placeRequested({QStringLiteral("compare"), {}, {}}); });
    empty->addChoice(QStringLiteral("compare"), tr("Run a comparison"), tr("versions and models side by side over a dataset"), compare);
    empty->addChoice(QStringLiteral("drop"), tr("Bring in traces"), tr("what your application answered in production, from OpenTelemetry or Langfuse"),
                     actionButton(m_importTraces, Button::Kind::Plain, empty));
    return empty;
}

void ResultsRoom::connectDesk()
{
    connect(&m_desk, &items::ResultDesk::opened, this, &ResultsRoom::showOpened);
    connect(&m_desk, &items::ResultDesk::failed, this, [this](const Error &error) {
        m_hasContent = false;
        showError(error);
    });
    connect(&m_desk, &items::ResultDesk::statusChanged, this, [this] {
        if (!m_said.isActive())
            showStatus();
    });
    connect(&m_desk, &items::ResultDesk::totalsChanged, this, [this] { m_foot->setText(m_desk.totalsText()); });
    connect(&m_desk, &items::ResultDesk::countsChanged, this, [this] {
        const items::ResultCounts &counts = m_desk.counts();
        const bool none = counts.isWhole && counts.found == 0;
        showRows();
        if (none)
            m_pane->showNothing(tr("No result"));
        m_export->setEnabled(canExport() && m_pages->currentIndex() == ResultsPage);
    });
    connect(&m_desk, &items::ResultDesk::readingVariable, this, [this](const QString &name, std::int64_t done, std::int64_t all) {
        const double share = all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 0;
        const QString figures = tr("%1 of %2", "cases read, cases in all").arg(items::count(done), items::count(all));
        Q_EMIT progressChanged(Progress{tr("Reading “%1” of every case, once", "a variable").arg(name), share, figures, true});
    });
    connect(&m_desk, &items::ResultDesk::variableRead, this, [this] { Q_EMIT progressChanged({}); });
    connect(&m_desk, &items::ResultDesk::refreshed, this, &ResultsRoom::showAnswer);
}

void ResultsRoom::connectParts()
{
    connect(m_bar->filter(), &FilterLine::left, this, [this] { m_table->setFocus(); });
    connect(m_addCase, &AddCaseForm::closed, this, [this] {
        m_addCase->hide();
        m_table->setFocus();
    });
    connect(m_table, &ResultTable::currentResultChanged, m_addCase, &QWidget::hide);
    connect(m_addCase, &AddCaseForm::added, this, [this](const QString &sentence) { say(QStringLiteral("✓ ") + sentence); });
    connect(m_pane, &ResultPane::left, this, [this] { m_table->setFocus(); });
    connect(m_pane, &ResultPane::resultChosen, this, [this](std::int64_t key) {
        if (!m_table->goToKey(key))
            m_reader.read(key);
    });
}

void ResultsRoom::connectRuns()
{
    connect(m_runsPage, &RunsPage::left, this, [this] { showRuns(false); });
    connect(m_runsPage, &RunsPage::compareWanted, this, [this](const QString &run) { Q_EMIT placeRequested({QStringLiteral("compare"), run, {}}); });
    connect(m_runsPage, &RunsPage::compareWithWanted, this, [this](const QString &run) { Q_EMIT placeRequested({QStringLiteral("compare"), QStringLiteral("report:") + run, {}}); });
    connect(m_runsPage, &RunsPage::scoreWanted, m_scoreAction, &QAction::trigger);
    connect(m_runsPage, &RunsPage::resultsWanted, this, [this](const QString &run) {
        showRuns(false);
        m_bar->apply(QStringLiteral("run:") + run.left(8));
    });
    connect(&m_runs, &items::RunDesk::failed, this, [this](const Error &error) { say(toSentence(error)); });
    connect(&m_runs, &items::RunDesk::eraseStarted, this, [this](const QString &run) {
        Q_EMIT progressChanged(Progress{tr("Erasing the texts of “%1”").arg(run), {}, {}, false});
    });
    connect(&m_runs, &items::RunDesk::erased, this, [this] { Q_EMIT progressChanged({}); });
    connect(&m_runs, &items::RunDesk::eraseFailed, this, [this] { Q_EMIT progressChanged({}); });
}

void ResultsRoom::showSession(Session *session)
{
    m_session = session;
    m_hasContent = false;
    m_wanted = 0;
    m_said.stop();
    showRuns(false);
    m_reader.setSession(session);
    m_addCase->setSession(session);
    m_output.setSession(session);
    m_views.setSession(session);
    m_act->setSession(session);
    m_news->close();
    m_runs.setSession(session);
    m_traces.setSession(session);
    m_scoring->setSession(session);
    permitScoring();
    permit(m_importTraces, session);
    if (session) {
        showLoading();
        m_table->setWidths(QString::fromStdString(session->remembered(widthsKey)));
        sizePanels();
    } else {
        showEmpty();
    }
    m_desk.setSession(session);
}

void ResultsRoom::cancelWork()
{
    m_scoring->cancel();
    m_output.cancel();
    m_traces.cancel();
    m_desk.cancelSort();
}

void ResultsRoom::takeKeyboard()
{
    if (m_pages->currentIndex() == RunListPage)
        m_runsPage->takeKeyboard();
    else if (m_rowPages->currentIndex() == GroupRows)
        m_groups->takeKeyboard();
    else
        m_table->setFocus();
}

void ResultsRoom::showOpened(bool hasResults)
{
    if (hasResults && !m_hasContent) {
        m_bar->showFilter();
        showContent();
        if (isVisible())
            m_table->setFocus();
    } else if (!hasResults) {
        showEmpty();
    }
    m_hasContent = hasResults;
    showStatus();
}

/// The rows of the question are all there, for the first time or anew.
void ResultsRoom::showAnswer()
{
    if (m_wanted != 0)
        return goToResult(m_wanted);
    // What is read may have changed with the rows, as when texts were erased.
    m_reader.read(m_table->currentKey());
}

bool ResultsRoom::canExport() const
{
    return m_desk.counts().isWhole && m_desk.counts().found.value_or(0) > 0;
}

void ResultsRoom::showStatus()
{
    const QString text = m_desk.statusText();
    Q_EMIT statusChanged(text.isEmpty() ? tr("No results yet") : text);
}

void ResultsRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

void ResultsRoom::showRuns(bool shown)
{
    m_pages->setCurrentIndex(shown ? RunListPage : ResultsPage);
    for (QAction *action : m_ofRows)
        action->setEnabled(!shown);
    for (QAction *action : m_ofWriting)
        permit(action, m_session, !shown);
    m_export->setEnabled(!shown && canExport());
    if (shown)
        m_runsPage->begin();
    else if (isVisible() && m_hasContent)
        m_table->setFocus();
}

void ResultsRoom::goTo(const items::Place &place)
{
    showRuns(false);
    if (!place.subject.isEmpty())
        m_bar->apply(place.subject);
    if (place.detail.isEmpty())
        return;
    m_desk.find(place.detail, [this, id = place.detail](std::optional<std::int64_t> key) {
        if (!key)
            say(tr("There is no result %1").arg(id.left(12)));
        else if (m_desk.counts().isWhole)
            goToResult(*key);
        else
            m_wanted = *key;
    });
}

/// One that the filter hides takes the filter away.
void ResultsRoom::goToResult(std::int64_t key)
{
    m_wanted = 0;
    if (m_table->goToKey(key)) {
        m_table->setFocus();
    } else if (!m_desk.filter().isEmpty()) {
        m_wanted = key;
        m_bar->apply({});
    } else {
        m_reader.read(key);
    }
}

} // namespace assay::widgets

#include "moc_results_room.cpp"
