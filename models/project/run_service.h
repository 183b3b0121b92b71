#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/prompt.h"
#include "domain/run.h"
#include "evaluation/run/run_engine.h"
#include "providers/command_trust.h"
#include "providers/endpoint_trust.h"
#include "providers/keys.h"
#include "providers/transfer.h"
#include "storage/runs.h"

namespace assay {

class Database;
class LiveCells;
class ProjectFile;

/// What a run needs of this user and this machine.
struct Surroundings
{
    KeyStore *keychain = nullptr; ///< null when it is switched off
    Environment environment;
    EndpointTrust trust;
    NetworkSettings network;
    double waitFactor = 1.0; ///< scales waits between attempts
    CommandTrust commands{};  ///< programs that this user trusts
};

/// A run as it is asked for, by names.
struct RunRequest
{
    std::vector<std::string> prompts; ///< `NAME@V`, `NAME@draft`
    std::vector<std::string> models;
    std::string dataset;
    std::vector<ScorerSpec> scorers;
    int repeats = 1;
    CaseSelection selection;
    bool stream = false;
    bool useCache = true;
    std::string name; ///< empty = made from the prompts
    std::vector<std::pair<std::string, std::string>> leftOut{}; ///< prompt and model of columns that are not run
    int baseline = 0; ///< number of the column the others are compared with, of those that are run
};

struct RunLimits
{
    int concurrency = 32;
    std::optional<Money> budget;
};

/// Looks up everything a run names; nothing is sent or stored but the content of drafts. Columns are prompts × models, without those left out.
Result<RunSpec> planRun(ProjectFile &file, const RunRequest &request);

/// The same without keeping anything: contents of drafts stand beside the specification.
struct RunPreview
{
    RunSpec spec;
    std::map<ContentHash, PromptContent> drafts;
};
Result<RunPreview> previewRun(Database &database, const RunRequest &request);

/// A run that is under way or about to be.
class ActiveRun
{
public:
    /// Begins a new run, or (@p resume) goes on with one: exactly its missing and cancelled cells, with @p retryErrors its errors
    /// too. Checks trust, keys, prices for the budget and that the endpoints answer, unless nothing is left to send.
    /// @p live, which must outlive the run, is told of the cells under way; null costs nothing.
    static Result<std::unique_ptr<ActiveRun>> begin(ProjectFile &file, const RunSpec &spec, const Surroundings &surroundings, const RunLimits &limits,
                                                    LiveCells *live = nullptr);
    static Result<std::unique_ptr<ActiveRun>> resume(ProjectFile &file, const RunInfo &run, bool retryErrors, const Surroundings &surroundings,
                                                     const RunLimits &limits, LiveCells *live = nullptr);
    ~ActiveRun();

    const RunSpec &spec() const;
    const RunInfo &info() const;
    std::int64_t totalCells() const;
    std::int64_t cellsDoneBefore() const;

    /// Works to the end, seals the run, and has judges and programs score what they have not yet scored; one that is stopped there scores the rest
    /// when it is resumed. Blocks; call from a thread of its own in the window.
    Result<RunEnd> run();
    void stop(); ///< safe from any thread
    void pause(bool paused); ///< sends no more until resumed; safe from any thread
    RunProgress progress() const;
    /// Answers that judges and programs have scored, and how many they score; none before the last answer is there. Safe from any thread.
    std::pair<std::int64_t, std::int64_t> scored() const;
    /// Questions to judges and for embeddings that the budget had no room for, once run() has ended. Their scores are unknown and say so; the run ends
    /// OverBudget, and asks them when it is resumed.
    std::int64_t notAsked() const;

private:
    struct Private;
    explicit ActiveRun(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace assay
