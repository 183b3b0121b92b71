// equals, contains, regex, exact-normalised: text against the reference or a given value.
#include <QCoreApplication>
#include <QRegularExpression>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/definitions.h"

namespace assay {

namespace {

/// The value of the settings, else the case's reference.
class Matcher : public Scorer
{
public:
    explicit Matcher(const Json &settings) : m_value(settingText(settings, "value")) {}
    ScoreOutput score(const ScoreInput &input) const final
    {
        const std::string *expected = m_value ? &*m_value : input.reference;
        if (!expected)
            return noReference();
        return verdict(matches(input.output, *expected));
    }

protected:
    virtual bool matches(std::string_view output, const std::string &expected) const = 0;

private:
    std::optional<std::string> m_value;
};

class Equals final : public Matcher
{
public:
    using Matcher::Matcher;

protected:
    bool matches(std::string_view output, const std::string &expected) const override { return output == expected; }
};

class Contains final : public Matcher
{
public:
    using Matcher::Matcher;

protected:
    bool matches(std::string_view output, const std::string &expected) const override { return output.find(expected) != std::string_view::npos; }
};

/// Case folded, blanks at the ends off and inner ones one, punctuation at the ends off.
QString normalised(std::string_view text)
{
    QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toCaseFolded().simplified();
    qsizetype first = 0;
    qsizetype last = value.size();
    const auto isEdge = [&](qsizetype at) { return value[at].isPunct() || value[at].isSpace(); };
    while (first < last && isEdge(first))
        ++first;
    while (last > first && isEdge(last - 1))
        --last;
    return value.mid(first, last - first);
}

class ExactNormalised final : public Matcher
{
public:
    using Matcher::Matcher;

protected:
    bool matches(std::string_view output, const std::string &expected) const override { return normalised(output) == normalised(expected); }
};

class Regex final : public Scorer
{
public:
    explicit Regex(QRegularExpression pattern) : m_pattern(std::move(pattern)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto match = m_pattern.match(QString::fromUtf8(input.output.data(), static_cast<qsizetype>(input.output.size())));
        // A search that passed PCRE's match limit has no valid match object: no verdict, not a failed one.
        return match.isValid() ? verdict(match.hasMatch()) : unknownScore("the search passed its limit");
    }

private:
    QRegularExpression m_pattern;
};

template <typename T>
Result<std::unique_ptr<const Scorer>> make(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<T>(settings));
}

Result<std::unique_ptr<const Scorer>> makeRegex(const Json &settings)
{
    const auto value = settingText(settings, "value");
    if (!value)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "The scorer “regex” needs a pattern"), {},
                    QCoreApplication::translate("Scorers", "Write it as regex:PATTERN."));
    QRegularExpression pattern(QStringLiteral("(*LIMIT_MATCH=1000000)(*LIMIT_DEPTH=100000)") + QString::fromStdString(*value));
    if (!pattern.isValid())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Scorers", "This pattern cannot be used"), pattern.errorString());
    pattern.optimize();
    return std::unique_ptr<const Scorer>(std::make_unique<Regex>(std::move(pattern)));
}

const ScorerSetting expected{"value", "what to compare with; the case's reference unless given", ""};

} // namespace

std::vector<ScorerDescription> textMatchScorers()
{
    return {
        {"equals", "The output is the reference, byte for byte", "value", {expected}, "output, reference", "0 or 1",
         "own definition", make<Equals>},
        {"contains", "The output holds the reference, byte for byte", "value", {expected}, "output, reference", "0 or 1",
         "own definition", make<Contains>},
        {"exact-normalised",
         "The output is the reference once case is folded, blanks are single, and blanks and punctuation at both ends are off",
         "value", {expected}, "output, reference", "0 or 1", "own definition", make<ExactNormalised>},
        {"regex", "The pattern is found in the output", "value", {{"value", "Perl-compatible pattern", ""}}, "output", "0 or 1",
         "PCRE2", makeRegex},
    };
}

} // namespace assay
