// Which rows of answers queues and labels speak of, and what was said of a row.
#include <charconv>
#include <unordered_set>

#include "storage/labels.h"
#include "storage/results.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

using Outputs = std::unordered_set<OutputId>;

/// Outputs of all queues, and those that values speak of, without those whose row is known.
Result<Outputs> unknownOutputs(Database &database)
{
    const auto queues = listQueues(database);
    auto values = database.prepare("SELECT DISTINCT output FROM label_value");
    auto known = database.prepare("SELECT output FROM labelled_output");
    if (!queues || !values || !known)
        return fail(database.lastError());
    const auto idOf = [](const Statement &row) { return OutputId::fromRaw(row.blob(0)).value_or(OutputId()); };
    const auto labelled = collect<OutputId>(*values, idOf);
    const auto found = collect<OutputId>(*known, idOf);
    if (!labelled || !found)
        return fail(database.lastError());
    Outputs outputs(labelled->begin(), labelled->end());
    for (const QueueInfo &queue : *queues) {
        const auto items = itemsOf(database, queue.definition);
        if (!items)
            continue; // a salvaged file may have lost them
        for (const QueueItem &item : *items)
            outputs.insert(item.outputs.begin(), item.outputs.end());
    }
    for (const OutputId &output : *found)
        outputs.erase(output);
    return outputs;
}

} // namespace

Result<std::optional<std::int64_t>> labelledRow(Database &database, OutputId output)
{
    auto select = database.cached("SELECT result FROM labelled_output WHERE output = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindBlob(1, output.raw()).step();
    if (!row)
        return fail(row.error());
    const auto found = *row ? (*select)->optionalInteger(0) : std::nullopt;
    (*select)->reset();
    return found;
}

Status noteLabelledRow(WriteContext &context, OutputId output, std::int64_t row)
{
    auto insert = context.database().cached("INSERT OR REPLACE INTO labelled_output (output, result) VALUES (?1, ?2)");
    if (!insert)
        return fail(insert.error());
    return (*insert)->bindBlob(1, output.raw()).bind(2, row).run();
}

Status findLabelledRows(WriteContext &context)
{
    Database &database = context.database();
    auto wanted = unknownOutputs(database);
    if (!wanted || wanted->empty())
        return wanted ? Status{} : Status(fail(wanted.error()));
    const auto columns = ResultColumns::load(database);
    if (!columns)
        return fail(columns.error());
    std::vector<std::pair<OutputId, std::int64_t>> found;
    const Status read = eachResultId(database, *columns, [&](std::int64_t row, const std::string &id) {
        const auto output = OutputId::fromHex(id);
        if (output && wanted->erase(*output) > 0)
            found.emplace_back(*output, row);
        return !wanted->empty();
    });
    if (!read)
        return read;
    for (const auto &[output, row] : found) {
        if (auto noted = noteLabelledRow(context, output, row); !noted)
            return noted;
    }
    return {};
}

std::optional<bool> LabelValue::pass() const
{
    return kind == QuestionKind::PassFail ? std::optional(value == "pass") : std::nullopt;
}

std::optional<double> LabelValue::number() const
{
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    return kind == QuestionKind::Scale && error == std::errc() && end == value.data() + value.size() ? std::optional(number) : std::nullopt;
}

Result<std::vector<LabelValue>> labelValues(Database &database, std::int64_t row)
{
    auto select = database.cached("SELECT q.name, q.definition ->> '$.kind', v.value FROM labelled_output o JOIN label_value v ON v.output = o.output "
                                  "JOIN question q ON q.id = v.question WHERE o.result = ?1 ORDER BY q.name, v.value");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, row);
    return collect<LabelValue>(**select, [](const Statement &each) {
        return LabelValue{std::string(each.text(0)), questionKindFromName(each.text(1)).value_or(QuestionKind::Text), std::string(each.text(2))};
    });
}

namespace {

constexpr const char *verdictsOfRun = " FROM question q JOIN label_value v ON v.question = q.id JOIN labelled_output o ON o.output = v.output "
                                      "JOIN result r ON r.id = o.result WHERE q.definition ->> '$.kind' = 'pass_fail' AND r.run = ?1";

} // namespace

Result<std::vector<std::string>> verdictQuestions(Database &database, std::int64_t run)
{
    auto select = database.prepare("SELECT DISTINCT q.name" + std::string(verdictsOfRun) + " ORDER BY q.name");
    if (!select)
        return fail(select.error());
    return collect<std::string>(select->bind(1, run), [](const Statement &row) { return std::string(row.text(0)); });
}

Result<std::unordered_map<std::int64_t, bool>> labelVerdicts(Database &database, std::int64_t run, const std::string &question)
{
    auto select = database.prepare("SELECT r.id, MIN(v.value = 'pass')" + std::string(verdictsOfRun) + " AND q.name = ?2 GROUP BY r.id");
    if (!select)
        return fail(select.error());
    const auto rows = collect<std::pair<std::int64_t, bool>>(select->bind(1, run).bind(2, std::string_view(question)),
                                                             [](const Statement &row) { return std::pair(row.integer(0), row.integer(1) != 0); });
    if (!rows)
        return fail(rows.error());
    return std::unordered_map<std::int64_t, bool>(rows->begin(), rows->end());
}

Result<std::vector<OutputLabel>> labelsOfRow(Database &database, std::int64_t row)
{
    auto select = database.cached("SELECT q.name, p.name, l.layer, l.value, l.answered_us FROM labelled_output o JOIN label l ON l.item = o.output "
                                  "JOIN question q ON q.id = l.question LEFT JOIN person p ON p.id = l.person "
                                  "WHERE o.result = ?1 AND l.is_current = 1 AND l.value IS NOT NULL ORDER BY l.place");
    if (!select)
        return fail(select.error());
    (*select)->bind(1, row);
    return collect<OutputLabel>(**select, [](const Statement &each) {
        OutputLabel label;
        label.question = each.text(0);
        label.person = each.optionalText(1);
        label.layer = layerFromName(each.text(2)).value_or(LabelLayer::Import);
        label.value = {std::string(each.text(3))};
        label.at = {each.integer(4)};
        return label;
    });
}

} // namespace assay
