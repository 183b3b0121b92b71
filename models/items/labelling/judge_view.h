#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "domain/question.h"
#include "domain/run.h"
#include "items/plain_table.h"

namespace assay {
struct CalibrationReport;
}

namespace assay::items {

/// Whose words are laid beside each other: a judge of a run, and the question that people answered.
struct JudgedBy
{
    ScorerSpec judge;
    Question question;
};

/// An answer that people and the judge see differently.
struct DisagreedAnswer
{
    QString resultId;
    QString caseId;
    QString people; ///< "ana: fail · ben: fail"
    QString judge;  ///< its word
    QString reason; ///< what it said to it
};

/// A mean of verdicts, drawn as a bar with its doubt. Unknown: no estimate, and the value says why.
struct JudgeRate
{
    QString name;
    QString value;
    QString interval; ///< empty without one
    QString note;     ///< n, method
    std::optional<double> estimate;
    std::optional<double> lower;
    std::optional<double> upper;
};

/// The answers of which people said one thing and the judge the same or another.
struct ConfusionCell
{
    QString count;
    QString share;    ///< of what people called so
    QString sentence; ///< all of it, for the tooltip and who hears it
    QString filter;   ///< of Results; empty when there is nothing to see
    bool isAgreement = false;
    bool isEmpty = false;
};

struct ConfusionRow
{
    QString category;
    QString total;
    std::vector<ConfusionCell> cells; ///< one a category
};

/// How a judge stands beside people, as the page Judges shows it.
struct JudgeView
{
    QString summary; ///< the sentence above all figures, or how many labels are missing
    QString scope;   ///< how many answers were judged and labelled
    bool isEnough = false; ///< there are labels enough; without them there is nothing below the sentence
    std::vector<PlainRow> figures;
    std::vector<JudgeRate> rates; ///< judge alone, corrected, labels alone
    double from = 0;              ///< the ends of the bars
    double to = 1;
    QString fromText;
    QString toText;
    QString worth; ///< what the judge saves in labels
    QString plan;  ///< what would give the doubt of planLabels labels
    QStringList categories;
    std::vector<ConfusionRow> confusion;
    QString leftOut; ///< categories that nobody used and that are not shown; empty when all are
    std::vector<PlainRow> slices;        ///< by tag, most labels first
    std::vector<PlainRow> disagreements; ///< by id of the result
    QString disagreementNote; ///< how many there are, and are shown
};

std::vector<PlainColumn> judgeFigureColumns();
std::vector<PlainColumn> judgeSliceColumns();
std::vector<PlainColumn> disagreementColumns();

JudgeView judgeView(const CalibrationReport &report, const JudgedBy &by, const std::vector<DisagreedAnswer> &disagreed);
/// Nobody was asked a question yet whose answers a judge can stand beside.
JudgeView unaskedJudgeView();

} // namespace assay::items
