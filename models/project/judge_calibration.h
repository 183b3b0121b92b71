#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "evaluation/calibration.h"
#include "storage/runs.h"

namespace assay {

/// A judge of a run beside what people said to a question of the same answers, blind.
struct CalibrationReport
{
    RunInfo run;
    std::string judge;    ///< key of the scorer
    std::string question; ///< its name
    JudgeCalibration figures;
    std::vector<std::string> disagreements; ///< result ids
};

/// @p scorer is a key of the run's scorers; the question has pass or fail, a scale, one choice (the judge's labels then are the choices), or pairs
/// (with a judge that compares). BadInput for any other, for an unknown scorer or question.
Result<CalibrationReport> calibrationReport(Database &database, const RunInfo &run, const std::string &scorer, const std::string &question, double level = 0.95);

/// Judges of a run that can be calibrated: keys of its scorers that ask a model.
std::vector<std::string> judgesOf(const RunSpec &spec);

Json calibrationJson(const CalibrationReport &report);

} // namespace assay
