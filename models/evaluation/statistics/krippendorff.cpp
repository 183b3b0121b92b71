// Krippendorff's alpha of agreement.h.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/splitmix64.h"
#include "evaluation/statistics/agreement_parts.h"
#include "evaluation/statistics/alpha_distances.h"

namespace assay {

namespace {

constexpr std::size_t mostRatioValues = 1'000;
constexpr std::size_t leastReplicates = 40; // 2.5 % of fewer is not one

/// The pairable units sorted into kinds of equal ratings: how often each kind was drawn says all about a resample. These are whole numbers, so
/// that the order of the draws changes no digit, and beside its draws a replicate costs one pass over the kinds, few where categories are.
struct UnitKinds
{
    explicit UnitKinds(const RatedUnits &rated);

    std::vector<std::size_t> places;               ///< of the categories in use, which are numbered anew in their order
    std::vector<std::size_t> kindOf;               ///< of each unit
    std::vector<std::vector<CategoryCount>> kinds;
    std::vector<double> sizes;                     ///< ratings in a unit of this kind
};

UnitKinds::UnitKinds(const RatedUnits &rated)
{
    std::map<std::vector<std::size_t>, std::size_t> known;
    std::map<std::size_t, std::size_t> numbers;
    for (auto unit : rated.units) {
        if (unit.size() < 2)
            continue;
        std::sort(unit.begin(), unit.end());
        for (const std::size_t place : unit)
            numbers.emplace(place, 0);
        kindOf.push_back(known.try_emplace(std::move(unit), known.size()).first->second);
    }
    for (auto &[place, number] : numbers) {
        number = places.size();
        places.push_back(place);
    }
    kinds.resize(known.size());
    sizes.resize(known.size());
    for (const auto &[unit, kind] : known) {
        sizes[kind] = static_cast<double>(unit.size());
        for (const std::size_t place : unit) {
            if (kinds[kind].empty() || kinds[kind].back().category != numbers[place])
                kinds[kind].push_back({numbers[place], 0});
            kinds[kind].back().ratings += 1;
        }
    }
}

/// Alpha of what was drawn.
class AlphaOfKinds
{
public:
    AlphaOfKinds(const UnitKinds &kinds, AlphaDistances &distances) : m_kinds(kinds), m_distances(distances), m_margins(kinds.places.size())
    {
        for (std::size_t kind = 0; !distances.followMargins() && kind < kinds.kinds.size(); ++kind)
            m_apart.push_back(apart(kind));
    }
    /// @p tally says how often each kind was drawn. Nothing without variation.
    std::optional<double> alpha(const std::vector<std::int64_t> &tally)
    {
        std::fill(m_margins.begin(), m_margins.end(), 0.0);
        double total = 0;
        for (std::size_t kind = 0; kind < tally.size(); ++kind) {
            const auto times = static_cast<double>(tally[kind]);
            for (std::size_t i = 0; tally[kind] > 0 && i < m_kinds.kinds[kind].size(); ++i)
                m_margins[m_kinds.kinds[kind][i].category] += times * m_kinds.kinds[kind][i].ratings;
            total += times * m_kinds.sizes[kind];
        }
        if (std::count(m_margins.begin(), m_margins.end(), 0.0) + 1 >= static_cast<std::ptrdiff_t>(m_margins.size()))
            return std::nullopt;
        m_distances.takeMargins(m_margins);
        double observed = 0;
        for (std::size_t kind = 0; kind < tally.size(); ++kind) {
            if (tally[kind] > 0 && m_kinds.kinds[kind].size() > 1)
                observed += static_cast<double>(tally[kind]) * (m_apart.empty() ? apart(kind) : m_apart[kind]);
        }
        const double expected = m_distances.between(m_margins, total);
        // Numbers may be too close to tell apart.
        return expected > 0 ? std::optional(1 - (total - 1) * observed / expected) : std::nullopt;
    }

private:
    double apart(std::size_t kind) const { return m_distances.within(m_kinds.kinds[kind], m_kinds.sizes[kind]) / (m_kinds.sizes[kind] - 1); }

    const UnitKinds &m_kinds;
    AlphaDistances &m_distances;
    std::vector<double> m_margins; ///< ratings of each category
    std::vector<double> m_apart;   ///< what a unit of each kind adds to Do; empty where it follows the margins
};

void drawInterval(KrippendorffAlpha &result, const UnitKinds &kinds, AlphaOfKinds &alphas, const UnitBootstrap &bootstrap)
{
    const std::size_t units = kinds.kindOf.size();
    SplitMix64 random(bootstrap.seed);
    std::vector<std::int64_t> tally(kinds.kinds.size());
    std::vector<double> drawn;
    for (std::int64_t replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        std::fill(tally.begin(), tally.end(), 0);
        for (std::size_t draw = 0; draw < units; ++draw)
            ++tally[kinds.kindOf[static_cast<std::size_t>(random.below(units))]];
        if (const auto alpha = alphas.alpha(tally))
            drawn.push_back(*alpha);
        else
            ++result.undefinedReplicates;
    }
    if (drawn.size() < leastReplicates) {
        result.undefinedInterval = "no variation";
        return;
    }
    std::sort(drawn.begin(), drawn.end());
    const auto tail = static_cast<std::size_t>(std::llround((1 - bootstrap.level) / 2 * 1'000'000));
    const auto at = [&](std::size_t millionths) { return drawn[std::min(drawn.size() - 1, drawn.size() * millionths / 1'000'000)]; };
    result.interval = {*result.estimate, at(tail), at(1'000'000 - tail), "bootstrap over units"};
}

} // namespace

KrippendorffAlpha krippendorffAlpha(const Ratings &ratings, Measurement measurement, const std::vector<double> &values,
                                    const std::optional<UnitBootstrap> &bootstrap)
{
    const RatedUnits rated(ratings);
    KrippendorffAlpha result{rated.pairs};
    result.unpaired = rated.unpaired;
    if (!result.undefined.empty())
        return result;
    const UnitKinds kinds(rated);
    std::vector<double> numbers;
    for (const std::size_t place : kinds.places)
        numbers.push_back(place < values.size() ? values[place] : 0);
    const auto distances = alphaDistances(measurement, std::move(numbers));
    AlphaOfKinds alphas(kinds, *distances);
    std::vector<std::int64_t> once(kinds.kinds.size());
    for (const std::size_t kind : kinds.kindOf)
        ++once[kind];
    result.estimate = alphas.alpha(once);
    if (!result.estimate) {
        result.undefined = "no variation";
    } else if (bootstrap && kinds.kindOf.size() < 2) {
        result.undefinedInterval = "one item";
    } else if (bootstrap && measurement == Measurement::Ratio && kinds.places.size() > mostRatioValues) {
        result.undefinedInterval = "too many values";
    } else if (bootstrap) {
        distances->prepare();
        drawInterval(result, kinds, alphas, *bootstrap);
    }
    return result;
}

} // namespace assay
