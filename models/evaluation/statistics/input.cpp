#include "evaluation/statistics/input.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

/// Sums of counts up to here are exact, as whole numbers and as double.
constexpr std::int64_t mostCounted = 1'000'000'000'000'000;

bool isLabel(const Json &value)
{
    return value.is_null() || value.is_string() || value.is_number() || value.is_boolean();
}

std::vector<Json> labelsOf(const char *field, const Json &row)
{
    if (!row.is_array())
        throw WrongField{field, translate("Statistics", "a list of labels is needed")};
    std::vector<Json> labels;
    for (const Json &label : row) {
        if (!isLabel(label))
            throw WrongField{field, translate("Statistics", "a label is a text, a number, true, false, or null where it is missing")};
        labels.push_back(label);
    }
    return labels;
}

void checkLength(const char *field, std::size_t row, std::size_t length, std::size_t first)
{
    if (length != first)
        throw WrongField{field, translate("Statistics", "row %1 holds %2, the first holds %3").arg(row + 1).arg(length).arg(first)};
}

} // namespace

std::int64_t StatisticInput::count(const char *field) const
{
    const auto value = integerAt(m_json, field);
    if (!value || *value < 0)
        throw WrongField{field, translate("Statistics", "a whole number of at least 0 is needed")};
    return *value;
}

const Json &StatisticInput::list(const char *field, const QString &why) const
{
    const Json *list = memberAt(m_json, field);
    if (!list || !list->is_array() || list->empty())
        throw WrongField{field, why};
    return *list;
}

std::vector<std::vector<std::int64_t>> StatisticInput::counts(const char *field) const
{
    const QString needed = translate("Statistics", "rows of whole numbers of at least 0 are needed");
    std::vector<std::vector<std::int64_t>> table;
    std::int64_t sum = 0;
    for (const Json &row : list(field, needed)) {
        if (!row.is_array() || row.empty())
            throw WrongField{field, needed};
        table.emplace_back();
        for (const Json &cell : row) {
            if (!cell.is_number_integer() || cell < Json(0))
                throw WrongField{field, needed};
            if (cell > Json(mostCounted - sum))
                throw WrongField{field, translate("Statistics", "the counts are too large")};
            table.back().push_back(cell.get<std::int64_t>());
            sum += table.back().back();
        }
        checkLength(field, table.size() - 1, row.size(), table.front().size());
    }
    return table;
}

std::vector<std::vector<std::int64_t>> StatisticInput::squareCounts(const char *field) const
{
    auto table = counts(field);
    if (table.size() != table.front().size())
        throw WrongField{field, translate("Statistics", "as many rows as columns are needed, one for each category")};
    return table;
}

std::vector<std::vector<Json>> StatisticInput::labelRows(const char *field) const
{
    std::vector<std::vector<Json>> rows;
    for (const Json &row : list(field, translate("Statistics", "a list of labels for each rater is needed"))) {
        rows.push_back(labelsOf(field, row));
        checkLength(field, rows.size() - 1, rows.back().size(), rows.front().size());
    }
    return rows;
}

std::vector<Json> StatisticInput::labels(const char *field) const
{
    const Json *row = memberAt(m_json, field);
    return labelsOf(field, row ? *row : Json());
}

std::vector<Json> StatisticInput::categories(const char *field) const
{
    auto all = labelsOf(field, list(field, translate("Statistics", "a list of labels is needed")));
    const std::set<Json> different(all.begin(), all.end());
    if (different.size() != all.size() || different.contains(Json()))
        throw WrongField{field, translate("Statistics", "every label must stand in it once, and none be null")};
    return all;
}

std::size_t StatisticInput::word(const char *field, const std::vector<std::string> &words) const
{
    if (!has(field))
        return 0;
    const auto found = std::find(words.begin(), words.end(), stringAt(m_json, field).value_or(""));
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    QStringList list;
    for (const std::string &word : words)
        list << QString::fromStdString(word);
    throw WrongField{field, translate("Statistics", "one of these is needed: %1").arg(list.join(QStringLiteral(", ")))};
}

std::vector<std::int64_t> StatisticInput::clusters(std::size_t size) const
{
    const Json *list = memberAt(m_json, "clusters");
    if (!list)
        return {};
    if (!list->is_array() || list->size() != size)
        throw WrongField{"clusters", translate("Statistics", "one cluster for each value is needed")};
    std::map<std::string, std::int64_t> numbers;
    std::vector<std::int64_t> clusters;
    for (const Json &name : *list) {
        if (name.is_null())
            throw WrongField{"clusters", translate("Statistics", "item %1 has none").arg(clusters.size())};
        clusters.push_back(numbers.try_emplace(dumpJson(name), static_cast<std::int64_t>(numbers.size())).first->second);
    }
    return clusters;
}

Json boundsJson(const Interval &interval, const char *estimate)
{
    return {{estimate, interval.estimate}, {"lower", interval.lower}, {"upper", interval.upper}};
}

Json undefinedJson(const std::string &words)
{
    return {{"undefined", words}};
}

Json definedOr(const std::optional<double> &value, const std::string &words)
{
    return value ? Json(*value) : undefinedJson(words);
}

} // namespace assay
