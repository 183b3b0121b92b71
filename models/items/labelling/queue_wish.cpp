#include "items/labelling/queue_wish.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"

namespace assay::items {

namespace {

tl::unexpected<Error> wrongWish(const QString &what, const QString &fix = {})
{
    return fail(ErrorCode::BadInput, what, {}, fix);
}

std::vector<std::string> namesIn(const QString &list)
{
    std::vector<std::string> names;
    for (const QString &part : list.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            names.push_back(part.trimmed().toStdString());
    }
    return names;
}

/// "1–5", "1-5", "1 to 5".
Json scaleOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(-?\\d+)\\D+(\\d+)\\s*$"));
    const auto match = form.match(text);
    return match.hasMatch() ? Json{match.captured(1).toInt(), match.captured(2).toInt()} : Json(nullptr);
}

Json questionOf(const QuestionWish &wish)
{
    Json json{{"name", wish.name.trimmed().toStdString()}, {"kind", name(wish.kind)}, {"text", wish.text.trimmed().toStdString()}, {"required", wish.isRequired}};
    if (wish.kind == QuestionKind::Scale)
        json["scale"] = scaleOf(wish.choices);
    else if (wish.kind == QuestionKind::Pair && !wish.choices.trimmed().isEmpty())
        json["scale"] = scaleOf(wish.choices);
    else if (const auto choices = namesIn(wish.choices); wish.kind != QuestionKind::Pair && takesChoices(wish.kind) && !choices.empty())
        json["choices"] = choices;
    return json;
}

Result<std::optional<std::int64_t>> numberIn(const QString &text, const QString &what)
{
    if (text.trimmed().isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qlonglong number = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || number < 1)
        return wrongWish(translate("Labelling", "%1: a whole number from 1 on is needed").arg(what));
    return number;
}

} // namespace

QString questionKindName(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::PassFail: return translate("Labelling", "Yes or no");
    case QuestionKind::Choice: return translate("Labelling", "One of several");
    case QuestionKind::Choices: return translate("Labelling", "Several of several");
    case QuestionKind::Scale: return translate("Labelling", "Scale");
    case QuestionKind::Text: return translate("Labelling", "Free text");
    case QuestionKind::Correction: return translate("Labelling", "Corrected answer");
    case QuestionKind::Spans: return translate("Labelling", "Marked words");
    case QuestionKind::Pair: return translate("Labelling", "Pair: which is better");
    }
    return {};
}

bool takesChoices(QuestionKind kind)
{
    return kind == QuestionKind::Choice || kind == QuestionKind::Choices || kind == QuestionKind::Spans || kind == QuestionKind::Scale || kind == QuestionKind::Pair;
}

QuestionWish questionTemplate(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::PassFail: return {kind, QStringLiteral("right"), translate("Labelling", "Is the answer right?"), {}, true};
    case QuestionKind::Choice: return {kind, QStringLiteral("verdict"), translate("Labelling", "Is the answer right?"), translate("Labelling", "yes, no, cannot tell"), true};
    case QuestionKind::Choices: return {kind, QStringLiteral("wrong"), translate("Labelling", "What is wrong?"), translate("Labelling", "invented fact, wrong document, rude, too long"), false};
    case QuestionKind::Scale: return {kind, QStringLiteral("quality"), translate("Labelling", "How good, 1 to 5?"), QStringLiteral("1–5"), true};
    case QuestionKind::Text: return {kind, QStringLiteral("why"), translate("Labelling", "Why?"), {}, false};
    case QuestionKind::Correction: return {kind, QStringLiteral("corrected"), translate("Labelling", "What should it say?"), {}, false};
    case QuestionKind::Spans: return {kind, QStringLiteral("marks"), translate("Labelling", "Which words are wrong?"), translate("Labelling", "invented, unclear, rude"), false};
    case QuestionKind::Pair: return {kind, QStringLiteral("better"), translate("Labelling", "Which is better?"), {}, true};
    }
    return {};
}

Result<QueueRequest> queueRequest(const QueueWish &wish)
{
    QueueRequest request;
    request.name = wish.name.trimmed().toStdString();
    if (request.name.empty())
        return wrongWish(translate("Labelling", "The queue needs a name"));
    if (wish.questions.empty())
        return wrongWish(translate("Labelling", "Nothing is asked yet"), translate("Labelling", "Add a question."));
    Json questions = Json::array();
    for (const QuestionWish &question : wish.questions)
        questions.push_back(questionOf(question));
    auto read = questionsFromText(dumpJson(questions));
    const auto overlap = read ? numberIn(wish.overlap, translate("Labelling", "People an item")) : Result<std::optional<std::int64_t>>(fail(read.error()));
    const auto sample = overlap ? numberIn(wish.sample, translate("Labelling", "The sample")) : overlap;
    const auto seed = sample ? numberIn(wish.seed, translate("Labelling", "The seed")) : sample;
    const auto repeats = seed ? numberIn(wish.repeats, translate("Labelling", "The share of repeats")) : seed;
    if (!repeats)
        return fail(repeats.error());
    request.filter = wish.filter.trimmed().toStdString();
    request.questions = std::move(*read);
    request.people = namesIn(wish.people);
    request.overlap = *overlap;
    request.sample = *sample;
    request.seed = static_cast<std::uint64_t>(seed->value_or(static_cast<std::int64_t>(request.seed)));
    request.stratify = wish.stratify.trimmed().toStdString();
    request.repeatPercent = repeats->value_or(0);
    request.isBlind = wish.isBlind;
    if (!wish.guideline.trimmed().isEmpty())
        request.guideline = wish.guideline.toStdString();
    return request;
}

} // namespace assay::items
