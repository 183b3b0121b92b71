#pragma once

#include <functional>

#include "base/splitmix64.h"
#include "trends/trend.h"

/// Histories made of sums, without a file: day by day so many judged answers.
class TrendScene
{
public:
    explicit TrendScene(std::vector<assay::Measure> measures = assay::usualMeasures(), std::int64_t firstDay = 20'000) : m_firstDay(firstDay)
    {
        data.measures = std::move(measures);
        for (const assay::Measure &measure : data.measures) {
            using Kind = assay::Measure::Kind;
            data.units.push_back(measure.kind == Kind::Cost      ? assay::TrendUnit::NanoDollars
                                 : measure.kind == Kind::Latency ? assay::TrendUnit::Microseconds
                                 : measure.kind == Kind::Tokens  ? assay::TrendUnit::Tokens
                                                                 : assay::TrendUnit::Share);
        }
    }

    std::int64_t day(int number) const { return m_firstDay + number; }
    assay::TimeUs at(int number) const { return {day(number) * assay::dayUs}; }

    /// @p k of @p n pass on a day.
    void addRate(std::size_t measure, int number, std::int64_t k, std::int64_t n, int version = 1, const std::string &segment = {})
    {
        assay::RollupSum sum;
        sum.n = n;
        sum.k = k;
        sum.sum = sum.sumSquares = static_cast<double>(k);
        add(measure, number, sum, version, segment);
    }
    void addValues(std::size_t measure, int number, const std::vector<double> &values, int version = 1)
    {
        assay::RollupSum sum;
        for (const double value : values) {
            sum.add(value);
            if (data.units[measure] == assay::TrendUnit::Microseconds)
                sum.latencies.add(static_cast<std::int64_t>(value));
        }
        add(measure, number, sum, version, {});
    }

    assay::TrendData data;
    assay::TrendQuestion question{"reply", {}, {}, {}};
    assay::TrendView view() const { return std::move(*assay::computeTrend(data, question)); }

private:
    void add(std::size_t measure, int number, const assay::RollupSum &sum, int version, const std::string &segment)
    {
        data.whole[{measure, {}, version, day(number)}].add(sum);
        data.parts[{measure, segment, version, day(number)}].add(sum);
        data.fromDay = data.toDay == 0 ? day(number) : std::min(data.fromDay, day(number));
        data.toDay = std::max(data.toDay, day(number) + 1);
    }

    std::int64_t m_firstDay;
};

/// A history as check 4 of the issue has it: 28 days at 50 judged a day, then 14 more; cost, latency and errors never change, yet they vary.
inline TrendScene seededHistory(std::uint64_t seed, double before, double after)
{
    constexpr int days = 42;
    constexpr int change = 28;
    constexpr int perDay = 50;
    assay::SplitMix64 random(seed);
    TrendScene scene;
    for (int day = 0; day < days; ++day) {
        std::int64_t passes = 0;
        std::int64_t errors = 0;
        std::vector<double> costs;
        std::vector<double> latencies;
        for (int i = 0; i < perDay; ++i) {
            passes += random.unit() < (day < change ? before : after);
            errors += random.unit() < 0.02;
            costs.push_back(400'000 + static_cast<double>(random.below(100'000)));
            latencies.push_back(300'000 / (0.1 + random.unit())); // long tail
        }
        scene.addRate(0, day, passes, perDay);
        scene.addValues(1, day, costs);
        scene.addValues(2, day, latencies);
        scene.addRate(3, day, errors, perDay);
    }
    return scene;
}
