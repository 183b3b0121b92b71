#pragma once

#include <memory>

#include "project/session.h"
#include "support/run_fixture.h"

/// A project with results to look at, of every kind: two runs over support messages, two versions of `support/reply` on two models,
/// scorers `right` and `polite` (which gives no verdict), repeats, errors, a cancelled one, tags, a long answer, hostile text.
/// The older run is `nightly`, the newer `tone v1 v2`. Requests carry the hash of what would be sent, so they can be made again.
class ResultProject
{
public:
    /// @p cases: of the dataset; each run has cases × 2 versions × 2 models × repeats results (1 in the older, 2 in the newer).
    explicit ResultProject(int cases = 12);

    std::int64_t results() const { return m_results; }
    assay::Session &session() { return *m_session; }
    QString path() const { return m_project.path(); }
    std::unique_ptr<assay::Database> reader() { return std::move(*m_session->file().reader()); }
    assay::Writer &writer() { return **m_session->file().writer(); }
    const StartedRun &older() const { return m_older; }
    const StartedRun &newer() const { return m_newer; }
    /// Adds one more answer to the newer run and tells the session, as a run would.
    void addAnswer(const std::string &output, bool isScored = true);

private:
    StartedRun fill(const std::string &name, const std::vector<std::pair<assay::VersionInfo, std::string>> &columns, int repeats);
    assay::ResultRow rowOf(const StartedRun &run, int number, int column, int repeat) const;

    TestProject m_project;
    std::vector<assay::Case> m_cases;
    assay::DatasetVersionInfo m_dataset;
    StartedRun m_older;
    StartedRun m_newer;
    std::int64_t m_results = 0;
    std::unique_ptr<assay::Session> m_session;
};
