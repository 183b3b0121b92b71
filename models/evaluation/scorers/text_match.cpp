// equals, contains, exact-normalised: text against the reference or a given value.
#include <QCoreApplication>
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

/// A value that is an object or a list: the output must be JSON of the same value.
class EqualsJson final : public Scorer
{
public:
    explicit EqualsJson(Json value) : m_value(std::move(value)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const auto output = parseJsonLenient(input.output);
        return output ? verdict(*output == m_value) : verdict(false, output.error().why.toStdString());
    }

private:
    Json m_value;
};

Result<std::unique_ptr<const Scorer>> makeEquals(const Json &settings)
{
    const Json *value = memberAt(settings, "value");
    if (value && value->is_structured())
        return std::unique_ptr<const Scorer>(std::make_unique<EqualsJson>(*value));
    return std::unique_ptr<const Scorer>(std::make_unique<Equals>(settings));
}

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

template <typename T>
Result<std::unique_ptr<const Scorer>> make(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<T>(settings));
}

const ScorerSetting expectedText{"value", "what to compare with; the case's reference unless given", ""};

} // namespace

std::vector<ScorerDescription> textMatchScorers()
{
    return {
        {"equals", "The output is the reference, byte for byte; a value that is an object or a list is compared as JSON", "value", {expectedText}, "output, reference", "0 or 1",
         "own definition", makeEquals},
        {"contains", "The output holds the reference, byte for byte", "value", {expectedText}, "output, reference", "0 or 1",
         "own definition", make<Contains>},
        {"exact-normalised",
         "The output is the reference once case is folded, blanks are single, and blanks and punctuation at both ends are off",
         "value", {expectedText}, "output, reference", "0 or 1", "own definition", make<ExactNormalised>},
    };
}

} // namespace assay
