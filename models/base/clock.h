#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// Microseconds since 1970-01-01 UTC. Shown and stored; never used to order or to merge (registry.md §7).
struct TimeUs
{
    std::int64_t us = 0;
    auto operator<=>(const TimeUs &) const = default;
};

/// Where the time comes from; tests pass their own.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual TimeUs now() const = 0;
};

class SystemClock final : public Clock
{
public:
    TimeUs now() const override;
};

/// RFC 3339 with microseconds, UTC: 2026-10-05T09:12:00.000000Z.
std::string toRfc3339(TimeUs time);
/// Accepts 0 to 9 decimals and any offset; nullopt for anything else.
std::optional<TimeUs> fromRfc3339(std::string_view text);

} // namespace assay
