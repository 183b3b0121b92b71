#include "project/sample.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "evaluation/run/cost.h"
#include "evaluation/scorers/score_material.h"
#include "project/run_columns.h"
#include "project/run_service.h"
#include "prompts/formats.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/people.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "storage/search_index.h"
#include "storage/writer.h"

namespace assay {

namespace {

// Prices of the sample are examples: a local model costs nothing but time, yet a newcomer should see what a cost looks like.
Status keepModels(WriteContext &context)
{
    const Provider provider{"local model", ProviderKind::OpenAi, "http://127.0.0.1:8951/v1", {}, {}};
    const Prices prices{PricePerMillion{{20'000'000}}, std::nullopt, PricePerMillion{{60'000'000}}};
    if (auto kept = keepProvider(context, provider); !kept)
        return kept;
    if (auto kept = keepModel(context, {"greedy", provider.name, "gemma-3-270m", {{"temperature", "0"}}, prices}); !kept)
        return kept;
    return keepModel(context, {"sampled", provider.name, "gemma-3-270m", {{"seed", "7"}, {"temperature", "0.8"}}, prices});
}

Result<PersonId> author(WriteContext &context, const std::string &name, TimeUs at)
{
    const auto person = personNamed(context, name);
    if (person)
        context.actAs(*person, at);
    return person;
}

/// Versions and channel moves in the order of time, each by its own author.
Status keepPrompt(WriteContext &context, const SamplePrompt &prompt)
{
    if (auto person = author(context, prompt.versions.front().author, prompt.versions.front().at); !person)
        return fail(person.error());
    const auto id = createPrompt(context, prompt.name);
    if (!id)
        return fail(id.error());
    std::vector<VersionHash> hashes;
    for (const SampleVersion &version : prompt.versions) {
        const auto content = fromMarkdown(version.markdown);
        const auto person = author(context, version.author, version.at);
        if (!content || !person)
            return fail(content ? person.error() : content.error());
        std::vector<VersionHash> parents;
        for (const std::size_t parent : version.parents)
            parents.push_back(hashes.at(parent));
        const auto committed = commitVersion(context, *id, *content, parents, version.message);
        if (!committed)
            return fail(committed.error());
        hashes.push_back(committed->version.hash);
    }
    for (const SampleMove &move : prompt.moves) {
        if (auto person = author(context, move.author, move.at); !person)
            return fail(person.error());
        if (auto moved = moveChannel(context, *id, move.channel, hashes.at(move.version), move.reason); !moved)
            return moved;
    }
    return {};
}

Status keepCases(Writer &writer, const SamplePrompt &prompt)
{
    auto import = CaseImport::begin(writer);
    if (!import)
        return fail(import.error());
    for (const Case &item : prompt.cases) {
        if (auto added = (*import)->add(item); !added)
            return added;
    }
    return (*import)->finish({prompt.datasetName, {}, "First cases", "{}", {}, 0}).map([](const DatasetVersionInfo &) {});
}

/// A recorded answer: a line of `assay-cli results --json`.
struct Recorded
{
    std::string prompt;
    std::string version;
    std::string model;
    ResultRow row;
};

std::optional<std::int64_t> microseconds(const Json &json, const char *key)
{
    const Json *value = memberAt(json, key);
    return value && value->is_number() ? std::optional(std::llround(value->get<double>() * 1000)) : std::nullopt;
}

Result<Recorded> recordedFrom(std::string_view line)
{
    const auto json = parseJson(line);
    if (!json)
        return fail(json.error());
    Recorded recorded;
    try {
        recorded.prompt = json->at("prompt").get<std::string>();
        recorded.version = json->at("version").get<std::string>();
        recorded.model = json->at("model").get<std::string>();
        ResultRow &row = recorded.row;
        row.caseId = json->at("case").get<std::string>();
        row.repeat = json->at("repeat").get<int>();
        row.state = resultStateFromName(json->at("state").get<std::string>()).value_or(ResultState::Error);
        row.output = stringAt(*json, "output");
        if (const Json *error = memberAt(*json, "error"); error && error->is_object()) {
            row.error = callErrorFromName(stringAt(*error, "code").value_or("")).value_or(CallError::BadRequest);
            row.errorText = stringAt(*error, "what").value_or("");
        }
        row.finishReason = stringAt(*json, "finish_reason");
        row.snapshot = stringAt(*json, "snapshot");
        const Json &tokens = json->at("tokens");
        row.tokens = {integerAt(tokens, "input"), integerAt(tokens, "cached_input"), integerAt(tokens, "output"), std::nullopt};
        row.latencyUs = microseconds(*json, "latency_ms");
        row.firstTokenUs = microseconds(*json, "first_token_ms");
        row.attempts = json->at("attempts").get<int>();
        row.at = fromRfc3339(json->at("at").get<std::string>()).value_or(TimeUs{});
    } catch (const std::exception &error) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Sample", "A recorded answer cannot be used"), QString::fromUtf8(error.what()));
    }
    return recorded;
}

Result<std::vector<Recorded>> recordedAnswers(const std::string &text)
{
    std::vector<Recorded> answers;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        auto recorded = recordedFrom(std::string_view(text).substr(at, end - at));
        if (!recorded)
            return fail(recorded.error());
        answers.push_back(std::move(*recorded));
        at = end + 1;
    }
    return answers;
}

/// Where the cases of a dataset version stand.
struct Places
{
    std::map<std::string, RunCase> byId;
};

Result<Places> placesOf(Database &database, const DatasetVersionInfo &version)
{
    Places places;
    CaseHashCursor cursor(database, version.root);
    for (std::int64_t position = 0;; ++position) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return places;
        auto item = caseByHash(database, **hash);
        if (!item)
            return fail(item.error());
        const std::string id = item->id;
        places.byId.emplace(id, RunCase{position, **hash, std::move(*item)});
    }
}

/// Which columns were recorded, in the order of their first answers.
RunRequest requestFor(const SamplePrompt &prompt, const std::vector<Recorded> &answers)
{
    RunRequest request;
    request.dataset = prompt.datasetName;
    request.name = prompt.name.substr(prompt.name.rfind('/') + 1);
    for (const Recorded &recorded : answers) {
        const std::string version = prompt.name + "@" + recorded.version;
        if (std::find(request.prompts.begin(), request.prompts.end(), version) == request.prompts.end())
            request.prompts.push_back(version);
        if (std::find(request.models.begin(), request.models.end(), recorded.model) == request.models.end())
            request.models.push_back(recorded.model);
    }
    std::sort(request.prompts.begin(), request.prompts.end());
    std::sort(request.models.begin(), request.models.end());
    return request;
}

/// Puts each answer into its cell, with its cost and scores.
Status keepAnswers(ProjectFile &file, Writer &writer, const RunSpec &spec, const RunInfo &run, std::vector<Recorded> answers)
{
    const auto database = file.reader();
    if (!database)
        return fail(database.error());
    const auto version = datasetVersionByHash(**database, spec.datasetVersion);
    const auto set = ScorerSet::make(spec.scorers);
    const auto builder = ColumnCallBuilder::make(**database, spec);
    if (!version || !set || !builder)
        return fail(!version ? version.error() : !set ? set.error() : builder.error());
    const auto places = placesOf(**database, *version);
    if (!places)
        return fail(places.error());
    std::map<std::pair<std::string, std::string>, int> columns;
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        const auto committed = versionByHash(**database, *spec.columns[i].version);
        if (!committed)
            return fail(committed.error());
        columns[{committed->label(), spec.columns[i].model.name}] = static_cast<int>(i);
    }
    RunRecorder recorder(writer, spec, run.key, false);
    for (Recorded &recorded : answers) {
        const auto place = places->byId.find(recorded.row.caseId);
        const auto column = columns.find({recorded.version, recorded.model});
        if (place == places->byId.end() || column == columns.end())
            continue; // of a case or a version that is gone since
        ResultRow &row = recorded.row;
        row.run = spec.id;
        row.column = column->second;
        row.caseHash = place->second.hash;
        std::optional<Hash> cacheKey;
        if (const auto call = (*builder)->build(row.column, place->second, row.repeat)) {
            row.request = call->hash;
            cacheKey = row.state == ResultState::Ok ? std::optional(call->cacheKey) : std::nullopt;
        }
        row.cost = row.state == ResultState::Ok ? callCost(spec.columns[static_cast<std::size_t>(row.column)].model.prices, row.tokens) : std::nullopt;
        const ScoreMaterial material(place->second.item.content);
        auto scores = row.state == ResultState::Ok ? set->score(scoreInput(row, material)) : std::vector<ScoreRow>();
        recorder.add(std::move(row), place->second.position, std::move(scores), cacheKey);
    }
    return recorder.flush();
}

Status keepRun(ProjectFile &file, Writer &writer, const SamplePrompt &prompt, const char *scorer)
{
    auto answers = recordedAnswers(prompt.recording);
    if (!answers)
        return fail(answers.error());
    if (answers->empty())
        return {};
    RunRequest request = requestFor(prompt, *answers);
    request.scorers = {{scorer, scorer, "{}", false}};
    const auto spec = planRun(file, request);
    if (!spec)
        return fail(spec.error());
    const TimeUs began = answers->front().row.at;
    const auto run = writer.run<RunInfo>([&](WriteContext &context) {
        context.actAs(context.person(), began);
        return startRun(context, *spec);
    });
    if (!run)
        return fail(run.error());
    if (auto kept = keepAnswers(file, writer, *spec, *run, std::move(*answers)); !kept)
        return kept;
    return writer.run([&](WriteContext &context) { return sealRun(context, *run, "done"); });
}

} // namespace

Status buildSample(ProjectFile &file, const SampleText &sample, bool answers)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    if (auto kept = (*writer)->run(keepModels); !kept)
        return kept;
    // Matching words exactly for classes, finding the phrase for answers from documents.
    const char *scorers[]{"exact-normalised", "contains"};
    for (std::size_t i = 0; i < sample.prompts.size(); ++i) {
        const SamplePrompt &prompt = sample.prompts[i];
        if (auto kept = (*writer)->run([&](WriteContext &context) { return keepPrompt(context, prompt); }); !kept)
            return kept;
        if (auto kept = keepCases(**writer, prompt); !kept)
            return kept;
    }
    // The first prompt's run comes last: the window opens the newest.
    for (std::size_t i = answers ? sample.prompts.size() : 0; i-- > 0;) {
        if (auto kept = keepRun(file, **writer, sample.prompts[i], scorers[std::min<std::size_t>(i, 1)]); !kept)
            return kept;
    }
    return completeSearchIndex(**writer);
}

} // namespace assay
