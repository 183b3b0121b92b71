#include "evaluation/scorers/agents/expected_calls.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

constexpr std::size_t mostLeaves = 1000;

std::string pointerPart(const std::string &name)
{
    std::string part;
    for (const char c : name)
        part += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return "/" + part;
}

void addLeaves(const Json &expected, const Json *actual, bool exact, const std::string &path, std::vector<ArgumentLeaf> &leaves)
{
    if (leaves.size() >= mostLeaves)
        return;
    if (!expected.is_structured() || expected.empty()) {
        leaves.push_back({path, actual && *actual == expected});
        return;
    }
    const bool isSameKind = actual && actual->type() == expected.type();
    if (expected.is_array()) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            addLeaves(expected[i], isSameKind && i < actual->size() ? &(*actual)[i] : nullptr, exact, path + "/" + std::to_string(i), leaves);
        if (isSameKind && actual->size() > expected.size())
            leaves.push_back({path + "/" + std::to_string(expected.size()), false}); // a longer list is another list
        return;
    }
    for (const auto &[name, value] : expected.items())
        addLeaves(value, isSameKind ? memberAt(*actual, name.c_str()) : nullptr, exact, path + pointerPart(name), leaves);
    if (!exact || !isSameKind)
        return;
    for (const auto &[name, value] : actual->items())
        if (!expected.contains(name) && leaves.size() < mostLeaves)
            leaves.push_back({path + pointerPart(name), false});
}

} // namespace

std::optional<std::vector<ExpectedCall>> expectedCalls(const Json &value)
{
    if (!value.is_array())
        return std::nullopt;
    std::vector<ExpectedCall> calls;
    for (const Json &each : value) {
        const auto name = each.is_string() ? std::optional(each.get<std::string>()) : stringAt(each, "name");
        if (!name)
            return std::nullopt;
        const Json *arguments = memberAt(each, "arguments");
        calls.push_back({*name, arguments ? std::optional(dumpJson(*arguments)) : std::nullopt});
    }
    return calls;
}

std::optional<std::string> expectedFrom(const std::optional<std::string> &setting, const ScoreInput &input, const char *variable)
{
    if (setting || !input.item)
        return setting;
    const auto found = input.item->json.find(variable);
    return found == input.item->json.end() ? std::nullopt : std::optional(found->second);
}

bool holdsPart(const Json &actual, const Json &expected)
{
    if (expected.is_object()) {
        if (!actual.is_object())
            return false;
        for (const auto &[name, value] : expected.items()) {
            const Json *member = memberAt(actual, name.c_str());
            if (!member || !holdsPart(*member, value))
                return false;
        }
        return true;
    }
    if (!expected.is_array())
        return actual == expected;
    if (!actual.is_array() || actual.size() != expected.size())
        return false;
    for (std::size_t i = 0; i < expected.size(); ++i)
        if (!holdsPart(actual[i], expected[i]))
            return false;
    return true;
}

std::vector<ArgumentLeaf> argumentLeaves(const Json &expected, const Json *actual, bool exact)
{
    std::vector<ArgumentLeaf> leaves;
    addLeaves(expected, actual, exact, {}, leaves);
    return leaves;
}

} // namespace assay
