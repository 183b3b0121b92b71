#include "items/result_groups.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "domain/tabular/record_writer.h"
#include "evaluation/statistics/resampling.h"
#include "items/format.h"
#include "items/roles.h"
#include "project/whole_file.h"

namespace assay::items {

namespace {

using GroupColumn = ResultGroupModel::Column;

constexpr std::size_t mostGroups = 100'000;
constexpr int hashLength = 8;

double sumOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum;
}

bool isAllEqual(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
}

/// As DATA.md §5 has rates: Wilson where each value is a verdict, else clustered and kept within 0 and 1; Wilson again when all are equal.
std::optional<Interval> rateOf(const std::vector<double> &values)
{
    if (values.empty())
        return std::nullopt;
    const auto n = static_cast<std::int64_t>(values.size());
    const double sum = sumOf(values);
    const bool isVerdicts = std::all_of(values.begin(), values.end(), [](double value) { return value == 0 || value == 1; });
    if (isVerdicts || isAllEqual(values)) {
        Interval rate = wilson(std::llround(sum), n);
        rate.estimate = sum / static_cast<double>(n);
        return rate;
    }
    Interval rate = clusteredMean(values, {})->interval;
    rate.lower = std::max(0.0, rate.lower);
    rate.upper = std::min(1.0, rate.upper);
    return rate;
}

std::optional<Interval> meanOf(const std::vector<double> &values)
{
    if (values.empty())
        return std::nullopt;
    if (const auto mean = clusteredMean(values, {}))
        return mean->interval;
    return Interval{values.front(), values.front(), values.front(), {}};
}

ResultGroupRow rowOf(const ResultGroup &group)
{
    ResultGroupRow row;
    row.results = group.results;
    row.cost = group.cost;
    for (const std::string &each : group.cases)
        row.cases << displayText(each);
    row.judged = static_cast<std::int64_t>(group.passes.size());
    row.pass = rateOf(group.passes);
    row.scored = static_cast<std::int64_t>(group.scores.size());
    row.score = meanOf(group.scores);
    if (!group.version) {
        row.title = displayText(group.name);
        row.name.text = row.title;
        return row;
    }
    const ResultColumn &column = *group.version;
    const QString prompt = displayText(column.prompt).section(QLatin1Char('/'), -1);
    row.title = prompt + QLatin1Char(' ') + (column.versionNumber ? displayText(column.versionLabel()) : ResultGroupModel::tr("draft"));
    if (column.version && column.versionNumber)
        row.name = {displayText(column.version->hex()).left(hashLength), {}, {displayText(column.version->hex())}};
    return row;
}

QVariant rawOf(GroupColumn column, const ResultGroupRow &row)
{
    const auto known = [](const std::optional<Interval> &value, double Interval::*part) { return value ? QVariant((*value).*part) : QVariant(); };
    switch (column) {
    case GroupColumn::Name: return row.title;
    case GroupColumn::Results: return static_cast<qlonglong>(row.results);
    case GroupColumn::Cost: return row.cost.total() ? QVariant(static_cast<qlonglong>(row.cost.total()->nano)) : QVariant();
    case GroupColumn::Judged: return static_cast<qlonglong>(row.judged);
    case GroupColumn::Pass: return known(row.pass, &Interval::estimate);
    case GroupColumn::PassInterval: return known(row.pass, &Interval::lower);
    case GroupColumn::Score: return known(row.score, &Interval::estimate);
    case GroupColumn::ScoreInterval: return row.hasScoreInterval() ? known(row.score, &Interval::lower) : QVariant();
    case GroupColumn::Count: break;
    }
    return {};
}

QString scoreInterval(const ResultGroupRow &row)
{
    return row.score && row.hasScoreInterval() ? QStringLiteral("[%1, %2]").arg(figure(row.score->lower, 2), figure(row.score->upper, 2)) : QString();
}

QString textOf(GroupColumn column, const ResultGroupRow &row)
{
    switch (column) {
    case GroupColumn::Name: return row.title;
    case GroupColumn::Results: return count(row.results);
    case GroupColumn::Cost: return row.cost.total() ? money(row.cost.total()) : ResultGroupModel::tr("unknown");
    case GroupColumn::Judged: return count(row.judged);
    case GroupColumn::Pass: return row.pass ? percent(row.pass->estimate) : ResultGroupModel::tr("unknown");
    case GroupColumn::PassInterval: return row.pass ? interval(row.pass->lower, row.pass->upper) : QString();
    case GroupColumn::Score: return row.score ? figure(row.score->estimate, 2) : ResultGroupModel::tr("unknown");
    case GroupColumn::ScoreInterval: return scoreInterval(row);
    case GroupColumn::Count: break;
    }
    return {};
}

QString titleOf(GroupColumn column, GroupBy by)
{
    switch (column) {
    case GroupColumn::Name: return by == GroupBy::Case ? ResultGroupModel::tr("Case") : by == GroupBy::Query ? ResultGroupModel::tr("Query") : ResultGroupModel::tr("Version");
    case GroupColumn::Results: return ResultGroupModel::tr("Results");
    case GroupColumn::Cost: return ResultGroupModel::tr("Cost");
    case GroupColumn::Judged: return by == GroupBy::Version ? ResultGroupModel::tr("Cases judged") : ResultGroupModel::tr("Judged");
    case GroupColumn::Pass: return ResultGroupModel::tr("Pass");
    case GroupColumn::PassInterval:
    case GroupColumn::ScoreInterval: return ResultGroupModel::tr("95 %", "an interval");
    case GroupColumn::Score: return ResultGroupModel::tr("Mean score");
    case GroupColumn::Count: break;
    }
    return {};
}

/// n, interval and method.
QString noteOf(const ResultGroupRow &row, GroupBy by)
{
    QStringList lines;
    if (const QString cost = costNote(row.cost); !cost.isEmpty())
        lines << cost;
    if (row.pass) {
        const QString over = by == GroupBy::Version ? ResultGroupModel::tr("%Ln cases, each counts as one", nullptr, static_cast<int>(row.judged))
                                                    : ResultGroupModel::tr("%Ln answers, each counts as one", nullptr, static_cast<int>(row.judged));
        lines << ResultGroupModel::tr("Pass rate over %1; %2").arg(over, QString::fromStdString(row.pass->method));
    }
    if (row.score)
        lines << (row.hasScoreInterval() ? ResultGroupModel::tr("Mean of %Ln mean scores, t interval", nullptr, static_cast<int>(row.scored))
                                         : ResultGroupModel::tr("One score: no interval"));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Result<ResultGroups> readResultGroups(Database &database, const ResultColumns &columns, const ResultQuery &query, GroupBy by)
{
    ResultGroups groups;
    const auto read = eachResultGroup(database, columns, query, by, [&](const ResultGroup &group) {
        if (groups.rows.size() < mostGroups)
            groups.rows.push_back(rowOf(group));
        else
            ++groups.more;
        return true;
    });
    return read.map([&] { return std::move(groups); });
}

void ResultGroupModel::setGroups(GroupBy by, std::vector<ResultGroupRow> rows)
{
    beginResetModel();
    m_by = by;
    m_rows = std::move(rows);
    sortRows();
    endResetModel();
}

const ResultGroupRow *ResultGroupModel::groupAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

int ResultGroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultGroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(GroupColumn::Count);
}

QVariant ResultGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultGroupRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<GroupColumn>(index.column());
    const bool isInterval = column == GroupColumn::PassInterval || column == GroupColumn::ScoreInterval;
    const bool isUnknown = (column == GroupColumn::Cost && !row.cost.total()) || (column == GroupColumn::Pass && !row.pass) || (column == GroupColumn::Score && !row.score);
    switch (role) {
    case Qt::DisplayRole: return textOf(column, row);
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(titleOf(column, m_by), textOf(column, row));
    case Qt::ToolTipRole: return column == GroupColumn::Name ? QVariant() : QVariant(noteOf(row, m_by));
    case Qt::TextAlignmentRole: return int((column == GroupColumn::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case ToneRole: return QVariant::fromValue(isUnknown ? Tone::Faint : isInterval ? Tone::Quiet : Tone::Normal);
    case SortRole: return rawOf(column, row);
    case IdRole: return row.name.text;
    default: return {};
    }
}

QVariant ResultGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const auto column = static_cast<GroupColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == GroupColumn::Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(titleOf(column, m_by)) : QVariant();
}

void ResultGroupModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    endResetModel();
}

void ResultGroupModel::sortRows()
{
    const auto column = static_cast<GroupColumn>(m_sortColumn);
    const bool isUp = m_sortOrder == Qt::AscendingOrder;
    if (column == GroupColumn::Name) { // texts, which need no detour over variants
        std::stable_sort(m_rows.begin(), m_rows.end(), [&](const ResultGroupRow &a, const ResultGroupRow &b) { return isUp ? a.title < b.title : b.title < a.title; });
        return;
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const ResultGroupRow &a, const ResultGroupRow &b) {
        const QVariant left = rawOf(column, a);
        const QVariant right = rawOf(column, b);
        if (left.isNull() || right.isNull())
            return !left.isNull() && right.isNull();
        return isUp ? left.toDouble() < right.toDouble() : right.toDouble() < left.toDouble();
    });
}

ResultGrouping::ResultGrouping(QObject *parent) : QObject(parent), m_model(new ResultGroupModel(this)) {}

void ResultGrouping::drop()
{
    m_line.drop();
    m_text.clear();
    m_model->setGroups(GroupBy::Case, {});
}

void ResultGrouping::ask(Session &session, std::shared_ptr<const ResultColumns> columns, ResultQuery query)
{
    if (!m_by)
        return m_line.drop();
    query.sort.reset();
    session.read<ResultGroups>(
        m_line, [columns = std::move(columns), query = std::move(query), by = *m_by](Database &database) { return readResultGroups(database, *columns, query, by); },
        [this, by = *m_by](Result<ResultGroups> groups) {
            if (!groups) {
                Q_EMIT failed(groups.error());
                return;
            }
            const auto shown = static_cast<std::int64_t>(groups->rows.size());
            m_text = groups->more == 0 ? tr("%Ln groups", nullptr, static_cast<int>(shown))
                                       : tr("the first %1 of %2 groups: narrow the filter to see others").arg(count(shown), count(shown + groups->more));
            m_model->setGroups(by, std::move(groups->rows));
            Q_EMIT changed();
        });
}

Result<std::int64_t> writeGroups(const std::vector<ResultGroupRow> &groups, const ByteSink &sink)
{
    DelimitedWriter table(sink);
    for (const char *name : {"group", "results", "cost", "judged", "pass", "pass_lower", "pass_upper", "scored", "score", "score_lower", "score_upper"})
        table.cell(name);
    const auto interval = [&table](const std::optional<Interval> &value, bool hasBounds) {
        table.number(value ? std::optional(value->estimate) : std::nullopt);
        table.number(value && hasBounds ? std::optional(value->lower) : std::nullopt);
        table.number(value && hasBounds ? std::optional(value->upper) : std::nullopt);
    };
    if (auto ended = table.endRecord(); !ended)
        return fail(ended.error());
    for (const ResultGroupRow &group : groups) {
        table.cell(group.title.toStdString());
        table.value(std::to_string(group.results));
        const auto cost = group.cost.total();
        table.number(cost ? std::optional(static_cast<double>(cost->nano) / 1e9) : std::nullopt);
        table.value(std::to_string(group.judged));
        interval(group.pass, true);
        table.value(std::to_string(group.scored));
        interval(group.score, group.hasScoreInterval());
        if (auto ended = table.endRecord(); !ended)
            return fail(ended.error());
    }
    return table.finish().map([&] { return static_cast<std::int64_t>(groups.size()); });
}

void ResultGrouping::exportTo(Session &session, const QString &path)
{
    session.work<std::int64_t>(
        m_writing, Facts(),
        [groups = m_model->groups(), path](ProjectFile &) { return writeWholeFile(path, [&](const ByteSink &sink) { return writeGroups(groups, sink); }); },
        [this, path](const Result<std::int64_t> &written) {
            if (written)
                Q_EMIT exported(path, *written);
            else
                Q_EMIT failed(written.error());
        });
}

QString groupingId(const std::optional<GroupBy> &by)
{
    return !by ? QString() : *by == GroupBy::Case ? QStringLiteral("case") : *by == GroupBy::Query ? QStringLiteral("query") : QStringLiteral("version");
}

std::optional<GroupBy> groupingFromId(const QString &id)
{
    for (const GroupBy by : {GroupBy::Case, GroupBy::Version, GroupBy::Query}) {
        if (id == groupingId(by))
            return by;
    }
    return std::nullopt;
}

} // namespace assay::items

#include "moc_result_groups.cpp"
