#pragma once

#include <initializer_list>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"

namespace assay {

/// A value of OTLP (`{"stringValue":"x"}`, arrays and lists of keys too) as plain JSON; what is plain already stays so.
Json plainValue(const Json &value);
/// A text that holds JSON, as many exporters write structured values, or the value itself.
Json parsedValue(const Json &value);

/// The attributes of a span or an event by name, whether they came as OTLP's list or as an object. Of several names for one thing the first that
/// is there counts; what was asked for is left out of rest().
class Attributes
{
public:
    Attributes();
    ~Attributes();

    void add(const Json &listOrObject);

    const Json *find(std::initializer_list<const char *> names);
    std::string text(std::initializer_list<const char *> names); ///< empty = not there; numbers as they are written
    std::optional<double> number(std::initializer_list<const char *> names);
    std::optional<std::int64_t> integer(std::initializer_list<const char *> names);

    /// The numbered keys PREFIX.N.NAME, by N however they are ordered and whatever is missing, as objects of their names.
    std::vector<Json> numbered(const std::string &prefix);

    /// What nobody asked for.
    Json rest() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// @p value as a number, from a text too.
std::optional<double> numberOf(const Json &value);
std::optional<std::int64_t> integerOf(const Json &value);
std::string textOf(const Json &value);

} // namespace assay
