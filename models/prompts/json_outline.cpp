#include "prompts/json_outline.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

/// Takes what its short form says out of the schema, so that what is left can be listed: nothing goes unsaid.
class Shortener
{
public:
    /// "string", "\"a\" | \"b\"", "string[]", "{a: string, b?: number}", "any" when no type is given.
    static std::string takeType(Json &schema)
    {
        const std::string type = stringAt(schema, "type").value_or(std::string());
        if (type == "string" && memberAt(schema, "enum") && isListOf(schema["enum"], Json::value_t::string))
            return takeList(schema, "enum", " | ", true);
        if (type == "array" && memberAt(schema, "items") && schema["items"].is_object()) {
            schema.erase("type");
            const std::string item = takeType(schema["items"]);
            if (schema["items"].empty())
                schema.erase("items");
            return (item.find(' ') == std::string::npos ? item : "(" + item + ")") + "[]";
        }
        if (memberAt(schema, "properties") && schema["properties"].is_object())
            return takeObject(schema, "{", "}");
        if (!type.empty()) {
            schema.erase("type");
            return type;
        }
        if (memberAt(schema, "type") && isListOf(schema["type"], Json::value_t::string) && schema["type"].size() > 1)
            return takeList(schema, "type", " | ", false);
        return "any";
    }

    /// Names and types of the properties; a `?` marks those that are not required.
    static std::string takeObject(Json &schema, const std::string &open, const std::string &close)
    {
        std::string text = open;
        if (stringAt(schema, "type") == "object")
            schema.erase("type");
        else
            text = "any " + text;
        Json &properties = schema["properties"];
        bool first = true;
        for (auto &[name, property] : properties.items()) {
            text += (first ? "" : ", ") + takeProperty(schema, name, property);
            first = false;
        }
        dropEmpty(properties);
        if (properties.empty())
            schema.erase("properties");
        return text + close;
    }

    static std::string takeProperty(Json &schema, const std::string &name, Json &property)
    {
        const std::string mark = takeRequired(schema, name) ? ": " : "?: ";
        return name + mark + (property.is_object() ? takeType(property) : "any");
    }

    /// Properties of which nothing is left to say.
    static void dropEmpty(Json &properties)
    {
        for (auto it = properties.begin(); it != properties.end();)
            it = it->is_object() && it->empty() ? properties.erase(it) : std::next(it);
    }

private:
    static bool isListOf(const Json &value, Json::value_t type)
    {
        return value.is_array() && !value.empty() && std::all_of(value.begin(), value.end(), [type](const Json &each) { return each.type() == type; });
    }

    static std::string takeList(Json &schema, const char *key, const char *between, bool quoted)
    {
        std::string text;
        for (const Json &each : schema[key])
            text += (text.empty() ? "" : between) + (quoted ? dumpJson(each) : each.get<std::string>());
        schema.erase(key);
        schema.erase("type");
        return text;
    }

    static bool takeRequired(Json &schema, const std::string &name)
    {
        const Json *required = memberAt(schema, "required");
        if (!required || !required->is_array())
            return false;
        Json left = Json::array();
        for (const Json &each : *required) {
            if (each != name)
                left.push_back(each);
        }
        const bool found = left.size() < required->size();
        if (left.empty())
            schema.erase("required");
        else
            schema["required"] = std::move(left);
        return found;
    }
};

/// What is left of @p value, a place a line: "description: \"…\"", "reason.maxLength: 200".
void addRest(std::string &text, const Json &value, const std::string &indent, const std::string &path = {})
{
    if (!value.is_object() || (value.empty() && !path.empty())) {
        text += indent + path + ": " + dumpJson(value) + "\n";
        return;
    }
    for (const auto &[key, each] : value.items())
        addRest(text, each, indent, path.empty() ? key : path + "." + key);
}

/// `properties.reason.description` reads as `reason.description`, beside the keywords of the whole.
void addRestOfObject(std::string &text, Json schema, const std::string &indent)
{
    if (Json *properties = schema.is_object() && schema.contains("properties") ? &schema["properties"] : nullptr; properties && properties->is_object()) {
        addRest(text, *properties, indent);
        schema.erase("properties");
    }
    addRest(text, schema, indent);
}

std::string toolLines(Json tool)
{
    Json *definition = &tool;
    if (stringAt(tool, "type") == "function" && memberAt(tool, "function") && tool["function"].is_object()) {
        tool.erase("type");
        definition = &tool["function"];
    }
    std::string text = stringAt(*definition, "name").value_or("?");
    if (text != "?")
        definition->erase("name");
    Json parameters;
    for (const char *key : {"parameters", "input_schema"}) {
        if (memberAt(*definition, key) && (*definition)[key].is_object() && parameters.is_null()) {
            parameters = (*definition)[key];
            definition->erase(key);
            const bool listed = memberAt(parameters, "properties") && parameters["properties"].is_object();
            text += listed ? Shortener::takeObject(parameters, "(", ")") : std::string("(") + Shortener::takeType(parameters) + ")";
        }
    }
    text += '\n';
    const Json described = *definition;
    if (definition != &tool)
        tool.erase("function");
    addRest(text, described, "  ");
    if (!parameters.is_null())
        addRestOfObject(text, std::move(parameters), "  ");
    if (definition != &tool)
        addRest(text, tool, "  ");
    return text;
}

} // namespace

std::optional<std::string> toolsOutline(std::string_view json)
{
    const auto tools = parseJson(json);
    if (!tools || !tools->is_array())
        return {};
    std::string text;
    for (const Json &tool : *tools) {
        if (!tool.is_object())
            return {};
        text += toolLines(tool);
    }
    return text;
}

std::optional<std::string> schemaOutline(std::string_view json)
{
    auto schema = parseJson(json);
    if (!schema || !schema->is_object())
        return {};
    if (!memberAt(*schema, "properties") || !(*schema)["properties"].is_object()) {
        std::string text = Shortener::takeType(*schema) + "\n";
        addRest(text, *schema, "  ");
        return text;
    }
    std::string text = stringAt(*schema, "type") == "object" ? "" : "any\n";
    if (text.empty())
        schema->erase("type");
    Json properties = (*schema)["properties"];
    schema->erase("properties");
    for (auto &[name, property] : properties.items()) {
        text += Shortener::takeProperty(*schema, name, property) + "\n";
        if (property.is_object())
            addRestOfObject(text, property, "  ");
        else
            addRest(text, property, "  ", "schema");
    }
    addRest(text, *schema, {});
    return text;
}

} // namespace assay
