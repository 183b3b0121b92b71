#include "items/result_cells.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "items/format.h"
#include "items/roles.h"

namespace assay::items {

using Kind = ResultField::Kind;

namespace {

/// What a cell shows, of any field.
struct Cell
{
    QString text;
    Tone tone = Tone::Normal;
    QVariant raw; ///< for sorting and copying
    std::optional<double> share;
};

Cell unknown()
{
    return {ResultField::tr("unknown"), Tone::Faint, {}, {}};
}

QString errorName(const ResultLine &line)
{
    return line.error ? QString::fromLatin1(name(*line.error)) : ResultField::tr("error");
}

QString signOf(std::optional<bool> pass)
{
    return !pass ? QString() : *pass ? QStringLiteral("✓ ") : QStringLiteral("✗ ");
}

Cell answerCell(const ResultLine &line)
{
    const QString text = displayText(line.text);
    if (line.state == ResultState::Error)
        return {QStringLiteral("✗ %1 · %2").arg(errorName(line), text), Tone::Worse, text, {}};
    if (line.state == ResultState::Cancelled)
        return {QStringLiteral("○ ") + ResultField::tr("cancelled"), Tone::Faint, {}, {}};
    if (!line.hasText)
        return {QStringLiteral("○ ") + ResultField::tr("the text was erased"), Tone::Faint, {}, {}};
    if (text.isEmpty())
        return {ResultField::tr("no text"), Tone::Faint, text, {}};
    return {text, Tone::Normal, text, {}};
}

Cell scoreCell(const ResultField &field, const ResultLine &line, const ResultColumns &columns)
{
    const ResultRun *run = columns.run(line.run);
    const auto &keys = run ? run->scorers : std::vector<std::string>();
    const auto place = std::find(keys.begin(), keys.end(), field.name.toStdString()) - keys.begin();
    const auto score = std::find_if(line.scores.begin(), line.scores.end(), [&](const ScoreRow &each) { return each.scorer == place; });
    if (score == line.scores.end())
        return {}; // this run did not ask, or there was no answer to score
    if (!score->value && !score->pass)
        return unknown();
    Cell cell;
    cell.text = signOf(score->pass) + (score->value ? items::score(score->value) : QString());
    cell.tone = score->pass == false ? Tone::Worse : Tone::Normal;
    if (score->value) {
        cell.raw = *score->value;
        if (*score->value >= 0 && *score->value <= 1)
            cell.share = *score->value;
    }
    return cell;
}

Cell passCell(const ResultLine &line)
{
    if (!line.pass)
        return line.state == ResultState::Ok ? unknown() : Cell();
    return {passText(*line.pass ? CellVerdict::Pass : CellVerdict::Fail), *line.pass ? Tone::Better : Tone::Worse, *line.pass, {}};
}

Cell stateCell(const ResultLine &line)
{
    switch (line.state) {
    case ResultState::Ok: return {ResultField::tr("ok"), Tone::Quiet, QStringLiteral("ok"), {}};
    case ResultState::Error: return {QStringLiteral("✗ ") + errorName(line), Tone::Worse, QStringLiteral("error"), {}};
    case ResultState::Cancelled: return {QStringLiteral("○ ") + ResultField::tr("cancelled"), Tone::Faint, QStringLiteral("cancelled"), {}};
    }
    return {};
}

Cell numberCell(std::optional<double> value, int decimals, const ResultLine &line)
{
    if (!value)
        return line.state == ResultState::Ok ? unknown() : Cell();
    return {figure(*value, decimals), line.fromCache ? Tone::Faint : Tone::Normal, *value, {}};
}

std::optional<double> scaledDown(std::optional<std::int64_t> value, double by)
{
    return value ? std::optional(static_cast<double>(*value) / by) : std::nullopt;
}

Cell tokensCell(const ResultLine &line)
{
    if (!line.tokens.input || !line.tokens.output)
        return numberCell({}, 0, line);
    return numberCell(static_cast<double>(*line.tokens.input + *line.tokens.output), 0, line);
}

Cell nameCell(const QString &text, Tone tone = Tone::Normal)
{
    return {text, tone, text, {}};
}

/// A case that does not have the variable shows nothing.
Cell variableCell(const ResultField &field, const ResultLine &line)
{
    const auto found = line.variables.find(field.name.toStdString());
    return found == line.variables.end() ? Cell() : nameCell(displayText(found->second));
}

Cell columnCell(Kind kind, const ResultLine &line, const ResultColumns &columns)
{
    const ResultColumn *column = columns.column(line.run, line.column);
    const ResultRun *run = columns.run(line.run);
    if (!column || !run)
        return unknown();
    switch (kind) {
    case Kind::Prompt: return nameCell(displayText(column->prompt));
    case Kind::Version: {
        const int number = column->versionNumber.value_or(0);
        return {number ? displayText(column->versionLabel()) : ResultField::tr("draft"), Tone::Normal, number, {}};
    }
    case Kind::Model: return nameCell(displayText(column->model));
    default: return nameCell(displayText(run->name));
    }
}

Cell cellOf(const ResultField &field, const ResultLine &line, const ResultColumns &columns, const ResultDecimals &decimals)
{
    switch (field.kind) {
    case Kind::Case: return nameCell(displayText(line.caseId));
    case Kind::Answer: return answerCell(line);
    case Kind::Score: return scoreCell(field, line, columns);
    case Kind::Pass: return passCell(line);
    case Kind::Prompt:
    case Kind::Version:
    case Kind::Model:
    case Kind::Run: return columnCell(field.kind, line, columns);
    case Kind::Repeat: return {count(line.repeat + 1), Tone::Normal, line.repeat, {}};
    case Kind::Latency: return numberCell(scaledDown(line.latencyUs, 1e6), decimals.latency, line);
    case Kind::Tokens: return tokensCell(line);
    case Kind::Cost: return numberCell(scaledDown(line.cost ? std::optional(line.cost->nano) : std::nullopt, 1e9), decimals.cost, line);
    case Kind::State: return stateCell(line);
    case Kind::Variable: return variableCell(field, line);
    case Kind::At: return {dateTime(line.at), Tone::Quiet, static_cast<qlonglong>(line.at.us), {}};
    }
    return {};
}

} // namespace

ResultDecimals decimalsFor(std::optional<std::int64_t> latencyUs, std::optional<Money> cost)
{
    ResultDecimals decimals;
    if (latencyUs && *latencyUs < 100'000)
        decimals.latency = 3;
    // Three digits of the middle one.
    if (cost && cost->nano > 0)
        decimals.cost = std::clamp(2 - static_cast<int>(std::floor(std::log10(static_cast<double>(cost->nano) / 1e9))), 2, 9);
    return decimals;
}

QVariant resultCell(const ResultField &field, const ResultLine &line, const ResultColumns &columns, const ResultDecimals &decimals, int role)
{
    const Cell cell = cellOf(field, line, columns, decimals);
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::AccessibleTextRole: return QStringLiteral("%1: %2").arg(field.title(), cell.text.isEmpty() ? ResultField::tr("nothing") : cell.text);
    case ToneRole: return QVariant::fromValue(cell.tone);
    case ShareRole: return cell.share ? QVariant(*cell.share) : QVariant();
    case SortRole: return cell.raw;
    default: return {};
    }
}

} // namespace assay::items
