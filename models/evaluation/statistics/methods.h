#pragma once

#include <string>
#include <vector>

#include "base/json.h"

namespace assay {

/// One method of `assay-cli stats` (CLI.md §5).
struct StatisticMethod
{
    std::string name;
    std::string input;
    std::string output;
};
const std::vector<StatisticMethod> &statisticMethods();

/// Computes one statistic. Wrong input is BadInput naming the field; what is undefined stands as {"undefined": words}.
Result<Json> runStatistic(const std::string &method, const Json &input);

} // namespace assay
