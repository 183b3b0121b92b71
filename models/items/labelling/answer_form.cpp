#include "items/labelling/answer_form.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay::items {

namespace {

const QString digitKeys = QStringLiteral("1234567890");
const QString letterKeys = QStringLiteral("QWERTYUIOPHJKLXVM"); // none that the room itself uses

const QString preferLeft = QStringLiteral("a");
const QString preferRight = QStringLiteral("b");
const QString bothGood = QStringLiteral("good");
const QString bothBad = QStringLiteral("bad");
const QString much = QStringLiteral("+much"); // behind the side that is preferred
const QString slightly = QStringLiteral("+slightly");

/// Digits where one answer ends the question, letters where several may hold: so neighbours differ as far as that goes.
QString keyAt(QuestionKind kind, std::size_t place)
{
    const bool isSeveral = kind == QuestionKind::Choices || kind == QuestionKind::Spans;
    const QString keys = isSeveral ? letterKeys : digitKeys + letterKeys;
    return place < static_cast<std::size_t>(keys.size()) ? QString(keys[static_cast<qsizetype>(place)]) : QString();
}

/// The steps of labelling.md §4, from the left answer to the right one; a tie says whether both can be used.
std::vector<LabelChoiceView> gradedChoices()
{
    return {{preferLeft + much, translate("Labelling", "A much better"), QStringLiteral("1")},
            {preferLeft + slightly, translate("Labelling", "A slightly better"), QStringLiteral("2")},
            {bothGood, translate("Labelling", "both good"), QStringLiteral("3")},
            {preferRight + slightly, translate("Labelling", "B slightly better"), QStringLiteral("4")},
            {preferRight + much, translate("Labelling", "B much better"), QStringLiteral("5")},
            {bothBad, translate("Labelling", "both bad"), QStringLiteral("N")}};
}

std::vector<LabelChoiceView> pairChoices()
{
    return {{preferLeft, translate("Labelling", "A is better"), QStringLiteral("A")},
            {preferRight, translate("Labelling", "B is better"), QStringLiteral("B")},
            {bothGood, translate("Labelling", "both good"), QStringLiteral("E")},
            {bothBad, translate("Labelling", "both bad"), QStringLiteral("N")}};
}

std::vector<LabelChoiceView> allChoices(const Question &question)
{
    std::vector<LabelChoiceView> choices;
    const auto add = [&](const QString &id, const QString &text) { choices.push_back({id, text, keyAt(question.kind, choices.size())}); };
    switch (question.kind) {
    case QuestionKind::PassFail:
        add(QStringLiteral("pass"), translate("Labelling", "Yes"));
        add(QStringLiteral("fail"), translate("Labelling", "No"));
        break;
    case QuestionKind::Scale:
        for (std::int64_t step = question.scaleFrom; step <= question.scaleTo; ++step) {
            add(QString::number(step), QString::number(step));
            if (question.scaleFrom >= 0 && question.scaleTo <= 10 && step - question.scaleFrom < 10)
                choices.back().key = QString::number(step % 10);
        }
        break;
    case QuestionKind::Choice:
    case QuestionKind::Choices:
    case QuestionKind::Spans:
        for (const std::string &choice : question.choices)
            add(QString::fromStdString(choice), displayText(choice));
        if (question.kind == QuestionKind::Spans && choices.empty())
            add(translate("Labelling", "mark"), translate("Labelling", "mark"));
        break;
    case QuestionKind::Pair: return question.isGraded ? gradedChoices() : pairChoices();
    case QuestionKind::Text:
    case QuestionKind::Correction: break;
    }
    return choices;
}

std::string leftOf(const ShownItem &shown) { return shown.outputs.empty() ? std::string() : shown.outputs.front().id.hex(); }

QString pairChoice(const ShownItem &shown, const Json &value)
{
    if (const auto preferred = stringAt(value, "preferred")) {
        const auto strength = stringAt(value, "strength");
        return (*preferred == leftOf(shown) ? preferLeft : preferRight) + (strength ? QLatin1Char('+') + QString::fromStdString(*strength) : QString());
    }
    const Json *acceptable = memberAt(value, "acceptable");
    return acceptable && acceptable->is_array() && acceptable->size() == 2 ? bothGood : bothBad;
}

QString chosenId(const Question &question, const ShownItem &shown, const Json &value)
{
    if (question.kind == QuestionKind::Pair)
        return pairChoice(shown, value);
    if (value.is_number_integer())
        return QString::number(value.get<std::int64_t>());
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

std::optional<AnswerValue> pressedPair(const ShownItem &shown, const QString &choice)
{
    if (shown.outputs.size() != 2)
        return std::nullopt;
    const std::string left = shown.outputs[0].id.hex();
    const std::string right = shown.outputs[1].id.hex();
    if (choice == bothGood)
        return AnswerValue::of({{"preferred", nullptr}, {"acceptable", {left, right}}});
    if (choice == bothBad)
        return AnswerValue::of({{"preferred", nullptr}, {"acceptable", Json::array()}});
    const std::string &better = choice.section(QLatin1Char('+'), 0, 0) == preferLeft ? left : right;
    Json value{{"preferred", better}, {"acceptable", Json::array({better})}};
    if (const QString strength = choice.section(QLatin1Char('+'), 1); !strength.isEmpty())
        value["strength"] = strength.toStdString();
    return AnswerValue::of(value);
}

std::optional<AnswerValue> toggled(const std::optional<AnswerValue> &answer, const std::string &choice)
{
    Json chosen = answer ? answer->parsed() : Json::array();
    if (!chosen.is_array())
        chosen = Json::array();
    const auto found = std::find(chosen.begin(), chosen.end(), Json(choice));
    if (found == chosen.end())
        chosen.push_back(choice);
    else
        chosen.erase(found);
    return chosen.empty() ? std::nullopt : std::optional(AnswerValue::of(chosen));
}

/// Where code point @p wanted stands, in UTF-16 units.
qsizetype unitOf(const QString &text, std::int64_t wanted)
{
    std::int64_t seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLowSurrogate())
            continue;
        if (seen++ == wanted)
            return i;
    }
    return text.size();
}

std::int64_t codePointOf(const QString &text, qsizetype unit)
{
    const auto *begin = text.constData();
    return std::count_if(begin, begin + std::min(unit, text.size()), [](QChar c) { return !c.isLowSurrogate(); });
}

std::vector<LabelSpanView> spansOf(const QString &text, const Json &value)
{
    std::vector<LabelSpanView> spans;
    for (const Json &each : value.is_array() ? value : Json::array()) {
        const qsizetype begin = unitOf(text, integerAt(each, "start").value_or(0));
        const qsizetype end = unitOf(text, integerAt(each, "end").value_or(0));
        if (end > begin)
            spans.push_back({{begin, end - begin}, QString::fromStdString(stringAt(each, "tag").value_or(std::string()))});
    }
    return spans;
}

QString outputText(const ShownItem &shown)
{
    return shown.outputs.empty() ? QString() : displayText(shown.outputs.front().text);
}

} // namespace

LabelQuestionView questionView(const Question &question, const ShownItem &shown, const std::optional<AnswerValue> &answer)
{
    LabelQuestionView view;
    view.id = QString::fromStdString(question.id.text());
    view.text = displayText(question.text.empty() ? question.name : question.text);
    view.kind = question.kind;
    view.isRequired = question.isRequired;
    view.isAnswered = answer.has_value();
    view.choices = allChoices(question);
    const Json value = answer ? answer->parsed() : Json();
    if (view.isTyped())
        view.typed = answer ? textOf(*answer) : QString();
    if (question.kind == QuestionKind::Correction && !answer)
        view.typed = outputText(shown);
    if (question.kind == QuestionKind::Spans)
        view.spans = spansOf(outputText(shown), value);
    for (LabelChoiceView &choice : view.choices) {
        const bool isAmong = value.is_array() && std::find(value.begin(), value.end(), Json(choice.id.toStdString())) != value.end();
        const bool isMarked = std::any_of(view.spans.begin(), view.spans.end(), [&](const LabelSpanView &span) { return span.tag == choice.id; });
        choice.isChosen = answer && (isAmong || isMarked || (view.isOneKey() && chosenId(question, shown, value) == choice.id));
    }
    return view;
}

std::vector<LabelTextView> inputViews(const ShownItem &shown)
{
    std::vector<LabelTextView> views;
    for (const auto &[name, text] : shown.vars)
        views.push_back({displayText(name), displayText(text)});
    for (const Document &document : shown.documents)
        views.push_back({displayText(document.id), displayText(document.text)});
    return views;
}

std::vector<LabelTextView> outputViews(const ShownItem &shown)
{
    std::vector<LabelTextView> views;
    for (const ShownItem::Output &output : shown.outputs)
        views.push_back({shown.outputs.size() == 1 ? translate("Labelling", "Answer") : views.empty() ? QStringLiteral("A") : QStringLiteral("B"), displayText(output.text)});
    return views;
}

std::optional<AnswerValue> pressed(const Question &question, const ShownItem &shown, const std::optional<AnswerValue> &answer, const QString &choice)
{
    switch (question.kind) {
    case QuestionKind::Choices: return toggled(answer, choice.toStdString());
    case QuestionKind::Pair: return pressedPair(shown, choice);
    case QuestionKind::Scale: return AnswerValue::of(choice.toLongLong());
    case QuestionKind::PassFail:
    case QuestionKind::Choice:
    case QuestionKind::Text:
    case QuestionKind::Correction:
    case QuestionKind::Spans: break;
    }
    return AnswerValue::of(choice.toStdString());
}

std::optional<AnswerValue> withSpan(const ShownItem &shown, const std::optional<AnswerValue> &answer, const TextSpan &place, const QString &tag)
{
    const QString text = outputText(shown);
    const Json span{{"start", codePointOf(text, place.begin)}, {"end", codePointOf(text, place.end())}, {"tag", tag.toStdString()}};
    Json spans = answer ? answer->parsed() : Json::array();
    if (!spans.is_array())
        spans = Json::array();
    const auto found = std::find_if(spans.begin(), spans.end(), [&](const Json &each) {
        return memberAt(each, "start") && each["start"] == span["start"] && each.value("end", Json()) == span["end"] && each.value("tag", Json()) == span["tag"];
    });
    if (found == spans.end())
        spans.push_back(span);
    else
        spans.erase(found);
    return spans.empty() ? std::nullopt : std::optional(AnswerValue::of(spans));
}

QString textOf(const AnswerValue &answer)
{
    const Json value = answer.parsed();
    return value.is_string() ? displayText(value.get_ref<const std::string &>()) : QString();
}

QString answerWords(const Question &question, const ShownItem *shown, const AnswerValue &answer)
{
    const Json value = answer.parsed();
    if (question.kind == QuestionKind::Text || question.kind == QuestionKind::Correction)
        return textOf(answer).simplified();
    if (question.kind == QuestionKind::Spans)
        return translateCounted("Labelling", QT_TRANSLATE_N_NOOP("Labelling", "%n mark(s)"), value.is_array() ? static_cast<std::int64_t>(value.size()) : 0);
    QStringList words;
    const auto view = questionView(question, shown ? *shown : ShownItem(), answer);
    for (const LabelChoiceView &choice : view.choices) {
        if (choice.isChosen)
            words << choice.text;
    }
    return words.isEmpty() ? translate("Labelling", "nothing") : words.join(QStringLiteral(", "));
}

} // namespace assay::items
