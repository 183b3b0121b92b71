#include "items/labelling/judge_view.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/format.h"
#include "items/labelling/judge_figures.h"
#include "items/labelling/judge_words.h"
#include "project/judge_calibration.h"

namespace assay::items {

namespace {

const QString unknownMark = QStringLiteral("–");
constexpr std::size_t mostCategories = 8; ///< beyond it those that nobody used are left out

void addWorth(const JudgeCalibration &figures, JudgeView &view)
{
    if (!figures.corrected.undefined.empty()) {
        view.worth = translate("Judges", "No corrected rate: %1.").arg(unknownWords(figures.corrected.undefined));
        return;
    }
    if (figures.labelsSaved) {
        const auto saved = std::llround(*figures.labelsSaved);
        view.worth = saved > 0 ? translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "This judge is worth about %Ln label(s) here."), saved)
                               : translate("Judges", "This judge saves no labels here.");
    }
    if (!figures.plan)
        return;
    const QString aim = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "For the doubt of %Ln label(s)"), std::llround(planLabels));
    const QString labels = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln labelled"), figures.plan->human);
    view.plan = figures.plan->judged > 0
                    ? translate("Judges", "%1: %2 and %3, a verdict counted as a hundredth of a label.")
                          .arg(aim, labels, translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln judged"), figures.plan->judged))
                    : translate("Judges", "%1: %2; more verdicts of this judge would not pay.").arg(aim, labels);
}

ConfusionCell confusionCell(std::int64_t n, std::int64_t total, const QString &people, const QString &judge, bool isAgreement, const AnswersFilter &filter)
{
    ConfusionCell cell;
    cell.count = count(n);
    cell.share = total > 0 ? percent(static_cast<double>(n) / static_cast<double>(total)) : unknownMark;
    cell.isAgreement = isAgreement;
    cell.isEmpty = n == 0;
    cell.sentence = translate("Judges", "People said %1, the judge %2: %3, %4 of what people called so")
                        .arg(people, judge, translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln answer(s)"), n), cell.share);
    if (n == 0)
        return cell;
    cell.filter = filter.text;
    if (!filter.isExact)
        cell.sentence += QLatin1Char('\n') + translate("Judges", "No filter says all of this: Results will show more than these.");
    return cell;
}

void addConfusion(const CalibrationReport &report, const JudgedBy &by, JudgeView &view)
{
    const JudgeCalibration &figures = report.figures;
    const std::size_t size = figures.categories.size();
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < size; ++i) {
        std::int64_t used = 0;
        for (std::size_t j = 0; j < size; ++j)
            used += figures.confusion[i][j] + figures.confusion[j][i];
        if (used > 0 || size <= mostCategories)
            shown.push_back(i);
    }
    for (const std::size_t i : shown)
        view.categories << categoryWord(by.question.kind, figures.categories[i]);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto &counts = figures.confusion[shown[i]];
        std::int64_t total = 0;
        for (const std::int64_t each : counts)
            total += each;
        ConfusionRow row{view.categories[static_cast<qsizetype>(i)], count(total), {}};
        for (std::size_t j = 0; j < shown.size(); ++j)
            row.cells.push_back(confusionCell(counts[shown[j]], total, row.category, view.categories[static_cast<qsizetype>(j)], i == j,
                                       confusionFilter(QString::fromStdString(report.run.id.text()), by, figures.categories[shown[i]], figures.categories[shown[j]])));
        view.confusion.push_back(std::move(row));
    }
    if (shown.size() < size)
        view.leftOut = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln answer(s) that nobody gave are left out."), static_cast<std::int64_t>(size - shown.size()));
}

void addTables(const JudgeCalibration &figures, const JudgeMeasure &measure, const std::vector<DisagreedAnswer> &disagreed, JudgeView &view)
{
    for (const SliceCalibration &slice : figures.slices) {
        const QString name = displayText(slice.name);
        const QString note = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "n = %Ln answer(s)"), slice.n) + QStringLiteral(" · ") + QString::fromStdString(slice.accuracy.method);
        PlainCell bias{unknownMark, Tone::Faint, {}, {}};
        if (slice.bias)
            bias = {measure.difference(*slice.bias), Tone::Normal, *slice.bias, translate("Judges", "mean of judge − people, without an interval")};
        view.slices.push_back({name,
                               {{name}, {count(slice.n), Tone::Quiet, static_cast<qlonglong>(slice.n), note}, {percent(slice.accuracy.estimate), Tone::Normal, slice.accuracy.estimate, note},
                                {interval(slice.accuracy.lower, slice.accuracy.upper), Tone::Quiet, slice.accuracy.lower, note}, bias}});
    }
    for (const DisagreedAnswer &each : disagreed)
        view.disagreements.push_back({each.resultId, {{each.caseId}, {each.people}, {QStringLiteral("≠ ") + each.judge, Tone::Caution}, {each.reason, Tone::Quiet}}});
    const auto all = static_cast<std::int64_t>(figures.disagreements.size());
    view.disagreementNote = translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln answer(s)"), all);
    if (disagreed.size() < figures.disagreements.size())
        view.disagreementNote = translate("Judges", "the first %1 of %2").arg(count(static_cast<std::int64_t>(disagreed.size())), view.disagreementNote);
}

QString summaryOf(const CalibrationReport &report, const JudgeMeasure &measure)
{
    const JudgeCalibration &figures = report.figures;
    const QString judge = displayText(report.judge);
    QStringList sentences{translate("Judges", "People and “%1” say the same of %2 of these answers %3.")
                              .arg(judge, percent(figures.accuracy->estimate), interval(figures.accuracy->lower, figures.accuracy->upper))};
    if (figures.bias) {
        const QString by = measure.difference(figures.bias->estimate);
        if (figures.bias->lower > 0)
            sentences << translate("Judges", "▲ It gives more than people do: %1.").arg(by);
        else if (figures.bias->upper < 0)
            sentences << translate("Judges", "▼ It gives less than people do: %1.").arg(by);
        else
            sentences << translate("Judges", "≈ No evidence that it gives more or less than people do.");
    }
    return sentences.join(QLatin1Char(' '));
}

QString missingText(std::int64_t missing)
{
    return translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln more blind label(s) are needed before anything can be said of this judge."), missing);
}

} // namespace

std::vector<PlainColumn> judgeFigureColumns()
{
    return {{translate("Judges", "Figure")}, {translate("Judges", "Value"), Qt::AlignRight}, {translate("Judges", "95 %"), Qt::AlignRight}, {translate("Judges", "n"), Qt::AlignRight},
            {translate("Judges", "Method")}};
}

std::vector<PlainColumn> judgeSliceColumns()
{
    return {{translate("Judges", "Tag")}, {translate("Judges", "n"), Qt::AlignRight}, {translate("Judges", "Same verdict"), Qt::AlignRight}, {translate("Judges", "95 %"), Qt::AlignRight},
            {translate("Judges", "Bias"), Qt::AlignRight}};
}

std::vector<PlainColumn> disagreementColumns()
{
    return {{translate("Judges", "Case")}, {translate("Judges", "People")}, {translate("Judges", "Judge")}, {translate("Judges", "The judge’s reason")}};
}

JudgeView judgeView(const CalibrationReport &report, const JudgedBy &by, const std::vector<DisagreedAnswer> &disagreed)
{
    const JudgeCalibration &figures = report.figures;
    JudgeView view;
    view.scope = translate("Judges", "%1, %2 of them labelled blind")
                     .arg(translateCounted("Judges", QT_TRANSLATE_N_NOOP("Judges", "%Ln judged answer(s)"), figures.judged), count(figures.labelled));
    view.isEnough = figures.missingLabels == 0 && figures.accuracy.has_value();
    if (!view.isEnough) {
        view.summary = missingText(figures.missingLabels);
        return view;
    }
    const JudgeMeasure measure = measureOf(figures, by.question);
    view.summary = summaryOf(report, measure);
    view.figures = judgeFigureRows(figures, by, measure);
    view.rates = judgeRates(figures, measure);
    view.from = measure.from;
    view.to = measure.to;
    view.fromText = measure.end(measure.from);
    view.toText = measure.end(measure.to);
    addWorth(figures, view);
    addConfusion(report, by, view);
    addTables(figures, measure, disagreed, view);
    return view;
}

JudgeView unaskedJudgeView()
{
    JudgeView view;
    view.summary = missingText(fewestLabels);
    view.scope = translate("Judges", "Nobody was asked yet");
    return view;
}

} // namespace assay::items
