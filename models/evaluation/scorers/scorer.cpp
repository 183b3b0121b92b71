#include "evaluation/scorers/scorer.h"

#include <QStringList>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"

namespace assay {

namespace {

const ScorerDescription *findDescription(const std::string &name)
{
    for (const ScorerDescription &description : scorerDescriptions()) {
        if (description.name == name)
            return &description;
    }
    return nullptr;
}

tl::unexpected<Error> unknownScorer(const std::string &name)
{
    QStringList names;
    for (const ScorerDescription &description : scorerDescriptions())
        names << QString::fromStdString(description.name);
    return fail(ErrorCode::BadInput, translate("Scorers", "There is no scorer “%1”").arg(QString::fromStdString(name)),
                translate("Scorers", "there are: %1").arg(names.join(QStringLiteral(", "))));
}

/// `not-`: the verdict turned round, a graded value as top − value; unknown stays unknown.
class Negated final : public Scorer
{
public:
    Negated(std::unique_ptr<const Scorer> inner, double top) : m_inner(std::move(inner)), m_top(top) {}
    ScoreOutput score(const ScoreInput &input) const override
    {
        ScoreOutput output = m_inner->score(input);
        if (output.value)
            output.value = m_top - *output.value;
        if (output.pass)
            output.pass = !*output.pass;
        return output;
    }

private:
    std::unique_ptr<const Scorer> m_inner;
    double m_top;
};

} // namespace

std::optional<std::string> settingText(const Json &settings, const char *name)
{
    const Json *value = memberAt(settings, name);
    if (!value || value->is_null())
        return std::nullopt;
    return value->is_string() ? value->get<std::string>() : dumpJson(*value);
}

std::optional<double> settingNumber(const Json &settings, const char *name)
{
    const auto written = settingText(settings, name);
    double number = 0;
    if (!written || std::from_chars(written->data(), written->data() + written->size(), number).ec != std::errc())
        return std::nullopt;
    return number;
}

ScoreOutput verdict(bool pass, std::string reason)
{
    return {pass ? 1.0 : 0.0, pass, std::move(reason), {}};
}

ScoreOutput noReference()
{
    return unknownScore("the case has no reference");
}

ScoreOutput unknownScore(std::string reason)
{
    return {std::nullopt, std::nullopt, std::move(reason), {}};
}

ScoreOutput graded(double value, std::optional<double> threshold, std::string reason)
{
    return {value, threshold ? std::optional(value >= *threshold) : std::nullopt, std::move(reason), {}};
}

std::vector<std::string_view> acceptedAnswers(const ScoreInput &input)
{
    if (input.references)
        return {input.references->begin(), input.references->end()};
    return input.reference ? std::vector<std::string_view>{*input.reference} : std::vector<std::string_view>{};
}

Result<ScorerSpec> parseScorerSpec(const std::string &written, const std::function<Result<std::string>(const std::string &)> &readFile)
{
    ScorerSpec spec;
    const std::size_t split = written.find_first_of(":=");
    std::string head = written.substr(0, split);
    spec.key = head;
    const bool known = findDescription(head) != nullptr;
    spec.negated = !known && head.starts_with("not-");
    spec.scorer = spec.negated ? head.substr(4) : head;
    const ScorerDescription *description = findDescription(spec.scorer);
    if (!description)
        return unknownScorer(spec.scorer);
    Json settings = Json::object();
    if (split != std::string::npos && written[split] == ':') {
        if (description->valueSetting.empty())
            return fail(ErrorCode::BadInput, translate("Scorers", "The scorer “%1” takes no value").arg(QString::fromStdString(spec.scorer)));
        settings[description->valueSetting] = written.substr(split + 1);
    } else if (split != std::string::npos) {
        std::string json = written.substr(split + 1);
        if (json.starts_with('@')) {
            auto file = readFile(json.substr(1));
            if (!file)
                return fail(file.error());
            json = std::move(*file);
        }
        auto parsed = parseJson(json);
        if (!parsed)
            return fail(parsed.error());
        if (!parsed->is_object())
            return fail(ErrorCode::BadInput, translate("Scorers", "A scorer's settings are a JSON object"));
        if (const auto given = stringAt(*parsed, "name"))
            spec.key = *given;
        settings = std::move(*parsed);
    }
    if (description->complete) {
        auto complete = description->complete(std::move(settings), readFile);
        if (!complete)
            return fail(complete.error());
        settings = std::move(*complete);
    }
    // Numbers with decimals are kept as typed, so that the settings have one canonical form.
    for (Json &value : settings)
        if (value.is_number_float())
            value = dumpJson(value);
    spec.settings = dumpJson(settings);
    if (auto made = makeScorer(spec); !made)
        return fail(made.error());
    return spec;
}

void makeKeysUnique(std::vector<ScorerSpec> &specs)
{
    std::set<std::string> taken;
    for (ScorerSpec &spec : specs) {
        const std::string wished = spec.key;
        for (int number = 2; !taken.insert(spec.key).second; ++number)
            spec.key = wished + "-" + std::to_string(number);
    }
}

bool isHigherBetter(const ScorerSpec &spec)
{
    const ScorerDescription *description = findDescription(spec.scorer);
    return !description || !description->lowerIsBetter || spec.negated;
}

bool isOutside(const ScorerSpec &spec)
{
    const ScorerDescription *description = findDescription(spec.scorer);
    if (!description || !description->createOutside || !description->asks)
        return description && description->createOutside;
    const auto settings = parseJson(spec.settings);
    return settings && description->asks(*settings);
}

bool wantsRival(const ScorerSpec &spec)
{
    const ScorerDescription *description = findDescription(spec.scorer);
    return description && description->wantsRival;
}

Result<std::unique_ptr<const Scorer>> makeScorer(const ScorerSpec &spec, const ScorerServices &services)
{
    const ScorerDescription *description = findDescription(spec.scorer);
    if (!description)
        return unknownScorer(spec.scorer);
    const auto settings = parseJson(spec.settings);
    if (!settings)
        return fail(settings.error());
    auto scorer = description->createOutside ? description->createOutside(*settings, services) : description->create(*settings);
    if (!scorer || !spec.negated)
        return scorer;
    return std::unique_ptr<const Scorer>(std::make_unique<Negated>(std::move(*scorer), description->top));
}

Status ScorerSet::add(int number, const ScorerSpec &spec, const ScorerServices &services)
{
    auto scorer = makeScorer(spec, services);
    if (!scorer)
        return fail(scorer.error());
    m_scorers.push_back({number, std::move(*scorer), isOutside(spec)});
    return {};
}

Result<ScorerSet> ScorerSet::make(const std::vector<ScorerSpec> &specs, const ScorerServices &services)
{
    ScorerSet set;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        if (auto added = set.add(static_cast<int>(i), specs[i], services); !added)
            return fail(added.error());
    }
    return set;
}

Result<ScorerSet> ScorerSet::makeInside(const std::vector<ScorerSpec> &specs)
{
    ScorerSet set;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const auto added = isOutside(specs[i]) ? Status() : set.add(static_cast<int>(i), specs[i], {});
        if (!added)
            return fail(added.error());
    }
    return set;
}

std::vector<ScoreRow> ScorerSet::score(const ScoreInput &input) const
{
    std::vector<ScoreRow> rows;
    rows.reserve(m_scorers.size());
    for (const auto &[number, scorer, keepsDetails] : m_scorers) {
        ScoreOutput output = scorer->score(input);
        rows.push_back({number, output.value, output.pass, std::move(output.reason), keepsDetails ? std::move(output.details) : std::string()});
    }
    return rows;
}

} // namespace assay
