#pragma once

#include <QString>

#include "domain/question.h"

namespace assay {
struct JudgeCalibration;
}

namespace assay::items {

/// What verdicts count as: shares of 1, or steps of a scale. Writes them.
struct JudgeMeasure
{
    double from = 0; ///< the worst and the best that can be said
    double to = 1;
    bool isShare = true;

    QString value(double mean) const;
    QString end(double value) const; ///< of the whole range, without decimals
    QString bounds(double lower, double upper) const;
    QString difference(double value) const; ///< with its sign
    QString differenceBounds(double lower, double upper) const;
};

JudgeMeasure measureOf(const JudgeCalibration &figures, const Question &question);

/// "[0.70, 0.90]"
QString boundsText(double lower, double upper);

} // namespace assay::items
