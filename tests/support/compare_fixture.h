#pragma once

#include <memory>
#include <optional>

#include "project/session.h"
#include "support/run_fixture.h"

/// A project with a comparison of support replies, stored as a run stores it: `reply` v1 and v2 on `small` and `large`, by the scorers
/// `answer is right`, `short` and `polite`. Of its cases five differ: three broken, two fixed.
class ComparisonProject
{
public:
    struct Shape
    {
        int columns = 3;         ///< 1 to 6: v1 small, v2 small, v2 large, v3 small, v3 large, v1 large (errors, no prices)
        int cases = 60;
        int repeats = 1;
        bool longTexts = false;  ///< outputs of 20,000 characters, names at the edge of what is sensible
        bool unfinished = false; ///< the last column failed, was cancelled or never came from the third case on
    };
    ComparisonProject() : ComparisonProject(Shape{}) {}
    explicit ComparisonProject(Shape shape);
    ~ComparisonProject();

    assay::Session &session() { return *m_session; }
    QString runId() const { return QString::fromStdString(m_run.spec.id.text()); }
    const StartedRun &run() const { return m_run; }
    /// Stores what is missing of the last column, one row a case; the run must be unfinished. Returns how many.
    int goOn(int cases);

private:
    assay::ResultRow rowOf(int number, int column, int repeat) const;
    std::vector<assay::ScoreRow> scoresOf(int number, int column) const;
    void record();

    Shape m_shape;
    TestProject m_project;
    std::vector<assay::Case> m_cases;
    StartedRun m_run;
    std::unique_ptr<assay::Session> m_session;
    int m_wentOn = 0;
};
