#include "app/window/long_project.h"

#include <nlohmann/json.hpp>

#include "governance/gate_policy.h"
#include "labelling/queue_plan.h"
#include "project/run_service.h"
#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/gate_policies.h"
#include "storage/prompts.h"
#include "storage/runs.h"
#include "storage/writer.h"

namespace assay::window {

namespace {

constexpr int versions = 40;
constexpr int cases = 60;
const char *const promptName = "customer service of the northern regions/replies that are warm but never promise what nobody can keep";
const char *const datasetName = "questions that customers of the northern regions asked in the first half of the year by letter and by phone";
const char *const word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

std::string repeated(const std::string &text, int times)
{
    std::string whole;
    for (int i = 0; i < times; ++i)
        whole += text;
    return whole;
}

/// A paragraph, a word that no line holds, and one line of more characters than a line may show.
std::string longText(int number)
{
    return "Number " + std::to_string(number) + ". " + repeated("It says at length what could be said in few words. ", 60) + "\n" + repeated(word, 6) + "\n" +
           repeated("0123456789", 1'200);
}

Result<VersionInfo> commitVersions(WriteContext &write)
{
    const auto prompt = createPrompt(write, promptName);
    if (!prompt)
        return fail(prompt.error());
    Result<VersionInfo> newest = fail(Error{});
    std::vector<VersionHash> parents;
    for (int number = 1; number <= versions; ++number) {
        PromptContent content;
        content.messages = {{Role::System, longText(number), {}, {}}, {Role::User, "{{" + std::string(word) + "}}", {}, {}}};
        content.parameters = {{"stop", repeated("stop here ", 20)}};
        const auto committed = commitVersion(write, *prompt, content, parents, repeated("Why this was changed, told at length. ", 8));
        if (!committed)
            return fail(committed.error());
        newest = committed->version;
        parents = {committed->version.hash};
        if (auto moved = moveChannel(write, *prompt, "production of the northern regions " + std::to_string(number % 5), committed->version.hash, longText(0)); !moved)
            return fail(moved.error());
    }
    return newest;
}

Result<DatasetVersionInfo> addCases(Writer &writer)
{
    auto import = CaseImport::begin(writer);
    if (!import)
        return fail(import.error());
    for (int number = 0; number < cases; ++number) {
        Case item;
        item.id = "late-delivery-to-the-islands-in-winter-when-no-ferry-goes-" + std::to_string(number);
        item.content.vars = {{word, longText(number)}, {"another variable whose name is a whole sentence", longText(number)}};
        item.content.reference = longText(number);
        item.content.tags = {"a tag that says more than tags should", "angry", "german"};
        if (auto added = (*import)->add(std::move(item)); !added)
            return fail(added.error());
    }
    return (*import)->finish({datasetName, {}, repeated("Where these cases come from. ", 10), "{}", {}, 0});
}

Status addModels(WriteContext &write)
{
    const std::string provider = "the machine in the cellar that only answers at night";
    if (auto kept = keepProvider(write, {provider, ProviderKind::OpenAi, "http://127.0.0.1:1/" + repeated("path/", 20) + "v1", {}, {}}); !kept)
        return kept;
    for (const char *size : {"small", "large"}) {
        const Model model{std::string(size) + " with a long list of parameters and temperature 0.8", provider, "organisation/" + repeated(word, 2), {}, {}};
        if (auto kept = keepModel(write, model); !kept)
            return kept;
    }
    return {};
}

/// Answers of every length, an error among them, as a run stores them.
Status addRun(ProjectFile &file, Writer &writer, const VersionInfo &newest)
{
    RunRequest request;
    const std::string reference = std::string(promptName) + "@v";
    request.prompts = {reference + std::to_string(newest.number - 1), reference + std::to_string(newest.number)};
    request.models = {"small with a long list of parameters and temperature 0.8", "large with a long list of parameters and temperature 0.8"};
    request.dataset = datasetName;
    request.scorers = {{"contains", "does the answer say what a colleague would say at the counter", R"({"value":"Number"})", false}};
    request.name = "warm but short answers without promises against what production says today, in both sizes";
    const auto spec = planRun(file, request);
    const auto info = spec ? writer.run<RunInfo>([&](WriteContext &write) { return startRun(write, *spec); }) : Result<RunInfo>(fail(spec.error()));
    const auto reader = file.reader();
    const auto version = reader ? resolveDataset(**reader, datasetName) : Result<DatasetVersionInfo>(fail(reader.error()));
    if (!info || !version)
        return fail(info ? version.error() : info.error());
    RunRecorder recorder(writer, *spec, info->key, false);
    CaseHashCursor cursor(**reader, version->root);
    for (std::int64_t position = 0;; ++position) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            break;
        const auto item = caseByHash(**reader, **hash);
        if (!item)
            return fail(item.error());
        for (int column = 0; column < static_cast<int>(spec->columns.size()); ++column) {
            ResultRow row;
            row.run = spec->id;
            row.column = column;
            row.caseId = item->id;
            row.caseHash = **hash;
            row.attempts = 1;
            row.at = file.clock()->now();
            const bool failed = position % 7 == 3;
            row.state = failed ? ResultState::Error : ResultState::Ok;
            if (failed) {
                row.error = CallError::Overloaded;
                row.errorText = repeated("The server answered that it was overloaded, and why. ", 20);
            } else {
                row.output = longText(static_cast<int>(position) + column);
                row.latencyUs = 123'456'789;
                row.tokens = {1'234'567, 1'000'000, 765'432, {}};
            }
            const bool pass = (position + column) % 2 == 0;
            std::vector<ScoreRow> scores;
            if (!failed)
                scores = {{0, pass ? 1.0 : 0.0, pass, repeated("Because of this and that. ", 20)}};
            recorder.add(std::move(row), position, std::move(scores), std::nullopt);
        }
    }
    if (auto flushed = recorder.flush(); !flushed)
        return flushed;
    return writer.run([&](WriteContext &write) { return sealRun(write, *info, "done"); });
}

/// Every kind of question, in more words than fit beside its keys.
Status addQueue(ProjectFile &file, Writer &writer)
{
    auto questions = questionsFromText(R"([
        {"name":"right","kind":"choice","text":"Is everything that this answer claims in the documents that it had?","choices":["yes, all of it and nothing else","no, at least one claim of it is invented","this cannot be told from what is shown here"]},
        {"name":"wrong","kind":"choices","text":"What is wrong with it, if anything is?","choices":["an invented fact","a document that does not belong here","a tone that nobody should be answered in"],"required":false},
        {"name":"polite","kind":"scale","text":"How polite is it, from one to ten?","scale":[1,10]},
        {"name":"why","kind":"text","text":"In which words would a colleague say why?","required":false}])");
    const auto reader = questions ? file.reader() : Result<std::unique_ptr<Database>>(fail(questions.error()));
    if (!reader)
        return fail(reader.error());
    QueueRequest request;
    request.name = "answers of both sizes that somebody from the counter has to look at before the end of the week";
    request.questions = std::move(*questions);
    request.guideline = "**Right** means a lot of things. " + longText(1);
    const auto plan = planQueue(**reader, request);
    return plan ? writer.run([&](WriteContext &write) -> Status { return keepQueue(write, request, *plan).map([](const QueueInfo &) {}); }) : Status(fail(plan.error()));
}

/// Conditions of every kind that a form knows, and one that it does not; its second version changes much at once. Before the run: δ has to stand then.
Status addPolicy(WriteContext &write)
{
    const std::string expression = "model in ['small with a long list of parameters and temperature 0.8', 'large with a long list of parameters and temperature 0.8']";
    for (const char *margin : {"0.123456", "0.02"}) {
        const auto policy = parseJson(R"({"schema":"assay.gate-policy/1","baseline":"production of the northern regions 4","conditions":[
            {"id":"not-worse-than-what-the-customers-of-the-northern-regions-get-today","kind":"eval","metric":"pass","min_items":50,"max_age_days":30,"applicable_if":")" + expression
            + R"(","rule":{"type":"non_inferiority","delta":")" + margin + R"(","ci":"two-sided-99"}},
            {"id":"what a colleague would say","kind":"eval","metric":"pass.does the answer say what a colleague would say at the counter","rule":{"type":"absolute","bar":"0.25"}},
            {"id":"nobody waits longer than before","kind":"latency","metric":"p95","rule":{"type":"max","limit":"123456.789"}},
            {"id":"what the northern regions pay","kind":"cost","rule":{"type":"relative","delta":")" + margin + R"("}},
            {"id":"no release in the week of the fair","kind":"schedule"}]})");
        const auto stored = policy ? storedGatePolicy(*policy, "release of replies to customers of the northern regions in both sizes and every language") : Result<Json>(fail(policy.error()));
        const auto kept = stored ? keepGatePolicy(write, *stored) : Result<bool>(fail(stored.error()));
        if (!kept)
            return fail(kept.error());
    }
    return {};
}

} // namespace

Result<std::unique_ptr<ProjectFile>> makeLongProject(const QString &path)
{
    auto file = createProject(path, "a project whose name is longer than anybody would choose it to be");
    const auto writer = file ? (*file)->writer() : Result<Writer *>(fail(file.error()));
    if (!writer)
        return fail(writer.error());
    const auto newest = (*writer)->run<VersionInfo>(commitVersions);
    if (!newest)
        return fail(newest.error());
    Status made = (*writer)->run(addModels);
    if (made)
        made = (*writer)->run(addPolicy);
    if (made) {
        const auto dataset = addCases(**writer);
        made = dataset ? addRun(**file, **writer, *newest) : fail(dataset.error());
    }
    if (made)
        made = addQueue(**file, **writer);
    if (!made)
        return fail(made.error());
    return file;
}

} // namespace assay::window
