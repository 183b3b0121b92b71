#include "storage/latency_histogram.h"

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr int mostBucket = 4096; // beyond any 64-bit number of microseconds

void putNumber(std::string &bytes, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>(0x80 | (value & 0x7f));
    bytes += static_cast<char>(value);
}

std::optional<std::uint64_t> takeNumber(std::string_view &bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 63; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

} // namespace

void LatencyHistogram::add(std::int64_t us, std::int64_t times)
{
    static const double step = std::log(ratio);
    const double exact = std::log(static_cast<double>(std::max<std::int64_t>(us, 1))) / step;
    m_buckets[static_cast<int>(exact)] += times;
    m_count += times;
}

void LatencyHistogram::add(const LatencyHistogram &other)
{
    for (const auto &[bucket, times] : other.m_buckets)
        m_buckets[bucket] += times;
    m_count += other.m_count;
}

std::optional<double> LatencyHistogram::atRank(std::int64_t rank) const
{
    if (rank < 1)
        return std::nullopt;
    for (const auto &[bucket, times] : m_buckets) {
        rank -= times;
        if (rank <= 0)
            return std::pow(ratio, bucket + 0.5);
    }
    return std::nullopt;
}

std::string LatencyHistogram::bytes() const
{
    std::string bytes;
    int before = 0;
    for (const auto &[bucket, times] : m_buckets) {
        putNumber(bytes, static_cast<std::uint64_t>(bucket - before));
        putNumber(bytes, static_cast<std::uint64_t>(times));
        before = bucket;
    }
    return bytes;
}

std::optional<LatencyHistogram> LatencyHistogram::fromBytes(std::string_view bytes)
{
    LatencyHistogram histogram;
    std::uint64_t bucket = 0;
    while (!bytes.empty()) {
        const auto step = takeNumber(bytes);
        const auto times = step ? takeNumber(bytes) : std::nullopt;
        bucket += step.value_or(0);
        if (!times || bucket > mostBucket)
            return std::nullopt;
        histogram.m_buckets[static_cast<int>(bucket)] += static_cast<std::int64_t>(*times);
        histogram.m_count += static_cast<std::int64_t>(*times);
    }
    return histogram;
}

} // namespace assay
