#include "interop/promptfoo/promptfoo_prompt.h"

#include <algorithm>
#include <array>

#include "base/translate.h"
#include "base/utf8.h"
#include "prompts/dialects.h"
#include "prompts/formats.h"
#include "prompts/render_prompt.h"
#include "prompts/template.h"

namespace assay {

namespace {

bool looksLikeMessages(const ConfigNode &node)
{
    return node.isList() && !node.items.empty() && std::all_of(node.items.begin(), node.items.end(), [](const ConfigNode &each) { return each.isObject() && !each.textAt("role").empty(); });
}

/// Chat messages as JSON, when the text is a list of them.
std::optional<std::string> messagesOf(const std::string &raw)
{
    const std::string_view bare = trimmed(raw);
    if (!bare.starts_with('[') && !bare.starts_with('-'))
        return std::nullopt;
    const auto parsed = bare.starts_with('[') ? configFromJson(bare) : configFromYaml(raw);
    return parsed && looksLikeMessages(*parsed) ? std::optional(jsonText(*parsed)) : std::nullopt;
}

PromptfooTemplate verbatim(const std::string &raw, QString why)
{
    PromptfooTemplate made;
    const auto messages = messagesOf(raw);
    const auto content = messages ? fromChatJson(*messages) : Result<PromptContent>(fromPlainText(raw));
    made.content = content ? *content : fromPlainText(raw);
    made.content.parameters[templateLanguageParameter] = nunjucksLanguage;
    made.isRenderable = false;
    made.why = std::move(why);
    return made;
}

QString sayWhy(const Error &error)
{
    const QString said = error.why.isEmpty() ? error.what : error.what + QStringLiteral(": ") + error.why;
    return error.where.line > 0 ? translate("Promptfoo", "line %1: %2").arg(error.where.line).arg(said) : said;
}

/// `{%` and `{#` stand for themselves here; there they must be told to.
std::string protectedText(std::string_view text)
{
    if (text.find("{%") == std::string_view::npos && text.find("{#") == std::string_view::npos)
        return std::string(text);
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool opens = text[at] == '{' && at + 1 < text.size() && (text[at + 1] == '%' || text[at + 1] == '#');
        made += opens ? "{% raw %}" + std::string(text.substr(at, 2)) + "{% endraw %}" : std::string(1, text[at]);
        at += opens ? 1 : 0;
    }
    return made;
}

/// Mustache's variables in Nunjucks; empty when it uses more than variables.
std::optional<std::string> nunjucksText(const std::string &text)
{
    const auto parsed = Template::parse(text);
    if (!parsed)
        return std::nullopt;
    std::string made;
    std::size_t copied = 0;
    for (const TemplateName &name : parsed->names()) {
        const bool isVariable = name.kind == TemplateName::Kind::Variable || name.kind == TemplateName::Kind::Unescaped;
        if (!isVariable || name.depth > 0 || name.name == ".")
            return std::nullopt;
        const std::string before = text.substr(copied, name.span.offset - copied);
        if (before.find("{{") != std::string::npos) // a comment, or other delimiters
            return std::nullopt;
        made += protectedText(before) + "{{" + name.name + "}}";
        copied = name.span.offset + name.span.length;
    }
    const std::string rest = text.substr(copied);
    return rest.find("{{") == std::string::npos ? std::optional(made + protectedText(rest)) : std::nullopt;
}

} // namespace

bool needsNunjucks(std::string_view text)
{
    if (text.find("{%") != std::string_view::npos || text.find("{#") != std::string_view::npos)
        return true;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
        const std::size_t end = text.find("}}", at);
        const std::string_view inside = text.substr(at + 2, end == std::string_view::npos ? end : end - at - 2);
        if (inside.find_first_of("|()+*[]~?<>=,\"'") != std::string_view::npos)
            return true;
    }
    return false;
}

PromptfooTemplate promptfooTemplate(const std::string &raw)
{
    const auto messages = messagesOf(raw);
    auto content = messages ? fromChatJson(*messages) : Result<PromptContent>(fromPlainText(raw));
    if (!content)
        return verbatim(raw, sayWhy(content.error()));
    const std::string_view bare = trimmed(raw);
    if (!messages && (bare.starts_with('[') || bare.starts_with('{')) && bare.find("\"role\"") != std::string_view::npos)
        return verbatim(raw, translate("Promptfoo", "its messages are JSON only once it is rendered"));
    if (needsNunjucks(raw))
        return verbatim(raw, translate("Promptfoo", "it uses a filter, a block or an expression of Nunjucks"));
    auto converted = promptToMustache(std::move(*content), Dialect::Jinja);
    if (!converted)
        return verbatim(raw, sayWhy(converted.error()));
    if (!converted->notes.empty())
        return verbatim(raw, converted->notes.front().text);
    PromptfooTemplate made;
    made.content = std::move(converted->content);
    return made;
}

std::string promptfooText(const PromptContent &content, const std::string &place, LossNotes &notes)
{
    const auto language = content.parameters.find(templateLanguageParameter);
    const bool isNunjucks = language != content.parameters.end() && language->second == nunjucksLanguage;
    PromptContent written = content;
    for (std::size_t i = 0; i < written.messages.size() && !isNunjucks; ++i) {
        auto text = nunjucksText(written.messages[i].text);
        if (text)
            written.messages[i].text = std::move(*text);
        else
            notes.push_back({place, 0, translate("Promptfoo", "message %1 uses more of Mustache than variables: promptfoo reads it otherwise").arg(i + 1)});
    }
    if (written.messages.size() == 1 && written.messages.front().role == Role::User && !written.messages.front().toolCalls)
        return written.messages.front().text;
    ConfigNode list = ConfigNode::list();
    for (const Message &message : written.messages) {
        ConfigNode one = ConfigNode::object();
        one.set("role", ConfigNode::string(name(message.role)));
        one.set("content", ConfigNode::string(message.text));
        if (message.toolCallId)
            one.set("tool_call_id", ConfigNode::string(*message.toolCallId));
        if (const auto calls = message.toolCalls ? configFromJson(*message.toolCalls) : Result<ConfigNode>(ConfigNode()); calls && !calls->isNull())
            one.set("tool_calls", *calls);
        list.items.push_back(std::move(one));
    }
    return jsonText(list);
}

std::map<std::string, std::string> promptfooParameters(const ConfigNode &config, std::vector<std::string> &others)
{
    constexpr std::array<std::string_view, 11> known{"temperature", "max_tokens", "max_completion_tokens", "top_p", "top_k", "seed", "presence_penalty", "frequency_penalty", "stop",
                                                     "reasoning_effort", "num_predict"};
    std::map<std::string, std::string> parameters;
    for (std::size_t i = 0; i < config.names.size(); ++i) {
        const ConfigNode &value = config.items[i];
        const bool isKnown = std::find(known.begin(), known.end(), config.names[i]) != known.end();
        const bool isPlain = value.kind == ConfigNode::Kind::Number || (value.isString() && value.text.find("{{") == std::string::npos) || value.kind == ConfigNode::Kind::Bool;
        if (isKnown && (isPlain || value.isList()))
            parameters[config.names[i]] = isPlain ? value.text : jsonText(value);
        else
            others.push_back(config.names[i]);
    }
    return parameters;
}

} // namespace assay
