#include "items/labelling/judge_words.h"

#include <QStringList>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/judges/judge_settings.h"
#include "items/field_language.h"

namespace assay::items {

namespace {

QString filterNumber(double value)
{
    return QString::number(value, 'g', 12); // filters are read in no language
}

/// What the judge's label counts as; nothing when the score does not tell which label it was.
std::optional<double> labelValue(const ScorerSpec &judge, const std::string &label)
{
    const auto parsed = parseJson(judge.settings);
    const auto settings = parsed ? judgeSettings(*parsed) : Result<JudgeSettings>(fail(parsed.error()));
    if (!settings || settings->repeats != 1 || settings->models.size() != 1)
        return std::nullopt;
    const auto found = std::find_if(settings->labels.begin(), settings->labels.end(), [&](const auto &each) { return each.first == label; });
    if (found == settings->labels.end())
        return std::nullopt;
    const auto same = std::count_if(settings->labels.begin(), settings->labels.end(), [&](const auto &each) { return each.second == found->second; });
    return same == 1 ? std::optional(found->second) : std::nullopt;
}

/// Empty when no filter says it.
QString judgeTerm(const JudgedBy &by, const std::string &category)
{
    const QString key = displayText(by.judge.key);
    const QString score = filterFieldText(QStringLiteral("score"), key);
    switch (by.question.kind) {
    case QuestionKind::PassFail:
        return filterFieldText(QStringLiteral("pass"), key) + (category == "pass" ? QStringLiteral(":true") : QStringLiteral(":false"));
    case QuestionKind::Pair: return score + (category == "this" ? QStringLiteral(">0.5") : category == "baseline" ? QStringLiteral("<0.5") : QStringLiteral("=0.5"));
    case QuestionKind::Scale: {
        const double step = std::stod(category); // votes between two steps count as the nearer one
        return QStringLiteral("%1>=%2 %1<%3").arg(score, filterNumber(step - 0.5), filterNumber(step + 0.5));
    }
    default: break;
    }
    const auto value = labelValue(by.judge, category);
    return value ? score + QLatin1Char('=') + filterNumber(*value) : QString();
}

} // namespace

QString categoryWord(QuestionKind kind, const std::string &category)
{
    if (kind == QuestionKind::PassFail)
        return category == "pass" ? translate("Judges", "pass") : translate("Judges", "fail");
    if (kind == QuestionKind::Pair)
        return category == "this" ? translate("Judges", "this one") : category == "baseline" ? translate("Judges", "the baseline") : translate("Judges", "tie");
    return displayText(category);
}

QString unknownWords(const std::string &why)
{
    if (why == "no variation")
        return translate("Judges", "both always said the same one thing, so that chance cannot be told from agreement");
    if (why == "every item is labelled")
        return translate("Judges", "every judged answer is labelled: there is nothing left for the judge to add");
    if (why == "no items" || why == "no shared items" || why == "one rater")
        return translate("Judges", "no answer has a value of both");
    return why == "one item" ? translate("Judges", "one label is too few") : QString::fromStdString(why);
}

AnswersFilter confusionFilter(const QString &run, const JudgedBy &by, const std::string &people, const std::string &judge)
{
    QStringList terms{QStringLiteral("run=\"%1\"").arg(run)};
    AnswersFilter filter;
    filter.isExact = by.question.kind != QuestionKind::Pair;
    if (filter.isExact)
        terms << filterFieldText(QStringLiteral("label"), displayText(by.question.name)) + QLatin1Char('=') + filterValueText(displayText(people));
    const QString term = judgeTerm(by, judge);
    if (term.isEmpty())
        filter.isExact = false;
    else
        terms << term;
    filter.text = terms.join(QLatin1Char(' '));
    return filter;
}

} // namespace assay::items
