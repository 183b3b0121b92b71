#include "prompts/formats.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

tl::unexpected<Error> refused(const QString &why, int line = 0)
{
    return fail(ErrorCode::BadInput, translate("Formats", "This text cannot be read as a prompt"), why, {}, Where{{}, line, 0, {}});
}

std::optional<Role> headingOf(std::string_view line)
{
    if (!line.starts_with("# "))
        return std::nullopt;
    return roleFromName(lowerAscii(trimmed(line.substr(2))));
}

/// A line of text that reads as a heading, with any number of backslashes before it, gets one more.
bool needsEscape(std::string_view line)
{
    const auto first = line.find_first_not_of('\\');
    return first != std::string_view::npos && headingOf(line.substr(first)).has_value();
}

std::vector<std::string_view> sourceLines(std::string_view source)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t end = std::min(source.find('\n', at), source.size());
        std::string_view line = source.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        at = end + 1;
    }
    return lines;
}

std::string withoutBlankLines(const std::vector<std::string> &lines)
{
    std::size_t first = 0;
    std::size_t last = lines.size();
    while (first < last && trimmed(lines[first]).empty())
        ++first;
    while (last > first && trimmed(lines[last - 1]).empty())
        --last;
    std::string joined;
    for (std::size_t i = first; i < last; ++i)
        joined += (i > first ? "\n" : "") + lines[i];
    return joined;
}

Result<std::size_t> readFrontBlock(const std::vector<std::string_view> &lines, PromptContent &content)
{
    if (lines.empty() || trimmed(lines.front()) != "---")
        return std::size_t{0};
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (trimmed(lines[i]) == "---")
            return i + 1;
        if (trimmed(lines[i]).empty())
            continue;
        const auto colon = lines[i].find(':');
        if (colon == std::string_view::npos)
            return refused(translate("Formats", "a line of its front block is not “name: value”"), static_cast<int>(i) + 1);
        content.parameters[std::string(trimmed(lines[i].substr(0, colon)))] = trimmed(lines[i].substr(colon + 1));
    }
    return refused(translate("Formats", "its front block is not closed by a line “---”"), 1);
}

Result<Message> messageOf(const Json &json)
{
    const auto role = stringAt(json, "role");
    const auto known = role ? roleFromName(*role == "developer" ? "system" : *role) : std::nullopt;
    if (!known)
        return refused(translate("Formats", "a message has no known role"));
    Message message{*known, {}, {}, stringAt(json, "tool_call_id")};
    const Json *content = memberAt(json, "content");
    if (content && content->is_string()) {
        message.text = content->get<std::string>();
    } else if (content && content->is_array()) {
        for (const Json &part : *content) {
            const auto piece = stringAt(part, "text");
            if (!piece)
                return refused(translate("Formats", "a message holds something else than text"));
            message.text += *piece;
        }
    }
    if (const Json *calls = memberAt(json, "tool_calls"); calls && !calls->is_null())
        message.toolCalls = dumpJson(*calls);
    return message;
}

std::string schemaOf(const Json &object)
{
    if (const Json *schema = memberAt(object, "output_schema"); schema && !schema->is_null())
        return schema->is_string() ? schema->get<std::string>() : dumpJsonPretty(*schema);
    const Json *format = memberAt(object, "response_format");
    const Json *wrapped = format ? memberAt(*format, "json_schema") : nullptr;
    const Json *schema = wrapped ? memberAt(*wrapped, "schema") : nullptr;
    return schema ? dumpJsonPretty(*schema) : std::string();
}

} // namespace

PromptContent fromPlainText(std::string_view source)
{
    PromptContent content;
    content.messages = {{Role::User, std::string(source), {}, {}}};
    return content;
}

Result<PromptContent> fromMarkdown(std::string_view source)
{
    const auto lines = sourceLines(source);
    PromptContent content;
    const auto start = readFrontBlock(lines, content);
    if (!start)
        return fail(start.error());
    std::vector<std::string> body;
    const auto endMessage = [&] {
        if (!content.messages.empty())
            content.messages.back().text = withoutBlankLines(body);
        body.clear();
    };
    for (std::size_t i = *start; i < lines.size(); ++i) {
        if (const auto role = headingOf(lines[i])) {
            endMessage();
            content.messages.push_back({*role, {}, {}, {}});
        } else if (content.messages.empty() && !trimmed(lines[i]).empty()) {
            return refused(translate("Formats", "text stands before the first role heading"), static_cast<int>(i) + 1);
        } else {
            body.emplace_back(needsEscape(lines[i]) ? lines[i].substr(1) : lines[i]);
        }
    }
    endMessage();
    if (content.messages.empty())
        return refused(translate("Formats", "it holds no role heading such as “# user”"));
    return content;
}

Result<PromptContent> fromChatJson(std::string_view source)
{
    const auto json = parseJson(source);
    if (!json)
        return fail(json.error());
    const Json *messages = json->is_array() ? &*json : memberAt(*json, "messages");
    if (!messages || !messages->is_array())
        return refused(translate("Formats", "it is no list of messages"));
    PromptContent content;
    for (const Json &entry : *messages) {
        auto message = messageOf(entry);
        if (!message)
            return fail(message.error());
        content.messages.push_back(std::move(*message));
    }
    if (!json->is_object())
        return content;
    if (const Json *tools = memberAt(*json, "tools"); tools && !tools->is_null())
        content.tools = tools->is_string() ? tools->get<std::string>() : dumpJsonPretty(*tools);
    content.outputSchema = schemaOf(*json);
    for (const auto &[key, value] : json->items()) {
        static const char *known[]{"messages", "tools", "output_schema", "response_format", "model", "stream", "parameters"};
        if (std::find(std::begin(known), std::end(known), key) == std::end(known))
            content.parameters[key] = value.is_string() ? value.get<std::string>() : dumpJson(value);
    }
    if (const Json *parameters = memberAt(*json, "parameters"); parameters && parameters->is_object()) {
        for (const auto &[key, value] : parameters->items())
            content.parameters[key] = value.is_string() ? value.get<std::string>() : dumpJson(value);
    }
    return content;
}

PromptFormat formatOf(std::string_view source)
{
    const std::string_view start = trimmed(source);
    if ((start.starts_with('[') || (start.starts_with('{') && !start.starts_with("{{"))) && parseJson(start))
        return PromptFormat::ChatJson;
    for (const std::string_view line : sourceLines(source)) {
        if (headingOf(line))
            return PromptFormat::Markdown;
    }
    return PromptFormat::Text;
}

Result<PromptContent> fromAnyText(std::string_view source)
{
    if (!isUtf8(source))
        return refused(translate("Formats", "byte %1 is not valid UTF-8").arg(firstInvalidUtf8(source) + 1));
    switch (formatOf(source)) {
    case PromptFormat::ChatJson: return fromChatJson(source);
    case PromptFormat::Markdown: return fromMarkdown(source);
    case PromptFormat::Text: return fromPlainText(source);
    }
    return fromPlainText(source);
}

std::string toMarkdown(const PromptContent &content)
{
    std::string out;
    if (!content.parameters.empty()) {
        out += "---\n";
        for (const auto &[key, value] : content.parameters)
            out += key + ": " + value + "\n";
        out += "---\n";
    }
    for (const Message &message : content.messages) {
        out += (out.empty() ? "" : "\n") + std::string("# ") + name(message.role) + "\n";
        for (const std::string_view line : sourceLines(message.text))
            out += (needsEscape(line) ? "\\" : "") + std::string(line) + "\n";
    }
    return out;
}

std::string toChatJson(const PromptContent &content)
{
    Json messages = Json::array();
    for (const Message &message : content.messages) {
        Json json{{"role", name(message.role)}, {"content", message.text}};
        if (message.toolCallId)
            json["tool_call_id"] = *message.toolCallId;
        if (message.toolCalls) {
            const auto calls = parseJson(*message.toolCalls);
            json["tool_calls"] = calls ? *calls : Json(*message.toolCalls);
        }
        messages.push_back(std::move(json));
    }
    Json json{{"messages", messages}};
    if (!content.parameters.empty())
        json["parameters"] = content.parameters;
    if (!content.tools.empty())
        json["tools"] = content.tools;
    if (!content.outputSchema.empty())
        json["output_schema"] = content.outputSchema;
    return dumpJsonPretty(json) + "\n";
}

std::string toPlainText(const PromptContent &content)
{
    if (content.messages.size() == 1 && content.messages.front().role == Role::User)
        return content.messages.front().text;
    std::string out;
    for (const Message &message : content.messages)
        out += (out.empty() ? "" : "\n") + std::string(name(message.role)) + ":\n" + message.text + "\n";
    return out;
}

} // namespace assay
