#include "labelling/label_import.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/tabular/import.h"
#include "domain/tabular/record_writer.h"
#include "labelling/shown_item.h"
#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/people.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// One answer of a file, in whatever format it came.
struct GivenAnswer
{
    std::string id; ///< the event's; empty = the format has none
    std::string item;
    std::string question;
    std::string person;
    std::optional<TimeUs> at;
    Json value;
};

tl::unexpected<Error> wrong(const QString &why)
{
    return fail(ErrorCode::BadInput, {}, why);
}

const Field *fieldOf(const Record &record, std::string_view name)
{
    const auto found = std::find_if(record.fields.begin(), record.fields.end(), [name](const Field &field) { return field.name == name; });
    return found == record.fields.end() ? nullptr : &*found;
}

/// What a cell said before a `'` kept spreadsheets from taking it for a formula (interop.md §9).
std::string_view unguarded(const Field &field)
{
    return !field.json && field.text.starts_with('\'') && looksLikeFormula(field.text.substr(1)) ? field.text.substr(1) : field.text;
}

std::string textOf(const Record &record, std::string_view name)
{
    const Field *field = fieldOf(record, name);
    return field && !(field->json && field->text == "null") ? std::string(unguarded(*field)) : std::string();
}

Json jsonOf(const Record &record, std::string_view name)
{
    const Field *field = fieldOf(record, name);
    auto parsed = field ? parseJson(field->text) : Result<Json>(Json());
    return parsed ? std::move(*parsed) : Json();
}

/// Who labelled: a name, or what Label Studio gives: a number or an account.
std::string labellerOf(const Json &annotation)
{
    const Json *by = memberAt(annotation, "completed_by");
    if (!by || by->is_null())
        return {};
    if (by->is_string())
        return by->get<std::string>();
    for (const char *name : {"email", "username", "id"}) {
        if (const Json *said = memberAt(*by, name); said && !said->is_null())
            return said->is_string() ? said->get<std::string>() : "Label Studio " + dumpJson(*said);
    }
    return by->is_number() ? "Label Studio " + dumpJson(*by) : std::string();
}

/// Brings the answers of one file into one queue.
class Importer
{
public:
    Importer(WriteContext &context, const QueueInfo &queue) : m_context(context), m_queue(queue), m_person(context.person()), m_now(context.now()) {}

    Status open()
    {
        const auto items = itemsOf(m_context.database(), m_queue.definition);
        const auto questions = items ? questionsOf(m_context.database(), m_queue.definition) : Result<std::vector<Question>>(fail(items.error()));
        if (!questions)
            return fail(questions.error());
        for (const QueueItem &item : *items)
            m_items[item.id.hex()] = item;
        for (const Question &question : *questions)
            m_questions[question.name] = question;
        return eachLabel(m_context.database(), m_queue.id, std::nullopt, [this](const LabelRow &row) -> Status {
            if (row.aspect == LabelAspect::Answer && row.isCurrent && row.question && row.value)
                m_standing.insert(standing(row.item, row.person, *row.question, *row.value));
            return {};
        });
    }

    /// A task of Label Studio, or a record of an answer.
    Status take(const Record &record)
    {
        if (fieldOf(record, "annotations"))
            return takeTask(jsonOf(record, "annotations"), itemOfTask(record));
        const std::string aspect = textOf(record, "aspect");
        if ((!aspect.empty() && aspect != "answer") || textOf(record, "current") == "false" || !textOf(record, "repeat_of").empty())
            return {}; // of comments, skips, what was taken back and what was only said again nothing is made
        GivenAnswer given{textOf(record, "id"), textOf(record, "item"), textOf(record, "question"), textOf(record, "person"), fromRfc3339(textOf(record, "answered_at")), {}};
        const Field *value = fieldOf(record, "value");
        if (!value)
            return wrong(translate("Labels", "it has no value"));
        auto parsed = parseJson(value->text);
        given.value = value->json && parsed ? *parsed : Json(std::string(unguarded(*value)));
        if (!value->json && parsed && isStructured(given.question)) // a cell holds it as JSON
            given.value = std::move(*parsed);
        return keep(given);
    }

    Result<LabelImport> finish() { return std::move(m_done); }
    LabelImport &done() { return m_done; }

private:
    static std::string standing(ItemId item, PersonId person, QuestionId question, const AnswerValue &value)
    {
        return item.hex() + person.text() + question.text() + value.json;
    }

    bool isStructured(const std::string &name) const
    {
        using enum QuestionKind;
        const auto found = m_questions.find(name);
        const QuestionKind kind = found == m_questions.end() ? Text : found->second.kind;
        return kind == Scale || kind == Choices || kind == Spans || kind == Pair;
    }

    std::string itemOfTask(const Record &record) const
    {
        const Json meta = jsonOf(record, "meta");
        const auto named = stringAt(meta, "item");
        return named ? *named : stringAt(jsonOf(record, "data"), "item").value_or(std::string());
    }

    Status takeTask(const Json &annotations, const std::string &item)
    {
        if (!annotations.is_array())
            return wrong(translate("Labels", "its annotations are no list"));
        for (const Json &annotation : annotations) {
            const Json *results = memberAt(annotation, "result");
            if (!results || !results->is_array())
                continue;
            std::map<std::string, GivenAnswer> answers;
            for (const Json &result : *results) {
                const std::string question = stringAt(result, "from_name").value_or(std::string());
                GivenAnswer &given = answers.try_emplace(question, GivenAnswer{{}, item, question, labellerOf(annotation), fromRfc3339(stringAt(annotation, "created_at").value_or("")), {}}).first->second;
                const Json *value = memberAt(result, "value");
                if (value)
                    addStudioValue(given, *value);
            }
            for (const auto &[question, given] : answers) {
                if (auto kept = keep(given); !kept)
                    return kept;
            }
        }
        return {};
    }

    void addStudioValue(GivenAnswer &given, const Json &value) const
    {
        const auto found = m_questions.find(given.question);
        const QuestionKind kind = found == m_questions.end() ? QuestionKind::Text : found->second.kind;
        const auto first = [](const Json &list) { return list.is_array() && !list.empty() ? list.front() : list.is_array() ? Json() : list; };
        if (const Json *choices = memberAt(value, "choices")) {
            given.value = kind == QuestionKind::Choices ? *choices : first(*choices);
        } else if (const Json *rating = memberAt(value, "rating")) {
            given.value = *rating;
        } else if (const Json *selected = memberAt(value, "selected")) {
            given.value = selected->is_string() ? sideOf(given.item, selected->get<std::string>()) : *selected;
        } else if (const Json *labels = memberAt(value, "labels")) {
            if (!given.value.is_array())
                given.value = Json::array();
            given.value.push_back({{"start", value.value("start", Json())}, {"end", value.value("end", Json())}, {"tag", first(*labels)}});
        } else if (const Json *text = memberAt(value, "text")) {
            given.value = first(*text);
        }
    }

    Json sideOf(const std::string &item, const std::string &side) const
    {
        const auto found = m_items.find(item);
        if (found == m_items.end() || found->second.outputs.size() != 2 || (side != "left" && side != "right"))
            return Json();
        const std::string preferred = found->second.outputs[side == "left" ? 0 : 1].hex();
        return {{"preferred", preferred}, {"acceptable", Json::array({preferred})}};
    }

    Result<JudgedItem> judged(const QueueItem &item, const Question &question)
    {
        JudgedItem judged{item.outputs, 0};
        if (question.kind != QuestionKind::Spans)
            return judged;
        const auto shown = readItem(m_context.database(), item, {});
        if (!shown)
            return fail(shown.error());
        judged.codePoints = shown->outputs.empty() ? 0 : codePoints(shown->outputs.front().text);
        return judged;
    }

    Status keep(const GivenAnswer &given)
    {
        const auto item = m_items.find(given.item);
        if (item == m_items.end())
            return wrong(translate("Labels", "the queue has no such item"));
        const auto question = m_questions.find(given.question);
        if (question == m_questions.end())
            return wrong(translate("Labels", "the queue asks no “%1”").arg(displayText(given.question)));
        if (given.person.empty())
            return wrong(translate("Labels", "it does not say who answered"));
        const auto of = judged(item->second, question->second);
        const auto value = of ? storedValue(question->second, *of, AnswerValue::of(given.value)) : Result<AnswerValue>(fail(of.error()));
        if (!value)
            return wrong(value.error().why.isEmpty() ? value.error().what : value.error().why);
        const auto event = EventId::fromText(given.id);
        const auto there = event ? findEvent(m_context.database(), *event) : Result<std::optional<Event>>(std::optional<Event>());
        if (!there)
            return fail(there.error());
        if (*there) {
            ++m_done.known;
            return {};
        }
        m_context.actAs(m_person, m_now); // it is whoever imports that makes a person known
        const auto person = personNamed(m_context, given.person);
        if (!person)
            return fail(person.error());
        if (!m_standing.insert(standing(item->second.id, *person, question->second.id, *value)).second) {
            ++m_done.known;
            return {};
        }
        ++m_done.added;
        return keepLabels(m_context, {labelOf(given, item->second, question->second, *value, *person)});
    }

    Label labelOf(const GivenAnswer &given, const QueueItem &item, const Question &question, const AnswerValue &value, PersonId person) const
    {
        Label label;
        const auto id = EventId::fromText(given.id);
        label.id = id && !id->isNull() ? *id : EventId::random();
        label.queue = m_queue.id;
        label.item = item.id;
        label.outputs = item.outputs;
        label.question = question.id;
        label.questionVersion = questionVersion(question);
        label.value = value;
        label.person = person;
        label.answeredAt = given.at.value_or(m_now);
        label.layer = LabelLayer::Import;
        label.raterKind = "import";
        label.act = label.id;
        label.isBlind = false; // nobody here saw how it was given
        return label;
    }

    WriteContext &m_context;
    const QueueInfo &m_queue;
    PersonId m_person;
    TimeUs m_now;
    std::unordered_map<std::string, QueueItem> m_items;
    std::map<std::string, Question> m_questions;
    std::set<std::string> m_standing;
    LabelImport m_done;
};

} // namespace

Result<LabelImport> importLabels(WriteContext &context, const QueueInfo &queue, ByteSource &source, const std::string &fileName)
{
    ReadOptions options;
    options.fileName = fileName;
    options.list = "tasks";
    const auto reader = openRecords(source, options);
    Importer importer(context, queue);
    if (auto opened = reader ? importer.open() : Status(fail(reader.error())); !opened)
        return fail(opened.error());
    LabelImport &done = importer.done();
    const auto lose = [&](BadLine line) {
        ++done.lost;
        if (done.lostLines.size() < ImportOptions::listedBadLines)
            done.lostLines.push_back(std::move(line));
    };
    for (;;) {
        const auto step = (*reader)->next();
        if (!step)
            return fail(step.error());
        if (*step == RecordReader::Step::End)
            break;
        if (*step == RecordReader::Step::Bad)
            lose((*reader)->badLine());
        if (*step != RecordReader::Step::Record)
            continue;
        if (auto taken = importer.take((*reader)->record()); !taken) {
            if (taken.error().code != ErrorCode::BadInput)
                return fail(taken.error());
            BadLine line;
            line.line = (*reader)->record().line;
            line.reason = taken.error().why;
            lose(std::move(line));
        }
    }
    if (done.added + done.known == 0)
        return fail(ErrorCode::BadInput, translate("Labels", "The file holds no labels of “%1”").arg(displayText(queue.definition.name)),
                    done.lostLines.empty() ? QString() : translate("Labels", "line %1: %2").arg(done.lostLines.front().line).arg(done.lostLines.front().reason),
                    translate("Labels", "Give what “label export” writes, or tasks of Label Studio that were made from it."));
    return importer.finish();
}

} // namespace assay
