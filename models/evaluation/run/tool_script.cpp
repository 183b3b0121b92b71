#include "evaluation/run/tool_script.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"

namespace assay {

namespace {

constexpr std::int64_t greatestBound = 64;

tl::unexpected<Error> wrongScript(const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Run", "The scripted results of tools cannot be used"), why, {}, Where{{}, 0, 0, QString::fromUtf8(ToolScript::variable)});
}

/// Whether all that @p wanted names stands in @p given with the same values.
bool holds(const Json &given, const Json &wanted)
{
    if (!wanted.is_object() || !given.is_object())
        return given == wanted;
    for (const auto &[name, value] : wanted.items()) {
        const auto found = given.find(name);
        if (found == given.end() || !holds(*found, value))
            return false;
    }
    return true;
}

} // namespace

Result<std::optional<ToolScript>> ToolScript::of(const CaseContent &item)
{
    const auto written = item.json.find(variable);
    if (written == item.json.end())
        return std::optional<ToolScript>();
    const auto parsed = parseJson(written->second);
    if (!parsed)
        return wrongScript(parsed.error().why);
    ToolScript script;
    const Json *list = parsed->is_object() ? memberAt(*parsed, "results") : &*parsed;
    if (!list || !list->is_array())
        return wrongScript(translate("Run", "they must be a list, or an object with a list “results”"));
    if (const Json *steps = parsed->is_object() ? memberAt(*parsed, "most_steps") : nullptr) {
        if (!steps->is_number_integer() || steps->get<std::int64_t>() < 1 || steps->get<std::int64_t>() > greatestBound)
            return wrongScript(translate("Run", "“most_steps” must be a whole number from 1 to 64"));
        script.m_mostSteps = steps->get<int>();
    }
    for (const Json &each : *list) {
        const auto tool = stringAt(each, "tool");
        const Json *result = memberAt(each, "result");
        if (!tool || !result)
            return wrongScript(translate("Run", "each must be an object with “tool” and “result”"));
        const Json *arguments = memberAt(each, "arguments");
        script.m_entries.push_back({*tool, arguments ? std::optional(dumpJson(*arguments)) : std::nullopt, result->is_string() ? result->get<std::string>() : dumpJson(*result)});
    }
    return std::optional(std::move(script));
}

std::string ToolScript::resultOf(const std::string &tool, const std::string &arguments)
{
    const Json given = parseJson(arguments.empty() ? "{}" : arguments).value_or(Json());
    const auto take = [&](bool byArguments) -> Entry * {
        for (Entry &entry : m_entries) {
            const bool fits = !entry.isUsed && entry.tool == tool && entry.arguments.has_value() == byArguments
                              && (!byArguments || holds(given, parseJson(*entry.arguments).value_or(Json())));
            if (fits)
                return &entry;
        }
        return nullptr;
    };
    Entry *found = take(true);
    if (!found)
        found = take(false);
    if (!found)
        return dumpJson(Json{{"error", "no result is scripted for this call of " + tool}});
    found->isUsed = true;
    return found->result;
}

} // namespace assay
