#include "evaluation/statistics/resampling.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "base/splitmix64.h"
#include "evaluation/statistics/distributions.h"

namespace assay {

namespace {

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// Sums and sizes by cluster, in order of first appearance.
struct Clusters
{
    std::vector<double> sums;
    std::vector<double> sizes;
};

Clusters clustersOf(const std::vector<double> &values, const std::vector<std::int64_t> &clusters)
{
    if (clusters.empty())
        return {values, std::vector<double>(values.size(), 1.0)};
    Clusters grouped;
    std::unordered_map<std::int64_t, std::size_t> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto [place, fresh] = places.try_emplace(clusters[i], grouped.sums.size());
        if (fresh) {
            grouped.sums.push_back(0);
            grouped.sizes.push_back(0);
        }
        grouped.sums[place->second] += values[i];
        grouped.sizes[place->second] += 1;
    }
    return grouped;
}

} // namespace

double sampleVariance(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 0;
    const double mean = meanOf(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size() - 1);
}

std::optional<ClusteredMean> clusteredMean(const std::vector<double> &values, const std::vector<std::int64_t> &clusters, double level)
{
    const Clusters grouped = clustersOf(values, clusters);
    const auto count = static_cast<double>(grouped.sums.size());
    if (grouped.sums.size() < 2)
        return std::nullopt;
    const double mean = meanOf(values);
    double sum = 0;
    for (std::size_t i = 0; i < grouped.sums.size(); ++i) {
        const double deviation = grouped.sums[i] - grouped.sizes[i] * mean;
        sum += deviation * deviation;
    }
    ClusteredMean result;
    result.standardError = std::sqrt(count / (count - 1) * sum) / static_cast<double>(values.size());
    result.degrees = static_cast<std::int64_t>(grouped.sums.size()) - 1;
    const double half = studentInverse(static_cast<double>(result.degrees), 0.5 + level / 2) * result.standardError;
    result.interval = {mean, mean - half, mean + half, "clustered"};
    return result;
}

PairedBootstrap pairedBootstrap(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, std::uint64_t seed, std::int64_t replicates,
                                double level)
{
    const Clusters grouped = clustersOf(differences, clusters);
    const std::size_t count = grouped.sums.size();
    std::vector<double> means(static_cast<std::size_t>(replicates));
    SplitMix64 random(seed);
    for (double &mean : means) {
        double sum = 0;
        double size = 0;
        for (std::size_t draw = 0; draw < count; ++draw) {
            const auto place = static_cast<std::size_t>(random.below(count));
            sum += grouped.sums[place];
            size += grouped.sizes[place];
        }
        mean = sum / size;
    }
    PairedBootstrap result;
    result.replicateMean = meanOf(means);
    std::sort(means.begin(), means.end());
    const std::int64_t tail = std::llround((1 - level) * 500'000);
    const auto at = [&](std::int64_t millionths) { return means[static_cast<std::size_t>(std::min(replicates - 1, replicates * millionths / 1'000'000))]; };
    result.interval = {meanOf(differences), at(tail), at(1'000'000 - tail), "paired bootstrap"};
    result.oneSidedLower = at(2 * tail);
    result.oneSidedUpper = at(1'000'000 - 2 * tail);
    result.standardError = std::sqrt(sampleVariance(differences) / static_cast<double>(std::max<std::size_t>(1, differences.size())));
    return result;
}

bool fewEnoughToEnumerate(const std::vector<double> &differences)
{
    return std::count_if(differences.begin(), differences.end(), [](double d) { return d != 0; }) <= 20;
}

SignFlip signFlip(const std::vector<double> &differences, bool exact, std::uint64_t seed, std::int64_t replicates)
{
    const double observed = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0));
    const double bound = observed - 1e-12 * std::max(1.0, observed);
    SignFlip result;
    result.exact = exact;
    if (exact) {
        std::vector<double> moved;
        std::copy_if(differences.begin(), differences.end(), std::back_inserter(moved), [](double d) { return d != 0; });
        result.draws = std::int64_t{1} << moved.size();
        for (std::int64_t signs = 0; signs < result.draws; ++signs) {
            double sum = 0;
            for (std::size_t i = 0; i < moved.size(); ++i)
                sum += (signs >> i) & 1 ? -moved[i] : moved[i];
            result.count += std::abs(sum) >= bound;
        }
        result.p = static_cast<double>(result.count) / static_cast<double>(result.draws);
        return result;
    }
    SplitMix64 random(seed);
    result.draws = replicates;
    for (std::int64_t draw = 0; draw < replicates; ++draw) {
        double sum = 0;
        for (const double difference : differences)
            sum += random.next() >> 63 ? -difference : difference;
        result.count += std::abs(sum) >= bound;
    }
    result.p = static_cast<double>(result.count + 1) / static_cast<double>(replicates + 1);
    return result;
}

std::optional<PairedT> pairedT(const std::vector<double> &differences, double level)
{
    const double variance = sampleVariance(differences);
    if (differences.size() < 2 || variance == 0)
        return std::nullopt;
    PairedT result;
    const double mean = meanOf(differences);
    result.degrees = static_cast<std::int64_t>(differences.size()) - 1;
    result.standardError = std::sqrt(variance / static_cast<double>(differences.size()));
    const auto degrees = static_cast<double>(result.degrees);
    const double half = studentInverse(degrees, 0.5 + level / 2) * result.standardError;
    result.interval = {mean, mean - half, mean + half, "paired t"};
    result.p = studentTwoSided(degrees, mean / result.standardError);
    return result;
}

} // namespace assay
