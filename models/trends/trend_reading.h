#pragma once

#include "base/error.h"
#include "trends/trend_data.h"
#include "trends/trend_question.h"

namespace assay {

class Database;

/// Reads what @p question asks for. BadInput, naming what there is instead, when prompt, channel, model, dataset, scorer, label, version or variable is
/// not known.
Result<TrendData> readTrend(Database &database, const TrendQuestion &question);

/// The dimension of the roll-ups that @p by needs; empty when the columns of runs say it.
RollupDimension dimensionOf(const std::string &by);

} // namespace assay
