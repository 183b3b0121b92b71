#pragma once

#include <string>
#include <vector>

#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/runs.h"
#include "support/project_fixture.h"

/// A committed prompt version of one user message.
assay::VersionInfo addVersion(TestProject &project, const std::string &prompt, const std::string &text);

/// A dataset of these cases.
assay::DatasetVersionInfo addDataset(TestProject &project, const std::string &name, std::vector<assay::Case> cases);

/// A run that was started: columns of (version, model name), scorers by key.
struct StartedRun
{
    assay::RunSpec spec;
    assay::RunInfo info;
};
StartedRun addRun(TestProject &project, const std::string &name, const assay::DatasetVersionInfo &dataset,
                  const std::vector<std::pair<assay::VersionInfo, std::string>> &columns, const std::vector<std::string> &scorers = {}, int repeats = 1);
/// The same with scorers of any kind.
StartedRun addScoredRun(TestProject &project, const std::string &name, const assay::DatasetVersionInfo &dataset,
                        const std::vector<std::pair<assay::VersionInfo, std::string>> &columns, std::vector<assay::ScorerSpec> scorers, int repeats = 1);

/// A plain answer to a case of @p dataset.
assay::ResultRow answerTo(const StartedRun &run, const assay::Case &item, int column, const std::string &output);
