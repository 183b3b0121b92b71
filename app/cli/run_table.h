#pragma once

#include <QString>

#include "project/run_report.h"

namespace assay::cli {

/// The result table of a run: a line a column with its rate, interval, difference, verdict, latency, cost and tokens, and what the
/// numbers mean below.
QString runTable(const RunReport &report, const RunCall &call);

} // namespace assay::cli
