#include "items/result_desk.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "items/format.h"
#include "project/search_keeper.h"
#include "storage/results.h"
#include "storage/result_totals.h"

namespace assay::items {

namespace {

constexpr int textLength = 400;      ///< characters of an answer in its row
constexpr int changeDelayMs = 500;   ///< a run that writes is looked at twice a second
constexpr std::int64_t firstRows = 256;
constexpr int slowMs = 250;           ///< a question that takes longer empties the table
const QString dot = QStringLiteral(" · ");

const std::string filterKey = "results/filter";
const std::string filtersKey = "results/filters";
const std::string sortKey = "results/sort";
const std::string fieldsKey = "results/fields";

using Keys = std::vector<std::int64_t>;

QStringList linesOf(const std::string &text)
{
    return QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QString totalsSentence(const ResultTotals &totals)
{
    QStringList parts{ResultDesk::tr("%Ln rows", nullptr, static_cast<int>(totals.rows))};
    const std::int64_t unjudged = totals.rows - totals.judged;
    parts << (totals.judged > 0 ? ResultDesk::tr("pass %1 of %2").arg(count(totals.passed), count(totals.judged)) : ResultDesk::tr("no verdicts"));
    if (totals.judged > 0 && unjudged > 0)
        parts.last() += QLatin1Char(' ') + ResultDesk::tr("(%1 without)", "results without a verdict").arg(count(unjudged));
    parts << ResultDesk::tr("median latency %1")
                 .arg(duration(totals.medianLatencyUs ? std::optional(static_cast<double>(*totals.medianLatencyUs) / 1000) : std::nullopt));
    if (totals.cost.unpriced == 0)
        parts << ResultDesk::tr("%1 in all").arg(money(totals.cost.known));
    else
        parts << ResultDesk::tr("cost unknown: %1 known, %Ln without a price", nullptr, static_cast<int>(totals.cost.unpriced)).arg(money(totals.cost.known));
    return parts.join(dot);
}

/// What an answer costs on the whole.
std::optional<Money> meanCost(const MoneySum &cost)
{
    return cost.priced > 0 ? std::optional(Money{cost.known.nano / cost.priced}) : std::nullopt;
}

} // namespace

/// What stands in the project beside the results themselves.
struct ResultDesk::Opening
{
    std::shared_ptr<const ResultColumns> columns;
    ResultNames names;
    std::int64_t results = 0;
};

ResultDesk::ResultDesk(QObject *parent) : QObject(parent), m_table(new ResultTableModel(this))
{
    m_later.setSingleShot(true);
    m_later.setInterval(changeDelayMs);
    connect(&m_later, &QTimer::timeout, this, [this] { open(true); });
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        beginAnswer();
        Q_EMIT countsChanged();
    });
    connect(m_table, &ResultTableModel::linesWanted, this, &ResultDesk::readLines);
}

ResultDesk::~ResultDesk() = default;

void ResultDesk::setSession(Session *session)
{
    for (JobLine *line : {&m_opening, &m_keys, &m_sums, &m_lines, &m_finding})
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
    m_totalsText.clear();
    m_table->clear();
    m_filter.clear();
    m_read = {};
    m_ran = {};
    if (!session)
        return;
    connect(session, &Session::changed, this, &ResultDesk::noteChange);
    m_keeper = std::make_unique<SearchKeeper>(session);
    connect(m_keeper.get(), &SearchKeeper::backlogChanged, this, &ResultDesk::statusChanged);
    open(false);
}

void ResultDesk::open(bool again)
{
    m_session->read<Opening>(
        m_opening,
        [](Database &database) -> Result<Opening> {
            auto columns = ResultColumns::load(database);
            auto names = columns ? readResultNames(database) : Result<ResultNames>(fail(columns.error()));
            const auto results = names ? countResults(database, *columns, {}) : Result<std::int64_t>(fail(names.error()));
            if (!results)
                return fail(results.error());
            return Opening{std::make_shared<const ResultColumns>(std::move(*columns)), std::move(*names), *results};
        },
        [this, again](Result<Opening> opening) {
            if (opening)
                takeOpening(std::move(*opening), again);
            else
                Q_EMIT failed(opening.error());
        });
}

void ResultDesk::takeOpening(Opening opening, bool again)
{
    m_columns = std::move(opening.columns);
    m_counts.all = opening.results;
    m_newestScorers.clear();
    for (const std::string &scorer : m_columns->runs().empty() ? std::vector<std::string>() : m_columns->runs().back().scorers)
        m_newestScorers << QString::fromStdString(scorer);
    const QStringList scorers = opening.names.scorers;
    m_language.setNames(std::move(opening.names));
    const bool first = !m_isOpen;
    m_isOpen = opening.results > 0;
    if (first && m_isOpen)
        recall(scorers);
    Q_EMIT namesChanged();
    Q_EMIT statusChanged();
    Q_EMIT opened(m_isOpen);
    if (!m_isOpen)
        m_table->clear();
    else if (again && !first)
        askAgain();
    else
        ask();
}

/// Filter, order and columns as they were when the project was closed.
void ResultDesk::recall(const QStringList &scorers)
{
    std::vector<ResultField> fields;
    for (const QString &id : linesOf(m_session->remembered(fieldsKey))) {
        const auto field = ResultField::fromId(id);
        if (field && (field->kind != ResultField::Kind::Score || scorers.contains(field->scorer)))
            fields.push_back(*field);
    }
    m_table->setFields(fields.empty() ? usualResultFields(m_newestScorers) : fields);
    const QString sort = QString::fromStdString(m_session->remembered(sortKey));
    m_sortedBy = ResultField::fromId(sort.section(QLatin1Char('\n'), 0, 0));
    m_descending = sort.endsWith(QStringLiteral("\ndesc"));
    if (m_sortedBy && m_sortedBy->sort(false))
        m_table->setSort(*m_sortedBy, m_descending);
    else
        m_sortedBy.reset();
    if (m_filter.isEmpty())
        m_filter = QString::fromStdString(m_session->remembered(filterKey));
    if (auto read = parseFilter(m_filter.toStdString()))
        m_read = std::move(*read);
    else
        m_filter.clear();
}

void ResultDesk::setFilter(const QString &filter)
{
    auto read = parseFilter(filter.toStdString());
    if (!read) {
        Q_EMIT filterFailed(read.error());
        return;
    }
    m_filter = filter;
    m_read = std::move(*read);
    if (m_isOpen)
        ask();
}

QStringList ResultDesk::filterHistory() const
{
    return m_session ? linesOf(m_session->remembered(filtersKey)) : QStringList();
}

void ResultDesk::keepFilterHistory(const QStringList &filters)
{
    if (m_session)
        m_session->remember(filtersKey, filters.join(QLatin1Char('\n')).toStdString());
}

/// Figures begin with the largest, names with the first: what one looks for.
void ResultDesk::sortBy(const ResultField &field)
{
    if (!m_session || !field.sort(false))
        return;
    const bool firstWay = field.isNumber() || field.kind == ResultField::Kind::At;
    const bool same = m_sortedBy == field;
    if (same && m_descending != firstWay) {
        m_sortedBy.reset();
        m_table->clearSort();
    } else {
        m_descending = same ? !m_descending : firstWay;
        m_sortedBy = field;
        m_table->setSort(field, m_descending);
    }
    const QString kept = m_sortedBy ? m_sortedBy->id() + (m_descending ? QStringLiteral("\ndesc") : QStringLiteral("\nasc")) : QString();
    m_session->remember(sortKey, kept.toStdString());
    if (m_isOpen)
        ask();
}

std::vector<ResultField> ResultDesk::allFields() const
{
    QStringList scorers;
    for (const std::string &scorer : m_columns ? m_columns->scorers() : std::vector<std::string>())
        scorers << QString::fromStdString(scorer);
    return allResultFields(scorers);
}

void ResultDesk::setFields(const std::vector<ResultField> &fields)
{
    if (fields.empty() || !m_session)
        return;
    m_table->setFields(fields);
    QStringList ids;
    for (const ResultField &field : fields)
        ids << field.id();
    m_session->remember(fieldsKey, ids.join(QLatin1Char('\n')).toStdString());
}

ResultQuery ResultDesk::query() const
{
    ResultQuery query;
    query.filter = m_read;
    query.newestRunFirst = true;
    if (m_sortedBy)
        query.sort = m_sortedBy->sort(m_descending);
    return query;
}

/// The first rows come alone when they would else wait for all to be sorted; both are read as of the same moment.
static Status readKeys(Database &database, const ResultColumns &columns, const ResultQuery &query, const std::function<bool(Keys)> &give)
{
    if (auto begun = database.exec("BEGIN"); !begun)
        return begun;
    std::size_t given = 0;
    Status read;
    if (query.sort && !sortsByColumn(query)) {
        ResultQuery first = query;
        first.limit = firstRows;
        read = eachResultKey(database, columns, first, [&](Keys keys) {
            given += keys.size();
            return give(std::move(keys));
        });
    }
    if (read)
        read = eachResultKey(database, columns, query, [&](Keys keys) {
            const std::size_t known = std::min(given, keys.size());
            given -= known;
            keys.erase(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(known));
            return keys.empty() || give(std::move(keys));
        });
    if (auto ended = database.exec("COMMIT"); !ended && read)
        return ended;
    return read;
}

void ResultDesk::ask()
{
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
            return readKeys(database, *columns, query, give);
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
            m_ran = {m_filter, m_read};
            m_session->remember(filterKey, m_filter.toStdString());
            m_table->setComplete();
            m_counts.isWhole = true;
            noteFound();
            Q_EMIT filterRan();
            Q_EMIT refreshed();
        });
    sumUp();
}

/// The first part of a new answer takes the place of the old one.
void ResultDesk::beginAnswer()
{
    m_slow.stop();
    if (std::exchange(m_isNew, false))
        m_table->clear();
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
    const bool rowsAreGone = !std::exchange(m_isNew, false) || m_table->known() != ResultTableModel::Known::All;
    const bool isTheSame = m_ran.first == m_filter;
    std::tie(m_filter, m_read) = m_ran;
    Q_EMIT filterFailed(error);
    if (rowsAreGone && !isTheSame)
        return ask();
    m_counts.isWhole = true;
    noteFound();
}

/// Something was written: the rows are read whole before they take the place of those shown.
void ResultDesk::askAgain()
{
    if (m_isNew || m_table->known() != ResultTableModel::Known::All)
        return ask();
    m_session->read<Keys>(
        m_keys, [columns = m_columns, query = query()](Database &database) { return resultKeys(database, *columns, query); },
        [this](Result<Keys> keys) {
            if (!keys)
                return askFailed(keys.error());
            m_table->replaceKeys(std::move(*keys), m_columns);
            m_counts.found = m_table->rowCount();
            Q_EMIT countsChanged();
            Q_EMIT refreshed();
        });
    sumUp();
}

void ResultDesk::sumUp()
{
    m_session->read<ResultTotals>(
        m_sums, [columns = m_columns, query = query()](Database &database) { return resultTotals(database, *columns, query); },
        [this](Result<ResultTotals> totals) {
            if (!totals)
                return; // the rows' own question says why
            m_totalsText = totalsSentence(*totals);
            if (totals->rows > 0)
                m_table->setDecimals(decimalsFor(totals->medianLatencyUs, meanCost(totals->cost)));
            Q_EMIT totalsChanged();
        });
}

void ResultDesk::readLines(const std::vector<std::int64_t> &keys)
{
    if (!m_session)
        return;
    m_session->read<std::vector<ResultLine>>(
        m_lines, [keys](Database &database) { return resultLines(database, keys, textLength); },
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
    QString text = tr("%1 in %2", "results, runs")
                       .arg(tr("%Ln results", nullptr, static_cast<int>(*m_counts.all)), tr("%Ln runs", nullptr, static_cast<int>(m_columns->runs().size())));
    const auto waiting = m_keeper ? m_keeper->backlog() : std::nullopt;
    if (!waiting)
        return text;
    if (*waiting == 0)
        return text + dot + tr("Search index complete");
    return text + dot + (m_session->whyReadOnly() ? tr("%Ln texts are not in the search index: searches read them", nullptr, static_cast<int>(*waiting))
                                                  : tr("Search index catching up (%1 left)").arg(count(*waiting)));
}

void ResultDesk::noteChange(Facts facts)
{
    if (facts & (Fact::Runs | Fact::Prompts | Fact::Datasets) && !m_later.isActive())
        m_later.start();
}

} // namespace assay::items

#include "moc_result_desk.cpp"
