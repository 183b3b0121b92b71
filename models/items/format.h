#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "base/clock.h"
#include "items/compare_view.h"
#include "project/run_controller.h"

/// Numbers and states as the words of every screen. Decimals by the user's locale, signs by typography (− U+2212), units after a
/// no-break space; unknown is "unknown", never 0.
namespace assay::items {

QString percent(double share);                    ///< 0.865 → "86.5 %"
QString interval(double lower, double upper);     ///< 0.811, 0.905 → "[81.1, 90.5]"
QString points(double difference);                ///< 0.045 → "+4.5 pt"
QString pointsInterval(double lower, double upper); ///< "[+1.2, +7.9]"
QString duration(std::optional<double> milliseconds); ///< "85 ms", "0.25 s", "1.9 s", "2 min 5 s"
QString money(std::optional<Money> amount);       ///< "$0.21"; below a cent two significant digits
QString count(std::int64_t number);               ///< "2,400"
QString score(std::optional<double> value);       ///< "0.90"
QString figure(double value, int decimals);       ///< 1.305, 2 → "1.31"
QString byteSize(std::int64_t bytes);             ///< "820 B", "1.2 MB"
QString dateTime(TimeUs at);                      ///< "24 Nov 2026, 14:01", local time

/// "$0.21", or "cost unknown" when a part has no price.
QString costText(const MoneySum &cost);
/// Mean input + output tokens of an answer: "412 tokens".
QString tokensText(const TokensView &tokens);
/// "▲ +4.5 pt [+1.2, +7.9]", "▼ …", "≈ no evidence", "≈ 2 pt would be seen".
QString verdictText(const AgainstBaselineView &against);
/// What evidence would take: "≈ 610 more cases"; empty where there is some, or nobody knows.
QString neededText(const AgainstBaselineView &against);
/// "p = 0.012", "p < 0.001"; empty when undefined.
QString pText(const AgainstBaselineView &against);
/// What stands below the verdict: the difference where the verdict does not say it, p, how many were fixed and broken.
QStringList againstParts(const AgainstBaselineView &against);
/// "p50 1.2 s", "p95 1.9 s", "$0.21", "412 tokens", "3 errors".
QStringList figureParts(const ColumnHeadView &head);
/// "1,488 of 2,400 · 46/s · 20 s left · $0.31 of $2.00".
QString progressText(const RunStatus &status);
/// What is there of a run that is not whole: "1,488 of 2,400 answered · 900 missing · 12 errors".
QString runText(const ComparedRun &run);
/// "✓ pass", "✗ fail"; empty when unknown.
QString passText(CellVerdict verdict);
/// "error", "cancelled", "missing", "waiting", "streaming…"; empty for an answer.
QString stateText(CellState state);
/// "4 of 4 agree"; empty without repeats.
QString agreementText(const CompareCell &cell);
/// Foot of a cell in one line: verdict, latency, agreement, cache, error.
QString cellNote(const CompareCell &cell);

/// What stands behind the figures of a head, one fact a line: n, method, interval, p, what is unknown.
QString passNote(const ColumnHeadView &head);
QString againstNote(const ColumnHeadView &head);
QString latencyNote(const LatencyView &latency);
QString costNote(const MoneySum &cost);
QString tokensNote(const TokensView &tokens);
/// A whole column head as one sentence.
QString headSentence(const ColumnHeadView &head);

} // namespace assay::items
