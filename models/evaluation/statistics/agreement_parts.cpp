#include "evaluation/statistics/agreement_parts.h"

#include <algorithm>
#include <numeric>

namespace assay {

double agreementWeight(AgreementWeights weights, std::size_t i, std::size_t j, std::size_t categories)
{
    if (i == j)
        return 1;
    if (weights == AgreementWeights::None)
        return 0;
    const double distance = static_cast<double>(std::max(i, j) - std::min(i, j)) / static_cast<double>(categories - 1);
    return 1 - (weights == AgreementWeights::Linear ? distance : distance * distance);
}

TableShares::TableShares(const AgreementTable &counts) : table(counts), size(counts.size()), rows(size), columns(size)
{
    std::int64_t same = 0;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < size; ++i) {
        pairs.n += std::accumulate(table[i].begin(), table[i].end(), std::int64_t{0});
        same += table[i][i];
        most = std::max(most, table[i][i]);
    }
    pairs.undefined = pairs.n == 0 ? "no items" : most == pairs.n ? "no variation" : "";
    if (pairs.n == 0)
        return;
    pairs.percentAgreement = static_cast<double>(same) / static_cast<double>(pairs.n);
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            rows[i] += share(i, j, false);
            columns[j] += share(i, j, false);
        }
    }
}

double TableShares::share(std::size_t i, std::size_t j, bool independent) const
{
    return independent ? rows[i] * columns[j] : static_cast<double>(table[i][j]) / static_cast<double>(pairs.n);
}

double TableShares::observed(AgreementWeights weights) const
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j)
            sum += agreementWeight(weights, i, j, size) * static_cast<double>(table[i][j]);
    }
    return sum / static_cast<double>(pairs.n);
}

double TableShares::expected(AgreementWeights weights) const
{
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j)
            sum += agreementWeight(weights, i, j, size) * share(i, j, true);
    }
    return sum;
}

namespace {

double pairedWeight(const std::vector<std::size_t> &unit, AgreementWeights weights, std::size_t categories)
{
    double sum = 0;
    for (std::size_t a = 1; a < unit.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b)
            sum += agreementWeight(weights, unit[a], unit[b], categories);
    }
    return 2 * sum / (static_cast<double>(unit.size()) * static_cast<double>(unit.size() - 1));
}

} // namespace

RatedUnits::RatedUnits(const Ratings &ratings) : units(ratings.empty() ? 0 : ratings.front().size())
{
    std::size_t ratersAtWork = 0;
    for (const auto &rater : ratings) {
        for (std::size_t unit = 0; unit < rater.size(); ++unit) {
            if (rater[unit])
                units[unit].push_back(*rater[unit]);
        }
        ratersAtWork += std::any_of(rater.begin(), rater.end(), [](const auto &rating) { return rating.has_value(); });
    }
    pairs.n = std::count_if(units.begin(), units.end(), [](const auto &unit) { return unit.size() >= 2; });
    unpaired = static_cast<std::int64_t>(units.size()) - pairs.n;
    if (pairs.n > 0)
        pairs.percentAgreement = weighted(AgreementWeights::None, 0);
    else
        pairs.undefined = ratersAtWork == 0 ? "no items" : ratersAtWork == 1 ? "one rater" : "no shared items";
}

double RatedUnits::weighted(AgreementWeights weights, std::size_t categories) const
{
    double sum = 0;
    for (const auto &unit : units)
        sum += unit.size() < 2 ? 0 : pairedWeight(unit, weights, categories);
    return sum / static_cast<double>(pairs.n);
}

} // namespace assay
