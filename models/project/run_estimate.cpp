#include "project/run_estimate.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "evaluation/run/cost.h"
#include "project/judging_estimate.h"
#include "project/run_columns.h"
#include "storage/case_selection.h"
#include "storage/database.h"

namespace assay {

namespace {

/// Means over earlier answers of a model.
struct Experience
{
    double inputTokens = 0;
    double outputTokens = 0;
    double latencyUs = 0;
};

/// What a column would send.
struct ColumnWork
{
    std::int64_t calls = 0;
    double inputTokens = 0; ///< estimated, of all of them
};

Result<std::optional<Experience>> experienceIn(Database &database, std::int64_t run, std::int64_t column)
{
    auto select = database.cached("SELECT COUNT(*), AVG(input_tokens), AVG(output_tokens), AVG(latency_us) FROM (SELECT input_tokens, output_tokens, "
                                  "latency_us FROM result WHERE run = ?1 AND column_number = ?2 AND state = 0 AND from_cache = 0 LIMIT 300)");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, run).bind(2, column).step();
    if (!row)
        return fail(row.error());
    const Statement &s = **select;
    std::optional<Experience> found;
    if (s.integer(0) > 0 && !s.isNull(1) && !s.isNull(2) && !s.isNull(3))
        found = Experience{s.real(1), s.real(2), s.real(3)};
    (*select)->reset();
    return found;
}

/// Of the newest run that had the model with this content, else with another one.
Result<std::optional<Experience>> experienceWith(Database &database, const RunColumn &column, bool sameContent)
{
    auto select = database.cached("SELECT k.id, c.number FROM run_column c JOIN run r ON r.uuid = c.run JOIN run_key k ON k.uuid = r.uuid "
                                  "WHERE c.model = ?1 AND (?3 = 0 OR c.content = ?2) ORDER BY r.place DESC LIMIT 5");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, std::string_view(column.model.name)).bind(2, column.content.hash).bind(3, sameContent ? 1 : 0);
    std::vector<std::pair<std::int64_t, std::int64_t>> places;
    for (auto row = (*select)->step(); !row || *row; row = (*select)->step()) {
        if (!row)
            return fail(row.error());
        places.emplace_back((*select)->integer(0), (*select)->integer(1));
    }
    for (const auto &[run, number] : places) {
        auto found = experienceIn(database, run, number);
        if (!found || *found)
            return found;
    }
    return std::optional<Experience>();
}

class Estimator
{
public:
    Estimator(Database &database, const RunSpec &spec, ColumnCallBuilder &builder) : m_database(database), m_spec(spec), m_builder(builder)
    {
        m_work.resize(spec.columns.size());
    }

    Status countCells(const DatasetVersionInfo &dataset, const std::vector<std::int64_t> &positions);
    Status addMoneyAndTime(const RunLimits &limits);
    RunEstimate estimate;

private:
    Status countCase(const RunCase &runCase);
    Result<bool> isCached(const Hash &key);
    void addMoney(std::size_t column, const std::optional<Experience> &experience);

    Database &m_database;
    const RunSpec &m_spec;
    ColumnCallBuilder &m_builder;
    std::vector<ColumnWork> m_work;
    MoneySum m_cost;
};

Result<bool> Estimator::isCached(const Hash &key)
{
    if (!m_spec.useCache)
        return false;
    auto select = m_database.cached("SELECT 1 FROM cache WHERE key = ?1");
    if (!select)
        return fail(select.error());
    const auto found = (*select)->bind(1, key).step();
    (*select)->reset();
    return found;
}

Status Estimator::countCase(const RunCase &runCase)
{
    for (int column = 0; column < static_cast<int>(m_spec.columns.size()); ++column) {
        for (int repeat = 0; repeat < m_spec.repeats; ++repeat) {
            const auto call = m_builder.build(column, runCase, repeat);
            if (!call) {
                if (estimate.unsendable++ == 0)
                    estimate.whyUnsendable = QString::fromStdString(runCase.item.id) + QStringLiteral(": ") + toSentence(call.error());
                continue;
            }
            const auto cached = isCached(call->cacheKey);
            if (!cached)
                return fail(cached.error());
            estimate.cached += *cached;
            ColumnWork &work = m_work[static_cast<std::size_t>(column)];
            work.calls += !*cached;
            work.inputTokens += *cached ? 0.0 : static_cast<double>(call->inputEstimate);
        }
    }
    return {};
}

/// Every n-th case stands for n.
Status Estimator::countCells(const DatasetVersionInfo &dataset, const std::vector<std::int64_t> &positions)
{
    const auto cases = static_cast<std::int64_t>(positions.size());
    const auto perCase = static_cast<std::int64_t>(m_spec.columns.size()) * m_spec.repeats;
    const std::int64_t stride = std::max<std::int64_t>(1, cases * perCase / estimatedCells);
    estimate.cases = cases;
    estimate.cells = cases * perCase;
    CaseHashCursor cursor(m_database, dataset.root);
    std::int64_t at = 0;
    std::int64_t counted = 0;
    for (std::size_t i = 0; i < positions.size(); i += static_cast<std::size_t>(stride), ++counted) {
        Result<std::optional<CaseHash>> hash = std::nullopt;
        for (; at <= positions[i]; ++at)
            hash = cursor.next();
        auto item = hash && *hash ? caseByHash(m_database, **hash) : Result<Case>(fail(hash ? m_database.lastError() : hash.error()));
        if (!item)
            return fail(item.error());
        if (auto done = countCase({positions[i], **hash, std::move(*item)}); !done)
            return done;
    }
    const double scale = counted > 0 ? static_cast<double>(cases) / static_cast<double>(counted) : 1;
    const auto scaled = [scale](std::int64_t count) { return std::llround(static_cast<double>(count) * scale); };
    estimate.cached = scaled(estimate.cached);
    estimate.unsendable = scaled(estimate.unsendable);
    for (ColumnWork &work : m_work)
        work = {scaled(work.calls), work.inputTokens * scale};
    return {};
}

void Estimator::addMoney(std::size_t column, const std::optional<Experience> &experience)
{
    const RunColumn &what = m_spec.columns[column];
    const ColumnWork &work = m_work[column];
    const auto most = m_builder.maxOutput(static_cast<int>(column));
    if (!what.model.prices.input || !what.model.prices.output)
        estimate.unpriced.push_back(what.model.name);
    else if (!experience && !most)
        estimate.unmeasured.push_back(what.model.name);
    estimate.costIsMost = estimate.costIsMost || (!experience && most);
    const auto calls = static_cast<double>(work.calls);
    TokenCounts tokens;
    tokens.input = std::llround(experience ? experience->inputTokens * calls : work.inputTokens);
    if (experience || most)
        tokens.output = std::llround((experience ? experience->outputTokens : static_cast<double>(*most)) * calls);
    m_cost.add(callCost(what.model.prices, tokens));
}

Status Estimator::addMoneyAndTime(const RunLimits &limits)
{
    std::map<std::string, double> secondsByLane;
    bool timeKnown = true;
    for (std::size_t i = 0; i < m_spec.columns.size(); ++i) {
        const RunColumn &column = m_spec.columns[i];
        const ColumnWork &work = m_work[i];
        if (work.calls == 0)
            continue;
        auto experience = experienceWith(m_database, column, true);
        if (experience && !*experience)
            experience = experienceWith(m_database, column, false);
        if (!experience)
            return fail(experience.error());
        addMoney(i, *experience);
        timeKnown = timeKnown && *experience;
        const Limits &lane = column.provider.limits;
        const auto calls = static_cast<double>(work.calls);
        const double atOnce = std::min(limits.concurrency, lane.maxConnections.value_or(limits.concurrency));
        const double byLatency = *experience ? calls * (*experience)->latencyUs / 1e6 / std::max(1.0, atOnce) : 0;
        const double byLimit = lane.requestsPerMinute ? calls * 60 / *lane.requestsPerMinute : 0;
        secondsByLane[column.provider.name] += std::max(byLatency, byLimit);
    }
    estimate.cost = m_cost.total();
    if (!timeKnown)
        return {};
    estimate.seconds = 0;
    for (const auto &[lane, seconds] : secondsByLane)
        estimate.seconds = std::max(*estimate.seconds, seconds);
    return {};
}

} // namespace

Result<RunEstimate> estimateRun(Database &database, const RunRequest &request, const RunLimits &limits)
{
    const auto preview = previewRun(database, request);
    if (!preview)
        return fail(preview.error());
    const auto dataset = datasetVersionOf(database, preview->spec.dataset, preview->spec.datasetVersion);
    const auto positions = dataset ? selectedPositions(database, *dataset, preview->spec.selection) : Result<std::vector<std::int64_t>>(fail(dataset.error()));
    if (!positions)
        return fail(positions.error());
    const auto builder = ColumnCallBuilder::make(database, preview->spec, preview->drafts);
    if (!builder)
        return fail(builder.error());
    Estimator estimator(database, preview->spec, **builder);
    if (auto counted = estimator.countCells(*dataset, *positions); !counted)
        return fail(counted.error());
    if (auto added = estimator.addMoneyAndTime(limits); !added)
        return fail(added.error());
    RunEstimate &estimate = estimator.estimate;
    auto judging = estimateJudging(database, preview->spec.scorers, estimate.cells - estimate.unsendable);
    if (!judging)
        return fail(judging.error());
    estimate.judging = std::move(*judging);
    return estimate;
}

} // namespace assay
