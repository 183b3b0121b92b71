#include "evaluation/statistics/agreement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "evaluation/statistics/agreement_parts.h"
#include "evaluation/statistics/proportions.h"

namespace assay {

namespace {

double squareOf(double value)
{
    return value * value;
}

double normalTwoSided(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

/// Variance over the table of w − (u + v)·c, of which both errors of kappa are made: c = 1 − κ over the table, c = 1 over the independent one.
/// It is centred, where the printed formula takes the square of the mean off at the end and cancels.
double kappaSpread(const TableShares &shares, AgreementWeights weights, double c, bool independent)
{
    std::vector<double> u(shares.size);
    std::vector<double> v(shares.size);
    for (std::size_t i = 0; i < shares.size; ++i) {
        for (std::size_t j = 0; j < shares.size; ++j) {
            const double weight = agreementWeight(weights, i, j, shares.size);
            u[i] += shares.columns[j] * weight;
            v[j] += shares.rows[i] * weight;
        }
    }
    const auto value = [&](std::size_t i, std::size_t j) { return agreementWeight(weights, i, j, shares.size) - (u[i] + v[j]) * c; };
    const auto mean = [&](const auto &of) {
        double sum = 0;
        for (std::size_t i = 0; i < shares.size; ++i) {
            for (std::size_t j = 0; j < shares.size; ++j)
                sum += shares.share(i, j, independent) * of(i, j);
        }
        return sum;
    };
    const double centre = mean(value);
    return mean([&](std::size_t i, std::size_t j) { return squareOf(value(i, j) - centre); });
}

/// Mean over the items of the share of agreeing pairs among @p raters ratings.
double fleissAgreement(const std::vector<std::vector<std::int64_t>> &counts, double raters)
{
    double sum = 0;
    for (const auto &row : counts) {
        double squares = 0;
        for (const std::int64_t count : row)
            squares += squareOf(static_cast<double>(count));
        sum += (squares - raters) / (raters * (raters - 1));
    }
    return sum / static_cast<double>(counts.size());
}

/// What part of all ratings each category got; exactly 1 for the only one in use.
std::vector<double> fleissShares(const std::vector<std::vector<std::int64_t>> &counts)
{
    std::vector<double> shares(counts.front().size());
    double all = 0;
    for (const auto &row : counts) {
        for (std::size_t category = 0; category < row.size(); ++category) {
            shares[category] += static_cast<double>(row[category]);
            all += static_cast<double>(row[category]);
        }
    }
    for (double &share : shares)
        share /= all;
    return shares;
}

} // namespace

AgreementTable agreementTable(const std::vector<std::optional<std::size_t>> &first, const std::vector<std::optional<std::size_t>> &second,
                              std::size_t categories)
{
    AgreementTable table(categories, std::vector<std::int64_t>(categories));
    for (std::size_t item = 0; item < std::min(first.size(), second.size()); ++item) {
        if (first[item] && second[item])
            ++table[*first[item]][*second[item]];
    }
    return table;
}

CohenKappa cohenKappa(const AgreementTable &table, AgreementWeights weights, double level)
{
    const TableShares shares(table);
    CohenKappa result{shares.pairs};
    if (!result.undefined.empty())
        return result;
    const double chance = shares.expected(weights);
    const double kappa = (shares.observed(weights) - chance) / (1 - chance);
    const double scale = std::sqrt(static_cast<double>(result.n)) * (1 - chance);
    const double nullSpread = kappaSpread(shares, weights, 1, true);
    result.estimate = kappa;
    result.standardError = std::sqrt(kappaSpread(shares, weights, 1 - kappa, false)) / scale;
    result.lower = kappa - normalQuantile(level) * result.standardError;
    result.upper = kappa + normalQuantile(level) * result.standardError;
    // Only rounding is this small: one item in a million in the rarer category still gives 1e-12.
    if (nullSpread < 1e-28)
        return result;
    result.standardErrorNull = std::sqrt(nullSpread) / scale;
    result.z = kappa / result.standardErrorNull;
    result.p = normalTwoSided(*result.z);
    return result;
}

FleissKappa fleissKappa(const std::vector<std::vector<std::int64_t>> &counts)
{
    FleissKappa result;
    const std::int64_t raters = counts.empty() ? 0 : std::accumulate(counts.front().begin(), counts.front().end(), std::int64_t{0});
    result.undefined = raters == 0 ? "no items" : raters == 1 ? "one rater" : "";
    if (raters < 2)
        return result;
    result.n = static_cast<std::int64_t>(counts.size());
    const double agreement = fleissAgreement(counts, static_cast<double>(raters));
    result.percentAgreement = agreement;
    const auto categories = static_cast<double>(counts.front().size());
    if (categories >= 2)
        result.freeMarginal = (agreement - 1 / categories) / (1 - 1 / categories);
    double spread = 0; // Σpq, which is 1 − pe
    double skew = 0;   // Σpq(q − p)
    for (const double p : fleissShares(counts)) {
        spread += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    if (spread == 0) {
        result.undefined = "no variation";
        return result;
    }
    const auto pairs = static_cast<double>(result.n) * static_cast<double>(raters) * static_cast<double>(raters - 1);
    result.estimate = (agreement - (1 - spread)) / spread;
    result.standardErrorNull = std::sqrt(2 * (squareOf(spread) - skew) / pairs) / spread;
    result.z = *result.estimate / result.standardErrorNull;
    result.p = normalTwoSided(result.z);
    return result;
}

Coefficient scottPi(const AgreementTable &table)
{
    const TableShares shares(table);
    Coefficient result = shares.pairs;
    if (!result.undefined.empty())
        return result;
    double chance = 0;
    for (std::size_t i = 0; i < shares.size; ++i)
        chance += squareOf((shares.rows[i] + shares.columns[i]) / 2);
    result.estimate = (*result.percentAgreement - chance) / (1 - chance);
    return result;
}

Coefficient pabak(const AgreementTable &table)
{
    Coefficient result = TableShares(table).pairs;
    if (result.n == 0)
        return result;
    // Its chance does not depend on the margins, so that one used category is no obstacle; one declared category is.
    result.undefined = table.size() < 2 ? "no variation" : "";
    const auto categories = static_cast<double>(table.size());
    if (result.undefined.empty())
        result.estimate = (categories * *result.percentAgreement - 1) / (categories - 1);
    return result;
}

} // namespace assay
