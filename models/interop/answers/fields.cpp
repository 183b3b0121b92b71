#include "interop/answers/fields.h"

#include <cmath>

namespace assay {

std::optional<double> numberField(const ConfigNode *object, std::string_view name)
{
    const ConfigNode *node = object ? object->find(name) : nullptr;
    return node ? node->numberValue() : std::nullopt;
}

std::optional<std::int64_t> countField(const ConfigNode *object, std::string_view name)
{
    const auto value = numberField(object, name);
    return value && *value >= 0 && *value < 1e15 && *value == std::floor(*value) ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
}

bool isTrueField(const ConfigNode *object, std::string_view name)
{
    const ConfigNode *node = object ? object->find(name) : nullptr;
    return node && node->kind == ConfigNode::Kind::Bool && node->text == "true";
}

std::optional<Money> dollars(std::optional<double> amount)
{
    if (!amount || *amount < 0 || *amount > 1e6)
        return std::nullopt;
    return Money{static_cast<std::int64_t>(std::llround(*amount * 1e9))};
}

std::optional<std::int64_t> microseconds(std::optional<double> amount, double each)
{
    if (!amount || *amount < 0 || *amount * each > 1e15)
        return std::nullopt;
    return static_cast<std::int64_t>(std::llround(*amount * each));
}

} // namespace assay
