#include "items/result_desk.h"

#include <algorithm>
#include <utility>

#include "items/result_words.h"
#include "project/search_keeper.h"
#include "storage/results.h"

namespace assay::items {

namespace {

constexpr int textLength = 400;        ///< characters of an answer in its row
constexpr int changeDelayMs = 500;     ///< a run that writes is looked at twice a second
constexpr double restAfterQuestion = 4; ///< times as long as the question took
constexpr int slowMs = 250; ///< a question that takes longer empties the table

const std::string groupKey = "results/group";

using Keys = ResultKeys;

/// What an answer costs on the whole.
std::optional<Money> meanCost(const MoneySum &cost)
{
    return cost.priced > 0 ? std::optional(Money{cost.known.nano / cost.priced}) : std::nullopt;
}

} // namespace

ResultDesk::ResultDesk(QObject *parent) : QObject(parent), m_table(new ResultTableModel(this)), m_survey(new ResultSurvey(this))
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ResultDesk::open);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        beginAnswer();
        Q_EMIT countsChanged();
    });
    connect(grouping(), &ResultGrouping::failed, this, &ResultDesk::failed);
    connect(m_survey, &ResultSurvey::totalsRead, this, [this](const ResultTotals &totals) {
        if (totals.rows > 0)
            m_table->setDecimals(decimalsFor(totals.medianLatencyUs, meanCost(totals.cost)));
        Q_EMIT totalsChanged();
    });
    connect(&m_variables, &VariableKeeper::progressed, this, &ResultDesk::readingVariable);
    connect(&m_variables, &VariableKeeper::ended, this, &ResultDesk::variableRead);
    connect(m_table, &ResultTableModel::linesWanted, this, &ResultDesk::readLines);
}

ResultDesk::~ResultDesk() = default;

void ResultDesk::setSession(Session *session)
{
    for (JobLine *line : {&m_opening, &m_keys, &m_lines, &m_finding})
        line->drop();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_later.stop();
    m_slow.stop();
    m_isNew = false;
    m_keeper.reset();
    m_session = session;
    m_columns.reset();
    m_isOpen = false;
    m_counts = {};
    m_survey->clear();
    grouping()->setBy(session ? groupingFromId(QString::fromStdString(session->remembered(groupKey))) : std::nullopt);
    m_table->clear();
    m_variables.setSession(session);
    m_variableNames.clear();
    m_question = m_answered = session ? ResultQuestion::recalled(*session) : ResultQuestion();
    showOrder();
    if (!session)
        return;
    connect(session, &Session::changed, this, &ResultDesk::noteChange);
    m_keeper = std::make_unique<SearchKeeper>(session);
    connect(m_keeper.get(), &SearchKeeper::backlogChanged, this, &ResultDesk::statusChanged);
    open();
}

void ResultDesk::open()
{
    m_session->read<ResultInventory>(m_opening, readResultInventory, [this](Result<ResultInventory> inventory) {
        if (inventory)
            takeInventory(std::move(*inventory));
        else
            Q_EMIT failed(inventory.error());
    });
}

void ResultDesk::takeInventory(ResultInventory inventory)
{
    m_columns = std::move(inventory.columns);
    m_counts.all = inventory.results;
    m_language.setNames(std::move(inventory.names));
    m_variableNames = std::move(inventory.variables);
    m_variables.noteCases(inventory.lastCase);
    const bool first = !std::exchange(m_isOpen, inventory.results > 0);
    if (first && m_isOpen)
        showFields();
    Q_EMIT statusChanged();
    Q_EMIT opened(m_isOpen);
    if (!m_isOpen)
        m_table->clear();
    else if (first)
        ask();
    else
        askAgain();
}

QStringList ResultDesk::scorersOf(const ResultRun *run) const
{
    QStringList names;
    for (const std::string &scorer : run ? run->scorers : m_columns->scorers())
        names << QString::fromStdString(scorer);
    return names;
}

void ResultDesk::setGrouping(std::optional<GroupBy> by)
{
    grouping()->setBy(by);
    if (!m_session)
        return;
    m_session->remember(groupKey, groupingId(by).toStdString());
    if (m_isOpen)
        grouping()->ask(*m_session, m_columns, m_question.query());
}

SavedView ResultDesk::view() const
{
    SavedView view;
    view.filter = m_question.filter;
    view.sortedBy = m_question.sortedBy ? m_question.sortedBy->id() : QString();
    view.isDescending = m_question.isDescending;
    for (const ResultField &field : m_table->fields())
        view.fields << field.id();
    view.grouping = groupingId(grouping()->by());
    return view;
}

void ResultDesk::show(const SavedView &view)
{
    ResultQuestion question;
    if (const auto read = question.setFilter(view.filter); !read)
        return Q_EMIT filterFailed(read.error());
    question.sortedBy = ResultField::fromId(view.sortedBy);
    question.isDescending = view.isDescending;
    if (question.sortedBy && !question.sortedBy->sort(false))
        question.sortedBy.reset();
    m_question = question;
    showOrder();
    if (m_columns)
        setFields(knownFields(view.fields, scorersOf(nullptr)));
    grouping()->setBy(groupingFromId(view.grouping));
    if (m_session)
        m_session->remember(groupKey, groupingId(grouping()->by()).toStdString());
    if (m_isOpen)
        ask();
}

/// As they were chosen, or what the newest run measured.
void ResultDesk::showFields()
{
    const auto chosen = recalledFields(*m_session, scorersOf(nullptr));
    const auto &runs = m_columns->runs();
    m_table->setFields(!chosen.empty() ? chosen : usualResultFields(runs.empty() ? QStringList() : scorersOf(&runs.back())));
}

void ResultDesk::showOrder()
{
    if (m_question.sortedBy)
        m_table->setSort(*m_question.sortedBy, m_question.isDescending);
    else
        m_table->clearSort();
}

void ResultDesk::setFilter(const QString &filter)
{
    if (const auto read = m_question.setFilter(filter); !read)
        Q_EMIT filterFailed(read.error());
    else if (m_isOpen)
        ask();
}

QStringList ResultDesk::filterHistory() const
{
    return m_session ? recalledFilters(*m_session) : QStringList();
}

void ResultDesk::keepFilterHistory(const QStringList &filters)
{
    if (m_session)
        rememberFilters(*m_session, filters);
}

void ResultDesk::sortBy(const ResultField &field)
{
    if (!m_question.sortBy(field))
        return;
    showOrder();
    if (m_isOpen)
        askForRows(); // in another order they come to the same
}

std::vector<ResultField> ResultDesk::allFields() const
{
    return allResultFields(m_columns ? scorersOf(nullptr) : QStringList(), m_variableNames);
}

void ResultDesk::setFields(const std::vector<ResultField> &fields)
{
    if (fields.empty() || !m_session)
        return;
    m_table->setFields(fields);
    rememberFields(*m_session, fields);
}

void ResultDesk::ask()
{
    askForRows();
    sumUp();
}

ResultQuery ResultDesk::query() const
{
    ResultQuery query = m_question.query();
    if (m_question.sortedBy && m_question.sortedBy->kind == ResultField::Kind::Variable)
        query.ranks = m_variables.ranks(m_question.sortedBy->name);
    return query;
}

/// True when the order needs a variable that was not read yet: then the rows are asked for once it was.
bool ResultDesk::awaitsVariable()
{
    const auto &by = m_question.sortedBy;
    if (!by || by->kind != ResultField::Kind::Variable || m_variables.ranks(by->name))
        return false;
    m_variables.read(by->name, [this, field = *by](const Status &read) { takeVariable(field, read); });
    return true;
}

void ResultDesk::takeVariable(const ResultField &field, const Status &read)
{
    if (m_question.sortedBy != field)
        return;
    if (!read) {
        const bool wasBefore = m_answered.sortedBy == field;
        m_question.sortedBy = wasBefore ? std::nullopt : m_answered.sortedBy;
        m_question.isDescending = !wasBefore && m_answered.isDescending;
        showOrder();
        if (read.error().code != ErrorCode::Interrupted)
            Q_EMIT failed(read.error());
        if (!wasBefore && !m_isNew && m_table->known() == ResultTableModel::Known::All && m_answered.filter == m_question.filter)
            return; // the rows of before stand
    }
    askForRows();
}

void ResultDesk::askForRows()
{
    if (awaitsVariable())
        return;
    // The rows of before stay for a moment: most questions are answered before one sees that they went.
    m_isNew = true;
    m_slow.start();
    m_counts.found.reset();
    m_counts.isWhole = false;
    m_counts.milliseconds.reset();
    m_asked.start();
    m_session->stream<Keys>(
        m_keys,
        [columns = m_columns, query = query()](Database &database, const std::function<bool(Keys)> &give) {
            return readResultKeys(database, *columns, query, give);
        },
        [this](const Keys &keys) {
            beginAnswer();
            m_table->addKeys(keys, m_columns);
            noteFound();
        },
        [this](const Status &ended) {
            if (!ended)
                return askFailed(ended.error());
            beginAnswer();
            endAnswer();
        });
}

/// The first part of a new answer takes the place of the old one.
void ResultDesk::beginAnswer()
{
    m_slow.stop();
    if (std::exchange(m_isNew, false))
        m_table->clear();
}

void ResultDesk::endAnswer()
{
    m_answered = m_question;
    m_question.remember(*m_session);
    m_lastQuestionMs = static_cast<double>(m_asked.elapsed());
    m_table->setComplete();
    m_counts.isWhole = true;
    noteFound();
    Q_EMIT filterRan();
    Q_EMIT refreshed();
}

void ResultDesk::noteFound()
{
    m_counts.found = m_table->rowCount();
    if (!m_counts.milliseconds)
        m_counts.milliseconds = static_cast<double>(m_asked.nsecsElapsed()) / 1e6;
    Q_EMIT countsChanged();
}

void ResultDesk::askFailed(const Error &error)
{
    if (error.code != ErrorCode::BadInput) {
        Q_EMIT failed(error);
        return;
    }
    // The filter names what this project does not have: the last good one stays, and its rows with it.
    m_slow.stop();
    const bool rowsStand = std::exchange(m_isNew, false) && m_table->known() == ResultTableModel::Known::All;
    const bool canAskAgain = m_answered.filter != m_question.filter;
    m_question.filter = m_answered.filter;
    m_question.read = m_answered.read;
    Q_EMIT filterFailed(error);
    if (!rowsStand && canAskAgain)
        return ask();
    sumUp();
    m_counts.isWhole = true;
    noteFound();
}

/// Something was written: the rows are read whole before they take the place of those shown.
void ResultDesk::askAgain()
{
    if (m_isNew || m_table->known() != ResultTableModel::Known::All || awaitsVariable())
        return ask();
    m_asked.start();
    m_session->read<Keys>(
        m_keys, [columns = m_columns, query = query()](Database &database) { return resultKeys(database, *columns, query); },
        [this](Result<Keys> keys) {
            if (!keys)
                return askFailed(keys.error());
            m_table->replaceKeys(std::move(*keys), m_columns);
            endAnswer();
        });
    sumUp();
}

void ResultDesk::sumUp()
{
    m_survey->ask(*m_session, m_columns, m_question);
}

void ResultDesk::readLines(const std::vector<std::int64_t> &keys)
{
    if (!m_session)
        return;
    m_session->read<std::vector<ResultLine>>(
        m_lines,
        [keys, variables = m_table->variables()](Database &database) { return resultLines(database, keys, textLength, variables); },
        [this, keys](Result<std::vector<ResultLine>> lines) {
            if (lines)
                m_table->takeLines(std::move(*lines), keys);
            else
                Q_EMIT failed(lines.error());
        });
}

void ResultDesk::find(const QString &resultId, std::function<void(std::optional<std::int64_t>)> done)
{
    if (!m_session)
        return;
    m_session->read<std::int64_t>(
        m_finding,
        [id = resultId.toStdString()](Database &database) -> Result<std::int64_t> {
            const auto columns = ResultColumns::load(database);
            return columns ? resultKeyById(database, *columns, id) : Result<std::int64_t>(fail(columns.error()));
        },
        [done = std::move(done)](Result<std::int64_t> key) { done(key ? std::optional(*key) : std::nullopt); });
}

QString ResultDesk::statusText() const
{
    if (!m_columns || !m_counts.all)
        return {};
    return inventoryText(*m_counts.all, static_cast<std::int64_t>(m_columns->runs().size()), m_keeper ? m_keeper->backlog() : std::nullopt,
                         m_session->whyReadOnly().has_value());
}

/// While a run writes, looking must not become all that is done.
void ResultDesk::noteChange(Facts facts)
{
    if (facts & (Fact::Runs | Fact::Prompts | Fact::Datasets) && !m_later.isActive())
        m_later.start(std::max(changeDelayMs, static_cast<int>(m_lastQuestionMs * restAfterQuestion)));
}

} // namespace assay::items

#include "moc_result_desk.cpp"
