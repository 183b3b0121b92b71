#pragma once

#include <QString>
#include <QStringList>

#include "governance/gate_policy.h"

namespace assay::items {

/// Whether the form writes such conditions; the others are kept as they are, read as unknown, and so never pass. So is a calibration without a rule.
bool isWritten(GateKind kind);

QString kindWords(GateKind kind);           ///< "evaluation", "cost", …
/// "pass rate", "p95 latency", or the metric as it is written.
QString metricWords(const GateCondition &condition);
/// "one-sided 95 %"; @p ci as GateRule::ci().
QString intervalWords(const GateRule &rule);
/// A condition as one sentence: what has to hold against @p baseline, by which interval, on what, from how many cases, how old.
QString conditionSentence(const GateCondition &condition, const std::string &baseline);
/// What @p after does otherwise than @p before, one fact a line; empty when it says the same.
QStringList policyChanges(const GatePolicy &before, const GatePolicy &after);

} // namespace assay::items
