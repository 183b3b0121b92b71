#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/run.h"
#include "evaluation/scorers/scorer.h"
#include "storage/runs.h"

namespace assay {

class Database;
class ProjectFile;

struct RescoreReport
{
    std::int64_t answers = 0;            ///< stored answers that were scored
    std::vector<std::string> added;      ///< keys of scorers that the run did not have
    std::vector<std::string> givenAnew;  ///< keys of scorers that it had just so
};

/// How many of the run's answers can be scored: those without an error.
Result<std::int64_t> scorableAnswers(Database &database, const RunInfo &run);

/// @p scorers as they score the answers of @p run: with the judges they stand for (judge_versions.h). What they reach outside is made for these.
Result<std::vector<ScorerSpec>> scorersFor(ProjectFile &file, const RunInfo &run, std::vector<ScorerSpec> scorers);

/// Gives the stored answers of an ended run scores of @p scorers, on @p jobs threads; the model that answered is not asked again. A scorer that the run
/// has with the same settings gives its scores anew, any other is added under a key of its own. All scores come in at once, at the end.
/// @p goesOn hears answers done and answers in all, from one thread at a time; false ends it as Interrupted with nothing changed.
/// Waits while other scores are given in the same file. Judges and programs are reached through @p services. BadInput while the run is not sealed, and once its texts were erased.
Result<RescoreReport> rescore(ProjectFile &file, const RunInfo &run, std::vector<ScorerSpec> scorers, int jobs,
                              const std::function<bool(std::int64_t, std::int64_t)> &goesOn = {}, const ScorerServices &services = {});

/// How many threads score best: the cores of this machine, more for scorers that wait for others.
int scoringThreads(const std::vector<ScorerSpec> &scorers);

} // namespace assay
