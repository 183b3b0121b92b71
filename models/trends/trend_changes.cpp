#include "trends/trend_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/json.h"
#include "domain/run_spec.h"
#include "storage/catalog_changes.h"
#include "storage/rows.h"

namespace assay {

namespace {

std::map<VersionHash, int> numbersOf(const std::vector<VersionInfo> &versions)
{
    std::map<VersionHash, int> numbers;
    for (const VersionInfo &version : versions)
        numbers[version.hash] = version.number;
    return numbers;
}

void addVersions(const std::vector<VersionInfo> &versions, std::vector<TrendChange> &changes)
{
    for (const VersionInfo &version : versions)
        changes.push_back({version.at, TrendChange::Kind::Version, version.label(), version.message, version.person});
}

Status addMoves(Database &database, PromptId prompt, const std::map<VersionHash, int> &numbers, std::vector<TrendChange> &changes)
{
    const auto moves = channelHistory(database, prompt);
    if (!moves)
        return fail(moves.error());
    for (const ChannelMove &move : *moves) {
        const auto number = numbers.find(move.to);
        const std::string label = number == numbers.end() ? move.to.hash.shortHex() : "v" + std::to_string(number->second);
        changes.push_back({move.at, TrendChange::Kind::Channel, move.channel + " → " + label, move.reason, move.person});
    }
    return {};
}

/// Later versions of the datasets that runs were over.
Status addDatasets(Database &database, const std::vector<RunInfo> &runs, std::vector<TrendChange> &changes)
{
    auto select = database.prepare("SELECT d.name, v.number, v.at_us, v.message, p.name FROM dataset_version v JOIN dataset d ON d.id = v.dataset "
                                   "LEFT JOIN person p ON p.id = v.person WHERE v.number > 1 AND v.dataset IN "
                                   "(SELECT o.dataset FROM dataset_version o JOIN run r ON r.dataset_version = o.hash JOIN run_key k ON k.uuid = r.uuid "
                                   "WHERE k.id IN (SELECT value FROM json_each(?1)))");
    if (!select)
        return fail(select.error());
    std::string keys;
    for (const RunInfo &run : runs)
        keys += (keys.empty() ? "[" : ",") + std::to_string(run.key);
    auto read = collect<TrendChange>(select->bind(1, std::string_view(keys.empty() ? "[]" : keys + "]")), [](const Statement &row) {
        return TrendChange{{row.integer(2)}, TrendChange::Kind::Dataset, std::string(row.text(0)) + " v" + std::to_string(row.integer(1)),
                           std::string(row.text(3)), row.optionalText(4)};
    });
    if (!read)
        return fail(read.error());
    changes.insert(changes.end(), read->begin(), read->end());
    return {};
}

/// A scorer that was not there before, or is set otherwise; a model that was not used before.
Status addFromRuns(Database &database, PromptId prompt, const std::vector<RunInfo> &runs, std::vector<TrendChange> &changes)
{
    std::map<std::string, ScorerSpec> scorers;
    std::set<std::string> models;
    bool isFirst = true;
    for (const RunInfo &run : runs) {
        const auto spec = runSpecOf(database, run);
        if (!spec)
            return fail(spec.error());
        for (const ScorerSpec &scorer : spec->scorers) {
            const auto known = scorers.find(scorer.key);
            if (!isFirst && (known == scorers.end() || !(known->second == scorer)))
                changes.push_back({run.at, TrendChange::Kind::Scorer, scorer.key, {}, {}});
            scorers[scorer.key] = scorer;
        }
        for (const RunColumn &column : spec->columns) {
            if (column.prompt == prompt && models.insert(column.model.name).second && !isFirst)
                changes.push_back({run.at, TrendChange::Kind::Model, column.model.name, {}, {}});
        }
        isFirst = false;
    }
    return {};
}

/// The prices that a model got after its first ones; one that is not in the catalogue any more has none.
void addPrices(Database &database, const std::vector<std::string> &models, std::vector<TrendChange> &changes)
{
    for (const std::string &model : models) {
        const auto steps = priceHistory(database, model);
        for (std::size_t i = 0; steps && i + 1 < steps->size(); ++i)
            changes.push_back({(*steps)[i].since, TrendChange::Kind::Model, model + " $", {}, {}});
    }
}

/// A question asked in other words under the same name.
Status addQuestions(Database &database, std::vector<TrendChange> &changes)
{
    auto select = database.prepare("SELECT q.name, MIN(q.at_us) AS at FROM question q WHERE q.version <> (SELECT f.version FROM question f WHERE f.name = q.name "
                                   "ORDER BY f.at_us, f.id LIMIT 1) GROUP BY q.name, q.version ORDER BY at");
    if (!select)
        return fail(select.error());
    auto read = collect<TrendChange>(*select, [](const Statement &row) {
        return TrendChange{{row.integer(1)}, TrendChange::Kind::Question, std::string(row.text(0)), {}, {}};
    });
    if (!read)
        return fail(read.error());
    changes.insert(changes.end(), read->begin(), read->end());
    return {};
}

} // namespace

const char *name(TrendChange::Kind kind)
{
    switch (kind) {
    case TrendChange::Kind::Channel: return "channel";
    case TrendChange::Kind::Version: return "version";
    case TrendChange::Kind::Model: return "model";
    case TrendChange::Kind::Dataset: return "dataset";
    case TrendChange::Kind::Scorer: return "scorer";
    case TrendChange::Kind::Question: return "question";
    }
    return "";
}

Result<std::vector<TrendChange>> readTrendChanges(Database &database, PromptId prompt, const std::vector<RunInfo> &runs,
                                                  const std::vector<std::string> &models)
{
    const auto versions = listVersions(database, prompt);
    if (!versions)
        return fail(versions.error());
    std::vector<TrendChange> changes;
    addVersions(*versions, changes);
    for (const Status &added : {addMoves(database, prompt, numbersOf(*versions), changes), addDatasets(database, runs, changes),
                                addFromRuns(database, prompt, runs, changes), addQuestions(database, changes)}) {
        if (!added)
            return fail(added.error());
    }
    addPrices(database, models, changes);
    std::stable_sort(changes.begin(), changes.end(), [](const TrendChange &a, const TrendChange &b) { return a.at < b.at; });
    return changes;
}

Result<std::vector<TrendRelease>> readTrendReleases(Database &database, PromptId prompt)
{
    const auto versions = listVersions(database, prompt);
    const auto moves = versions ? channelHistory(database, prompt) : Result<std::vector<ChannelMove>>(fail(versions.error()));
    if (!moves)
        return fail(moves.error());
    const auto numbers = numbersOf(*versions);
    std::vector<TrendRelease> releases;
    for (auto move = moves->rbegin(); move != moves->rend(); ++move) {
        const auto number = numbers.find(move->to);
        if (number != numbers.end())
            releases.push_back({move->at, number->second, move->channel});
    }
    return releases;
}

} // namespace assay
