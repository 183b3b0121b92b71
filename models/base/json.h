#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace assay {

using Json = nlohmann::json;

/// Everything from outside is parsed here: UTF-8, depth at most 128, no repeated names, no NaN (reliability.md §4).
/// The error names line and column. @p file is used in its place only.
Result<Json> parseJson(std::string_view text, const QString &file = {});

/// As parseJson, but a repeated name keeps its last value, as most providers' clients do.
Result<Json> parseJsonLenient(std::string_view text);

/// Canonical JSON (governance.md §1): sorted keys, no blanks, integers only, valid UTF-8 only.
/// Fails on a float or on invalid UTF-8; never replaces.
Result<std::string> canonicalJson(const Json &value);

/// Compact JSON for output; invalid UTF-8 becomes U+FFFD.
std::string dumpJson(const Json &value);
/// The same, indented by two blanks.
std::string dumpJsonPretty(const Json &value);

/// Member @p key of an object if it is a string / an integer / any value, else nothing. Never throws.
std::optional<std::string> stringAt(const Json &object, const char *key);
std::optional<std::int64_t> integerAt(const Json &object, const char *key);
const Json *memberAt(const Json &object, const char *key);

/// Null for what is unknown. Needs nlohmann/json.hpp where it is called.
template <typename J = Json, typename T>
J orNull(const std::optional<T> &value)
{
    return value ? J(*value) : J();
}

/// `{"error":{"code","what","why","fix","where"}}`, the form of command line and documents (CLI.md §1).
Json errorJson(const Error &error);

/// @p text as a JSON string literal, quotes included.
std::string quoteJson(std::string_view text);

} // namespace assay
