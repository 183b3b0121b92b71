#include "interop/promptfoo/expectation.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "evaluation/scorers/assertions/assertion.h"

namespace assay {

namespace {

/// Only these keep the threshold in brackets (interop.md §4).
bool keepsThreshold(std::string_view type)
{
    constexpr std::array<std::string_view, 13> types{"answer-relevance", "classifier", "context-faithfulness", "context-recall", "context-relevance", "cost", "latency", "levenshtein",
                                                     "perplexity", "perplexity-score", "rouge-n", "similar", "starts-with"};
    return std::find(types.begin(), types.end(), type) != types.end();
}

ConfigNode assertion(std::string type, ConfigNode value)
{
    ConfigNode made = ConfigNode::object();
    made.set("type", ConfigNode::string(std::move(type)));
    if (!value.isNull())
        made.set("value", std::move(value));
    return made;
}

std::string trimmedText(std::string_view text)
{
    return std::string(trimmed(text));
}

/// `(0.8)` at the beginning of @p rest, which loses it.
std::string takeThreshold(std::string_view &rest)
{
    if (!rest.starts_with('('))
        return {};
    const std::size_t end = rest.find(')');
    if (end == std::string_view::npos)
        return {};
    const std::string_view number = rest.substr(1, end - 1);
    const std::size_t dot = number.find('.');
    const auto isDigits = [](std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; };
    if (!isDigits(number.substr(0, dot)) || (dot != std::string_view::npos && !isDigits(number.substr(dot + 1))))
        return {};
    rest.remove_prefix(end + 1);
    return std::string(number);
}

std::string asJsonNumber(std::string digits)
{
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    const std::size_t first = std::min(digits.find_first_not_of('0'), whole == 0 ? 0 : whole - 1);
    return digits.substr(first);
}

ConfigNode ofType(bool negated, std::string_view type, const std::string &threshold, std::optional<std::string_view> value)
{
    const std::string whole = (negated ? "not-" : "") + std::string(type);
    if (type.ends_with("-all") || type.ends_with("-any")) {
        ConfigNode list = ConfigNode::list();
        for (std::string &item : quotedList(value.value_or("")))
            list.items.push_back(ConfigNode::string(std::move(item)));
        return assertion(whole, std::move(list));
    }
    if (type == "is-json" || type == "contains-json")
        return assertion(whole, value ? ConfigNode::string(std::string(*value)) : ConfigNode());
    ConfigNode made = assertion(whole, value ? ConfigNode::string(trimmedText(*value)) : ConfigNode());
    if (keepsThreshold(type))
        made.set("threshold", ConfigNode::number(threshold.empty() ? "0.75" : asJsonNumber(threshold)));
    return made;
}

} // namespace

bool isPromptfooType(std::string_view type)
{
    return type == "assert-set" || (!type.starts_with("not-") && assertionType(type));
}

std::vector<std::string> quotedList(std::string_view text)
{
    std::vector<std::string> items;
    for (std::size_t at = 0; at <= text.size() && !text.empty();) {
        while (at < text.size() && isAsciiBlank(text[at]))
            ++at;
        std::string item;
        if (at < text.size() && text[at] == '"') {
            for (++at; at < text.size(); ++at) {
                if (text[at] == '"' && (at + 1 >= text.size() || text[at + 1] != '"'))
                    break;
                at += text[at] == '"' ? std::size_t{1} : 0;
                item += text[at];
            }
            at = std::min(text.find(',', at), text.size());
        } else {
            const std::size_t end = std::min(text.find(',', at), text.size());
            item = trimmedText(text.substr(at, end - at));
            at = end;
        }
        items.push_back(std::move(item));
        ++at;
    }
    return items;
}

std::optional<std::string> thresholdNumber(std::string_view text)
{
    std::string_view rest = trimmed(text);
    const std::string all(rest);
    if (!rest.empty() && (rest[0] == '+' || rest[0] == '-'))
        rest.remove_prefix(1);
    const auto skipDigits = [&rest] {
        const std::size_t count = std::min(rest.find_first_not_of("0123456789"), rest.size());
        rest.remove_prefix(count);
        return count;
    };
    std::size_t digits = skipDigits();
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        const std::size_t behind = skipDigits();
        if (behind == 0)
            return std::nullopt;
        digits += behind;
    }
    if (digits == 0)
        return std::nullopt;
    if (!rest.empty() && (rest[0] == 'e' || rest[0] == 'E')) {
        rest.remove_prefix(1);
        if (!rest.empty() && (rest[0] == '+' || rest[0] == '-'))
            rest.remove_prefix(1);
        if (skipDigits() == 0)
            return std::nullopt;
    }
    if (!rest.empty())
        return std::nullopt;
    const bool negative = all[0] == '-';
    std::string number = all[0] == '+' || negative ? all.substr(1) : all;
    number = number[0] == '.' ? "0" + number : asJsonNumber(number);
    return (negative ? "-" : "") + number;
}

ConfigNode assertionFromText(const std::string &text)
{
    const auto behind = [&](std::string_view begin) { return ConfigNode::string(trimmedText(std::string_view(text).substr(begin.size()))); };
    for (const std::string_view begin : {"javascript:", "fn:", "eval:"}) {
        if (text.starts_with(begin))
            return assertion("javascript", behind(begin));
    }
    const bool isFile = text.starts_with("file://");
    if (isFile && (text.ends_with(".js") || text.ends_with(".cjs") || text.ends_with(".mjs") || text.ends_with(".ts") || text.find(".js:") != std::string::npos))
        return assertion("javascript", ConfigNode::string(text));
    for (const std::string_view begin : {"grade:", "llm-rubric:"}) {
        if (text.starts_with(begin))
            return assertion("llm-rubric", behind(begin));
    }
    if (text.starts_with("python:"))
        return assertion("python", behind("python:"));
    if (isFile && (text.ends_with(".py") || text.find(".py:") != std::string::npos))
        return assertion("python", ConfigNode::string(text));
    const bool negated = text.starts_with("not-");
    for (const AssertionType &known : assertionTypes()) {
        const std::string_view type = known.type;
        std::string_view rest = std::string_view(text).substr(negated ? 4 : 0);
        if (!rest.starts_with(type))
            continue;
        rest.remove_prefix(type.size());
        const std::string threshold = takeThreshold(rest);
        if (rest.empty())
            return ofType(negated, type, threshold, std::nullopt);
        if (rest.starts_with(':') && !isPromptfooType(std::string(type) + std::string(rest.substr(0, rest.find_first_of("(:", 1)))))
            return ofType(negated, type, threshold, rest.substr(1));
    }
    return assertion("equals", ConfigNode::string(text));
}

} // namespace assay
