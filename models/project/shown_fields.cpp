#include "project/shown_fields.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace assay {

namespace {

using ShownValue = nlohmann::ordered_json;
constexpr std::string_view scorePrefix = "score.";
constexpr std::string_view variableColumn = "var:";

/// What a column is called in files: its unit stands in the name.
std::string headOf(const std::string &name)
{
    return name == "latency" ? "latency_ms" : name == "answer" ? "output" : name;
}

template <typename T>
ShownValue valueOrNull(const std::optional<T> &value)
{
    return value ? ShownValue(*value) : ShownValue();
}

ShownValue scoreOf(const ResultView &view, std::string_view scorer)
{
    const auto &keys = view.run.scorers;
    const auto place = std::find(keys.begin(), keys.end(), scorer) - keys.begin();
    for (const ScoreRow &score : view.stored.scores) {
        if (score.scorer == place)
            return valueOrNull(score.value);
    }
    return {};
}

ShownValue tokensOf(const TokenCounts &tokens)
{
    return tokens.input && tokens.output ? ShownValue(*tokens.input + *tokens.output) : ShownValue();
}

/// An error has no answer; what happened stands in its place, as in the table.
ShownValue answerOf(const ResultRow &row)
{
    return row.output ? ShownValue(*row.output) : row.errorText.empty() ? ShownValue() : ShownValue(row.errorText);
}

ShownValue valueOf(const ResultView &view, const std::string &name)
{
    const ResultRow &row = view.stored.row;
    if (name.starts_with(scorePrefix))
        return scoreOf(view, std::string_view(name).substr(scorePrefix.size()));
    if (name.starts_with(variableColumn)) {
        const auto found = view.variables.find(name.substr(variableColumn.size()));
        return found == view.variables.end() ? ShownValue() : ShownValue(found->second);
    }
    if (name == "case")
        return row.caseId;
    if (name == "answer")
        return answerOf(row);
    if (name == "pass")
        return valueOrNull(view.stored.pass);
    if (name == "prompt")
        return view.column.prompt;
    if (name == "version")
        return view.column.versionLabel();
    if (name == "model")
        return view.column.model;
    if (name == "run")
        return view.run.name;
    if (name == "repeat")
        return row.repeat;
    if (name == "latency")
        return row.latencyUs ? ShownValue(static_cast<double>(*row.latencyUs) / 1000.0) : ShownValue();
    if (name == "tokens")
        return tokensOf(row.tokens);
    if (name == "cost")
        return row.cost ? ShownValue(row.cost->text()) : ShownValue();
    if (name == "state")
        return row.error ? std::string(assay::name(row.state)) + " " + assay::name(*row.error) : std::string(assay::name(row.state));
    if (name == "at")
        return toRfc3339(row.at);
    return {};
}

} // namespace

std::vector<std::string> ShownFields::variables() const
{
    std::vector<std::string> names;
    for (const std::string &name : m_names) {
        if (name.starts_with(variableColumn))
            names.push_back(name.substr(variableColumn.size()));
    }
    return names;
}

Status ShownFields::writeHead(DelimitedWriter &writer) const
{
    for (const std::string &name : m_names)
        writer.cell(headOf(name));
    return writer.endRecord();
}

Status ShownFields::writeRow(DelimitedWriter &writer, const ResultView &view) const
{
    for (const std::string &name : m_names) {
        const ShownValue value = valueOf(view, name);
        if (value.is_string() && name != "cost")
            writer.cell(value.get_ref<const std::string &>());
        else
            writer.value(value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump());
    }
    return writer.endRecord();
}

std::string ShownFields::json(const ResultView &view) const
{
    ShownValue line = ShownValue::object();
    for (const std::string &name : m_names) {
        if (name.starts_with(scorePrefix))
            line["scores"][name.substr(scorePrefix.size())] = valueOf(view, name);
        else if (name.starts_with(variableColumn))
            line["vars"][name.substr(variableColumn.size())] = valueOf(view, name);
        else
            line[headOf(name)] = valueOf(view, name);
    }
    return line.dump(-1, ' ', false, ShownValue::error_handler_t::replace);
}

} // namespace assay
