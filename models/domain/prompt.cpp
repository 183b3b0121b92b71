#include "domain/prompt.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

const char *name(Role role)
{
    switch (role) {
    case Role::System: return "system";
    case Role::User: return "user";
    case Role::Assistant: return "assistant";
    case Role::Tool: return "tool";
    }
    return "user";
}

std::optional<Role> roleFromName(std::string_view text)
{
    for (const Role role : {Role::System, Role::User, Role::Assistant, Role::Tool})
        if (text == name(role))
            return role;
    return std::nullopt;
}

namespace {

Json toJson(const Message &message)
{
    Json json{{"role", name(message.role)}, {"text", message.text}};
    if (message.toolCalls)
        json["tool_calls"] = *message.toolCalls;
    if (message.toolCallId)
        json["tool_call_id"] = *message.toolCallId;
    return json;
}

std::optional<Message> messageFromJson(const Json &json)
{
    const auto role = stringAt(json, "role");
    const auto text = stringAt(json, "text");
    if (!role || !text || !roleFromName(*role))
        return std::nullopt;
    return Message{*roleFromName(*role), *text, stringAt(json, "tool_calls"), stringAt(json, "tool_call_id")};
}

tl::unexpected<Error> notAPrompt()
{
    return fail(ErrorCode::Damaged, QCoreApplication::translate("Prompt", "This is not the content of a prompt version"),
                QCoreApplication::translate("Prompt", "its JSON does not have the shape assay.prompt/1"));
}

/// Fills @p target from an object of strings.
bool readStrings(const Json *object, std::map<std::string, std::string> &target)
{
    if (!object || !object->is_object())
        return false;
    for (const auto &[key, value] : object->items()) {
        if (!value.is_string())
            return false;
        target[key] = value.get<std::string>();
    }
    return true;
}

} // namespace

Result<std::string> canonicalText(const PromptContent &content)
{
    Json messages = Json::array();
    for (const Message &message : content.messages)
        messages.push_back(toJson(message));
    Json partials = Json::object();
    for (const auto &[key, hash] : content.partials)
        partials[key] = hash.hex();
    return canonicalJson(Json{{"schema", "assay.prompt/1"},
                              {"template", "mustache"},
                              {"messages", messages},
                              {"parameters", content.parameters},
                              {"tools", content.tools},
                              {"output_schema", content.outputSchema},
                              {"partials", partials}});
}

Result<PromptContent> promptContentFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(json.error());
    const Json *messages = memberAt(*json, "messages");
    if (stringAt(*json, "schema") != "assay.prompt/1" || !messages || !messages->is_array())
        return notAPrompt();
    PromptContent content;
    for (const Json &entry : *messages) {
        auto message = messageFromJson(entry);
        if (!message)
            return notAPrompt();
        content.messages.push_back(std::move(*message));
    }
    std::map<std::string, std::string> partials;
    const auto tools = stringAt(*json, "tools");
    const auto schema = stringAt(*json, "output_schema");
    if (!tools || !schema || !readStrings(memberAt(*json, "parameters"), content.parameters)
        || !readStrings(memberAt(*json, "partials"), partials))
        return notAPrompt();
    content.tools = *tools;
    content.outputSchema = *schema;
    for (const auto &[key, hex] : partials) {
        const auto hash = VersionHash::fromHex(hex);
        if (!hash)
            return notAPrompt();
        content.partials[key] = *hash;
    }
    return content;
}

Result<ContentHash> contentHash(const PromptContent &content)
{
    return canonicalText(content).map([](const std::string &text) { return ContentHash{sha256(text)}; });
}

VersionHash versionHash(ContentHash content, const std::vector<VersionHash> &parents)
{
    Json list = Json::array();
    for (const VersionHash &parent : parents)
        list.push_back(parent.hex());
    const Json json{{"schema", "assay.version/1"}, {"content", content.hex()}, {"parents", list}};
    return {sha256(json.dump())};
}

} // namespace assay
