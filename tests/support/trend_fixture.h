#pragma once

#include <memory>

#include "base/splitmix64.h"
#include "project/session.h"
#include "support/run_fixture.h"

/// A project with a history to look at: nightly runs of 42 days over 50 cases on one model, from day 28 on fewer answers pass and each
/// costs less. Nothing was run on day 10.
class HistoryProject
{
public:
    static constexpr std::int64_t firstDay = 20'400; ///< 2025-11-08

    HistoryProject()
    {
        for (int i = 0; i < 50; ++i) {
            assay::Case item;
            item.id = "c" + std::to_string(i);
            item.content.vars["question"] = "Where is parcel " + std::to_string(i) + "?";
            item.content.vars["language"] = i % 2 == 0 ? "en" : "de";
            item.content.tags = {i % 5 == 0 ? "late" : "refund"};
            m_cases.push_back(item);
        }
        m_dataset = addDataset(m_project, "cases", m_cases);
        m_version = addVersion(m_project, "support/reply", "one {{question}}");
        assay::SplitMix64 random(11);
        for (int day = 0; day < 42; ++day) {
            if (day != 10)
                runOf(day, random);
        }
        m_session = std::make_unique<assay::Session>(std::move(m_project.file));
    }

    assay::Session &session() { return *m_session; }
    QString path() const { return m_project.path(); }

private:
    void runOf(int day, assay::SplitMix64 &random)
    {
        const StartedRun run = addRun(m_project, "night " + std::to_string(day), m_dataset, {{m_version, "small"}}, {"right"});
        assay::RunRecorder recorder(m_project.writer(), run.spec, run.info.key, false);
        const int answers = day == 5 ? 12 : 50; // one day below the floor
        for (int item = 0; item < answers; ++item) {
            assay::ResultRow row = answerTo(run, m_cases[static_cast<std::size_t>(item)], 0, "text");
            row.at = {(firstDay + day) * 86'400'000'000 + 3'600'000'000 + item};
            row.cost = assay::Money{(day < 28 ? 400'000 : 330'000) + static_cast<std::int64_t>(random.below(50'000))};
            row.latencyUs = 200'000 + static_cast<std::int64_t>(random.below(100'000));
            const bool pass = random.unit() < (day < 28 ? 0.92 : 0.78);
            recorder.add(row, item, {{0, pass ? 1.0 : 0.0, pass, {}}}, {});
        }
        if (!recorder.flush())
            qFatal("no history");
    }

    TestProject m_project;
    std::vector<assay::Case> m_cases;
    assay::DatasetVersionInfo m_dataset;
    assay::VersionInfo m_version;
    std::unique_ptr<assay::Session> m_session;
};
