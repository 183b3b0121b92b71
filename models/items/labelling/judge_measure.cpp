#include "items/labelling/judge_measure.h"

#include <algorithm>
#include <cmath>

#include "evaluation/calibration.h"
#include "items/format.h"

namespace assay::items {

namespace {

QString signedFigure(double value)
{
    return (value >= 0.005 ? QStringLiteral("+") : QString()) + figure(value, 2);
}

} // namespace

QString boundsText(double lower, double upper)
{
    return QStringLiteral("[%1, %2]").arg(figure(lower, 2), figure(upper, 2));
}

QString JudgeMeasure::value(double mean) const
{
    return isShare ? percent(mean) : figure(mean, 2);
}

QString JudgeMeasure::end(double value) const
{
    return isShare ? figure(value * 100, 0) + QChar(0x00A0) + QLatin1Char('%') : figure(value, 0);
}

QString JudgeMeasure::bounds(double lower, double upper) const
{
    return isShare ? interval(lower, upper) : boundsText(lower, upper);
}

QString JudgeMeasure::difference(double value) const
{
    return isShare ? points(value) : signedFigure(value);
}

QString JudgeMeasure::differenceBounds(double lower, double upper) const
{
    return isShare ? pointsInterval(lower, upper) : QStringLiteral("[%1, %2]").arg(signedFigure(lower), signedFigure(upper));
}

/// The labels of a judge count as what its settings say, which the figures alone tell.
JudgeMeasure measureOf(const JudgeCalibration &figures, const Question &question)
{
    if (question.kind == QuestionKind::Scale)
        return {static_cast<double>(question.scaleFrom), static_cast<double>(question.scaleTo), false};
    JudgeMeasure measure;
    const CorrectedMean &mean = figures.corrected;
    if (question.kind != QuestionKind::Choice || !mean.undefined.empty())
        return measure;
    for (const double each : {mean.judgeAlone, mean.labelsAlone}) {
        measure.from = std::min(measure.from, std::floor(each));
        measure.to = std::max(measure.to, std::ceil(each));
    }
    measure.isShare = measure.from == 0 && measure.to == 1;
    return measure;
}

} // namespace assay::items
