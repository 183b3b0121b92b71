#include "support/run_fixture.h"

using namespace assay;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(toSentence(result.error())));
    return std::move(*result);
}

PromptContent saying(const std::string &text)
{
    PromptContent content;
    content.messages = {{Role::User, text, {}, {}}};
    return content;
}

} // namespace

VersionInfo addVersion(TestProject &project, const std::string &prompt, const std::string &text)
{
    return must(project.writer().run<VersionInfo>([&](WriteContext &context) -> Result<VersionInfo> {
        const auto known = findPrompt(context.database(), prompt);
        const auto id = known ? Result<PromptId>(known->id) : createPrompt(context, prompt);
        const auto versions = listVersions(context.database(), *id);
        const auto parents = versions->empty() ? std::vector<VersionHash>() : std::vector{versions->back().hash};
        return commitVersion(context, *id, saying(text), parents, "message").map([](const Committed &done) { return done.version; });
    }));
}

DatasetVersionInfo addDataset(TestProject &project, const std::string &name, std::vector<Case> cases)
{
    const auto import = must(CaseImport::begin(project.writer()));
    for (Case &item : cases) {
        if (auto added = import->add(std::move(item)); !added)
            qFatal("%s", qPrintable(toSentence(added.error())));
    }
    return must(import->finish({name, {}, "first", "{}", "cases.csv", 0}));
}

StartedRun addRun(TestProject &project, const std::string &name, const DatasetVersionInfo &dataset,
                  const std::vector<std::pair<VersionInfo, std::string>> &columns, const std::vector<std::string> &scorers, int repeats)
{
    std::vector<ScorerSpec> specs;
    for (const std::string &key : scorers)
        specs.push_back({"contains", key, R"({"name":")" + key + R"("})", false});
    return addScoredRun(project, name, dataset, columns, std::move(specs), repeats);
}

StartedRun addScoredRun(TestProject &project, const std::string &name, const DatasetVersionInfo &dataset,
                        const std::vector<std::pair<VersionInfo, std::string>> &columns, std::vector<ScorerSpec> scorers, int repeats)
{
    const auto reader = project.reader();
    StartedRun run;
    run.spec.id = RunId::random();
    run.spec.name = name;
    run.spec.dataset = dataset.dataset;
    run.spec.datasetVersion = dataset.hash;
    run.spec.repeats = repeats;
    run.spec.salt = std::string(16, 's');
    for (const auto &[version, model] : columns) {
        RunColumn column;
        column.prompt = version.prompt;
        for (const PromptInfo &prompt : must(listPrompts(*reader))) {
            if (prompt.id == version.prompt)
                column.promptName = prompt.name;
        }
        column.version = version.hash;
        column.content = version.content;
        column.provider.name = "local";
        column.provider.baseUrl = "http://127.0.0.1:1/v1";
        column.model = {model, "local", model, {}, {}};
        run.spec.columns.push_back(std::move(column));
    }
    run.spec.scorers = std::move(scorers);
    run.info = must(project.writer().run<RunInfo>([&](WriteContext &context) { return startRun(context, run.spec); }));
    return run;
}

ResultRow answerTo(const StartedRun &run, const Case &item, int column, const std::string &output)
{
    ResultRow row;
    row.run = run.spec.id;
    row.column = column;
    row.caseId = item.id;
    row.caseHash = caseHash(item.id, *caseContentHash(item.content));
    row.output = output;
    row.finishReason = "stop";
    row.tokens = {10, {}, 5, {}};
    row.cost = Money{412'000};
    row.latencyUs = 12'345;
    row.attempts = 1;
    row.at = {1'767'225'600'000'000};
    return row;
}
