// icontains, contains-any, contains-all, icontains-any, icontains-all, starts-with: texts that must stand in the output.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text_lists.h"

namespace assay {

namespace {

enum class Wanted { Any, All };

/// Some or all of several texts, else of every accepted answer of the case.
template <Wanted wanted, bool caseless>
class ContainsSome final : public Scorer
{
public:
    explicit ContainsSome(std::vector<std::string> values, bool given) : m_values(std::move(values)), m_isGiven(given)
    {
        if (caseless)
            for (const std::string &value : m_values)
                m_lower.push_back(lowerText(value));
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        std::vector<std::string> accepted;
        if (!m_isGiven) {
            for (const std::string_view each : acceptedAnswers(input))
                accepted.emplace_back(each);
            if (accepted.empty())
                return noReference();
        }
        const std::vector<std::string> &values = m_isGiven ? m_values : accepted;
        const QString text = caseless ? lowerText(input.output) : QString();
        std::string missing;
        std::size_t found = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (holds(input.output, text, values[i], i))
                ++found;
            else if (missing.size() < 200)
                missing += (missing.empty() ? "missing: " : ", ") + values[i].substr(0, 100);
        }
        const bool pass = wanted == Wanted::Any ? found > 0 : found == values.size();
        return verdict(pass, pass ? std::string() : missing);
    }

private:
    bool holds(std::string_view output, const QString &text, const std::string &value, std::size_t index) const
    {
        if (!caseless)
            return output.find(value) != std::string_view::npos;
        return text.contains(index < m_lower.size() ? m_lower[index] : lowerText(value));
    }

    std::vector<std::string> m_values;
    std::vector<QString> m_lower;
    bool m_isGiven;
};

template <Wanted wanted, bool caseless>
Result<std::unique_ptr<const Scorer>> makeContainsSome(const Json &settings)
{
    auto values = settingTexts(settings, "values");
    if (!values)
        return fail(values.error());
    const bool given = memberAt(settings, "values") != nullptr;
    return std::unique_ptr<const Scorer>(std::make_unique<ContainsSome<wanted, caseless>>(std::move(*values), given));
}

/// One text, else the case's reference.
template <bool atStart>
class HoldsText final : public Scorer
{
public:
    explicit HoldsText(std::optional<std::string> value) : m_value(std::move(value)) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::string *expected = m_value ? &*m_value : input.reference;
        if (!expected)
            return noReference();
        return verdict(atStart ? input.output.starts_with(*expected) : lowerText(input.output).contains(lowerText(*expected)));
    }

private:
    std::optional<std::string> m_value;
};

template <bool atStart>
Result<std::unique_ptr<const Scorer>> makeHoldsText(const Json &settings)
{
    return std::unique_ptr<const Scorer>(std::make_unique<HoldsText<atStart>>(settingText(settings, "value")));
}

ScorerDescription listed(const char *name, const char *summary, Result<std::unique_ptr<const Scorer>> (*create)(const Json &))
{
    return {name, summary, "values",
            {{"values", "a list of texts, or texts with commas between them (\"in quotes\" when they hold one); the accepted answers of the case unless given", ""}},
            "output, reference or references", "0 or 1", "promptfoo 0.121.20", create};
}

} // namespace

std::vector<ScorerDescription> containsScorers()
{
    const ScorerSetting text{"value", "what to look for; the case's reference unless given", ""};
    return {
        {"icontains", "The output holds the text, upper and lower case alike", "value", {text}, "output, reference", "0 or 1", "promptfoo 0.121.20", makeHoldsText<false>},
        {"starts-with", "The output begins with the text, byte for byte", "value", {text}, "output, reference", "0 or 1", "promptfoo 0.121.20", makeHoldsText<true>},
        listed("contains-any", "The output holds at least one of the texts", makeContainsSome<Wanted::Any, false>),
        listed("contains-all", "The output holds each of the texts", makeContainsSome<Wanted::All, false>),
        listed("icontains-any", "The output holds at least one of the texts, upper and lower case alike", makeContainsSome<Wanted::Any, true>),
        listed("icontains-all", "The output holds each of the texts, upper and lower case alike", makeContainsSome<Wanted::All, true>),
    };
}

} // namespace assay
