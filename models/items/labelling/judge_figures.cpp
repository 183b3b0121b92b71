#include "items/labelling/judge_figures.h"

#include <QStringList>

#include "base/translate.h"
#include "evaluation/calibration.h"
#include "evaluation/scorers/scorer.h"
#include "items/format.h"
#include "items/labelling/judge_words.h"

namespace assay::items {

namespace {

const QString noFigure = QStringLiteral("–");

QString pWords(double p)
{
    return p < 0.001 ? QStringLiteral("p < %1").arg(figure(0.001, 3)) : QStringLiteral("p = %1").arg(figure(p, 3));
}

struct FigureText
{
    QString name;
    QString value;
    QString bounds;
    std::optional<std::int64_t> n;
    QString method; ///< or why there is none
    QString meaning;
    QString more = {}; ///< of the note alone
};

PlainRow figureRow(const FigureText &text)
{
    QStringList note{text.meaning};
    if (text.n)
        note << translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "n = %Ln answer(s)"), *text.n);
    if (!text.bounds.isEmpty())
        note << translate("Judges", "95 % interval %1").arg(text.bounds);
    if (!text.method.isEmpty())
        note << text.method;
    if (!text.more.isEmpty())
        note << text.more;
    const QString tip = note.join(QLatin1Char('\n'));
    const bool isKnown = !text.value.isEmpty();
    return {text.name,
            {{text.name, Tone::Normal, {}, tip}, {isKnown ? text.value : noFigure, isKnown ? Tone::Strong : Tone::Faint, {}, tip},
             {text.bounds, Tone::Quiet, {}, tip}, {text.n ? count(*text.n) : noFigure, Tone::Quiet, {}, tip}, {text.method, Tone::Quiet, {}, tip}}};
}

FigureText kappaText(const JudgeCalibration &figures, bool isOrdered)
{
    FigureText text{translate("Judges", "Agreement (κ)"), {}, {}, figures.kappa.n, {}, translate("Judges", "Agreement beyond chance: 1 is always, 0 is as chance would have it.")};
    if (!figures.kappa.estimate) {
        text.method = unknownWords(figures.kappa.undefined);
        return text;
    }
    text.value = figure(*figures.kappa.estimate, 2);
    text.bounds = boundsText(figures.kappa.lower, figures.kappa.upper);
    text.method = isOrdered ? translate("Judges", "Cohen’s κ, quadratic weights") : translate("Judges", "Cohen’s κ, large-sample");
    return text;
}

FigureText shareText(const QString &name, const std::optional<Interval> &share, std::optional<std::int64_t> n, const QString &meaning)
{
    FigureText text{name, {}, {}, n, {}, meaning};
    if (share) {
        text.value = percent(share->estimate);
        text.bounds = interval(share->lower, share->upper);
        text.method = QString::fromStdString(share->method);
    }
    return text;
}

FigureText differenceFigure(const QString &name, const std::optional<Interval> &difference, std::int64_t n, const JudgeMeasure &measure, const QString &meaning)
{
    FigureText text{name, {}, {}, n, {}, meaning};
    if (difference) {
        text.value = measure.difference(difference->estimate);
        text.bounds = measure.differenceBounds(difference->lower, difference->upper);
        text.method = QString::fromStdString(difference->method);
    }
    return text;
}

FigureText biasText(const JudgeCalibration &figures, const JudgeMeasure &measure)
{
    FigureText text = differenceFigure(translate("Judges", "Bias (judge − people)"), figures.bias, figures.labelled, measure,
                                     translate("Judges", "How much more the judge gives than people do, on the mean; below 0 it gives less."));
    if (!figures.bias)
        text.method = translate("Judges", "these verdicts count as no value");
    else if (figures.biasP) {
        text.method += QStringLiteral(" · ") + pWords(*figures.biasP);
        text.more = translate("Judges", "p by %1").arg(QString::fromStdString(figures.biasPMethod));
    }
    return text;
}

FigureText correlationText(const JudgeCalibration &figures)
{
    FigureText text{translate("Judges", "Correlation"), {}, {}, figures.labelled, translate("Judges", "one of the two never varied"),
                    translate("Judges", "What a verdict tells of a label: 1 is everything, 0 nothing.")};
    if (figures.correlation) {
        text.value = figure(*figures.correlation, 2);
        text.method = translate("Judges", "Pearson’s r, without an interval");
    }
    return text;
}

FigureText lengthText(const JudgeCalibration &figures, const JudgeMeasure &measure)
{
    FigureText text = differenceFigure(translate("Judges", "Longer answers favoured"), figures.lengthEffect, figures.labelled, measure,
                                     translate("Judges", "Bias in the longer half of the answers less the bias in the shorter half."));
    if (!figures.lengthEffect)
        text.method = translate("Judges", "too few labels to halve");
    return text;
}

FigureText orderText(const QString &name, const std::optional<Interval> &share, const QString &meaning)
{
    FigureText text = shareText(name, share, std::nullopt, meaning);
    text.method = share ? translate("Judges", "%1, of all pairs judged").arg(text.method) : translate("Judges", "no pair was asked in both orders");
    return text;
}

JudgeRate unknownRate(const QString &name, const QString &why)
{
    return {name, noFigure, {}, why, {}, {}, {}};
}

QString rateNote(const QString &n, const QString &how)
{
    return n + QStringLiteral(" · ") + how;
}

JudgeRate labelsAlone(const CorrectedMean &mean, const JudgeMeasure &measure, const QString &name, const QString &n)
{
    JudgeRate rate{name, measure.value(mean.labelsAlone), {}, rateNote(n, translate("Judges", "no interval: all labels say the same")), mean.labelsAlone, {}, {}};
    const double half = normalQuantile(0.95) * mean.labelsAloneError;
    if (half <= 0)
        return rate;
    rate.lower = mean.labelsAlone - half;
    rate.upper = mean.labelsAlone + half;
    rate.interval = measure.bounds(*rate.lower, *rate.upper);
    rate.note = rateNote(n, translate("Judges", "95 % interval: normal"));
    return rate;
}

} // namespace

std::vector<PlainRow> judgeFigureRows(const JudgeCalibration &figures, const JudgedBy &by, const JudgeMeasure &measure)
{
    std::vector<PlainRow> rows{figureRow(kappaText(figures, by.question.kind == QuestionKind::Scale)),
                               figureRow(shareText(translate("Judges", "Same verdict"), figures.accuracy, figures.labelled, translate("Judges", "How often people and the judge said the same."))),
                               figureRow(biasText(figures, measure)), figureRow(correlationText(figures)), figureRow(lengthText(figures, measure))};
    if (wantsRival(by.judge)) {
        rows.push_back(figureRow(orderText(translate("Judges", "Orders disagree"), figures.inconsistency,
                                           translate("Judges", "Pairs of which the judge said another thing when the answers changed places."))));
        rows.push_back(figureRow(orderText(translate("Judges", "The first one wins"), figures.firstWins,
                                           translate("Judges", "Share of decided replies that named what stood first; 50 % is no effect."))));
    }
    return rows;
}

std::vector<JudgeRate> judgeRates(const JudgeCalibration &figures, const JudgeMeasure &measure)
{
    const CorrectedMean &mean = figures.corrected;
    const QString names[]{translate("Judges", "By the judge alone"), translate("Judges", "Corrected by the labels"), translate("Judges", "By the labels alone")};
    std::vector<JudgeRate> rates;
    if (!mean.undefined.empty()) {
        for (const QString &name : names)
            rates.push_back(unknownRate(name, unknownWords(mean.undefined)));
        return rates;
    }
    const QString judged = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "n = %Ln verdict(s)"), figures.judged);
    const QString labelled = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "n = %Ln label(s)"), figures.labelled);
    rates.push_back({names[0], measure.value(mean.judgeAlone), {}, rateNote(judged, translate("Judges", "no interval: it would say nothing of the judge’s bias")), mean.judgeAlone, {}, {}});
    const QString how = translate("Judges", "95 % interval: %1, weight of the judge %2").arg(QString::fromStdString(mean.interval.method), figure(mean.lambda, 2));
    rates.push_back({names[1], measure.value(mean.interval.estimate), measure.bounds(mean.interval.lower, mean.interval.upper), rateNote(rateNote(labelled, judged), how), mean.interval.estimate,
                     mean.interval.lower, mean.interval.upper});
    rates.push_back(labelsAlone(mean, measure, names[2], labelled));
    return rates;
}

} // namespace assay::items
