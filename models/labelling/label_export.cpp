#include "labelling/label_export.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>

#include "base/json.h"
#include "domain/tabular/record_writer.h"
#include "labelling/shown_item.h"
#include "storage/people.h"

namespace assay {

namespace {

using Line = nlohmann::ordered_json;

/// What the ids in labels are called.
struct LabelNames
{
    std::map<PersonId, std::string> people;
    std::map<QuestionId, Question> questions;
    std::unordered_map<ItemId, std::size_t> places;
    std::unordered_map<ItemId, ItemId> repeated; ///< of a repeat, what it shows once more
    std::string queue;

    Line person(PersonId id) const
    {
        const auto found = people.find(id);
        return found == people.end() || found->second.empty() ? Line() : Line(found->second);
    }
};

Result<LabelNames> namesFor(Database &database, const QueueInfo &queue, const std::vector<QueueItem> &items)
{
    const auto people = listPeople(database);
    const auto questions = questionsOf(database, queue.definition);
    if (!people || !questions)
        return fail(people ? questions.error() : people.error());
    LabelNames names;
    names.queue = queue.definition.name;
    for (const Person &person : *people)
        names.people[person.id] = person.name.value_or("");
    for (const Question &question : *questions)
        names.questions[question.id] = question;
    for (std::size_t place = 0; place < items.size(); ++place) {
        names.places[items[place].id] = place;
        if (items[place].isRepeat)
            names.repeated[items[place].id] = itemId(items[place].outputs);
    }
    return names;
}

/// Records in an order that no merge changes.
Result<std::vector<LabelRow>> sortedRows(Database &database, const QueueInfo &queue, const LabelNames &names)
{
    std::vector<LabelRow> rows;
    const Status read = eachLabel(database, queue.id, std::nullopt, [&](LabelRow row) {
        if (names.places.contains(row.item))
            rows.push_back(std::move(row));
        return Status{};
    });
    if (!read)
        return fail(read.error());
    std::sort(rows.begin(), rows.end(), [&](const LabelRow &a, const LabelRow &b) {
        const auto key = [&](const LabelRow &row) { return std::tuple(names.places.at(row.item), row.answeredAt, row.id); };
        return key(a) < key(b);
    });
    return rows;
}

template <typename T>
Line textOr(const std::optional<T> &value)
{
    return value ? Line(value->text()) : Line();
}

template <typename T>
Line hexOr(const std::optional<T> &value)
{
    return value ? Line(value->hex()) : Line();
}

Line listOf(const std::vector<OutputId> &outputs)
{
    Line list = Line::array();
    for (const OutputId &output : outputs)
        list.push_back(output.hex());
    return list;
}

Line recordOf(const LabelRow &row, const Label &label, const LabelNames &names)
{
    const auto question = row.question ? names.questions.find(*row.question) : names.questions.end();
    Line line;
    line["id"] = row.id.text();
    line["queue"] = names.queue;
    line["item"] = row.item.hex();
    line["outputs"] = listOf(label.outputs);
    line["aspect"] = name(row.aspect);
    line["question"] = question == names.questions.end() ? Line() : Line(question->second.name);
    line["question_version"] = hexOr(label.questionVersion);
    line["value"] = row.value ? Line(row.value->parsed()) : Line();
    line["person"] = names.person(row.person);
    line["rater_id"] = row.person.text();
    line["rater_kind"] = label.raterKind;
    line["layer"] = name(row.layer);
    line["supersedes"] = textOr(row.supersedes);
    line["retracted"] = !row.value;
    line["current"] = row.isCurrent;
    line["position_shown"] = orNull<Line>(label.position);
    line["left"] = orNull<Line>(label.left);
    line["order_seed"] = std::to_string(label.orderSeed);
    line["blind"] = row.isBlind;
    line["judge_seen_before"] = label.judgeSeen;
    line["others_seen_before"] = label.othersSeen;
    line["identity_leak"] = label.identityLeak;
    line["guideline_version"] = hexOr(label.guideline);
    line["active_ms"] = orNull<Line>(label.activeMs);
    line["shown_at"] = label.shownAt ? Line(toRfc3339(*label.shownAt)) : Line();
    line["answered_at"] = toRfc3339(row.answeredAt);
    line["app_version"] = label.appVersion;
    const auto repeated = names.repeated.find(row.item);
    line["repeat_of"] = repeated == names.repeated.end() ? Line() : Line(repeated->second.hex());
    return line;
}

/// The record behind a row; a decision has no more than its row says.
Result<Label> recordBehind(Database &database, const LabelRow &row)
{
    if (row.layer == LabelLayer::Adjudication) {
        Label decision;
        if (const auto output = OutputId::fromRaw(row.item.raw()))
            decision.outputs = {*output};
        return decision;
    }
    auto label = labelById(database, row.id);
    if (!label)
        return fail(label.error());
    return label->value_or(Label());
}

std::string cellText(const Line &value)
{
    return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump(-1, ' ', false, Line::error_handler_t::replace);
}

Status writeHead(const Line &line, DelimitedWriter &table)
{
    for (const auto &[key, value] : line.items())
        table.cell(key);
    return table.endRecord();
}

Status writeCells(const Line &line, DelimitedWriter &table)
{
    for (const auto &[key, value] : line.items())
        value.is_string() || value.is_structured() ? table.cell(cellText(value)) : table.value(cellText(value));
    return table.endRecord();
}

Status writeRecords(Database &database, const std::vector<LabelRow> &rows, const LabelNames &names, LabelFormat format, const ByteSink &sink)
{
    DelimitedWriter table(sink);
    JsonWriter lines(sink, JsonWriter::Shape::Lines);
    bool hasHead = false;
    for (const LabelRow &row : rows) {
        const auto label = recordBehind(database, row);
        if (!label)
            return fail(label.error());
        const Line line = recordOf(row, *label, names);
        if (format == LabelFormat::JsonLines) {
            if (auto written = lines.element(line.dump(-1, ' ', false, Line::error_handler_t::replace)); !written)
                return written;
            continue;
        }
        if (auto written = hasHead ? Status{} : writeHead(line, table); !written)
            return written;
        hasHead = true;
        if (auto written = writeCells(line, table); !written)
            return written;
    }
    return format == LabelFormat::JsonLines ? lines.finish() : table.finish();
}

/// One answer as Label Studio's `result` holds it.
Line studioResult(const Question &question, const AnswerValue &value, const std::string &to)
{
    const Json said = value.parsed();
    Line result{{"from_name", question.name}, {"to_name", to}};
    switch (question.kind) {
    case QuestionKind::PassFail:
    case QuestionKind::Choice: result["type"] = "choices"; result["value"] = {{"choices", Line::array({Line(said)})}}; break;
    case QuestionKind::Choices: result["type"] = "choices"; result["value"] = {{"choices", Line(said)}}; break;
    case QuestionKind::Scale: result["type"] = "rating"; result["value"] = {{"rating", Line(said)}}; break;
    case QuestionKind::Pair: result["type"] = "pairwise"; result["value"] = {{"selected", Line(said)}}; break;
    case QuestionKind::Text:
    case QuestionKind::Correction: result["type"] = "textarea"; result["value"] = {{"text", Line::array({Line(said)})}}; break;
    case QuestionKind::Spans:
        result["type"] = "labels";
        result["value"] = Line::array();
        for (const Json &span : said)
            result["value"].push_back({{"start", Line(span.at("start"))}, {"end", Line(span.at("end"))}, {"labels", Line::array({Line(span.at("tag"))})}});
        break;
    }
    return result;
}

void addResults(Line &results, const Question &question, const AnswerValue &value)
{
    const Line made = studioResult(question, value, "output");
    if (!made.at("value").is_array()) {
        results.push_back(made);
        return;
    }
    for (const Line &each : made.at("value")) {
        Line span = made;
        span["value"] = each;
        results.push_back(std::move(span));
    }
}

Result<std::int64_t> writeTasks(Database &database, const std::vector<QueueItem> &items, const std::vector<LabelRow> &rows, const LabelNames &names, const ByteSink &sink)
{
    std::unordered_map<ItemId, std::map<PersonId, std::vector<const LabelRow *>>> standing;
    for (const LabelRow &row : rows) {
        if (row.isCurrent && row.value && row.question && row.layer == LabelLayer::Answer)
            standing[row.item][row.person].push_back(&row);
    }
    JsonWriter tasks(sink, JsonWriter::Shape::Array);
    std::int64_t written = 0;
    for (const QueueItem &item : items) {
        if (item.isRepeat)
            continue; // a second annotation by the same person would be taken for another opinion
        const auto shown = readItem(database, item, {});
        if (!shown)
            return fail(shown.error());
        Line data = shown->vars;
        for (std::size_t i = 0; i < shown->outputs.size(); ++i)
            data[shown->outputs.size() == 1 ? "output" : "output_" + std::to_string(i + 1)] = shown->outputs[i].text;
        Line annotations = Line::array();
        for (const auto &[person, answers] : standing[item.id]) {
            Line results = Line::array();
            for (const LabelRow *row : answers) {
                const auto question = names.questions.find(*row->question);
                if (question == names.questions.end())
                    continue;
                addResults(results, question->second, *row->value);
                ++written;
            }
            annotations.push_back({{"completed_by", names.person(person)}, {"created_at", toRfc3339(answers.back()->answeredAt)}, {"result", results}});
        }
        const Line task{{"id", names.places.at(item.id) + 1}, {"data", data}, {"meta", {{"item", item.id.hex()}}}, {"annotations", annotations}};
        if (auto kept = tasks.element(task.dump(-1, ' ', false, Line::error_handler_t::replace)); !kept)
            return fail(kept.error());
    }
    return tasks.finish().map([&] { return written; });
}

} // namespace

std::optional<LabelFormat> labelFormatFromName(std::string_view name)
{
    if (name == "jsonl")
        return LabelFormat::JsonLines;
    if (name == "csv")
        return LabelFormat::Csv;
    return name == "label-studio" ? std::optional(LabelFormat::LabelStudio) : std::nullopt;
}

Result<std::int64_t> exportLabels(Database &database, const QueueInfo &queue, LabelFormat format, const ByteSink &sink)
{
    const auto items = itemsOf(database, queue.definition);
    const auto names = items ? namesFor(database, queue, *items) : Result<LabelNames>(fail(items.error()));
    const auto rows = names ? sortedRows(database, queue, *names) : Result<std::vector<LabelRow>>(fail(names.error()));
    if (!rows)
        return fail(rows.error());
    if (format == LabelFormat::LabelStudio)
        return writeTasks(database, *items, *rows, *names, sink);
    return writeRecords(database, *rows, *names, format, sink).map([&] { return static_cast<std::int64_t>(rows->size()); });
}

} // namespace assay
