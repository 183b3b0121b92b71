#include "items/judge_draft.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "evaluation/scorers/scorer.h"

namespace assay::items {

namespace {

struct Judges
{
    Q_DECLARE_TR_FUNCTIONS(JudgeDraft)
};

struct Known
{
    JudgeKind kind;
    const char *scorer;
};
constexpr std::array known{Known{JudgeKind::Rubric, "judge"},
                           Known{JudgeKind::Pairwise, "judge.pairwise"},
                           Known{JudgeKind::Faithfulness, "judge.faithfulness"},
                           Known{JudgeKind::AnswerRelevance, "judge.answer-relevance"},
                           Known{JudgeKind::ContextRecall, "judge.context-recall"},
                           Known{JudgeKind::ContextPrecision, "judge.context-precision"},
                           Known{JudgeKind::Similar, "similar"}};

/// What the form shows, and what a run wrote into the settings of its judge.
constexpr std::array shown{"name", "criteria", "scale", "labels", "model", "models", "repeats", "combine", "threshold", "metric", "version", "judge"};

const char *scorerOf(JudgeKind kind)
{
    return std::find_if(known.begin(), known.end(), [kind](const Known &each) { return each.kind == kind; })->scorer;
}

Result<std::string> noFile(const std::string &)
{
    return fail(ErrorCode::BadInput, QString());
}

/// A whole number as one; another one as its text, for settings hold no fractions. Anything else stays what was typed.
Json typedNumber(const QString &typed, bool fraction)
{
    std::string text = typed.trimmed().toStdString();
    if (const auto comma = text.find(','); comma != std::string::npos && text.find('.') == std::string::npos)
        text[comma] = '.';
    std::int64_t whole = 0;
    double real = 0;
    const char *end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end)
        return whole;
    if (const auto read = std::from_chars(text.data(), end, real); fraction && read.ec == std::errc() && read.ptr == end)
        return real;
    return text;
}

Json labelsJson(const QString &typed)
{
    QStringList labels;
    for (const QString &label : typed.split(QLatin1Char(',')))
        if (!label.trimmed().isEmpty())
            labels << label.trimmed();
    const bool haveValues = std::any_of(labels.begin(), labels.end(), [](const QString &label) { return label.contains(QLatin1Char('=')); });
    Json json = haveValues ? Json::object() : Json::array();
    for (const QString &label : labels) {
        if (haveValues)
            json[label.section(QLatin1Char('='), 0, 0).trimmed().toStdString()] = label.section(QLatin1Char('='), 1).trimmed().toStdString();
        else
            json.push_back(label.toStdString());
    }
    return json;
}

QString labelsText(const Json &labels)
{
    QStringList texts;
    if (labels.is_array()) {
        for (const Json &label : labels)
            texts << displayText(label.is_string() ? label.get<std::string>() : dumpJson(label));
    } else if (labels.is_object()) {
        for (const auto &[label, value] : labels.items())
            texts << displayText(label + "=" + settingText(labels, label.c_str()).value_or(""));
    }
    return texts.join(QStringLiteral(", "));
}

void addModels(Json &settings, const QStringList &models)
{
    if (models.size() == 1)
        settings["model"] = models.front().toStdString();
    else if (!models.isEmpty())
        for (const QString &model : models)
            settings["models"].push_back(model.toStdString());
}

void addRubric(Json &settings, const JudgeDraft &draft)
{
    if (draft.kind != JudgeKind::Rubric)
        return;
    if (draft.byLabels)
        settings["labels"] = labelsJson(draft.labels);
    else
        settings["scale"] = Json::array({typedNumber(draft.low, true), typedNumber(draft.high, true)});
}

void addVotes(Json &settings, const JudgeDraft &draft)
{
    if (!takesVotes(draft.kind))
        return;
    if (draft.byMajority)
        settings["combine"] = "majority";
    if (const QString repeats = draft.repeats.trimmed(); !repeats.isEmpty() && repeats != QStringLiteral("1"))
        settings["repeats"] = typedNumber(repeats, false);
}

Json settingsOf(const JudgeDraft &draft)
{
    Json settings = parseJson(draft.kept).value_or(Json::object());
    if (!draft.name.trimmed().isEmpty())
        settings["name"] = draft.name.trimmed().toStdString();
    if (takesCriteria(draft.kind) && !draft.criteria.trimmed().isEmpty())
        settings["criteria"] = draft.criteria.trimmed().toStdString();
    addModels(settings, draft.models);
    addRubric(settings, draft);
    addVotes(settings, draft);
    if (!draft.threshold.trimmed().isEmpty()) {
        const Json threshold = typedNumber(draft.threshold, true);
        settings["threshold"] = threshold.is_number_float() ? Json(dumpJson(threshold)) : threshold;
    }
    if (draft.kind == JudgeKind::Similar && draft.metric != QStringLiteral("cosine"))
        settings["metric"] = draft.metric.toStdString();
    return settings;
}

void readScale(JudgeDraft &draft, const Json &settings)
{
    const Json *scale = memberAt(settings, "scale");
    const bool isPair = scale && scale->is_array() && scale->size() == 2;
    const auto bound = [&](std::size_t at) { return displayText((*scale)[at].is_string() ? (*scale)[at].get<std::string>() : dumpJson((*scale)[at])); };
    draft.low = isPair ? bound(0) : QStringLiteral("0");
    draft.high = isPair ? bound(1) : QStringLiteral("1");
    if (const Json *labels = memberAt(settings, "labels")) {
        draft.byLabels = true;
        draft.labels = labelsText(*labels);
    }
}

QString textOf(const Json &settings, const char *name, const char *otherwise = "")
{
    return displayText(settingText(settings, name).value_or(otherwise));
}

} // namespace

const QList<JudgeKind> &judgeKinds()
{
    static const QList<JudgeKind> kinds = [] {
        QList<JudgeKind> list;
        for (const Known &each : known)
            list << each.kind;
        return list;
    }();
    return kinds;
}

QString judgeKindName(JudgeKind kind)
{
    switch (kind) {
    case JudgeKind::Rubric: return Judges::tr("By criteria");
    case JudgeKind::Pairwise: return Judges::tr("Better than the baseline");
    case JudgeKind::Faithfulness: return Judges::tr("Faithful to the documents");
    case JudgeKind::AnswerRelevance: return Judges::tr("Relevant to the question");
    case JudgeKind::ContextRecall: return Judges::tr("Documents: nothing missing");
    case JudgeKind::ContextPrecision: return Judges::tr("Documents: useful ones first");
    case JudgeKind::Similar: return Judges::tr("Near the reference");
    }
    return {};
}

QString judgeKindNote(JudgeKind kind)
{
    switch (kind) {
    case JudgeKind::Rubric: return Judges::tr("A model gives each answer a score or a label.");
    case JudgeKind::Pairwise: return Judges::tr("A model prefers this answer or the baseline's; it is asked in both orders, and orders that disagree are a tie.");
    case JudgeKind::Faithfulness: return Judges::tr("The share of the answer's claims that the case's documents bear out.");
    case JudgeKind::AnswerRelevance: return Judges::tr("The share of the answer's statements that help with the task.");
    case JudgeKind::ContextRecall: return Judges::tr("The share of the reference's statements that the case's documents bear out.");
    case JudgeKind::ContextPrecision: return Judges::tr("Whether the useful documents of the case stand before the others, by the reference.");
    case JudgeKind::Similar: return Judges::tr("How near the answer lies to the reference, by the embeddings of one model.");
    }
    return {};
}

bool takesCriteria(JudgeKind kind)
{
    return kind == JudgeKind::Rubric || kind == JudgeKind::Pairwise;
}

bool takesVotes(JudgeKind kind)
{
    return kind != JudgeKind::Similar;
}

QString judgeText(const JudgeDraft &draft)
{
    return (draft.negated ? QStringLiteral("not-") : QString()) + QString::fromLatin1(scorerOf(draft.kind)) + QLatin1Char('=') + displayText(dumpJson(settingsOf(draft)));
}

std::optional<JudgeDraft> judgeDraftOf(const QString &written)
{
    const QString head = written.section(QLatin1Char('='), 0, 0).section(QLatin1Char(':'), 0, 0);
    JudgeDraft draft;
    draft.negated = head.startsWith(QStringLiteral("not-"));
    const std::string scorer = head.mid(draft.negated ? 4 : 0).toStdString();
    const auto kind = std::find_if(known.begin(), known.end(), [&](const Known &each) { return scorer == each.scorer; });
    if (kind == known.end())
        return std::nullopt;
    draft.kind = kind->kind;
    const auto split = written.indexOf(QLatin1Char('='));
    const auto given = parseJson(split < 0 ? std::string("{}") : written.mid(split + 1).toStdString());
    Json settings = given && given->is_object() ? *given : Json::object();
    draft.name = displayText(stringAt(settings, "name").value_or(""));
    draft.criteria = textOf(settings, "criteria");
    for (const std::string &model : modelNamesIn(settings))
        draft.models << displayText(model);
    readScale(draft, settings);
    draft.repeats = textOf(settings, "repeats", "1");
    draft.byMajority = stringAt(settings, "combine") == "majority";
    draft.threshold = textOf(settings, "threshold");
    draft.metric = textOf(settings, "metric", "cosine");
    for (const char *name : shown)
        settings.erase(name);
    draft.kept = settings.empty() ? std::string() : dumpJson(settings);
    return draft;
}

std::optional<JudgeProblem> problemOf(const JudgeDraft &draft)
{
    const auto spec = parseScorerSpec(judgeText(draft).toStdString(), noFile);
    if (spec)
        return std::nullopt;
    const Error &error = spec.error();
    const QString field = error.where.field == QStringLiteral("model") ? QStringLiteral("models") : error.where.field;
    const QString said = error.why.isEmpty() ? error.what : error.why;
    return JudgeProblem{field, {error.code, said.left(1).toUpper() + said.mid(1), {}, error.fix, {}}};
}

} // namespace assay::items
