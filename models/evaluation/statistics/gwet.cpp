// Gwet's AC1 and AC2 of agreement.h.
#include <algorithm>

#include "evaluation/statistics/agreement_parts.h"

namespace assay {

namespace {

/// Agreement by chance, Tw/(q(q−1))·Σπ(1−π) of the shares π of q categories; Tw is the sum of all weights.
double gwetChance(const std::vector<double> &shares, AgreementWeights weights)
{
    const auto q = static_cast<double>(shares.size());
    double total = q;
    for (std::size_t distance = 1; distance < shares.size(); ++distance)
        total += 2 * (q - static_cast<double>(distance)) * agreementWeight(weights, 0, distance, shares.size());
    double spread = 0;
    for (const double share : shares)
        spread += share * (1 - share);
    return total / (q * (q - 1)) * spread;
}

GwetAc gwetOf(const Coefficient &pairs, double observed, const std::vector<double> &shares, AgreementWeights weights)
{
    GwetAc result{pairs};
    if (shares.size() < 2)
        result.undefined = "no variation";
    if (!result.undefined.empty())
        return result;
    result.observed = observed;
    result.expected = gwetChance(shares, weights);
    result.estimate = (observed - result.expected) / (1 - result.expected);
    return result;
}

} // namespace

GwetAc gwetAc(const AgreementTable &table, AgreementWeights weights)
{
    TableShares shares(table);
    if (shares.pairs.n == 0)
        return {shares.pairs};
    shares.pairs.undefined.clear(); // one used category is no obstacle here
    std::vector<double> both(shares.size);
    for (std::size_t i = 0; i < shares.size; ++i)
        both[i] = (shares.rows[i] + shares.columns[i]) / 2;
    return gwetOf(shares.pairs, shares.observed(weights), both, weights);
}

GwetAc gwetAc(const Ratings &ratings, std::size_t categories, AgreementWeights weights)
{
    const RatedUnits rated(ratings);
    GwetAc result{rated.pairs};
    if (rated.pairs.n > 0) {
        std::vector<double> shares(categories);
        double units = 0;
        for (const auto &unit : rated.units) {
            units += unit.empty() ? 0 : 1;
            for (const std::size_t place : unit)
                shares[place] += 1 / static_cast<double>(unit.size());
        }
        for (double &share : shares)
            share /= units;
        result = gwetOf(rated.pairs, rated.weighted(weights, categories), shares, weights);
    }
    result.unpaired = rated.unpaired;
    return result;
}

} // namespace assay
