#include "prompts/lint.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

/// Code point at @p at of valid UTF-8, and its length.
std::pair<char32_t, std::size_t> codePointAt(std::string_view source, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(source[at + i])); };
    if (byte(0) < 0x80 || at + 1 >= source.size())
        return {byte(0), 1};
    if (byte(0) < 0xE0)
        return {(byte(0) & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (byte(0) < 0xF0 && at + 2 < source.size())
        return {(byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    return {0x10000, std::min<std::size_t>(4, source.size() - at)};
}

/// Characters nobody sees: controls, zero-width ones, and those that turn the direction of text (UAX #9).
bool isInvisible(char32_t c)
{
    if (c < 0x20)
        return c != '\n' && c != '\r' && c != '\t';
    return c == 0x7F || (c >= 0x80 && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
           || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

void addInvisible(std::vector<Problem> &problems, std::string_view source)
{
    if (!isUtf8(source)) {
        const std::size_t at = firstInvalidUtf8(source);
        problems.push_back({"invalid-utf8", Severity::Error, 0, spanAt(source, at, 1), translate("Lint", "This byte is not valid UTF-8"), {}});
        return;
    }
    for (std::size_t at = 0; at < source.size();) {
        const auto [point, length] = codePointAt(source, at);
        if (isInvisible(point))
            problems.push_back({"control-character", Severity::Warning, 0, spanAt(source, at, length),
                                translate("Lint", "An invisible character stands here: U+%1").arg(static_cast<uint>(point), 4, 16, QLatin1Char('0')),
                                std::string()});
        at += length;
    }
}

/// The tag with the name that was probably meant; nothing when no name is near.
std::optional<std::string> tagNear(std::string_view tag, const std::string &root, const std::set<std::string> &variables)
{
    const auto near = nearest(root, {variables.begin(), variables.end()});
    const auto at = tag.find(root);
    if (near.empty() || at == std::string_view::npos)
        return std::nullopt;
    return std::string(tag.substr(0, at)) + near.front() + std::string(tag.substr(at + root.size()));
}

void addNames(std::vector<Problem> &problems, std::string_view source, const Template &parsed, const std::set<std::string> &variables, std::set<std::string> &used)
{
    for (const TemplateName &name : parsed.names()) {
        if (name.kind == TemplateName::Kind::Partial)
            continue;
        const std::string root = name.name.substr(0, name.name.find('.'));
        used.insert(root);
        const bool checked = name.kind == TemplateName::Kind::Variable || name.kind == TemplateName::Kind::Unescaped;
        // Inside a section a name may belong to its item; only plain text tells.
        if (!checked || name.depth > 0 || name.name == "." || variables.contains(root) || root == "documents")
            continue;
        problems.push_back({"undefined-variable", Severity::Error, 0, name.span,
                            translate("Lint", "The cases have no variable “%1”").arg(displayText(name.name)),
                            tagNear(source.substr(name.span.offset, name.span.length), root, variables)});
    }
}

std::vector<std::string> sentencesOf(const std::string &source)
{
    std::vector<std::string> sentences;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= source.size(); ++at) {
        const bool end = at == source.size() || source[at] == '\n' || ((source[at] == '.' || source[at] == '!' || source[at] == '?') && (at + 1 == source.size() || source[at + 1] == ' '));
        if (!end)
            continue;
        sentences.emplace_back(trimmed(std::string_view(source).substr(start, at - start)));
        start = at + 1;
    }
    return sentences;
}

/// The same sentence of some length twice in instructions: one of them is too many, or they will drift apart.
void addDuplicates(std::vector<Problem> &problems, const PromptContent &content)
{
    constexpr std::size_t shortest = 20;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        if (content.messages[i].role == Role::Assistant)
            continue;
        for (const std::string &sentence : sentencesOf(content.messages[i].text)) {
            if (sentence.size() < shortest || seen.try_emplace(lowerAscii(sentence), i).second)
                continue;
            const std::size_t at = content.messages[i].text.rfind(sentence);
            problems.push_back({"duplicate-instruction", Severity::Warning, i, spanAt(content.messages[i].text, at, sentence.size()),
                                translate("Lint", "This instruction stands twice"), std::string()});
        }
    }
}

void addJson(std::vector<Problem> &problems, const char *rule, const std::string &source, const QString &what)
{
    if (source.empty())
        return;
    if (const auto json = parseJson(source); !json) {
        TemplateSpan span;
        span.line = json.error().where.line;
        span.column = json.error().where.column;
        problems.push_back({rule, Severity::Error, 0, span, what.arg(json.error().why), {}});
    }
}

void addParameters(std::vector<Problem> &problems, const PromptContent &content)
{
    static const std::map<std::string, std::pair<double, double>> ranges{
        {"temperature", {0, 2}}, {"top_p", {0, 1}}, {"max_tokens", {1, 1e9}}, {"presence_penalty", {-2, 2}}, {"frequency_penalty", {-2, 2}}};
    for (const auto &[key, value] : content.parameters) {
        const auto range = ranges.find(key);
        if (range == ranges.end())
            continue;
        const auto json = parseJson(value);
        if (!json || !json->is_number() || json->get<double>() < range->second.first || json->get<double>() > range->second.second)
            problems.push_back({"parameter-value", Severity::Error, 0, {},
                                translate("Lint", "The parameter %1 cannot be “%2”").arg(displayText(key), displayText(value)), {}});
    }
}

bool asksForJson(const PromptContent &content)
{
    return std::any_of(content.messages.begin(), content.messages.end(), [](const Message &message) {
        const std::string lower = lowerAscii(message.text);
        return message.role == Role::System && (lower.find("as json") != std::string::npos || lower.find("in json") != std::string::npos || lower.find("json object") != std::string::npos);
    });
}

} // namespace

const char *name(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Hint: return "hint";
    }
    return "hint";
}

std::vector<Problem> lintTemplate(std::string_view source, const VariableNames &variables)
{
    std::vector<Problem> problems;
    for (const TemplateProblem &problem : Template::problems(source))
        problems.push_back({"template", Severity::Error, 0, problem.span, problem.what, {}});
    addInvisible(problems, source);
    const auto parsed = Template::parse(source);
    if (parsed && variables) {
        std::set<std::string> used;
        addNames(problems, source, *parsed, *variables, used);
        for (const std::string &name : *variables) {
            if (!used.contains(name))
                problems.push_back({"unused-variable", Severity::Hint, 0, {}, translate("Lint", "The variable “%1” is not used").arg(displayText(name)), {}});
        }
    }
    return problems;
}

std::vector<Problem> lintPrompt(const PromptContent &content, const VariableNames &variables)
{
    std::vector<Problem> problems;
    std::set<std::string> used;
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        std::vector<Problem> found = lintTemplate(content.messages[i].text, std::nullopt);
        if (const auto parsed = Template::parse(content.messages[i].text); parsed && variables)
            addNames(found, content.messages[i].text, *parsed, *variables, used);
        for (Problem &problem : found) {
            problem.message = i;
            problems.push_back(std::move(problem));
        }
    }
    for (const std::string &name : variables.value_or(std::set<std::string>())) {
        if (!used.contains(name))
            problems.push_back({"unused-variable", Severity::Hint, 0, {}, translate("Lint", "The variable “%1” is not used").arg(displayText(name)), {}});
    }
    addDuplicates(problems, content);
    addJson(problems, "tools", content.tools, translate("Lint", "The tools are not valid JSON: %1"));
    addJson(problems, "output-schema", content.outputSchema, translate("Lint", "The output schema is not valid JSON: %1"));
    addParameters(problems, content);
    if (content.outputSchema.empty() && asksForJson(content))
        problems.push_back({"missing-schema", Severity::Warning, 0, {}, translate("Lint", "The prompt asks for JSON but has no output schema"), {}});
    return problems;
}

Json problemsJson(const std::vector<Problem> &problems)
{
    Json list = Json::array();
    for (const Problem &problem : problems)
        list.push_back({{"rule", problem.rule}, {"severity", name(problem.severity)}, {"message_index", problem.message}, {"line", problem.span.line},
                        {"column", problem.span.column}, {"length", problem.span.length}, {"message", problem.text.toStdString()},
                        {"fix", problem.fix ? Json(*problem.fix) : Json()}});
    return {{"problems", list}};
}

} // namespace assay
