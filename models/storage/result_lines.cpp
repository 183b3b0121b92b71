#include "storage/result_lines.h"

#include <algorithm>

#include "storage/case_variables.h"
#include "storage/rows.h"

namespace assay {

namespace {

constexpr std::string_view lineSql
    = "SELECT r.run, r.column_number, r.repeat, c.case_id, r.state, r.error, r.pass, r.input_tokens, r.cached_tokens, r.output_tokens, "
      "r.reasoning_tokens, r.cost, r.latency_us, r.from_cache, r.at_us, substr(COALESCE(t.output, t.error_text), 1, ?2) "
      "FROM result r JOIN case_row c ON c.id = r.case_row LEFT JOIN result_text t ON t.result = r.id WHERE r.id = ?1";
constexpr std::string_view scoreSql = "SELECT scorer, value, pass FROM score WHERE result = ?1 ORDER BY scorer";

std::optional<bool> truthAt(const Statement &row, int column)
{
    const auto value = row.optionalInteger(column);
    return value ? std::optional(*value != 0) : std::nullopt;
}

ResultLine lineOf(const Statement &row, std::int64_t key)
{
    ResultLine line;
    line.key = key;
    line.run = row.integer(0);
    line.column = static_cast<int>(row.integer(1));
    line.repeat = static_cast<int>(row.integer(2));
    line.caseId = row.text(3);
    line.state = static_cast<ResultState>(std::clamp<std::int64_t>(row.integer(4), 0, 2));
    if (const auto error = row.optionalInteger(5))
        line.error = static_cast<CallError>(std::clamp<std::int64_t>(*error, 0, static_cast<std::int64_t>(CallError::Cancelled)));
    line.pass = truthAt(row, 6);
    line.tokens = {row.optionalInteger(7), row.optionalInteger(8), row.optionalInteger(9), row.optionalInteger(10)};
    if (const auto cost = row.optionalInteger(11))
        line.cost = Money{*cost};
    line.latencyUs = row.optionalInteger(12);
    line.fromCache = row.integer(13) != 0;
    line.at = {row.integer(14)};
    line.hasText = !row.isNull(15);
    line.text = row.text(15);
    return line;
}

} // namespace

Result<std::vector<ResultLine>> resultLines(Database &database, const std::vector<std::int64_t> &keys, int textLength,
                                            const std::vector<std::string> &variables)
{
    auto select = database.prepare(lineSql);
    auto scores = database.prepare(scoreSql);
    if (!select || !scores)
        return fail(select ? scores.error() : select.error());
    std::vector<ResultLine> lines;
    lines.reserve(keys.size());
    for (const std::int64_t key : keys) {
        const auto row = select->bind(1, key).bind(2, textLength).step();
        if (!row)
            return fail(row.error());
        if (!*row)
            continue;
        ResultLine line = lineOf(*select, key);
        select->reset();
        auto given = collect<ScoreRow>(scores->bind(1, key), [](const Statement &score) {
            return ScoreRow{static_cast<int>(score.integer(0)), score.optionalReal(1), truthAt(score, 2), {}};
        });
        if (!given)
            return fail(given.error());
        line.scores = std::move(*given);
        auto values = caseVariables(database, key, variables);
        if (!values)
            return fail(values.error());
        line.variables = std::move(*values);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace assay
