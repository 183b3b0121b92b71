#include "evaluation/statistics/rater_input.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t mostTableCategories = 1'000;
constexpr std::array alphaMeasurements{Measurement::Nominal, Measurement::Ordinal, Measurement::Interval, Measurement::Ratio};
constexpr std::array agreementWeights{AgreementWeights::None, AgreementWeights::Linear, AgreementWeights::Quadratic};

/// The member of @p all that the field names; the first when it is missing.
template <typename T, std::size_t N>
T namedBy(const StatisticInput &input, const char *field, const std::array<T, N> &all)
{
    std::vector<std::string> words;
    for (const T each : all)
        words.emplace_back(name(each));
    return all[input.word(field, words)];
}

/// The places of labels among the categories, which the field @p declared gave.
class LabelPlaces
{
public:
    LabelPlaces(const std::vector<Json> &categories, std::string declared) : m_declared(std::move(declared))
    {
        for (const Json &category : categories)
            m_places.emplace(category, m_places.size());
    }
    std::vector<std::optional<std::size_t>> of(const std::string &field, const std::vector<Json> &labels) const
    {
        std::vector<std::optional<std::size_t>> places;
        for (const Json &label : labels) {
            const auto found = m_places.find(label);
            if (found == m_places.end() && !label.is_null())
                throw WrongField{field, translate("Statistics", "%1 does not stand in “%2”").arg(displayText(dumpJson(label)), displayText(m_declared))};
            places.push_back(found == m_places.end() ? std::nullopt : std::optional(found->second));
        }
        return places;
    }

private:
    std::map<Json, std::size_t> m_places;
    std::string m_declared;
};

} // namespace

TwoRaters twoRaters(const StatisticInput &input)
{
    if (!input.has("a") && !input.has("b"))
        return {input.squareCounts("table")};
    const auto a = input.labels("a");
    const auto b = input.labels("b");
    if (a.size() != b.size())
        throw WrongField{"b", translate("Statistics", "it holds %1 labels, “a” holds %2").arg(b.size()).arg(a.size())};
    const auto categories = input.categories("categories");
    if (categories.size() > mostTableCategories)
        throw WrongField{"categories", translate("Statistics", "at most 1,000 categories are compared")};
    const LabelPlaces places(categories, "categories");
    TwoRaters raters{agreementTable(places.of("a", a), places.of("b", b), categories.size())};
    for (std::size_t item = 0; item < a.size(); ++item)
        raters.unpaired += a[item].is_null() || b[item].is_null();
    return raters;
}

ManyRaters manyRaters(const StatisticInput &input, const char *declared)
{
    const auto rows = input.labelRows("ratings");
    ManyRaters raters;
    if (input.has(declared)) {
        raters.categories = input.categories(declared);
    } else {
        std::set<Json> used;
        for (const auto &row : rows)
            used.insert(row.begin(), row.end());
        used.erase(Json());
        raters.categories.assign(used.begin(), used.end());
    }
    const LabelPlaces places(raters.categories, declared);
    for (const auto &row : rows)
        raters.ratings.push_back(places.of("ratings", row));
    return raters;
}

std::vector<double> numbersOf(const StatisticInput &input, const std::vector<Json> &categories, Measurement measurement)
{
    const bool numeric = std::all_of(categories.begin(), categories.end(), [](const Json &category) { return category.is_number(); });
    const bool measured = measurement == Measurement::Interval || measurement == Measurement::Ratio;
    if (measurement == Measurement::Ordinal && !numeric && !input.has("order"))
        throw WrongField{"order", translate("Statistics", "labels that are no numbers need their order")};
    if (measured && !numeric)
        throw WrongField{"ratings", translate("Statistics", "the measurement “%1” needs numbers").arg(QString::fromLatin1(name(measurement)))};
    std::vector<double> numbers;
    for (std::size_t place = 0; measured && place < categories.size(); ++place)
        numbers.push_back(categories[place].get<double>());
    if (measurement == Measurement::Ratio && std::any_of(numbers.begin(), numbers.end(), [](double number) { return number < 0; }))
        throw WrongField{"ratings", translate("Statistics", "a ratio scale begins at 0")};
    return numbers;
}

Measurement readMeasurement(const StatisticInput &input)
{
    return namedBy(input, "measurement", alphaMeasurements);
}

AgreementWeights readWeights(const StatisticInput &input)
{
    return namedBy(input, "weights", agreementWeights);
}

const char *name(AgreementWeights weights)
{
    switch (weights) {
    case AgreementWeights::None:
        return "none";
    case AgreementWeights::Linear:
        return "linear";
    case AgreementWeights::Quadratic:
        return "quadratic";
    }
    return "";
}

} // namespace assay
