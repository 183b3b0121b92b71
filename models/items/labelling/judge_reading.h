#pragma once

#include <cstddef>
#include <vector>

#include "base/error.h"
#include "items/labelling/judge_view.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What a calibration is asked of; each may be empty: not chosen yet.
struct JudgePick
{
    QString run;      ///< its id
    QString judge;    ///< key of the scorer
    QString question; ///< its name

    bool operator==(const JudgePick &) const = default;
};

/// A run in which a model judged.
struct JudgedRun
{
    QString id;
    QString name;
    QString when;
    std::vector<ScorerSpec> judges;
};

struct JudgeChoices
{
    std::vector<JudgedRun> runs;     ///< newest first
    std::vector<Question> questions; ///< whose answers are categories, each name once

    const JudgedRun *run(const QString &id) const;   ///< null when there is none
    const ScorerSpec *judge(const JudgePick &pick) const;
    const Question *question(const JudgePick &pick) const;
};

Result<JudgeChoices> readJudgeChoices(Database &database);

/// The kind of question that a judge itself answers.
QuestionKind ownKind(const ScorerSpec &judge);
/// Whether a question's answers can be laid beside what a judge says: pairs only beside one that compares.
bool canStandBeside(const Question &question, const ScorerSpec &judge);
/// @p wanted as far as it is there; else the newest run, its first judge, the question most like what the judge says.
JudgePick settledPick(const JudgeChoices &choices, JudgePick wanted);

/// The first @p most answers that people and the judge see differently, with the words of both.
Result<std::vector<DisagreedAnswer>> disagreedAnswers(Database &database, const CalibrationReport &report, const JudgedBy &by, std::size_t most);

} // namespace assay::items
