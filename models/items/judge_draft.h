#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <string>

#include "base/error.h"

namespace assay::items {

enum class JudgeKind { Rubric, Pairwise, Faithfulness, AnswerRelevance, ContextRecall, ContextPrecision, Similar };
/// All of them, in the order in which they are offered.
const QList<JudgeKind> &judgeKinds();
/// "By criteria", and what such a judge does.
QString judgeKindName(JudgeKind kind);
QString judgeKindNote(JudgeKind kind);
bool takesCriteria(JudgeKind kind);
/// Whether models vote: all but similar, which lays embeddings of one model side by side.
bool takesVotes(JudgeKind kind);

/// A judge as a form holds it: what was typed, right or wrong.
struct JudgeDraft
{
    JudgeKind kind = JudgeKind::Rubric;
    QString name; ///< what its scores are called; empty = as the scorer
    QString criteria;
    bool byLabels = false; ///< a label, not a score from low to high
    QString low = QStringLiteral("1");
    QString high = QStringLiteral("5");
    QString labels; ///< "yes, no", the best first; or each with its value, "good=1, poor=0"
    QStringList models; ///< names in the project
    QString repeats = QStringLiteral("1");
    bool byMajority = false; ///< else the mean of the votes
    QString threshold; ///< empty = the scorer's own
    QString metric = QStringLiteral("cosine"); ///< of similar: or "dot", "euclidean"
    bool negated = false;
    std::string kept; ///< JSON of the settings it was read from; what a form does not show is written back as it was

    bool operator==(const JudgeDraft &) const = default;
};

/// The scorer as the command line takes it: `judge={…}`. What cannot be read is written as it was typed, so that reading it names the field.
QString judgeText(const JudgeDraft &draft);
/// Of a scorer as it is written; nothing for one that is no judge. A judge that a run has comes back without what it stood for then, so that it counts
/// as another scorer where something changed.
std::optional<JudgeDraft> judgeDraftOf(const QString &written);

/// Where a draft is wrong. @p field: name, criteria, scale, labels, models, repeats, combine, threshold or metric.
struct JudgeProblem
{
    QString field;
    Error error; ///< what is wrong there, without naming the field
};
/// The first field that the scorer's own parser refuses; nothing when the judge can be used.
std::optional<JudgeProblem> problemOf(const JudgeDraft &draft);

} // namespace assay::items
