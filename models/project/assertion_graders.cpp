#include "project/assertion_graders.h"

#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/promptfoo_provider.h"
#include "interop/promptfoo/promptfoo_tests.h"
#include "project/judge_parts.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"

namespace assay {

namespace {

using Graders = std::set<AssertionGrader>;

Result<Graders> gradersOfCases(Database &database, const Hash &root)
{
    Graders graders;
    CaseHashCursor cursor(database, root);
    for (;;) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return graders;
        const auto item = caseByHash(database, **hash);
        if (!item)
            return fail(item.error());
        addGradersOf(item->content, graders);
    }
}

Result<Graders> gradersOf(Database &database, const ScorerSpec &spec, const Json &settings, const std::optional<Hash> &cases)
{
    if (spec.scorer == "assertions")
        return cases ? gradersOfCases(database, *cases) : Result<Graders>(Graders());
    Graders graders;
    if (const Json *assertions = memberAt(settings, "assert"))
        addGraders(*assertions, nullptr, graders);
    return graders;
}

Result<Json> describedModels(Database &database, const std::map<std::string, std::string> &models)
{
    Json described = Json::object();
    for (const auto &[key, name] : models) {
        auto model = judgingModel(database, name);
        if (!model)
            return fail(model.error());
        described[key] = std::move(*model);
    }
    return described;
}

Result<Json> promptContents(Database &database, const std::map<std::string, std::string> &versions)
{
    Json contents = Json::object();
    for (const auto &[name, hex] : versions) {
        const auto hash = Hash::fromHex(hex);
        const auto version = hash ? versionByHash(database, VersionHash{*hash}) : Result<VersionInfo>(fail(ErrorCode::BadInput, translate("Judges", "The judge's prompt was not looked up")));
        if (!version)
            return fail(version.error());
        contents[name] = version->content.hash.hex();
    }
    return contents;
}

/// SHA-256 of {"embedders":{grader: model},"graders":{grader: model},"others":{"model","embeddings"},"prompts":{name: content},"schema":"assay.graders/1"}.
Result<std::string> gradersHash(Database &database, const Json &settings)
{
    const AssertionJudges judges = assertionJudges(settings);
    std::map<std::string, std::string> others{{"model", judges.model}, {"embeddings", judges.embeddings}};
    std::erase_if(others, [](const auto &each) { return each.second.empty(); });
    const auto named = describedModels(database, judges.byGrader);
    const auto embedders = named ? describedModels(database, judges.embedderOf) : named;
    const auto unnamed = embedders ? describedModels(database, others) : embedders;
    const auto prompts = unnamed ? promptContents(database, judges.prompts) : unnamed;
    if (!prompts)
        return fail(prompts.error());
    const auto text = canonicalJson({{"schema", "assay.graders/1"}, {"graders", *named}, {"embedders", *embedders}, {"others", *unnamed}, {"prompts", *prompts}});
    return text ? Result<std::string>(sha256(*text).hex()) : fail(text.error());
}

Status checkGraders(Database &database, const ScorerSpec &spec, const Json &settings)
{
    const auto now = gradersHash(database, settings);
    if (!now)
        return fail(now.error());
    if (stringAt(settings, "judge") == *now)
        return {};
    return fail(ErrorCode::BadInput, translate("Judges", "The judges of “%1” are not what they were").arg(displayText(spec.key)),
                translate("Judges", "a model, its parameters or its address were changed since"),
                translate("Judges", "Score with “%1” anew: it then counts as another scorer.").arg(displayText(spec.scorer)));
}

std::string withoutWord(std::string id)
{
    for (const char *word : {":embedding:", ":embeddings:"})
        if (const auto at = id.find(word); at != std::string::npos)
            return id.replace(at, std::string_view(word).size(), ":");
    return id;
}

/// Names whom the project has, and brings in the prompts they are asked with.
Status writeGraders(ProjectFile &file, Database &database, const Graders &graders, Json &settings)
{
    const auto models = listModels(database);
    const auto providers = models ? listProviders(database) : Result<std::vector<Provider>>(fail(models.error()));
    if (!providers)
        return fail(providers.error());
    AssertionJudges judges = assertionJudges(settings);
    Json prompts = Json::object();
    for (const AssertionGrader &each : graders) {
        auto &known = each.isEmbedding ? judges.embedderOf : judges.byGrader;
        if (!each.grader.empty() && !known.contains(each.grader))
            if (const std::string model = modelOfGrader(each, *models, *providers); !model.empty())
                known[each.grader] = model;
        const BuiltInPrompt *builtIn = judges.modelFor(each.grader, each.isEmbedding).empty() ? nullptr : builtInPromptCalled(each.prompt);
        if (!builtIn || prompts.contains(builtIn->name))
            continue;
        const auto prompt = ownJudgePrompt(file, database, *builtIn);
        if (!prompt)
            return fail(prompt.error());
        prompts[builtIn->name] = prompt->version->hash.hash.hex();
    }
    if (!judges.byGrader.empty())
        settings["judges"] = judges.byGrader;
    if (!judges.embedderOf.empty())
        settings["embedders"] = judges.embedderOf;
    if (!prompts.empty())
        settings["prompts"] = std::move(prompts);
    return {};
}

} // namespace

void addGradersOf(const CaseContent &content, std::set<AssertionGrader> &graders)
{
    const auto kept = content.json.find(promptfooCase::assertions);
    const auto assertions = kept == content.json.end() ? Result<Json>(Json()) : parseJsonLenient(kept->second);
    if (!assertions || assertions->is_null())
        return;
    std::shared_ptr<const Json> options;
    if (const auto rest = content.json.find(promptfooCase::rest); rest != content.json.end()) {
        const auto test = parseJsonLenient(rest->second);
        if (const Json *given = test ? memberAt(*test, "options") : nullptr; given && given->is_object())
            options = std::make_shared<const Json>(*given);
    }
    addGraders(*assertions, options, graders);
}

bool scoresAssertions(const ScorerSpec &spec)
{
    return spec.scorer == "assertions" || spec.scorer == "assert-set";
}

std::string modelOfGrader(const AssertionGrader &grader, const std::vector<Model> &models, const std::vector<Provider> &providers)
{
    if (grader.grader.empty())
        return {};
    if (std::any_of(models.begin(), models.end(), [&](const Model &each) { return each.name == grader.grader; }))
        return grader.grader;
    const auto written = grader.grader.front() == '{' ? configFromJson(grader.grader) : Result<ConfigNode>(ConfigNode::string(grader.grader));
    if (!written)
        return {};
    ConfigNode entry = *written;
    if (grader.isEmbedding && entry.isString())
        entry.text = withoutWord(entry.text);
    else if (grader.isEmbedding && !entry.textAt("id").empty())
        entry.set("id", ConfigNode::string(withoutWord(entry.textAt("id"))));
    LossNotes unread;
    const PromptfooProvider wanted = promptfooProvider(entry, {}, unread);
    if (!wanted.model)
        return {};
    const auto isServedThere = [&](const Model &model) {
        return std::any_of(providers.begin(), providers.end(), [&](const Provider &each) {
            return each.name == model.provider && each.kind == wanted.provider->kind && each.baseUrl == wanted.provider->baseUrl;
        });
    };
    const auto found = std::find_if(models.begin(), models.end(), [&](const Model &each) {
        return each.modelId == wanted.model->modelId && isServedThere(each) && (wanted.model->parameters.empty() || each.parameters == wanted.model->parameters);
    });
    return found == models.end() ? std::string() : found->name;
}

Status lookUpGraders(ProjectFile &file, Database &database, ScorerSpec &spec, const std::optional<Hash> &cases)
{
    auto settings = parseJson(spec.settings);
    if (!settings)
        return fail(settings.error());
    if (settings->contains("judge"))
        return checkGraders(database, spec, *settings);
    const auto graders = gradersOf(database, spec, *settings, cases);
    if (!graders)
        return fail(graders.error());
    if (graders->empty())
        return {};
    if (auto written = writeGraders(file, database, *graders, *settings); !written)
        return written;
    if (modelsOfAssertions(*settings).empty())
        return {};
    const auto hash = gradersHash(database, *settings);
    if (!hash)
        return fail(hash.error());
    (*settings)["judge"] = *hash;
    spec.settings = dumpJson(*settings);
    return {};
}

} // namespace assay
