#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "prompts/lint.h"

namespace assay {

namespace {

constexpr std::size_t shortestLine = 20; // code points; shorter lines repeat by chance

/// Runs of blanks as one, ASCII letters small.
std::string normalised(std::string_view text)
{
    std::string result;
    for (const char c : lowerAscii(trimmed(text))) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank)
            result += c;
        else if (result.back() != ' ')
            result += ' ';
    }
    return result;
}

/// What follows a label such as “Q:” or “Question 2:” at the start of a line; the whole line when there is none.
std::string_view withoutLabel(std::string_view line)
{
    constexpr std::size_t longestLabel = 24;
    const auto colon = line.find(':');
    return colon != std::string_view::npos && colon <= longestLabel ? trimmed(line.substr(colon + 1)) : line;
}

Problem exampleAt(const PromptContent &content, std::size_t message, std::size_t offset, std::size_t length)
{
    return {"example-is-case", Severity::Warning, message, spanAt(content.messages[message].text, offset, length),
            QCoreApplication::translate("Lint", "This example is a case of the dataset: what it measures is memory"), {}};
}

/// Calls @p take with each line of @p text that is long enough to be an example, and with what follows its label, until it says true.
template <typename Take>
void eachSaidLine(std::string_view text, Take take)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(text.substr(at, end - at));
        for (const std::string_view said : {line, withoutLabel(line)}) {
            if (codePoints(said) >= shortestLine && take(said))
                break;
        }
        at = end + 1;
    }
}

void addLines(std::vector<Problem> &problems, const PromptContent &content, std::size_t message, const std::set<std::string> &cases)
{
    const std::string &text = content.messages[message].text;
    eachSaidLine(text, [&](std::string_view said) {
        const bool found = cases.contains(normalised(said));
        if (found)
            problems.push_back(exampleAt(content, message, static_cast<std::size_t>(said.data() - text.data()), said.size()));
        return found;
    });
}

/// A user message that is answered: a whole example.
bool isTurn(const PromptContent &content, std::size_t message)
{
    return content.messages[message].role == Role::User && message + 1 < content.messages.size() && content.messages[message + 1].role == Role::Assistant;
}

} // namespace

std::set<std::string> caseTexts(const CaseContent &content)
{
    std::set<std::string> texts;
    for (const auto &[name, value] : content.vars)
        texts.insert(value);
    return texts;
}

std::vector<Problem> lintExamples(const PromptContent &content, const std::set<std::string> &caseTexts)
{
    std::set<std::string> cases;
    for (const std::string &text : caseTexts)
        cases.insert(normalised(text));
    cases.erase(std::string());
    std::vector<Problem> problems;
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        const Message &message = content.messages[i];
        if (isTurn(content, i) && cases.contains(normalised(message.text)))
            problems.push_back(exampleAt(content, i, 0, message.text.size()));
        else
            addLines(problems, content, i, cases);
    }
    return problems;
}

std::set<std::string> exampleCandidates(const PromptContent &content)
{
    std::set<std::string> candidates;
    for (std::size_t i = 0; i < content.messages.size(); ++i) {
        if (isTurn(content, i))
            candidates.insert(normalised(content.messages[i].text));
        eachSaidLine(content.messages[i].text, [&](std::string_view said) {
            candidates.insert(normalised(said));
            return false;
        });
    }
    candidates.erase(std::string());
    return candidates;
}

bool repeatsAny(const std::set<std::string> &caseTexts, const std::set<std::string> &candidates)
{
    return !candidates.empty() && std::any_of(caseTexts.begin(), caseTexts.end(), [&](const std::string &text) { return candidates.contains(normalised(text)); });
}

} // namespace assay
