// From an assertion object of promptfoo to the settings of the scorer that computes it.
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "evaluation/scorers/assertions/graded_assertion.h"

namespace assay {

namespace {

/// Thrown and caught in this file: the assertion is not run, and why.
struct NotRun
{
    std::string why;
};

const Json &valueOf(const Json &assertion)
{
    static const Json none;
    const Json *value = memberAt(assertion, "value");
    return value ? *value : none;
}

std::optional<double> thresholdOf(const Json &assertion)
{
    const Json *threshold = memberAt(assertion, "threshold");
    return threshold && threshold->is_number() ? std::optional(threshold->get<double>()) : std::nullopt;
}

Json textToFind(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    const std::string text = value.is_string() ? value.get<std::string>() : value.is_number() ? dumpJson(value) : std::string();
    if (text.empty())
        throw NotRun{"its value must be a text"};
    return {{"value", text}};
}

Json textsToFind(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    Json texts = Json::array();
    if (value.is_string() && !value.get_ref<const std::string &>().empty()) {
        const auto items = commaList(value.get_ref<const std::string &>());
        if (!items)
            throw NotRun{"a quote in its value is not closed"};
        texts = *items;
    } else if (value.is_array()) {
        for (const Json &each : value)
            texts.push_back(each.is_string() ? each : Json(dumpJson(each)));
    } else {
        throw NotRun{"its value must be a list of texts"};
    }
    return {{"values", texts}};
}

Json patternSettings(const Json &assertion)
{
    Json settings = textToFind(assertion);
    settings["dialect"] = "ecmascript";
    return settings;
}

Json anyValue(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    if (value.is_null())
        throw NotRun{"it has no value"};
    return {{"value", value.is_number() || value.is_boolean() ? Json(dumpJson(value)) : value}};
}

Json schemaSettings(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    Json settings{{"lenient", true}};
    if (value.is_object() || value.is_boolean()) {
        settings["schema"] = value;
    } else if (value.is_string() && !trimmed(value.get_ref<const std::string &>()).empty()) {
        const auto parsed = parseJson(value.get_ref<const std::string &>());
        if (!parsed)
            throw NotRun{"its schema is no JSON"};
        settings["schema"] = *parsed;
    }
    return settings;
}

Json elementSettings(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    Json list = Json::array();
    const Json *named = value.is_object() ? memberAt(value, "requiredElements") : nullptr;
    if (value.is_string()) {
        const std::string &text = value.get_ref<const std::string &>();
        for (std::size_t at = 0; at <= text.size() && !text.empty();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            list.push_back(std::string(trimmed(std::string_view(text).substr(at, end - at))));
            at = end + 1;
        }
    } else if (value.is_array() || (named && named->is_array())) {
        for (const Json &each : value.is_array() ? value : *named)
            list.push_back(each.is_string() ? each : Json(dumpJson(each)));
    } else if (value.is_object() && !value.empty()) {
        throw NotRun{"its value must name elements"};
    }
    return {{"elements", list}};
}

Json sqlSettings(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    const std::string dialect = stringAt(value, "databaseType").value_or("MySQL");
    if (lowerAscii(dialect) != "sqlite")
        throw NotRun{"the SQL of " + dialect + " is not checked here, only SQLite's"};
    Json settings = Json::object();
    if (const Json *tables = memberAt(value, "allowedTables"); tables && tables->is_array())
        settings["allowed_tables"] = *tables;
    if (const Json *columns = memberAt(value, "allowedColumns"); columns && columns->is_array())
        settings["allowed_columns"] = *columns;
    return settings;
}

Json wordSettings(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    Json settings = Json::object();
    if (value.is_object()) {
        for (const char *bound : {"min", "max"})
            if (const Json *given = memberAt(value, bound); given && given->is_number())
                settings[bound] = *given;
        if (settings.empty() || (settings.size() == 2 && settings["min"].get<double>() > settings["max"].get<double>()))
            throw NotRun{"its value must have min or max"};
        return settings;
    }
    if (!value.is_number() && !value.is_string())
        throw NotRun{"its value must be a number"};
    settings["value"] = value.is_string() ? value : Json(dumpJson(value));
    return settings;
}

/// Money has at most nine decimals, and JSON may write 0.00001 as 1e-05.
Json limitSettings(const Json &assertion)
{
    const auto threshold = thresholdOf(assertion);
    if (!threshold)
        throw NotRun{"it has no threshold"};
    std::string text = QString::number(*threshold, 'f', 9).toStdString();
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return {{"value", text}};
}

Json withThreshold(Json settings, const Json &assertion, std::optional<double> otherwise)
{
    const auto threshold = thresholdOf(assertion);
    if (threshold || otherwise)
        settings["threshold"] = threshold ? *threshold : *otherwise;
    return settings;
}

Json likeness(const Json &assertion, double threshold)
{
    return withThreshold(anyValue(assertion), assertion, threshold);
}

Json toolNames(const Json &assertion)
{
    const Json &value = valueOf(assertion);
    if (!value.is_array() && !value.is_string())
        throw NotRun{"its value must be a list of tools"};
    return withThreshold({{"tools", value}}, assertion, 1);
}

Json settingsOf(std::string_view type, const Json &assertion)
{
    if (type == "contains" || type == "icontains" || type == "starts-with" || type == "finish-reason")
        return textToFind(assertion);
    if (type.ends_with("contains-any") || type.ends_with("contains-all"))
        return textsToFind(assertion);
    if (type == "regex")
        return patternSettings(assertion);
    if (type == "equals")
        return anyValue(assertion);
    if (type.ends_with("-json"))
        return schemaSettings(assertion);
    if (type.ends_with("-xml"))
        return elementSettings(assertion);
    if (type.ends_with("-sql"))
        return sqlSettings(assertion);
    if (type == "word-count")
        return wordSettings(assertion);
    if (type == "latency" || type == "cost")
        return limitSettings(assertion);
    if (type.starts_with("perplexity"))
        return withThreshold(Json::object(), assertion, std::nullopt);
    if (type == "tool-call-f1")
        return toolNames(assertion);
    if (type == "levenshtein")
        return likeness(assertion, 5);
    if (type == "bleu" || type == "gleu")
        return likeness(assertion, 0.5);
    if (type == "rouge-n")
        return likeness(assertion, 0.75);
    return Json::object();
}

bool standsInAFile(const Json &value)
{
    return value.is_string() && (value.get_ref<const std::string &>().starts_with("file://") || value.get_ref<const std::string &>().starts_with("package:"));
}

} // namespace

PlannedAssertion planAssertion(const Json &assertion, const AssertionJudges &judges)
{
    const std::string type = stringAt(assertion, "type").value_or("");
    const AssertionType *known = assertionType(type);
    const auto notRun = [](std::string why) { return PlannedAssertion{std::nullopt, std::move(why)}; };
    if (!known)
        return notRun("the type is not known here");
    if (known->scorer.empty())
        return notRun(std::string(known->why));
    if (const Json *transform = memberAt(assertion, "transform"); transform && !transform->is_null())
        return notRun("its transform is code, and Assay runs none of a file");
    if (standsInAFile(valueOf(assertion)))
        return notRun("its value stands in a file");
    if (known->asksModel)
        return planGraded(*known, assertion, judges);
    try {
        ScorerSpec spec;
        spec.scorer = std::string(known->scorer);
        spec.key = type;
        spec.negated = type.starts_with("not-");
        spec.settings = dumpJson(settingsOf(known->type, assertion));
        return PlannedAssertion{std::move(spec), {}};
    } catch (const NotRun &reason) {
        return notRun(reason.why);
    }
}

} // namespace assay
