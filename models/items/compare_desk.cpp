#include "items/compare_desk.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "items/format.h"
#include "storage/database.h"
#include "storage/labels.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

/// While a run fills: what is under way is taken at every tick, rows and texts in turn; so nothing is drawn more than 30 times a second.
constexpr int tickMs = 70;

QString stateWord(std::string_view state)
{
    if (state == "done")
        return {};
    return state == "running" ? CompareDesk::tr("not ended") : CompareDesk::tr("stopped");
}

Result<std::vector<ComparisonInfo>> readRuns(Database &database)
{
    auto select = database.prepare("SELECT r.uuid, r.name, r.state, r.at_us, (SELECT COUNT(*) FROM run_column c WHERE c.run = r.uuid) FROM run r "
                                   "WHERE r.state <> 'imported' ORDER BY r.place DESC"); // those stand in Results
    if (!select)
        return fail(select.error());
    return collect<ComparisonInfo>(*select, [](const Statement &row) {
        QStringList note{dateTime({row.integer(3)}), stateWord(row.text(2)), CompareDesk::tr("%n columns", nullptr, static_cast<int>(row.integer(4)))};
        note.removeAll(QString());
        return ComparisonInfo{displayText(idAt<RunId>(row, 0).text()), displayText(row.text(1)), note.join(QStringLiteral(" · "))};
    });
}

/// Where a case stands in the sheet, -1 when it does not.
int indexOf(Database &database, const std::vector<SheetCase> &cases, const QString &caseId)
{
    auto select = database.cached("SELECT id FROM case_row WHERE case_id = ?1");
    if (!select || caseId.isEmpty())
        return -1;
    (*select)->bind(1, std::string_view(caseId.toStdString()));
    const auto rows = collect<std::int64_t>(**select, [](const Statement &row) { return row.integer(0); });
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const SheetCase &each) {
        return rows && std::find(rows->begin(), rows->end(), each.caseRow) != rows->end();
    });
    return found == cases.end() ? -1 : static_cast<int>(found - cases.begin());
}

} // namespace

/// A comparison as it was read in the background.
struct CompareDesk::Opened
{
    std::shared_ptr<RunFollower> follower;
    CompareSheet sheet;
    std::vector<ColumnHeadView> heads;
    ComparedRun run;
    QString caseId;
    int caseIndex = -1;
};

CompareDesk::CompareDesk(RunController *runs, QObject *parent) : QObject(parent), m_runs(runs)
{
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &CompareDesk::tick);
    const auto readUnlessTicking = [this] {
        if (!m_ticks.isActive())
            readTexts();
    };
    connect(&m_model, &CompareModel::textsWanted, this, readUnlessTicking, Qt::QueuedConnection);
    connect(runs, &RunController::started, this, &CompareDesk::runStarted);
    connect(runs, &RunController::ended, this, &CompareDesk::runEnded);
}

CompareDesk::~CompareDesk() = default;

void CompareDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    close();
    m_comparisonsLine.drop();
    m_comparisons.clear();
    m_session = session;
    if (!session)
        return;
    connect(session, &Session::changed, this, &CompareDesk::takeFacts);
    readComparisons();
}

void CompareDesk::takeFacts(Facts facts)
{
    if (facts.testFlag(Fact::Runs))
        readComparisons();
    const bool touches = facts.testFlag(Fact::Runs) || (facts.testFlag(Fact::Labels) && !m_view.question.isEmpty());
    if (touches && !m_view.runId.isEmpty() && !m_model.isLive())
        openAgain();
}

void CompareDesk::readComparisons()
{
    m_session->read<std::vector<ComparisonInfo>>(m_comparisonsLine, readRuns, [this](Result<std::vector<ComparisonInfo>> runs) {
        if (!runs)
            return Q_EMIT failed(runs.error());
        m_comparisons = std::move(*runs);
        Q_EMIT comparisonsChanged();
    });
}

bool CompareDesk::runsHere(const QString &runId) const
{
    return m_runs->isRunning() && m_runs->status().runId == runId;
}

RunFollower::Wanted CompareDesk::wanted(const QString &runId, std::optional<int> baseline) const
{
    return {runId.toStdString(), baseline, m_question.toStdString(), runsHere(runId), m_runs->status().retriesErrors};
}

void CompareDesk::open(const QString &runId, const QString &caseId)
{
    startOpening(wanted(runId, std::nullopt), caseId, false);
}

void CompareDesk::openAgain()
{
    startOpening(wanted(m_view.runId, m_baseline), {}, true);
}

void CompareDesk::setQuestion(const QString &question)
{
    if (question == m_question)
        return;
    m_question = question;
    if (!m_view.runId.isEmpty())
        openAgain();
}

void CompareDesk::setBaseline(int column)
{
    if (m_view.runId.isEmpty() || column == m_baseline)
        return;
    m_baseline = column;
    openAgain();
}

void CompareDesk::readQuestions()
{
    if (!m_session || !m_follower)
        return;
    m_session->read<std::vector<std::string>>(
        m_questionLine, [run = m_follower->info().key](Database &database) { return verdictQuestions(database, run); },
        [this](Result<std::vector<std::string>> names) {
            if (!names)
                return Q_EMIT failed(names.error());
            QStringList questions;
            for (const std::string &each : *names)
                questions << QString::fromStdString(each);
            Q_EMIT questionsRead(questions);
        });
}

void CompareDesk::close()
{
    for (JobLine *line : {&m_openLine, &m_questionLine, &m_followLine, &m_textLine, &m_caseLine, &m_answerLine})
        line->drop();
    m_isReadingOn = m_isReadingTexts = false;
    m_ticks.stop();
    m_follower.reset();
    m_view = {};
    m_case = -1;
    m_model.clear();
}

void CompareDesk::startOpening(const RunFollower::Wanted &wanted, const QString &caseId, bool again)
{
    if (!m_session)
        return;
    using Shared = std::shared_ptr<Opened>;
    const auto work = [wanted, caseId](Database &database) -> Result<Shared> {
        auto opened = std::make_shared<Opened>();
        auto follower = RunFollower::open(database, wanted);
        auto news = follower ? (*follower)->readOn(database, true) : Result<RunFollower::News>(fail(follower.error()));
        if (!news)
            return fail(news.error());
        opened->follower = std::move(*follower);
        const RunFollower &run = *opened->follower;
        opened->sheet = CompareSheet(run.cases(), static_cast<int>(run.spec().columns.size()), run.view().setup.baseline);
        for (const StoredCell &cell : news->cells)
            opened->sheet.add(cell);
        opened->heads = news->heads.value_or(run.view().columns);
        opened->run = news->run;
        opened->caseId = caseId;
        opened->caseIndex = indexOf(database, run.cases(), caseId);
        return opened;
    };
    m_session->read<Shared>(m_openLine, work, [this, again](Result<Shared> opened) {
        if (!opened)
            return Q_EMIT failed(opened.error());
        takeOpened(*opened, again);
    });
}

void CompareDesk::takeOpened(const std::shared_ptr<Opened> &read, bool again)
{
    const bool isLive = read->run.state == ComparedRun::State::Running;
    if (isLive && !runsHere(read->follower->view().runId)) // it ended while it was read
        return startOpening(wanted(read->follower->view().runId, read->follower->view().setup.baseline), read->caseId, again);
    m_followLine.drop();
    m_textLine.drop();
    m_isReadingOn = m_isReadingTexts = false;
    m_follower = read->follower;
    m_view = m_follower->view();
    m_view.run = read->run;
    m_view.columns = read->heads;
    m_baseline = m_view.setup.baseline;
    if (again)
        m_model.showAgain(std::move(read->sheet), std::move(read->heads), isLive);
    else
        m_model.show(std::move(read->sheet), std::move(read->heads), isLive);
    if (isLive)
        m_ticks.start();
    else
        m_ticks.stop();
    if (again) {
        Q_EMIT viewChanged();
        if (m_case >= 0)
            Q_EMIT caseChanged(m_case);
    } else {
        m_case = -1;
        Q_EMIT opened(read->caseIndex);
    }
}

void CompareDesk::runStarted(const QString &runId)
{
    if (runId == m_view.runId)
        openAgain();
}

void CompareDesk::runEnded(const QString &runId)
{
    if (runId == m_view.runId)
        openAgain();
}

void CompareDesk::tick()
{
    const std::vector<LiveCell> cells = m_runs->takeLive();
    if (!cells.empty())
        m_model.setLive(cells);
    for (const LiveCell &cell : cells) {
        if (m_case >= 0 && m_model.sheet().caseAt(m_case).position == cell.position && cell.repeat == 0)
            Q_EMIT textCame(cell.column, displayText(cell.text));
    }
    if (++m_tick % 2 == 0)
        readTexts();
    else if (!m_isReadingOn)
        readOn();
}

void CompareDesk::readOn()
{
    m_isReadingOn = true;
    m_session->read<RunFollower::News>(
        m_followLine, [follower = m_follower](Database &database) { return follower->readOn(database, false); },
        [this](Result<RunFollower::News> news) { takeNews(std::move(news)); });
}

void CompareDesk::takeNews(Result<RunFollower::News> news)
{
    m_isReadingOn = false;
    if (!news)
        return; // the end of the run is read anew, and says so then
    m_view.run = news->run;
    m_model.add(news->cells);
    const bool headsChanged = news->heads.has_value();
    if (headsChanged) {
        m_view.columns = *news->heads;
        m_model.setHeads(std::move(*news->heads));
        m_model.refilter();
    }
    if (headsChanged || !news->cells.empty())
        Q_EMIT viewChanged();
    const bool touched = std::any_of(news->cells.begin(), news->cells.end(), [this](const StoredCell &cell) {
        return m_case >= 0 && m_model.sheet().caseAt(m_case).position == cell.position;
    });
    if (touched)
        Q_EMIT caseChanged(m_case);
}

void CompareDesk::readTexts()
{
    if (m_isReadingTexts || !m_session)
        return; // what is wanted now is read next
    const std::vector<CaseWanted> wanted = m_model.takeWanted();
    if (wanted.empty())
        return;
    m_isReadingTexts = true;
    m_session->read<CaseTextsByIndex>(
        m_textLine, [wanted](Database &database) { return readCaseTexts(database, wanted); },
        [this](Result<CaseTextsByIndex> texts) {
            m_isReadingTexts = false;
            if (texts)
                m_model.takeTexts(std::move(*texts));
            else
                m_model.takeTextError(texts.error());
            if (!m_ticks.isActive())
                readTexts();
        });
}

void CompareDesk::readCase(int caseIndex)
{
    if (!m_follower || caseIndex < 0 || caseIndex >= m_model.sheet().caseCount())
        return;
    m_case = caseIndex;
    m_session->read<CaseDetail>(
        m_caseLine,
        [follower = m_follower, wanted = m_model.wantedOf(caseIndex), baseline = m_baseline](Database &database) {
            return readCaseDetail(database, follower->spec(), wanted, baseline);
        },
        [this](Result<CaseDetail> detail) {
            if (!detail)
                return Q_EMIT caseFailed(detail.error());
            for (int column = 0; column < m_model.sheet().columnCount() && detail->index < m_model.sheet().caseCount(); ++column) {
                DetailColumn &read = detail->columns[static_cast<std::size_t>(column)];
                if (read.key == 0)
                    read.cell = m_model.cellOf(detail->index, column);
                else
                    read.cell.verdict = m_model.cellOf(detail->index, column).verdict;
            }
            Q_EMIT caseRead(*detail);
        });
}

void CompareDesk::readAnswer(std::int64_t key)
{
    m_session->read<std::optional<ResultDetail>>(
        m_answerLine, [key](Database &database) { return readResultDetail(database, key); },
        [this](Result<std::optional<ResultDetail>> answer) {
            if (!answer)
                return Q_EMIT caseFailed(answer.error());
            if (*answer)
                Q_EMIT answerRead(**answer);
        });
}

} // namespace assay::items

#include "moc_compare_desk.cpp"
