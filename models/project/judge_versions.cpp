#include "project/judge_versions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/assertion_graders.h"
#include "project/judge_parts.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// SHA-256 of {"content","models":[{"model","parameters","url"}…],"schema":"assay.judge/1"}.
Result<std::string> judgeHash(Database &database, const std::vector<std::string> &models, ContentHash content)
{
    Json list = Json::array();
    for (const std::string &each : models) {
        auto model = judgingModel(database, each);
        if (!model)
            return fail(model.error());
        list.push_back(std::move(*model));
    }
    const auto text = canonicalJson({{"schema", "assay.judge/1"}, {"content", content.hash.hex()}, {"models", std::move(list)}});
    return text ? Result<std::string>(sha256(*text).hex()) : fail(text.error());
}

/// A judge that a run has already must still be what its settings say: its model is found by name, and may have become another.
Status checkUnchanged(Database &database, const ScorerSpec &spec, const Json &settings)
{
    const auto judge = judgeSettings(settings);
    const auto hash = judge ? Hash::fromHex(judge->version) : std::nullopt;
    const auto version = hash ? versionByHash(database, VersionHash{*hash}) : Result<VersionInfo>(fail(ErrorCode::BadInput, translate("Judges", "The judge's prompt was not looked up")));
    const auto now = version ? judgeHash(database, judge->models, version->content) : Result<std::string>(fail(version.error()));
    if (!now)
        return fail(now.error());
    if (stringAt(settings, "judge") == *now)
        return {};
    return fail(ErrorCode::BadInput, translate("Judges", "The judge “%1” is not what it was").arg(displayText(spec.key)),
                translate("Judges", "its model, the model's parameters or its address were changed since"),
                translate("Judges", "Score with it anew, without “version” and “judge”: it then counts as another scorer."));
}

Status lookUp(ProjectFile &file, Database &database, ScorerSpec &spec)
{
    auto settings = parseJson(spec.settings);
    const BuiltInPrompt *builtIn = settings ? builtInPrompt(spec.scorer, *settings) : nullptr;
    if (!builtIn)
        return {};
    if (settings->contains("version"))
        return checkUnchanged(database, spec, *settings);
    const auto judge = judgeSettings(*settings);
    if (!judge)
        return fail(judge.error());
    const auto named = stringAt(*settings, "prompt");
    const auto prompt = named ? resolvePrompt(database, *named) : ownJudgePrompt(file, database, *builtIn);
    if (!prompt)
        return fail(prompt.error());
    if (!prompt->version)
        return fail(ErrorCode::BadInput, translate("Judges", "A judge's prompt must be committed"), {}, translate("Judges", "Commit “%1” first.").arg(QString::fromStdString(prompt->prompt.name)));
    const auto hash = judgeHash(database, judge->models, prompt->content);
    if (!hash)
        return fail(hash.error());
    (*settings)["prompt"] = prompt->prompt.name;
    (*settings)["version"] = prompt->version->hash.hash.hex();
    (*settings)["judge"] = *hash;
    spec.settings = dumpJson(*settings);
    return {};
}

/// The models that a scorer's settings name.
std::vector<std::string> modelsNamed(const ScorerSpec &spec, const Json &settings)
{
    if (!scoresAssertions(spec))
        return modelNamesIn(settings);
    const auto names = modelsOfAssertions(settings);
    return {names.begin(), names.end()};
}

} // namespace

Result<PromptReference> ownJudgePrompt(ProjectFile &file, Database &database, const BuiltInPrompt &builtIn)
{
    const auto known = promptCalled(database, builtIn.name);
    if (!known)
        return fail(known.error());
    if (*known && (*known)->versions > 0)
        return resolvePrompt(database, builtIn.name);
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    return (*writer)->run<PromptReference>([&](WriteContext &context) -> Result<PromptReference> {
        const auto prompt = *known ? Result<PromptId>((*known)->id) : createPrompt(context, builtIn.name);
        const auto committed = prompt ? commitVersion(context, *prompt, builtIn.content, {}, translate("Judges", "The judge's prompt as Assay brings it").toStdString())
                                      : Result<Committed>(fail(prompt.error()));
        return committed ? resolvePrompt(context.database(), builtIn.name) : Result<PromptReference>(fail(committed.error()));
    });
}

Result<Json> judgingModel(Database &database, const std::string &name)
{
    const auto model = findModel(database, name);
    const auto provider = model ? findProvider(database, model->provider) : Result<Provider>(fail(model.error()));
    if (!provider)
        return fail(provider.error());
    return Json{{"model", model->modelId}, {"parameters", model->parameters}, {"url", provider->baseUrl}};
}

Result<std::vector<Provider>> providersAsked(Database &database, const std::vector<ScorerSpec> &scorers)
{
    std::vector<Provider> providers;
    for (const ScorerSpec &spec : scorers) {
        const auto settings = isOutside(spec) ? parseJson(spec.settings) : Result<Json>(Json::object());
        if (!settings)
            return fail(settings.error());
        for (const std::string &name : modelsNamed(spec, *settings)) {
            const auto model = findModel(database, name);
            auto provider = model ? findProvider(database, model->provider) : Result<Provider>(fail(model.error()));
            if (!provider)
                return fail(provider.error());
            if (std::find(providers.begin(), providers.end(), *provider) == providers.end())
                providers.push_back(std::move(*provider));
        }
    }
    return providers;
}

Result<std::vector<ScorerSpec>> withJudgeVersions(ProjectFile &file, std::vector<ScorerSpec> scorers, const std::optional<Hash> &cases)
{
    for (ScorerSpec &spec : scorers) {
        if (!isOutside(spec) && !scoresAssertions(spec))
            continue;
        const auto reader = file.reader();
        if (!reader)
            return fail(reader.error());
        const Status done = scoresAssertions(spec) ? lookUpGraders(file, **reader, spec, cases) : lookUp(file, **reader, spec);
        if (!done)
            return fail(done.error());
    }
    return scorers;
}

} // namespace assay
