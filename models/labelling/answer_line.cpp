#include "labelling/answer_line.h"

#include <QStringList>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

/// The error of one field of one line.
class LineProblem
{
public:
    explicit LineProblem(int number) : m_number(number) {}
    tl::unexpected<Error> operator()(const QString &field, const QString &why, const QString &fix = {}) const
    {
        return fail(ErrorCode::BadInput, translate("Labels", "The line cannot be used"), why, fix, Where{QStringLiteral("-"), m_number, 0, field});
    }

private:
    int m_number;
};

Status readAnswers(const Labeller &labeller, const Json &answers, const LineProblem &wrong, Act &act)
{
    std::vector<std::string> names;
    for (const Question &question : labeller.questions())
        names.push_back(question.name);
    for (const auto &[name, value] : answers.items()) {
        const Question *question = labeller.question(name);
        if (!question) {
            QStringList asked;
            for (const std::string &each : names)
                asked << displayText(each);
            return wrong(displayText(name), translate("Labels", "the queue asks no such question"), translate("Labels", "It asks: %1.").arg(asked.join(QStringLiteral(", "))));
        }
        act.answers[question->id] = value.is_null() ? std::nullopt : std::optional(AnswerValue::of(value));
    }
    return {};
}

} // namespace

Result<AnswerLine> readAnswerLine(const Labeller &labeller, std::string_view line, int number)
{
    const LineProblem wrong(number);
    const auto json = parseJson(line, QStringLiteral("-"));
    if (!json) {
        Error error = json.error();
        error.where.line = number;
        return fail(std::move(error));
    }
    const auto id = ItemId::fromHex(stringAt(*json, "item").value_or(""));
    if (!id || !labeller.item(*id))
        return wrong(QStringLiteral("item"), translate("Labels", "the queue has no such item"), translate("Labels", "“assay-cli label next” names the next one."));
    AnswerLine read{*id, {}};
    if (const Json *answers = memberAt(*json, "answers")) {
        if (!answers->is_object())
            return wrong(QStringLiteral("answers"), translate("Labels", "an object is needed, a question's name before each answer"));
        if (auto done = readAnswers(labeller, *answers, wrong, read.act); !done)
            return fail(done.error());
    }
    for (const auto &[field, into] : {std::pair("skip", &read.act.skip), std::pair("comment", &read.act.comment), std::pair("flag", &read.act.flag)}) {
        const Json *text = memberAt(*json, field);
        if (!text || text->is_null() || *text == Json(false))
            continue;
        if (!text->is_string() && *text != Json(true))
            return wrong(QLatin1String(field), translate("Labels", "a text is needed"));
        *into = text->is_string() ? text->get<std::string>() : std::string();
    }
    if (read.act.answers.empty() && !read.act.skip && !read.act.comment && !read.act.flag)
        return wrong(QStringLiteral("answers"), translate("Labels", "it says nothing"));
    return read;
}

Json shownJson(const Labeller &labeller, ItemId item, const ShownItem &shown)
{
    Json questions = Json::array();
    for (const Question &question : labeller.questions())
        questions.push_back(definitionJson(question));
    Json outputs = Json::array();
    for (const ShownItem::Output &output : shown.outputs)
        outputs.push_back({{"output", output.id.hex()}, {"text", output.text}});
    Json documents = Json::array();
    for (const Document &document : shown.documents)
        documents.push_back({{"id", document.id}, {"title", document.title}, {"text", document.text}});
    return {{"item", item.hex()}, {"questions", questions}, {"shown", outputs}, {"vars", shown.vars}, {"documents", documents}};
}

} // namespace assay
