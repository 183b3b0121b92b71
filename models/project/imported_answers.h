#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "interop/foreign_score.h"
#include "storage/datasets.h"
#include "storage/imported_run.h"
#include "storage/runs.h"

namespace assay {

class ProjectFile;
class WriteContext;
class Writer;

/// Scorers as they come up, by the names that a file gave them. Numbered in that order, up to a limit; scores beyond it are dropped.
class ForeignScorers
{
public:
    static constexpr std::size_t most = 200;

    /// In the order of the scorers; of two scores of one scorer the first.
    std::vector<ScoreRow> rowsOf(const std::vector<ForeignScore> &scores);
    /// For a run's specification. @p kind: the tool they are of.
    std::vector<ScorerSpec> specs(const std::string &kind) const;
    const std::vector<std::string> &names() const { return m_names; }

private:
    std::optional<int> numberOf(const std::string &name);

    std::vector<std::string> m_names;
};

/// Answers that were given elsewhere, on their way into a run of this project, with their cases. They are written in groups while the file is read,
/// so that memory stays bounded and others can write; nothing shows them before close() and keep(). Destroyed without those, all of it goes again.
class ImportedAnswers
{
public:
    /// ReadOnly when the project cannot be written.
    static Result<std::unique_ptr<ImportedAnswers>> begin(ProjectFile &project);
    ~ImportedAnswers();
    ImportedAnswers(const ImportedAnswers &) = delete;
    ImportedAnswers &operator=(const ImportedAnswers &) = delete;

    Writer &writer() { return m_writer; }
    CaseImport &cases() { return *m_cases; }
    /// Id and salt stand; the rest is to be filled in before close().
    RunSpec &spec() { return m_spec; }
    std::int64_t runKey() const { return m_run.key; }

    /// The answer's case must have been added to cases() before. @p position: the place of the case in the run.
    Status add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores);
    /// Waits until all of it is written; no add() after it.
    Status flush();
    /// Tells the log of the run and seals it as @p state, in the transaction that makes its cases visible.
    Result<RunInfo> close(WriteContext &context, const std::string &state);
    /// To be called once that transaction was committed.
    void keep() { m_isKept = true; }

private:
    struct Waiting
    {
        ResultRow row;
        std::vector<ScoreRow> scores;
        std::int64_t position = 0;
    };
    ImportedAnswers(Writer &writer, std::unique_ptr<CaseImport> cases, ImportedRun run);
    Status writeWaiting();

    Writer &m_writer;
    std::unique_ptr<CaseImport> m_cases;
    ImportedRun m_run;
    RunSpec m_spec;
    std::unique_ptr<RunRecorder> m_recorder;
    std::vector<Waiting> m_waiting;
    bool m_isKept = false;
};

} // namespace assay
