#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "evaluation/scorers/scorer.h"

namespace assay {

enum class VoteRule { Mean, Majority };

/// What all judges are told by their settings.
struct JudgeSettings
{
    std::vector<std::string> models; ///< names in the project; each is one judge
    std::string criteria;
    std::optional<std::pair<double, double>> scale;        ///< worst and best score
    std::vector<std::pair<std::string, double>> labels;    ///< in the order given, each with its value
    std::optional<double> threshold;                       ///< pass from here on
    VoteRule rule = VoteRule::Mean;
    int repeats = 1;                                       ///< how often each judge is asked
    std::string version;                                   ///< hash of the judge's prompt version, hex; empty = not looked up yet
};

/// The models that `model` and `models` name, without a look at anything else.
std::vector<std::string> modelNamesIn(const Json &settings);
/// The setting `threshold`; nothing without one, BadInput when it is no number.
Result<std::optional<double>> thresholdSetting(const Json &settings);
/// BadInput names the setting that is missing or has another shape.
Result<JudgeSettings> judgeSettings(const Json &settings);
/// The settings that every judge has, for its description.
std::vector<ScorerSetting> commonJudgeSettings();

} // namespace assay
