#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "storage/filter.h"

namespace assay {

/// How values of a field compare.
enum class FilterType { Name, Choice, Number, Time, Text, Verdict, Label };
FilterType typeOf(FilterField field);

/// A number in the unit in which results store the field: cost in nano-dollars, latency in microseconds, else as typed.
std::optional<double> filterNumber(FilterField field, std::string_view text);

/// true, pass, yes, 1 / false, fail, no, 0; case ignored.
std::optional<bool> filterVerdict(std::string_view text);

/// The time that an RFC 3339 prefix names: "2026-10" is that month. Microseconds since 1970 UTC, `end` excluded.
struct TimePeriod
{
    std::int64_t begin = 0;
    std::int64_t end = 0;
};
std::optional<TimePeriod> timePeriod(std::string_view prefix);

/// N of `vN`, case ignored.
std::optional<int> versionNumber(std::string_view text);
/// At least 6 hex digits.
bool isHashPrefix(std::string_view text);

/// The words a choice field knows: states, error codes. Empty for other fields.
const std::vector<std::string> &choicesOf(FilterField field);

} // namespace assay
