#include "storage/filter_values.h"

#include <algorithm>
#include <charconv>

#include "base/clock.h"
#include "base/money.h"
#include "base/utf8.h"
#include "domain/run.h"

namespace assay {

namespace {

constexpr std::int64_t second = 1'000'000;

std::optional<double> realOf(std::string_view text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc() && end == text.data() + text.size();
    return whole && value - value == 0 ? std::optional(value) : std::nullopt; // neither infinite nor NaN
}

/// One more in the two digits of @p text at @p at; false when they are the last of their kind.
bool countUp(std::string &text, std::size_t at, int last)
{
    const int value = (text[at] - '0') * 10 + (text[at + 1] - '0') + 1;
    if (value > last)
        return false;
    text[at] = static_cast<char>('0' + value / 10);
    text[at + 1] = static_cast<char>('0' + value % 10);
    return true;
}

/// First day of the month or year after the one that @p start names.
std::string nextMonthOrYear(std::string start, std::size_t length)
{
    if (length == 7 && countUp(start, 5, 12))
        return start;
    start.replace(5, 2, "01");
    if (countUp(start, 2, 99))
        return start;
    start.replace(2, 2, "00");
    countUp(start, 0, 99);
    return start;
}

std::int64_t lengthOf(std::size_t typed)
{
    switch (typed) {
    case 10: return 86'400 * second;
    case 13: return 3'600 * second;
    case 16: return 60 * second;
    case 19: return second;
    default: break;
    }
    std::int64_t length = second;
    for (std::size_t digits = 20; digits < typed && length > 1; ++digits)
        length /= 10;
    return length;
}

} // namespace

FilterType typeOf(FilterField field)
{
    switch (field) {
    case FilterField::Prompt:
    case FilterField::Version:
    case FilterField::Model:
    case FilterField::Run:
    case FilterField::Case:
    case FilterField::Tag: return FilterType::Name;
    case FilterField::State:
    case FilterField::Error: return FilterType::Choice;
    case FilterField::Score:
    case FilterField::Cost:
    case FilterField::Latency:
    case FilterField::Tokens: return FilterType::Number;
    case FilterField::At: return FilterType::Time;
    case FilterField::Pass: return FilterType::Verdict;
    case FilterField::Label: return FilterType::Label;
    case FilterField::Output:
    case FilterField::Input:
    case FilterField::Words: return FilterType::Text;
    }
    return FilterType::Text;
}

std::optional<double> filterNumber(FilterField field, std::string_view text)
{
    if (field == FilterField::Score || field == FilterField::Tokens || field == FilterField::Label)
        return realOf(text);
    // Money's decimals are read exactly: 12.345 ms are 12345 µs, not 12345.000000000002.
    const auto decimal = Money::fromText(text);
    if (!decimal)
        return std::nullopt;
    return field == FilterField::Cost ? static_cast<double>(decimal->nano) : static_cast<double>(decimal->nano) / 1e6;
}

std::optional<bool> filterVerdict(std::string_view text)
{
    const std::string word = lowerAscii(text);
    for (const char *yes : {"true", "pass", "yes", "1"}) {
        if (word == yes)
            return true;
    }
    for (const char *no : {"false", "fail", "no", "0"}) {
        if (word == no)
            return false;
    }
    return std::nullopt;
}

std::optional<TimePeriod> timePeriod(std::string_view prefix)
{
    constexpr std::string_view pattern = "0000-01-01T00:00:00.000000Z";
    if (prefix.size() > 20 && (prefix.back() == 'Z' || prefix.back() == 'z'))
        prefix.remove_suffix(1);
    else if (prefix.size() >= 25 && prefix.find_first_of("+-", 19) != std::string_view::npos) {
        const auto instant = fromRfc3339(prefix);
        return instant ? std::optional(TimePeriod{instant->us, instant->us + 1}) : std::nullopt;
    } else if (prefix.size() == 20 && (prefix.back() == 'Z' || prefix.back() == 'z'))
        prefix.remove_suffix(1);
    const std::size_t length = prefix.size();
    constexpr std::size_t whole[]{4, 7, 10, 13, 16, 19};
    const bool fraction = length > 20 && length <= 29;
    if (!fraction && std::find(std::begin(whole), std::end(whole), length) == std::end(whole))
        return std::nullopt;
    std::string start(prefix);
    start += length < pattern.size() ? pattern.substr(length) : std::string_view("Z");
    for (std::size_t i = 0; i < 19; ++i) {
        const bool digitWanted = pattern[i] >= '0' && pattern[i] <= '9';
        const bool digit = start[i] >= '0' && start[i] <= '9';
        if (digitWanted ? !digit : start[i] != pattern[i])
            return std::nullopt;
    }
    const auto begin = fromRfc3339(start);
    if (!begin)
        return std::nullopt;
    if (length > 7)
        return TimePeriod{begin->us, begin->us + lengthOf(length)};
    const auto end = fromRfc3339(nextMonthOrYear(start, length));
    return end ? std::optional(TimePeriod{begin->us, end->us}) : std::nullopt;
}

std::optional<int> versionNumber(std::string_view text)
{
    if (text.size() < 2 || (text[0] != 'v' && text[0] != 'V'))
        return std::nullopt;
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() && number >= 0 ? std::optional(number) : std::nullopt;
}

bool isHashPrefix(std::string_view text)
{
    const std::string hex = lowerAscii(text);
    return hex.size() >= 6 && hex.size() <= 64 && hex.find_first_not_of("0123456789abcdef") == std::string::npos;
}

const std::vector<std::string> &choicesOf(FilterField field)
{
    static const std::vector<std::string> states{"ok", "error", "cancelled"};
    static const std::vector<std::string> errors{"auth",    "rate_limit", "overloaded", "context_length", "content_filter", "bad_request",
                                                 "network", "timeout",    "malformed",  "too_large",      "cancelled"};
    static const std::vector<std::string> none;
    return field == FilterField::State ? states : field == FilterField::Error ? errors : none;
}

} // namespace assay
