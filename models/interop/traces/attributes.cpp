#include "interop/traces/attributes.h"

#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace assay {

namespace {

constexpr int deepest = 64;

const Json *memberOf(const Json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const auto found = object.find(name); found != object.end() && !found->is_null())
            return &*found;
    }
    return nullptr;
}

Json plainList(const Json &values, int depth);
Json plainMap(const Json &pairs, int depth);

Json plainAt(const Json &value, int depth)
{
    if (!value.is_object() || depth > deepest)
        return value;
    if (const Json *plain = memberOf(value, {"stringValue", "string_value", "boolValue", "bool_value", "doubleValue", "double_value", "bytesValue", "bytes_value"}))
        return *plain;
    if (const Json *integer = memberOf(value, {"intValue", "int_value"})) {
        const auto number = integerOf(*integer);
        return number ? Json(*number) : *integer;
    }
    if (const Json *list = memberOf(value, {"arrayValue", "array_value"}))
        return plainList(list->is_object() ? list->value("values", Json::array()) : *list, depth);
    if (const Json *map = memberOf(value, {"kvlistValue", "kvlist_value"}))
        return plainMap(map->is_object() ? map->value("values", Json::array()) : *map, depth);
    return value;
}

Json plainList(const Json &values, int depth)
{
    Json list = Json::array();
    for (const Json &each : values)
        list.push_back(plainAt(each, depth + 1));
    return list;
}

Json plainMap(const Json &pairs, int depth)
{
    Json map = Json::object();
    for (const Json &pair : pairs) {
        if (const auto key = stringAt(pair, "key"); key && pair.contains("value"))
            map[*key] = plainAt(pair["value"], depth + 1);
    }
    return map;
}

} // namespace

Json plainValue(const Json &value)
{
    return plainAt(value, 0);
}

Json parsedValue(const Json &value)
{
    if (!value.is_string())
        return value;
    const auto &text = value.get_ref<const std::string &>();
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (text[first] != '{' && text[first] != '['))
        return value;
    auto parsed = parseJsonLenient(text);
    return parsed ? std::move(*parsed) : value;
}

std::optional<double> numberOf(const Json &value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const auto &text = value.get_ref<const std::string &>();
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::int64_t> integerOf(const Json &value)
{
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        return std::nullopt;
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_string()) {
        const auto &text = value.get_ref<const std::string &>();
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error == std::errc() && end == text.data() + text.size())
            return number;
    }
    const auto number = numberOf(value);
    return number && std::abs(*number) < 9e18 ? std::optional(static_cast<std::int64_t>(std::llround(*number))) : std::nullopt;
}

std::string textOf(const Json &value)
{
    return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : dumpJson(value);
}

struct Attributes::Private
{
    std::map<std::string, Json> values;
    std::set<std::string, std::less<>> used;
};

Attributes::Attributes() : d(std::make_unique<Private>()) {}

Attributes::~Attributes() = default;

void Attributes::add(const Json &listOrObject)
{
    const Json plain = listOrObject.is_array() ? plainMap(listOrObject, 0) : listOrObject;
    if (!plain.is_object())
        return;
    for (const auto &[name, value] : plain.items()) {
        if (!value.is_null())
            d->values[name] = value;
    }
}

const Json *Attributes::find(std::initializer_list<const char *> names)
{
    const Json *found = nullptr;
    for (const char *name : names) {
        const auto at = d->values.find(name);
        if (at == d->values.end())
            continue;
        d->used.insert(name);
        if (!found)
            found = &at->second;
    }
    return found;
}

std::string Attributes::text(std::initializer_list<const char *> names)
{
    const Json *value = find(names);
    return value ? textOf(*value) : std::string();
}

std::optional<double> Attributes::number(std::initializer_list<const char *> names)
{
    const Json *value = find(names);
    return value ? numberOf(*value) : std::nullopt;
}

std::optional<std::int64_t> Attributes::integer(std::initializer_list<const char *> names)
{
    const Json *value = find(names);
    return value ? integerOf(*value) : std::nullopt;
}

std::vector<Json> Attributes::numbered(const std::string &prefix)
{
    std::map<std::int64_t, Json> items;
    for (auto at = d->values.lower_bound(prefix); at != d->values.end() && at->first.starts_with(prefix); ++at) {
        const std::string_view tail = std::string_view(at->first).substr(prefix.size());
        std::int64_t number = 0;
        const auto [end, error] = std::from_chars(tail.data(), tail.data() + tail.size(), number);
        if (error != std::errc() || end == tail.data() + tail.size() || *end != '.')
            continue;
        d->used.insert(at->first);
        items[number][std::string(end + 1, tail.data() + tail.size())] = at->second;
    }
    std::vector<Json> list;
    for (auto &[number, item] : items)
        list.push_back(std::move(item));
    return list;
}

Json Attributes::rest() const
{
    Json rest = Json::object();
    for (const auto &[name, value] : d->values) {
        if (!d->used.contains(name))
            rest[name] = value;
    }
    return rest;
}

} // namespace assay
