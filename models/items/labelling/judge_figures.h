#pragma once

#include "items/labelling/judge_measure.h"
#include "items/labelling/judge_view.h"

namespace assay {
struct JudgeCalibration;
}

namespace assay::items {

/// Agreement, bias and effects, a row each: value, interval, n, and the method or why there is no figure.
std::vector<PlainRow> judgeFigureRows(const JudgeCalibration &figures, const JudgedBy &by, const JudgeMeasure &measure);
/// The judge alone, corrected, the labels alone: always three.
std::vector<JudgeRate> judgeRates(const JudgeCalibration &figures, const JudgeMeasure &measure);

} // namespace assay::items
