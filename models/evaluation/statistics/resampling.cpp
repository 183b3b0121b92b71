#include "evaluation/statistics/resampling.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cmath>
#include <numeric>

#include "evaluation/statistics/cluster_sums.h"
#include "evaluation/statistics/distributions.h"
#include "evaluation/statistics/replicates.h"

namespace assay {

namespace {

/// Mean difference of each replicate, in their order.
std::vector<double> drawnMeans(const ClusterSums &grouped, std::uint64_t seed, std::int64_t replicates, int threads)
{
    const std::size_t count = grouped.sums.size();
    std::vector<double> means(static_cast<std::size_t>(replicates));
    inRanges(replicates, count, seed, threads, [&](std::int64_t begin, std::int64_t end, SplitMix64 random) {
        for (std::int64_t replicate = begin; replicate < end; ++replicate) {
            double sum = 0;
            double size = 0;
            for (std::size_t draw = 0; draw < count; ++draw) {
                const auto place = static_cast<std::size_t>(random.below(count));
                sum += grouped.sums[place];
                size += grouped.sizes[place];
            }
            means[static_cast<std::size_t>(replicate)] = sum / size;
        }
    });
    return means;
}

/// Minus where the top bit of @p draw is set. Without a branch, which would be foretold wrongly every other time.
double flipped(double difference, std::uint64_t draw)
{
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(difference) ^ (draw & sign));
}

/// All 2^m signs of the differences that are not 0.
SignFlip allSigns(const std::vector<double> &differences, double bound)
{
    std::vector<double> moved;
    std::copy_if(differences.begin(), differences.end(), std::back_inserter(moved), [](double d) { return d != 0; });
    SignFlip result;
    result.exact = true;
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

} // namespace

double sampleMean(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

bool hasVariation(const std::vector<double> &values)
{
    return std::any_of(values.begin(), values.end(), [&](double value) { return value != values.front(); });
}

double sampleVariance(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 0;
    const double mean = sampleMean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(values.size() - 1);
}

std::optional<ClusteredMean> clusteredMean(const std::vector<double> &values, const std::vector<std::int64_t> &clusters, double level)
{
    const ClusterSums grouped = clusterSums(values, clusters);
    const auto count = static_cast<double>(grouped.sums.size());
    if (grouped.sums.size() < 2)
        return std::nullopt;
    const double mean = sampleMean(values);
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

PairedBootstrap pairedBootstrap(const std::vector<double> &differences, const std::vector<std::int64_t> &clusters, std::uint64_t seed,
                                std::int64_t replicates, double level, int threads)
{
    const ClusterSums grouped = clusterSums(differences, clusters);
    std::vector<double> means = drawnMeans(grouped, seed, replicates, threads);
    PairedBootstrap result;
    result.replicateMean = sampleMean(means);
    std::sort(means.begin(), means.end());
    const std::int64_t tail = std::llround((1 - level) * 500'000);
    const auto at = [&](std::int64_t millionths) { return means[static_cast<std::size_t>(std::min(replicates - 1, replicates * millionths / 1'000'000))]; };
    result.interval = {sampleMean(differences), at(tail), at(1'000'000 - tail), "paired bootstrap"};
    const std::int64_t oneTail = std::llround((1 - level) * 1'000'000);
    result.oneSidedLower = at(oneTail);
    result.oneSidedUpper = at(1'000'000 - oneTail);
    const auto mean = clusteredMean(differences, clusters, level);
    result.standardError = mean ? mean->standardError : 0;
    return result;
}

bool fewEnoughToEnumerate(const std::vector<double> &differences)
{
    return std::count_if(differences.begin(), differences.end(), [](double d) { return d != 0; }) <= 20;
}

SignFlip signFlip(const std::vector<double> &differences, bool exact, std::uint64_t seed, std::int64_t replicates, int threads)
{
    const double observed = std::abs(std::accumulate(differences.begin(), differences.end(), 0.0));
    const double bound = observed - 1e-12 * std::max(1.0, observed);
    if (exact)
        return allSigns(differences, bound);
    std::atomic<std::int64_t> count = 0;
    inRanges(replicates, differences.size(), seed, threads, [&](std::int64_t begin, std::int64_t end, SplitMix64 random) {
        std::int64_t found = 0;
        for (std::int64_t replicate = begin; replicate < end; ++replicate) {
            double sum = 0;
            for (const double difference : differences)
                sum += flipped(difference, random.next());
            found += std::abs(sum) >= bound;
        }
        count += found;
    });
    SignFlip result;
    result.draws = replicates;
    result.count = count;
    result.p = static_cast<double>(result.count + 1) / static_cast<double>(replicates + 1);
    return result;
}

std::optional<PairedT> pairedT(const std::vector<double> &differences, double level)
{
    if (differences.size() < 2 || !hasVariation(differences))
        return std::nullopt;
    const double variance = sampleVariance(differences);
    PairedT result;
    const double mean = sampleMean(differences);
    result.degrees = static_cast<std::int64_t>(differences.size()) - 1;
    result.standardError = std::sqrt(variance / static_cast<double>(differences.size()));
    const auto degrees = static_cast<double>(result.degrees);
    const double half = studentInverse(degrees, 0.5 + level / 2) * result.standardError;
    result.interval = {mean, mean - half, mean + half, "paired t"};
    result.p = studentTwoSided(degrees, mean / result.standardError);
    return result;
}

} // namespace assay
