#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Latencies counted in buckets whose bounds grow by 2 %, so that any quantile of any union of days is known to 1 %.
class LatencyHistogram
{
public:
    static constexpr double ratio = 1.02;

    /// @p us microseconds; what is below 1 counts as 1.
    void add(std::int64_t us, std::int64_t times = 1);
    void add(const LatencyHistogram &other);

    std::int64_t count() const { return m_count; }
    /// The value at @p rank (1-based) of the sorted latencies, in microseconds, as the geometric middle of its bucket. Nothing outside 1 … count().
    std::optional<double> atRank(std::int64_t rank) const;
    /// Counts of the buckets [ratio^place, ratio^(place+1)) µs, in their order; empty ones are left out.
    struct Bucket
    {
        int place = 0;
        std::int64_t times = 0;
        bool operator==(const Bucket &) const = default;
    };
    const std::vector<Bucket> &buckets() const { return m_buckets; }

    /// As stored: pairs of bucket (less the one before) and count, each seven bits a byte.
    std::string bytes() const;
    /// What bytes() gave; nothing for anything else.
    static std::optional<LatencyHistogram> fromBytes(std::string_view bytes);

    bool operator==(const LatencyHistogram &) const = default;

private:
    std::vector<Bucket> m_buckets;
    std::int64_t m_count = 0;
};

} // namespace assay
