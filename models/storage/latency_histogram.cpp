#include "storage/latency_histogram.h"

#include <algorithm>
#include <cmath>
#include <utility>

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
    const int place = static_cast<int>(exact);
    auto at = std::lower_bound(m_buckets.begin(), m_buckets.end(), place, [](const Bucket &bucket, int wanted) { return bucket.place < wanted; });
    if (at == m_buckets.end() || at->place != place)
        at = m_buckets.insert(at, {place, 0});
    at->times += times;
    m_count += times;
}

void LatencyHistogram::add(const LatencyHistogram &other)
{
    std::vector<Bucket> both;
    both.reserve(m_buckets.size() + other.m_buckets.size());
    auto mine = m_buckets.cbegin();
    auto theirs = other.m_buckets.cbegin();
    while (mine != m_buckets.cend() || theirs != other.m_buckets.cend()) {
        const bool takesMine = theirs == other.m_buckets.cend() || (mine != m_buckets.cend() && mine->place <= theirs->place);
        const Bucket &next = takesMine ? *mine++ : *theirs++;
        if (!both.empty() && both.back().place == next.place)
            both.back().times += next.times;
        else
            both.push_back(next);
    }
    m_buckets = std::move(both);
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
    histogram.m_buckets.reserve(bytes.size() / 2);
    while (!bytes.empty()) {
        const auto step = takeNumber(bytes);
        const auto times = step ? takeNumber(bytes) : std::nullopt;
        bucket += step.value_or(0);
        if (!times || bucket > mostBucket)
            return std::nullopt;
        if (!histogram.m_buckets.empty() && histogram.m_buckets.back().place == static_cast<int>(bucket))
            return std::nullopt;
        histogram.m_buckets.push_back({static_cast<int>(bucket), static_cast<std::int64_t>(*times)});
        histogram.m_count += static_cast<std::int64_t>(*times);
    }
    return histogram;
}

} // namespace assay
