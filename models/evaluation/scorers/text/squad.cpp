// squad.em, squad.f1: short answers as SQuAD's evaluation compares them (statistics.md §10).
#include <QChar>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/text/definitions.h"
#include "evaluation/scorers/text/ids.h"
#include "evaluation/scorers/text/metric.h"
#include "evaluation/scorers/text/unicode.h"

namespace assay {

namespace {

bool isAsciiPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// A letter, digit or underscore in Python's sense: what an article must not touch.
bool isWordCharacter(char32_t c)
{
    return c == '_' || QChar::isLetterOrNumber(c);
}

/// Blanks in the place of a, an and the where they stand as words.
std::string withoutArticles(std::string_view text)
{
    std::string result;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        const std::string_view word = text.substr(begin, end - begin);
        const bool article = word == "a" || word == "an" || word == "the";
        result.append(article ? std::string_view(" ") : word);
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        const std::size_t next = at + point.length;
        if (!isWordCharacter(point.value)) {
            close(at);
            result.append(text.substr(at, point.length));
            begin = next;
        }
        at = next;
    }
    close(text.size());
    return result;
}

/// In this order: lower case, no ASCII punctuation, no articles.
std::string squadNormalised(std::string_view text)
{
    std::string folded = lowered(text);
    std::erase_if(folded, isAsciiPunctuation);
    return withoutArticles(folded);
}

struct AnswerMatch
{
    bool exact = false;
    double precision = 0;
    double recall = 0;
    double f1() const { return f1Of(precision, recall); }
};

AnswerMatch squadMatch(std::string_view output, std::string_view answer)
{
    const std::string ours = squadNormalised(output);
    const std::string theirs = squadNormalised(answer);
    const auto ourWords = splitWords(ours, Blanks::Python);
    const auto theirWords = splitWords(theirs, Blanks::Python);
    WordIds ids;
    const TokenIds first = idsOf(ourWords, ids);
    const TokenIds second = idsOf(theirWords, ids);
    const auto shared = static_cast<double>(clippedMatches(countsOf(first, ids.size()), countsOf(second, ids.size())));
    if (shared == 0)
        return {ourWords == theirWords, 0, 0};
    return {ourWords == theirWords, shared / static_cast<double>(first.size()), shared / static_cast<double>(second.size())};
}

class SquadExact final : public TextMetric
{
public:
    explicit SquadExact(SettingReader &reader) : TextMetric(reader) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        for (const std::string_view answer : answers)
            if (squadMatch(output, answer).exact)
                return verdict(true, "the same as “" + std::string(answer.substr(0, answer.size() < 80 ? answer.size() : 0)) + "” once normalised");
        return verdict(false, "none of " + std::to_string(answers.size()) + " accepted answers once normalised");
    }
};

class SquadF1 final : public TextMetric
{
public:
    explicit SquadF1(SettingReader &reader) : TextMetric(reader) {}

protected:
    ScoreOutput compare(std::string_view output, const std::vector<std::string_view> &answers) const override
    {
        AnswerMatch best;
        for (const std::string_view answer : answers)
            if (const AnswerMatch match = squadMatch(output, answer); match.f1() > best.f1())
                best = match;
        ScoreOutput result = grade(best.f1(), decimals(100 * best.precision, 1) + " % of the output's words and " + decimals(100 * best.recall, 1) + " % of the answer's are shared");
        result.details = overlapDetails(best.precision, best.recall, best.f1());
        return result;
    }
};

} // namespace

std::vector<ScorerDescription> squadScorers()
{
    const char *source = "SQuAD 1.1 as t5's qa_utils computes it";
    return {{"squad.em", "The output is an accepted answer once case, ASCII punctuation, a/an/the and blanks don't count", "value", metricSettings(""),
             "output, reference or references", "0 or 1", source, makeMetric<SquadExact>},
            {"squad.f1", "F1 of the words shared with the best accepted answer, normalised in the same way", "value", metricSettings(""),
             "output, reference or references", "0 to 1", source, makeMetric<SquadF1>}};
}

} // namespace assay
