#include "domain/question.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"

namespace assay {

namespace {

constexpr std::array kinds{QuestionKind::PassFail, QuestionKind::Choice, QuestionKind::Choices, QuestionKind::Scale,
                           QuestionKind::Text,     QuestionKind::Correction, QuestionKind::Spans, QuestionKind::Pair};
constexpr std::array measurements{Measurement::Nominal, Measurement::Ordinal, Measurement::Interval, Measurement::Ratio};
constexpr std::size_t mostQuestions = 50;
constexpr std::size_t mostChoices = 100;
constexpr std::int64_t widestScale = 1'000;

tl::unexpected<Error> wrongField(const QString &field, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Questions", "The questions cannot be used"), why, {}, Where{{}, 0, 0, field});
}

tl::unexpected<Error> wrongValue(const Question &question, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Questions", "This is no answer to “%1”").arg(displayText(question.name)), why, {},
                Where{{}, 0, 0, displayText(question.name)});
}

template <typename T, std::size_t N>
std::optional<T> named(const std::array<T, N> &all, const std::optional<std::string> &text)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](T each) { return text && *text == name(each); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

template <typename T, std::size_t N>
QString names(const std::array<T, N> &all)
{
    QStringList list;
    for (const T each : all)
        list << QString::fromLatin1(name(each));
    return list.join(QStringLiteral(", "));
}

/// Reads one definition; @p at is where it stands, for errors.
class QuestionReader
{
public:
    QuestionReader(const Json &json, QString at) : m_json(json), m_at(std::move(at)) {}

    Result<Question> read()
    {
        Question question;
        question.name = stringAt(m_json, "name").value_or("");
        if (auto good = checkName(question.name); !good)
            return wrong("name", good.error().why.isEmpty() ? good.error().what : good.error().why);
        const auto kind = questionKindFromName(stringAt(m_json, "kind").value_or(""));
        if (!kind)
            return wrong("kind", translate("Questions", "it is one of: %1").arg(names(kinds)));
        question.kind = *kind;
        question.text = stringAt(m_json, "text").value_or(question.name);
        // What is written freely may be left out unless the question says otherwise.
        question.isRequired = *kind != QuestionKind::Text && *kind != QuestionKind::Correction && *kind != QuestionKind::Spans;
        question.measurement = *kind == QuestionKind::Scale ? Measurement::Ordinal : Measurement::Nominal;
        for (const auto step : {&QuestionReader::readChoices, &QuestionReader::readScale, &QuestionReader::readRest}) {
            if (auto done = (this->*step)(question); !done)
                return fail(done.error());
        }
        return question;
    }

private:
    tl::unexpected<Error> wrong(const char *field, const QString &why) const { return wrongField(m_at + QLatin1Char('.') + QLatin1String(field), why); }

    Status readChoices(Question &question)
    {
        const Json *choices = memberAt(m_json, "choices");
        const bool needed = question.kind == QuestionKind::Choice || question.kind == QuestionKind::Choices;
        if (!choices && !needed)
            return {};
        std::set<std::string> seen;
        for (const Json &choice : choices && choices->is_array() ? *choices : Json::array()) {
            if (!choice.is_string() || choice.get_ref<const std::string &>().empty() || !seen.insert(choice.get<std::string>()).second)
                return wrong("choices", translate("Questions", "each is a text of its own"));
            question.choices.push_back(choice.get<std::string>());
        }
        if (question.choices.size() > mostChoices || (needed && question.choices.size() < 2))
            return wrong("choices", translate("Questions", "a list of texts is needed, 2 or more and at most %1").arg(mostChoices));
        return {};
    }

    Status readScale(Question &question)
    {
        const Json *scale = memberAt(m_json, "scale");
        if (!scale)
            return {};
        const bool whole = scale->is_array() && scale->size() == 2 && scale->at(0).is_number_integer() && scale->at(1).is_number_integer();
        question.scaleFrom = whole ? scale->at(0).get<std::int64_t>() : 0;
        question.scaleTo = whole ? scale->at(1).get<std::int64_t>() : 0;
        const bool inRange = std::abs(question.scaleFrom) <= widestScale && std::abs(question.scaleTo) <= widestScale;
        if (!whole || !inRange || question.scaleFrom >= question.scaleTo)
            return wrong("scale", translate("Questions", "two whole numbers are needed, the lower first, as [1,5]"));
        question.isGraded = question.kind == QuestionKind::Pair;
        if (question.isGraded && (question.scaleFrom != 1 || question.scaleTo != 5))
            return wrong("scale", translate("Questions", "a preference has the five steps [1,5]"));
        return {};
    }

    Status readRest(Question &question)
    {
        if (memberAt(m_json, "measurement")) {
            const auto measurement = named(measurements, stringAt(m_json, "measurement"));
            if (!measurement)
                return wrong("measurement", translate("Questions", "it is one of: %1").arg(names(measurements)));
            question.measurement = *measurement;
        }
        if (const Json *required = memberAt(m_json, "required")) {
            if (!required->is_boolean())
                return wrong("required", translate("Questions", "it is true or false"));
            question.isRequired = required->get<bool>();
        }
        return {};
    }

    const Json &m_json;
    QString m_at;
};

Result<Json> storedVerdict(const Question &question, const Json &value)
{
    if (value == Json("pass") || value == Json(true) || value == Json(1))
        return Json("pass");
    if (value == Json("fail") || value == Json(false) || value == Json(0))
        return Json("fail");
    return wrongValue(question, translate("Questions", "it is “pass” or “fail”"));
}

bool isAmong(const Json &value, const std::vector<std::string> &choices)
{
    return value.is_string() && std::find(choices.begin(), choices.end(), value.get_ref<const std::string &>()) != choices.end();
}

QString listed(const std::vector<std::string> &choices)
{
    QStringList list;
    for (const std::string &each : choices)
        list << displayText(each);
    return list.join(QStringLiteral(", "));
}

Result<Json> storedChoice(const Question &question, const Json &value)
{
    if (!isAmong(value, question.choices))
        return wrongValue(question, translate("Questions", "it is one of: %1").arg(listed(question.choices)));
    return value;
}

/// In the order of the question, whatever the order of the clicks.
Result<Json> storedChoices(const Question &question, const Json &value)
{
    const bool known = value.is_array() && std::all_of(value.begin(), value.end(), [&](const Json &each) { return isAmong(each, question.choices); });
    if (!known)
        return wrongValue(question, translate("Questions", "it is a list of some of: %1").arg(listed(question.choices)));
    Json chosen = Json::array();
    for (const std::string &choice : question.choices) {
        if (std::find(value.begin(), value.end(), Json(choice)) != value.end())
            chosen.push_back(choice);
    }
    return chosen;
}

Result<Json> storedStep(const Question &question, const Json &value)
{
    if (!value.is_number_integer() || value.get<std::int64_t>() < question.scaleFrom || value.get<std::int64_t>() > question.scaleTo)
        return wrongValue(question, translate("Questions", "it is a whole number from %1 to %2").arg(question.scaleFrom).arg(question.scaleTo));
    return value;
}

Result<Json> storedText(const Question &question, const Json &value)
{
    if (!value.is_string() || !isUtf8(value.get_ref<const std::string &>()))
        return wrongValue(question, translate("Questions", "it is a text"));
    return value;
}

Result<Json> storedSpans(const Question &question, const JudgedItem &item, const Json &value)
{
    const auto wrong = [&] {
        return wrongValue(question, translate("Questions", "it is a list of {\"start\", \"end\", \"tag\"}, in code points of the answer"));
    };
    if (!value.is_array())
        return wrong();
    Json spans = Json::array();
    for (const Json &each : value) {
        const auto start = integerAt(each, "start");
        const auto end = integerAt(each, "end");
        const auto tag = stringAt(each, "tag");
        if (!start || !end || !tag || *start < 0 || *end <= *start || static_cast<std::size_t>(*end) > item.codePoints)
            return wrong();
        if (!question.choices.empty() && !isAmong(Json(*tag), question.choices))
            return wrongValue(question, translate("Questions", "it is one of: %1").arg(listed(question.choices)));
        spans.push_back({{"start", *start}, {"end", *end}, {"tag", *tag}});
        if (const auto reason = stringAt(each, "reason"))
            spans.back()["reason"] = *reason;
    }
    return spans;
}

Result<Json> storedPair(const Question &question, const JudgedItem &item, const Json &value)
{
    std::vector<std::string> ids;
    for (const OutputId &output : item.outputs)
        ids.push_back(output.hex());
    const Json *preferred = memberAt(value, "preferred");
    const Json *acceptable = memberAt(value, "acceptable");
    const bool sided = preferred && (preferred->is_null() || isAmong(*preferred, ids));
    const bool judged = acceptable && acceptable->is_array() && std::all_of(acceptable->begin(), acceptable->end(), [&](const Json &each) { return isAmong(each, ids); });
    if (!sided || !judged)
        return wrongValue(question, translate("Questions", "it is {\"preferred\": one of the two outputs or null, \"acceptable\": a list of outputs}"));
    std::set<std::string> good;
    for (const Json &each : *acceptable)
        good.insert(each.get<std::string>());
    Json stored{{"preferred", *preferred}, {"acceptable", good}};
    if (const Json *strength = memberAt(value, "strength")) {
        if (preferred->is_null() || (*strength != Json("much") && *strength != Json("slightly")))
            return wrongValue(question, translate("Questions", "the strength of a preference is “much” or “slightly”"));
        stored["strength"] = *strength;
    }
    return stored;
}

Result<Json> checkedValue(const Question &question, const JudgedItem &item, const Json &value)
{
    switch (question.kind) {
    case QuestionKind::PassFail: return storedVerdict(question, value);
    case QuestionKind::Choice: return storedChoice(question, value);
    case QuestionKind::Choices: return storedChoices(question, value);
    case QuestionKind::Scale: return storedStep(question, value);
    case QuestionKind::Text:
    case QuestionKind::Correction: return storedText(question, value);
    case QuestionKind::Spans: return storedSpans(question, item, value);
    case QuestionKind::Pair: return storedPair(question, item, value);
    }
    return value;
}

} // namespace

std::optional<QuestionKind> questionKindFromName(std::string_view text)
{
    return named(kinds, std::string(text));
}

const char *name(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::PassFail: return "pass_fail";
    case QuestionKind::Choice: return "choice";
    case QuestionKind::Choices: return "choices";
    case QuestionKind::Scale: return "scale";
    case QuestionKind::Text: return "text";
    case QuestionKind::Correction: return "correction";
    case QuestionKind::Spans: return "spans";
    case QuestionKind::Pair: return "pair";
    }
    return "";
}

const char *name(Measurement measurement)
{
    switch (measurement) {
    case Measurement::Nominal: return "nominal";
    case Measurement::Ordinal: return "ordinal";
    case Measurement::Interval: return "interval";
    case Measurement::Ratio: return "ratio";
    }
    return "";
}

Result<std::vector<Question>> questionsFromText(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return fail(json.error());
    if (!json->is_array() || json->empty() || json->size() > mostQuestions)
        return wrongField({}, translate("Questions", "a list of 1 to %1 questions is needed").arg(mostQuestions));
    std::vector<Question> questions;
    std::set<std::string> seen;
    for (const Json &each : *json) {
        const QString at = QStringLiteral("[%1]").arg(questions.size());
        auto question = QuestionReader(each, at).read();
        if (!question)
            return fail(question.error());
        if (!seen.insert(question->name).second)
            return wrongField(at + QStringLiteral(".name"), translate("Questions", "another question has this name"));
        question->id = QuestionId::random();
        questions.push_back(std::move(*question));
    }
    const auto pairs = std::count_if(questions.begin(), questions.end(), [](const Question &each) { return each.kind == QuestionKind::Pair; });
    // A verdict on one answer says nothing where two are shown.
    const bool mixed = std::any_of(questions.begin(), questions.end(), [](const Question &each) { return each.kind != QuestionKind::Pair && each.kind != QuestionKind::Text; });
    if (pairs > 0 && mixed)
        return wrongField({}, translate("Questions", "beside a question on pairs only others on pairs and texts can stand"));
    return questions;
}

Json definitionJson(const Question &question)
{
    Json json{{"name", question.name}, {"kind", name(question.kind)}, {"text", question.text}, {"measurement", name(question.measurement)}, {"required", question.isRequired}};
    if (!question.choices.empty())
        json["choices"] = question.choices;
    if (question.kind == QuestionKind::Scale || question.isGraded)
        json["scale"] = {question.scaleFrom, question.scaleTo};
    return json;
}

Result<Question> questionFromJson(QuestionId id, const Json &definition)
{
    auto question = QuestionReader(definition, QStringLiteral("question")).read();
    if (question)
        question->id = id;
    return question;
}

Hash questionVersion(const Question &question)
{
    Json json = definitionJson(question);
    json["schema"] = "assay.question/1";
    return sha256(canonicalJson(json).value_or(std::string()));
}

AnswerValue AnswerValue::of(const Json &value)
{
    return {dumpJson(value)};
}

Json AnswerValue::parsed() const
{
    return parseJson(json).value_or(Json());
}

Result<AnswerValue> storedValue(const Question &question, const JudgedItem &item, const AnswerValue &given)
{
    const auto stored = checkedValue(question, item, given.parsed());
    return stored ? Result<AnswerValue>(AnswerValue::of(*stored)) : Result<AnswerValue>(fail(stored.error()));
}

std::optional<std::string> categoryOf(const Question &question, const AnswerValue &given)
{
    const Json value = given.parsed();
    switch (question.kind) {
    case QuestionKind::PassFail:
    case QuestionKind::Choice: return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
    case QuestionKind::Choices:
    case QuestionKind::Scale: return dumpJson(value);
    case QuestionKind::Pair: return stringAt(value, "preferred").value_or("tie");
    case QuestionKind::Text:
    case QuestionKind::Correction:
    case QuestionKind::Spans: break;
    }
    return std::nullopt;
}

std::vector<std::string> categoriesOf(const Question &question)
{
    if (question.kind == QuestionKind::PassFail)
        return {"pass", "fail"};
    if (question.kind == QuestionKind::Choice)
        return question.choices;
    std::vector<std::string> steps;
    for (std::int64_t step = question.scaleFrom; question.kind == QuestionKind::Scale && step <= question.scaleTo; ++step)
        steps.push_back(std::to_string(step));
    return steps;
}

} // namespace assay
