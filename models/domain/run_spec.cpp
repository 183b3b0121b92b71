#include "domain/run_spec.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/required.h"

namespace assay {

namespace {

constexpr const char *productionKind = "production";
constexpr const char *importedKind = "imported";

Json priceJson(const std::optional<PricePerMillion> &price)
{
    return price ? Json(price->money.text()) : Json();
}

Json columnJson(const RunColumn &column)
{
    const Model &model = column.model;
    const Provider &provider = column.provider;
    return {{"prompt", column.prompt.text()},
            {"prompt_name", column.promptName},
            {"version", column.version ? Json(column.version->hex()) : Json()},
            {"content", column.content.hex()},
            {"model",
             {{"name", model.name},
              {"model_id", model.modelId},
              {"parameters", model.parameters},
              {"input_price", priceJson(model.prices.input)},
              {"cached_price", priceJson(model.prices.cachedInput)},
              {"output_price", priceJson(model.prices.output)}}},
            {"provider",
             {{"name", provider.name},
              {"kind", name(provider.kind)},
              {"url", provider.baseUrl},
              {"key_source", provider.key.text()},
              {"max_connections", orNull(provider.limits.maxConnections)},
              {"requests_per_minute", orNull(provider.limits.requestsPerMinute)},
              {"tokens_per_minute", orNull(provider.limits.tokensPerMinute)}}}};
}

std::optional<PricePerMillion> priceOf(const Json &object, const char *key)
{
    const auto text = stringAt(object, key);
    return text ? std::optional(PricePerMillion{required(Money::fromText(*text))}) : std::nullopt;
}

std::optional<int> limitOf(const Json &object, const char *key)
{
    const auto value = integerAt(object, key);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

RunColumn columnOf(const Json &json)
{
    RunColumn column;
    column.prompt = required(PromptId::fromText(json.at("prompt").get<std::string>()));
    column.promptName = json.at("prompt_name").get<std::string>();
    if (const auto version = stringAt(json, "version"))
        column.version = required(VersionHash::fromHex(*version));
    column.content = required(ContentHash::fromHex(json.at("content").get<std::string>()));
    const Json &model = json.at("model");
    const Json &provider = json.at("provider");
    column.provider.name = provider.at("name").get<std::string>();
    column.provider.kind = required(providerKindFromName(provider.at("kind").get<std::string>()));
    column.provider.baseUrl = provider.at("url").get<std::string>();
    column.provider.key = required(KeySource::fromText(provider.at("key_source").get<std::string>()));
    column.provider.limits = {limitOf(provider, "max_connections"), limitOf(provider, "requests_per_minute"),
                              integerAt(provider, "tokens_per_minute")};
    column.model.name = model.at("name").get<std::string>();
    column.model.provider = column.provider.name;
    column.model.modelId = model.at("model_id").get<std::string>();
    column.model.parameters = model.at("parameters").get<std::map<std::string, std::string>>();
    column.model.prices = {priceOf(model, "input_price"), priceOf(model, "cached_price"), priceOf(model, "output_price")};
    return column;
}

ScorerSpec scorerOf(const Json &json)
{
    return {json.at("scorer").get<std::string>(), json.at("key").get<std::string>(), json.at("settings").get<std::string>(),
            json.at("negated").get<bool>()};
}

} // namespace

Result<std::string> runSpecText(const RunSpec &spec)
{
    Json columns = Json::array();
    for (const RunColumn &column : spec.columns)
        columns.push_back(columnJson(column));
    Json scorers = Json::array();
    for (const ScorerSpec &scorer : spec.scorers)
        scorers.push_back({{"scorer", scorer.scorer}, {"key", scorer.key}, {"settings", scorer.settings}, {"negated", scorer.negated}});
    Json json{{"schema", "assay.run/1"},
              {"id", spec.id.text()},
              {"name", spec.name},
              {"columns", columns},
              {"baseline", spec.baseline},
              {"dataset", spec.dataset.text()},
              {"dataset_version", spec.datasetVersion.hex()},
              {"limit", orNull(spec.selection.limit)},
              {"sample", orNull(spec.selection.sample)},
              {"seed", std::to_string(spec.selection.seed)},
              {"scorers", scorers},
              {"repeats", spec.repeats},
              {"stream", spec.stream},
              {"use_cache", spec.useCache}};
    // Left out when they say nothing, so that specifications of before keep their hash.
    if (!spec.selection.tag.empty())
        json["tag"] = spec.selection.tag;
    if (!spec.selection.cases.empty())
        json["cases"] = spec.selection.cases;
    if (spec.kind != RunKind::Comparison)
        json["kind"] = spec.kind == RunKind::Production ? productionKind : importedKind;
    return canonicalJson(json);
}

Result<RunSpec> runSpecFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(json.error());
    try {
        RunSpec spec;
        if (json->at("schema") != "assay.run/1")
            throw std::runtime_error("it does not have the shape assay.run/1");
        spec.id = required(RunId::fromText(json->at("id").get<std::string>()));
        spec.name = json->at("name").get<std::string>();
        for (const Json &column : json->at("columns"))
            spec.columns.push_back(columnOf(column));
        spec.baseline = json->at("baseline").get<int>();
        spec.dataset = required(DatasetId::fromText(json->at("dataset").get<std::string>()));
        spec.datasetVersion = required(DatasetHash::fromHex(json->at("dataset_version").get<std::string>()));
        spec.selection = {integerAt(*json, "limit"), integerAt(*json, "sample"), std::stoull(json->at("seed").get<std::string>()),
                          stringAt(*json, "tag").value_or(""), json->value("cases", std::vector<std::string>())};
        for (const Json &scorer : json->at("scorers"))
            spec.scorers.push_back(scorerOf(scorer));
        spec.repeats = json->at("repeats").get<int>();
        spec.stream = json->at("stream").get<bool>();
        spec.useCache = json->at("use_cache").get<bool>();
        const auto kind = stringAt(*json, "kind");
        spec.kind = kind == productionKind ? RunKind::Production : kind == importedKind ? RunKind::Imported : RunKind::Comparison;
        if (spec.columns.empty() || spec.repeats < 1 || spec.baseline < 0 || spec.baseline >= static_cast<int>(spec.columns.size()))
            throw std::runtime_error("its columns, repeats or baseline are out of range");
        return spec;
    } catch (const std::exception &error) {
        return fail(ErrorCode::Damaged, QCoreApplication::translate("RunSpec", "The specification of a run cannot be used"),
                    QString::fromUtf8(error.what()));
    }
}

} // namespace assay
