#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/splitmix64.h"
#include "trends/detectors.h"

namespace assay {

namespace {

constexpr std::size_t bootstraps = 2000;
constexpr std::size_t shuffles = 2000;
constexpr std::size_t leastSegment = 3;
constexpr std::uint64_t seed = 42;

double squaredError(const std::vector<double> &values, std::size_t from, std::size_t to)
{
    const auto n = static_cast<double>(to - from);
    double mean = 0;
    for (std::size_t i = from; i < to; ++i)
        mean += values[i];
    mean /= n;
    double error = 0;
    for (std::size_t i = from; i < to; ++i)
        error += (values[i] - mean) * (values[i] - mean);
    return error;
}

/// How much a cut before @p k saves: what the squared error falls by. Linear in the number of values with the running sum.
struct BestCut
{
    std::size_t at = 0;
    double saved = -1;
};

/// Values are given less their mean, so that sums stay small.
BestCut bestCut(const std::vector<double> &centred, std::size_t least)
{
    BestCut best;
    double left = 0;
    const std::size_t n = centred.size();
    const double total = std::accumulate(centred.begin(), centred.end(), 0.0);
    for (std::size_t k = 1; k < n; ++k) {
        left += centred[k - 1];
        if (k < least || n - k < least)
            continue;
        const double right = total - left;
        const double saved = left * left / static_cast<double>(k) + right * right / static_cast<double>(n - k);
        if (saved > best.saved + 1e-12 * std::abs(best.saved)) // the first of equals
            best = {k, saved};
    }
    return best;
}

std::vector<double> centred(const std::vector<double> &values)
{
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    std::vector<double> all(values);
    for (double &value : all)
        value -= mean;
    return all;
}

/// The places of the best cut when days are drawn anew on either side of it, sorted.
std::vector<std::size_t> redrawnCuts(const std::vector<double> &values, std::size_t cut)
{
    SplitMix64 random(seed);
    std::vector<std::size_t> cuts;
    std::vector<double> drawn(values.size());
    for (std::size_t b = 0; b < bootstraps; ++b) {
        for (std::size_t i = 0; i < values.size(); ++i)
            drawn[i] = i < cut ? values[random.below(cut)] : values[cut + random.below(values.size() - cut)];
        cuts.push_back(bestCut(centred(drawn), 1).at);
    }
    std::sort(cuts.begin(), cuts.end());
    return cuts;
}

} // namespace

std::optional<ChangePoint> changePoint(const std::vector<double> &values)
{
    if (values.size() < 2)
        return std::nullopt;
    ChangePoint point;
    point.at = bestCut(centred(values), 1).at;
    point.error = squaredError(values, 0, point.at) + squaredError(values, point.at, values.size());
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(point.at);
    point.before = std::accumulate(values.begin(), middle, 0.0) / static_cast<double>(point.at);
    point.after = std::accumulate(middle, values.end(), 0.0) / static_cast<double>(values.size() - point.at);
    const auto cuts = redrawnCuts(values, point.at);
    point.earliest = cuts[bootstraps / 10];
    point.latest = cuts[bootstraps * 9 / 10];
    return point;
}

std::optional<double> changePointP(const std::vector<double> &values)
{
    if (values.size() < 2 * leastSegment)
        return std::nullopt;
    std::vector<double> days = centred(values);
    const double observed = bestCut(days, leastSegment).saved;
    const double scale = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
    if (observed <= 1e-20 * scale)
        return std::nullopt;
    SplitMix64 random(seed);
    std::size_t asGood = 0;
    for (std::size_t s = 0; s < shuffles; ++s) {
        for (std::size_t i = days.size(); i > 1; --i)
            std::swap(days[i - 1], days[static_cast<std::size_t>(random.below(i))]);
        asGood += bestCut(days, leastSegment).saved >= observed - 1e-12 * observed;
    }
    return static_cast<double>(asGood + 1) / static_cast<double>(shuffles + 1);
}

} // namespace assay
