// json-fields: how many fields of the expected JSON the output has right, path by path.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "evaluation/scorers/definitions.h"
#include "evaluation/scorers/text/metric.h"

namespace assay {

namespace {

constexpr std::size_t fieldsInDetails = 200;
constexpr std::size_t fieldsInReason = 3;

/// `/a/b/0` as it is; `a.b.0` in that form. A name that holds a point or a slash needs the first form, with ~1 for / and ~0 for ~.
std::string pointerText(const std::string &path)
{
    if (path.empty() || path.front() == '/')
        return path;
    std::string pointer = "/" + path;
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    return pointer;
}

std::string stepText(const std::string &name)
{
    std::string step = "/";
    for (const char c : name)
        step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return step;
}

/// Paths of everything that holds no more fields; an empty object or list is a field of its own.
void addLeaves(const Json &value, const std::string &path, std::vector<std::string> &leaves)
{
    if (!value.is_structured() || value.empty()) {
        leaves.push_back(path);
        return;
    }
    if (value.is_object()) {
        for (const auto &[name, member] : value.items())
            addLeaves(member, path + stepText(name), leaves);
        return;
    }
    for (std::size_t i = 0; i < value.size(); ++i)
        addLeaves(value[i], path + "/" + std::to_string(i), leaves);
}

/// Null where the path leads nowhere.
const Json *valueAt(const Json &json, const std::string &path)
{
    const Json *value = &json;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t end = std::min(path.find('/', at + 1), path.size());
        std::string name = path.substr(at + 1, end - at - 1);
        at = end;
        for (std::size_t tilde = name.find('~'); tilde != std::string::npos; tilde = name.find('~', tilde + 1))
            if (tilde + 1 < name.size())
                name.replace(tilde, 2, name[tilde + 1] == '1' ? "/" : "~");
        if (value->is_object()) {
            const auto member = value->find(name);
            if (member == value->end())
                return nullptr;
            value = &*member;
        } else if (value->is_array() && !name.empty() && name.size() < 9 && name.find_first_not_of("0123456789") == std::string::npos &&
                   std::stoul(name) < value->size()) {
            value = &(*value)[std::stoul(name)];
        } else {
            return nullptr;
        }
    }
    return value;
}

/// The whole output, or what stands between its first fence and the next.
std::string_view withoutFence(std::string_view output)
{
    const std::size_t open = output.find("```");
    const std::size_t line = open == std::string_view::npos ? open : output.find('\n', open);
    if (line == std::string_view::npos)
        return output;
    const std::size_t close = output.find("```", line);
    return output.substr(line + 1, close == std::string_view::npos ? close : close - line - 1);
}

class JsonFields final : public Scorer
{
public:
    explicit JsonFields(SettingReader &reader)
        : m_value(settingText(reader.settings(), "value")), m_fields(reader.texts("fields")), m_absolute(reader.number("absolute", 0, 0, 1e300)),
          m_relative(reader.number("relative", 1e-9, 0, 1)), m_threshold(reader.number("threshold", 1, 0, 1))
    {
        for (std::string &field : m_fields)
            field = pointerText(field);
    }
    ScoreOutput score(const ScoreInput &input) const override
    {
        const std::string *reference = m_value ? &*m_value : input.reference;
        if (!reference)
            return noReference();
        const auto expected = parseJson(*reference);
        if (!expected)
            return unknownScore("the reference is not JSON: " + expected.error().why.toStdString());
        auto found = parseJsonLenient(input.output);
        if (!found)
            found = parseJsonLenient(withoutFence(input.output));
        if (!found)
            return verdict(false, "the output is not JSON: " + found.error().why.toStdString());
        std::vector<std::string> fields = m_fields;
        if (fields.empty())
            addLeaves(*expected, "", fields);
        return compared(*expected, *found, fields);
    }

private:
    ScoreOutput compared(const Json &expected, const Json &found, const std::vector<std::string> &fields) const
    {
        std::vector<std::string> wrong;
        Json details = Json::object();
        for (const std::string &field : fields) {
            const Json *wanted = valueAt(expected, field);
            const Json *given = valueAt(found, field);
            const bool same = wanted && given ? equal(*wanted, *given) : wanted == given;
            if (!same)
                wrong.push_back(field);
            if (details.size() < fieldsInDetails)
                details[field] = same ? Json{{"equal", true}} : Json{{"equal", false}, {"expected", wanted ? *wanted : Json()}, {"found", given ? *given : Json()}};
        }
        const std::size_t right = fields.size() - wrong.size();
        ScoreOutput result = graded(static_cast<double>(right) / static_cast<double>(fields.size()), m_threshold,
                                    std::to_string(right) + " of " + std::to_string(fields.size()) + " fields are equal" + named(wrong));
        result.details = dumpJson({{"fields", std::move(details)}, {"equal", right}, {"of", fields.size()}});
        return result;
    }
    static std::string named(const std::vector<std::string> &wrong)
    {
        std::string text;
        for (std::size_t i = 0; i < wrong.size() && i < fieldsInReason; ++i)
            text += (i ? ", " : "; not ") + (wrong[i].empty() ? "the whole" : wrong[i]);
        return wrong.size() > fieldsInReason ? text + " and " + std::to_string(wrong.size() - fieldsInReason) + " more" : text;
    }
    bool equal(const Json &wanted, const Json &given) const
    {
        if (!wanted.is_number() || !given.is_number())
            return wanted == given;
        const double expected = wanted.get<double>();
        return wanted == given || std::abs(given.get<double>() - expected) <= std::max(m_absolute, m_relative * std::abs(expected));
    }

    std::optional<std::string> m_value;
    std::vector<std::string> m_fields;
    double m_absolute;
    double m_relative;
    double m_threshold;
};

} // namespace

std::vector<ScorerDescription> jsonFieldScorers()
{
    return {{"json-fields", "Share of the expected JSON's fields that the output has, with the same value at the same path", "value",
             {{"value", "the expected JSON; the case's reference unless given", ""},
              {"fields", "list of paths to compare, as /a/b/0 or a.b.0; all fields of the expected JSON unless given", ""},
              {"absolute", "absolute tolerance of numbers", "0"},
              {"relative", "tolerance of numbers as a share of the expected one", "1e-9"},
              {"threshold", "passes from this share on", "1"}},
             "output, reference", "0 to 1", "own definition", makeMetric<JsonFields>}};
}

} // namespace assay
