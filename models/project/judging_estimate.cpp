#include "project/judging_estimate.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/scorer.h"
#include "project/assertion_graders.h"
#include "storage/database.h"

namespace assay {

namespace {

constexpr std::size_t mostRunsLookedAt = 20;

/// What somebody asked for, without what was looked up for it.
Json wishIn(const ScorerSpec &spec)
{
    auto settings = parseJson(spec.settings).value_or(Json::object());
    for (const char *looked : {"version", "judge", "prompt", "prompts", "judges", "embedders", "name"})
        settings.erase(looked);
    return settings;
}

/// The mean over at most 300 scores; nothing when none has a cost.
Result<std::optional<double>> meanCost(Database &database, std::int64_t run, std::size_t scorer)
{
    auto select = database.cached("SELECT AVG(cost) FROM (SELECT CAST(json_extract(d.details, '$.cost') AS REAL) AS cost FROM score_details d JOIN result r ON r.id = d.result "
                                  "WHERE r.run = ?1 AND d.scorer = ?2 AND json_valid(d.details) AND json_type(d.details, '$.cost') = 'text' LIMIT 300)");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, run).bind(2, static_cast<std::int64_t>(scorer)).step();
    if (!row)
        return fail(row.error());
    const std::optional<double> mean = (*select)->isNull(0) ? std::nullopt : std::optional((*select)->real(0));
    (*select)->reset();
    return mean;
}

struct RunWithSpec
{
    std::int64_t key = 0;
    RunSpec spec;
};

Result<std::vector<RunWithSpec>> newestRuns(Database &database)
{
    const auto runs = listRuns(database);
    if (!runs)
        return fail(runs.error());
    std::vector<RunWithSpec> found;
    for (auto run = runs->rbegin(); run != runs->rend() && found.size() < mostRunsLookedAt; ++run) {
        auto spec = runSpecOf(database, *run);
        if (!spec)
            return fail(spec.error());
        found.push_back({run->key, std::move(*spec)});
    }
    return found;
}

Result<std::optional<double>> costBefore(Database &database, const std::vector<RunWithSpec> &runs, const ScorerSpec &wanted)
{
    const Json wish = wishIn(wanted);
    for (const RunWithSpec &run : runs) {
        for (std::size_t i = 0; i < run.spec.scorers.size(); ++i) {
            if (run.spec.scorers[i].scorer != wanted.scorer || wishIn(run.spec.scorers[i]) != wish)
                continue;
            auto mean = meanCost(database, run.key, i);
            if (!mean || *mean)
                return mean;
        }
    }
    return std::optional<double>();
}

} // namespace

Result<JudgingEstimate> estimateJudging(Database &database, const std::vector<ScorerSpec> &scorers, std::int64_t answers)
{
    JudgingEstimate estimate;
    estimate.cost = Money{};
    const auto asks = [](const ScorerSpec &spec) { return scoresAssertions(spec) || (isOutside(spec) && spec.scorer != "command"); };
    if (answers == 0 || std::none_of(scorers.begin(), scorers.end(), asks))
        return estimate;
    const auto runs = newestRuns(database);
    if (!runs)
        return fail(runs.error());
    for (const ScorerSpec &spec : scorers) {
        if (!asks(spec))
            continue;
        const auto before = costBefore(database, *runs, spec);
        if (!before)
            return fail(before.error());
        if (!*before && !isOutside(spec))
            continue; // assertions of which nobody is known to be asked
        estimate.scores += answers;
        if (!*before)
            estimate.unknown.push_back(spec.key);
        else if (estimate.cost)
            estimate.cost->nano += std::llround(**before * 1e9 * static_cast<double>(answers));
    }
    if (!estimate.unknown.empty())
        estimate.cost.reset();
    return estimate;
}

} // namespace assay
