#include "storage/rollup_builder.h"

#include <array>
#include <unordered_map>

#include "domain/run.h"
#include "storage/database.h"
#include "storage/rollup_segments.h"

namespace assay {

void RollupSum::add(const RollupSum &other)
{
    n += other.n;
    k += other.k;
    unknown += other.unknown;
    sum += other.sum;
    sumSquares += other.sumSquares;
    latencies.add(other.latencies);
}

void RollupSum::add(double value)
{
    ++n;
    sum += value;
    sumSquares += value * value;
}

namespace {

/// Values of one case under one signal, over its repeats.
struct CaseValues
{
    std::int64_t n = 0;
    std::int64_t unknown = 0;
    double sum = 0;

    void add(std::optional<double> value)
    {
        value ? ++n : ++unknown;
        sum += value.value_or(0);
    }
    void into(RollupSum &total)
    {
        if (n > 0) {
            const double mean = sum / static_cast<double>(n);
            total.add(mean);
            total.k += mean == 1 ? 1 : 0;
        } else {
            total.unknown += unknown > 0 ? 1 : 0;
        }
        *this = {};
    }
};

/// Sums of one segment of one column on one day, by signal.
using Cell = std::vector<RollupSum>;

struct CellKey
{
    std::int64_t period = 0;
    int column = 0;
    int segment = 0;
    bool operator==(const CellKey &) const = default;
};
struct CellHash
{
    std::size_t operator()(const CellKey &key) const
    {
        const std::uint64_t mixed = (static_cast<std::uint64_t>(key.period) << 34) ^ (static_cast<std::uint64_t>(key.column) << 20) ^ static_cast<std::uint64_t>(key.segment);
        return static_cast<std::size_t>(mixed * 0x9E3779B97F4A7C15u);
    }
};
using Cells = std::unordered_map<CellKey, Cell, CellHash>;

/// When and of which case an answer is.
struct Spot
{
    std::int64_t caseRow = 0;
    std::int64_t day = 0;
    std::int64_t period = 0;
};

/// One column's case, with its repeats of the same period, until the next case begins.
struct OpenCase
{
    bool isOpen = false;
    std::int64_t position = 0;
    Spot spot;
    CaseValues pass;
    CaseValues score;
    std::vector<CaseValues> values;   ///< of the scorers
    std::vector<CaseValues> verdicts;
};

/// A row as the query gives it.
struct Row
{
    explicit Row(const Statement &s)
        : key(s.integer(0)), position(s.integer(1)), column(static_cast<int>(s.integer(2))), state(static_cast<ResultState>(s.integer(3))),
          cost(s.optionalInteger(4)), latency(s.optionalInteger(5)), input(s.optionalInteger(6)), output(s.optionalInteger(7)),
          fromCache(s.integer(8) != 0), at(s.integer(9)), day(dayOf(at)), pass(s.optionalInteger(10)), score(s.optionalReal(11)), caseRow(s.integer(12))
    {
    }
    std::int64_t key, position;
    int column;
    ResultState state;
    std::optional<std::int64_t> cost, latency, input, output;
    bool fromCache;
    std::int64_t at, day;
    std::optional<std::int64_t> pass;
    std::optional<double> score;
    std::int64_t caseRow;
};
constexpr std::string_view rowsOfRun
    = "SELECT id, position, column_number, state, cost, latency_us, input_tokens, output_tokens, from_cache, at_us, pass, score, case_row "
      "FROM result WHERE run = ?1 ORDER BY position, column_number, repeat";

class Builder
{
public:
    Builder(Database &database, std::int64_t run, std::vector<RollupSegments> dimensions, std::int64_t periodUs)
        : m_database(database), m_run(run), m_periodUs(periodUs), m_dimensions(std::move(dimensions)), m_cells(m_dimensions.size())
    {
    }

    Status begin()
    {
        auto select = m_database.prepare("SELECT COUNT(*) FROM run_scorer s JOIN run_key k ON k.uuid = s.run WHERE k.id = ?1");
        if (!select)
            return fail(select.error());
        const auto row = select->bind(1, m_run).step();
        if (!row)
            return fail(row.error());
        m_scorers = static_cast<int>(select->integer(0));
        return {};
    }

    Status take(const Row &row)
    {
        if (row.state == ResultState::Cancelled)
            return {};
        const Spot spot{row.caseRow, row.day, periodOf(row.at, m_periodUs)};
        eachCell(spot, row.column, [&](Cell &cell) { addAnswer(cell, row); });
        return row.state == ResultState::Ok ? addQuality(row, spot) : Status{};
    }

    std::vector<Rollup> finish()
    {
        for (auto &[column, open] : m_open)
            close(column, open);
        std::vector<Rollup> rollups(m_dimensions.size());
        for (std::size_t d = 0; d < m_dimensions.size(); ++d) {
            for (auto &[key, cell] : m_cells[d]) {
                for (std::size_t signal = 0; signal < cell.size(); ++signal) {
                    if (cell[signal].n > 0 || cell[signal].unknown > 0)
                        rollups[d].emplace(RollupKey{m_run, key.period, key.column, m_dimensions[d].name(key.segment), codeOf(signal)}, std::move(cell[signal]));
                }
            }
        }
        return rollups;
    }

private:
    static constexpr std::size_t plainSignals = 7;

    static int codeOf(std::size_t place) { return place < plainSignals ? static_cast<int>(place) : static_cast<int>(place - plainSignals) + firstScorerSignal; }
    static RollupSum &sumOf(Cell &cell, RollupSignal signal) { return cell[static_cast<std::size_t>(signal)]; }

    template <typename Take>
    void eachCell(const Spot &spot, int column, Take take)
    {
        for (std::size_t d = 0; d < m_dimensions.size(); ++d) {
            m_dimensions[d].each(spot.caseRow, spot.day, [&](int segment) {
                Cell &cell = m_cells[d][{spot.period, column, segment}];
                if (cell.empty())
                    cell.resize(plainSignals + 2 * static_cast<std::size_t>(m_scorers));
                take(cell);
            });
        }
    }

    static void addAnswer(Cell &cell, const Row &row)
    {
        RollupSum &errors = sumOf(cell, RollupSignal::Errors);
        const bool isError = row.state == ResultState::Error;
        errors.add(isError ? 1.0 : 0.0);
        errors.k += isError;
        if (isError)
            return;
        RollupSum &cache = sumOf(cell, RollupSignal::Cache);
        cache.add(row.fromCache ? 1.0 : 0.0);
        cache.k += row.fromCache;
        if (row.fromCache)
            return;
        addKnown(sumOf(cell, RollupSignal::Cost), row.cost);
        addKnown(sumOf(cell, RollupSignal::Tokens), row.input && row.output ? std::optional(*row.input + *row.output) : std::nullopt);
        RollupSum &latency = sumOf(cell, RollupSignal::Latency);
        addKnown(latency, row.latency);
        if (row.latency)
            latency.latencies.add(*row.latency);
    }

    static void addKnown(RollupSum &sum, std::optional<std::int64_t> value)
    {
        if (value)
            sum.add(static_cast<double>(*value));
        else
            ++sum.unknown;
    }

    /// Verdicts and scores count case by case.
    Status addQuality(const Row &row, const Spot &spot)
    {
        OpenCase &open = m_open[row.column];
        if (open.isOpen && (open.position != row.position || open.spot.period != spot.period))
            close(row.column, open);
        open.isOpen = true;
        open.position = row.position;
        open.spot = spot;
        open.pass.add(row.pass ? std::optional<double>(*row.pass != 0 ? 1 : 0) : std::nullopt);
        open.score.add(row.score);
        return m_scorers == 0 ? Status{} : addScores(open, row);
    }

    Status addScores(OpenCase &open, const Row &row)
    {
        open.values.resize(static_cast<std::size_t>(m_scorers));
        open.verdicts.resize(static_cast<std::size_t>(m_scorers));
        auto select = m_database.cached("SELECT scorer, value, pass FROM score WHERE result = ?1");
        if (!select)
            return fail(select.error());
        (*select)->bind(1, row.key);
        for (;;) {
            const auto score = (*select)->step();
            if (!score || !*score)
                return score ? Status{} : Status(fail(score.error()));
            const std::int64_t scorer = (*select)->integer(0);
            if (scorer < 0 || scorer >= m_scorers)
                continue;
            const auto pass = (*select)->optionalInteger(2);
            open.values[static_cast<std::size_t>(scorer)].add((*select)->optionalReal(1));
            open.verdicts[static_cast<std::size_t>(scorer)].add(pass ? std::optional<double>(*pass != 0 ? 1 : 0) : std::nullopt);
        }
    }

    void close(int column, OpenCase &open)
    {
        if (!open.isOpen)
            return;
        const OpenCase whole = open;
        eachCell(whole.spot, column, [&](Cell &cell) {
            OpenCase copy = whole;
            copy.pass.into(sumOf(cell, RollupSignal::Pass));
            copy.score.into(sumOf(cell, RollupSignal::Score));
            for (std::size_t i = 0; i < copy.values.size(); ++i) {
                copy.values[i].into(cell[plainSignals + 2 * i]);
                copy.verdicts[i].into(cell[plainSignals + 2 * i + 1]);
            }
        });
        open = {};
    }

    Database &m_database;
    std::int64_t m_run;
    std::int64_t m_periodUs;
    std::vector<RollupSegments> m_dimensions;
    std::vector<Cells> m_cells; ///< by dimension
    std::map<int, OpenCase> m_open; ///< by column
    int m_scorers = 0;
};

} // namespace

Result<std::vector<Rollup>> buildRollups(Database &database, std::int64_t run, const std::optional<std::set<std::int64_t>> &days,
                                         const std::vector<RollupDimension> &dimensions, std::int64_t periodUs)
{
    std::vector<RollupSegments> segments;
    for (const RollupDimension &dimension : dimensions) {
        auto read = RollupSegments::of(database, dimension, run, days);
        if (!read)
            return fail(read.error());
        segments.push_back(std::move(*read));
    }
    Builder builder(database, run, std::move(segments), periodUs);
    auto select = database.prepare(rowsOfRun);
    if (auto begun = select ? builder.begin() : Status(fail(select.error())); !begun)
        return fail(begun.error());
    select->bind(1, run);
    for (;;) {
        const auto found = select->step();
        if (!found)
            return fail(found.error());
        if (!*found)
            return builder.finish();
        const Row row(*select);
        if (days && !days->contains(row.day))
            continue;
        if (auto taken = builder.take(row); !taken)
            return fail(taken.error());
    }
}

} // namespace assay
