#include "storage/result_tally.h"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>

#include "domain/run.h"

namespace assay {

namespace {

constexpr std::int64_t fewRows = 50'000; ///< so many are looked up one by one sooner than all scores are read

/// x⌈n/2⌉, as DATA.md §4 has percentiles.
std::optional<std::int64_t> middleOf(std::vector<std::int64_t> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::vector<NamedCount> mostFirst(const std::map<std::string, std::int64_t> &counts)
{
    std::vector<NamedCount> sorted;
    for (const auto &[name, results] : counts) {
        if (results > 0)
            sorted.push_back({name, results});
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const NamedCount &a, const NamedCount &b) { return a.results > b.results; });
    return sorted;
}

/// Adds up where rows stand: id, run, column, state, case.
class Counter
{
public:
    explicit Counter(ResultCounts &counts) : m_counts(counts) {}

    void add(const Statement &select)
    {
        const std::int64_t state = select.integer(3);
        ++countOf(select.integer(1), static_cast<int>(select.integer(2)));
        if (state >= 0 && state < static_cast<std::int64_t>(m_counts.states.size()))
            ++m_counts.states[static_cast<std::size_t>(state)];
        m_counts.cases.add(select.integer(4));
    }

private:
    /// Columns come in long stretches.
    std::int64_t &countOf(std::int64_t run, int column)
    {
        if (!m_count || m_column != std::pair(run, column)) {
            m_column = {run, column};
            m_count = &m_counts.columns[m_column];
        }
        return *m_count;
    }

    ResultCounts &m_counts;
    std::pair<std::int64_t, int> m_column;
    std::int64_t *m_count = nullptr;
};

void addCounts(ResultCounts &counts, const ResultCounts &others)
{
    for (const auto &[column, results] : others.columns)
        counts.columns[column] += results;
    for (std::size_t state = 0; state < others.states.size(); ++state)
        counts.states[state] += others.states[state];
    counts.cases.add(others.cases);
}

/// Adds up what rows come to, too: verdict, cache, cost, latency follow the case.
class Tallier
{
public:
    void add(const Statement &select)
    {
        m_counter.add(select);
        m_tally.rows.add(select.integer(0), select.integer(1));
        addTotals(select, select.integer(3) == static_cast<std::int64_t>(ResultState::Ok));
    }

    ResultTally finish()
    {
        m_tally.totals.latencies = static_cast<std::int64_t>(m_latencies.size());
        // By ORDER BY and OFFSET a median takes SQLite five times as long as everything else.
        m_tally.totals.medianLatencyUs = middleOf(std::move(m_latencies));
        return std::move(m_tally);
    }

private:
    void addTotals(const Statement &select, bool isOk)
    {
        ResultTotals &totals = m_tally.totals;
        ++totals.rows;
        const auto pass = select.optionalInteger(5);
        totals.judged += pass.has_value();
        totals.passed += pass.value_or(0) != 0;
        if (!isOk || select.integer(6) != 0)
            return;
        const auto cost = select.optionalInteger(7);
        totals.cost.add(cost ? std::optional(Money{*cost}) : std::nullopt);
        if (const auto latency = select.optionalInteger(8))
            m_latencies.push_back(*latency);
    }

    ResultTally m_tally;
    Counter m_counter{m_tally};
    std::vector<std::int64_t> m_latencies;
};

/// Which of the terms a row fails, as bits.
Result<FilterSql> failedTerms(Database &database, const ResultColumns &columns, const std::vector<Filter> &terms)
{
    FilterSql failed{"0", {}};
    for (std::size_t term = 0; term < terms.size(); ++term) {
        auto taken = compileFilter(database, columns, terms[term], FilterUse::Scan);
        if (!taken)
            return taken;
        failed.condition += " | (((" + taken->condition + ") IS NOT TRUE) << " + std::to_string(term) + ")"; // NULL is no yes
        failed.values.insert(failed.values.end(), taken->values.begin(), taken->values.end());
    }
    return failed;
}

/// Steps @p select to its end, calling @p each on its rows.
template <typename Each>
Status stepThrough(Statement &select, Each each)
{
    for (;;) {
        const auto row = select.step();
        if (!row || !*row)
            return row ? Status() : Status(fail(row.error()));
        each();
    }
}

/// Runs number their scorers each for itself.
class FailureCounts
{
public:
    explicit FailureCounts(const ResultColumns &columns) : m_columns(columns) {}
    void add(std::int64_t run, std::int64_t scorer) { ++m_counts[{run, scorer}]; }
    std::map<std::string, std::int64_t> byName() const
    {
        std::map<std::string, std::int64_t> named;
        for (const auto &[key, results] : m_counts) {
            const ResultRun *run = m_columns.run(key.first);
            const auto place = static_cast<std::size_t>(key.second);
            if (run && place < run->scorers.size())
                named[run->scorers[place]] += results;
        }
        return named;
    }

private:
    const ResultColumns &m_columns;
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> m_counts;
};

Status lookUpFailures(Database &database, const ResultTally &tally, FailureCounts &counts)
{
    auto select = database.prepare("SELECT scorer FROM score WHERE result = ?1 AND pass = 0");
    if (!select)
        return fail(select.error());
    Status read;
    tally.rows.each([&](std::int64_t row, std::int64_t run) {
        if (read)
            read = stepThrough(select->bind(1, row), [&] { counts.add(run, select->integer(0)); });
    });
    return read;
}

Status readFailures(Database &database, const ResultTally &tally, FailureCounts &counts)
{
    auto select = database.prepare("SELECT result, scorer FROM score WHERE pass = 0");
    if (!select)
        return fail(select.error());
    return stepThrough(*select, [&] {
        if (const auto run = tally.rows.of(select->integer(0)))
            counts.add(*run, select->integer(1));
    });
}

} // namespace

Result<ResultTally> tallyResults(Database &database, const ResultColumns &columns, const ResultQuery &query)
{
    return tallyNarrowed(database, columns, query, {}).map([](NarrowedTally &&tally) { return std::move(tally.all); });
}

Result<NarrowedTally> tallyNarrowed(Database &database, const ResultColumns &columns, const ResultQuery &wide, const std::vector<Filter> &terms)
{
    auto what = failedTerms(database, columns, terms);
    if (!what)
        return fail(what.error());
    what->condition = "r.id, r.run, r.column_number, r.state, r.case_row, r.pass, r.from_cache, r.cost, r.latency_us, " + what->condition;
    auto select = selectResults(database, columns, wide, *what, {}, FilterUse::Scan);
    if (!select)
        return fail(select.error());
    Tallier all;
    std::vector<ResultCounts> others(terms.size()); // what fails this term alone
    std::vector<Counter> counters(others.begin(), others.end());
    const auto read = stepThrough(*select, [&] {
        const auto failed = static_cast<std::uint64_t>(select->integer(9));
        if (failed == 0)
            all.add(*select);
        else if (std::has_single_bit(failed))
            counters[static_cast<std::size_t>(std::countr_zero(failed))].add(*select);
    });
    if (!read)
        return fail(read.error());
    NarrowedTally tally{all.finish(), std::move(others)};
    for (ResultCounts &counts : tally.without)
        addCounts(counts, tally.all);
    return tally;
}

/// By all tags there are: they stand tag by tag, not case by case.
Result<std::vector<NamedCount>> countTags(Database &database, const ResultCounts &counts)
{
    auto select = database.prepare("SELECT case_row, tag FROM case_tag ORDER BY tag");
    if (!select)
        return fail(select.error());
    std::map<std::string, std::int64_t> named;
    auto current = named.end();
    const auto read = stepThrough(*select, [&] {
        const std::int64_t results = counts.cases.of(select->integer(0));
        if (results == 0)
            return;
        if (current == named.end() || current->first != select->text(1))
            current = named.try_emplace(std::string(select->text(1))).first;
        current->second += results;
    });
    return read ? Result<std::vector<NamedCount>>(mostFirst(named)) : fail(read.error());
}

Result<std::vector<NamedCount>> countFailures(Database &database, const ResultColumns &columns, const ResultTally &tally)
{
    FailureCounts counts(columns);
    const auto read = tally.rows.size() <= fewRows ? lookUpFailures(database, tally, counts) : readFailures(database, tally, counts);
    return read ? Result<std::vector<NamedCount>>(mostFirst(counts.byName())) : fail(read.error());
}

} // namespace assay
