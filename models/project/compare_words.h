#pragma once

#include <QString>
#include <QStringList>

#include "project/compare_runs.h"

namespace assay {

/// One scorer of a comparison as people read it; table and page show the same words.
struct CompareRow
{
    QString name;
    QString n;
    QString a;
    QString b;
    QString difference; ///< "+2.1 pt"
    QString interval;   ///< "[-0.4, 4.6]"
    QString p;          ///< adjusted
    QString verdict;    ///< with its mark: "▲ better", "≈ no evidence, ≈ 120 more"
    QString method;     ///< of interval and p
    Verdict kind = Verdict::NoEvidence;
    bool isKnown = false;
};
CompareRow compareRow(const ScorerComparison &comparison, const ComparisonRule &rule);

/// Latency, cost and tokens beside quality: a measure, both sides, the difference a case with its interval.
struct MeasureRow
{
    QString name;
    QString a;
    QString b;
    QString difference;
    QString interval;
    QString n; ///< of the difference
    QString method = {};                ///< of the interval
    std::optional<Interval> raw = {}; ///< the difference as a number: ms, nano-dollars, tokens
};
std::vector<MeasureRow> measureRows(const RunComparison &comparison);

/// "support/reply v8 · small (run night)".
QString columnTitle(const NamedColumn &column);
/// What was compared, and what could not be: "96 cases of both; 4 unpaired …".
QString pairingSentence(const CompareReport &report);
/// The verdicts in one sentence.
QString compareSummary(const CompareReport &report);
/// "12 fixed · 4 broken · 70 pass in both · 14 fail in both".
QString flipSentence(const CaseFlips &flips);
/// The noise of a scorer in words; empty without repeats.
QString noiseSentence(const ScorerComparison &comparison);
/// A segment as it is called.
QString segmentName(const CompareReport &report, const std::string &segment);

} // namespace assay
