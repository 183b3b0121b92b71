#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/hash.h"
#include "base/ids.h"
#include "storage/verify.h"

namespace assay {

/// What the log says, as far as later checks compare rows with it.
struct LoggedFacts
{
    struct Version
    {
        Hash hash;
        Hash content; ///< of a dataset version: its root
        std::int64_t cases = 0;
    };
    struct Run
    {
        Hash spec;
        std::optional<Hash> seal; ///< the last one, nothing while the run goes on
        std::int64_t rows = 0;
    };
    std::vector<Version> promptVersions;
    std::vector<Version> datasetVersions;
    std::map<Uuid, Run> runs;
};

/// One going through a project. A check returns an error only when it cannot go on.
struct Verification
{
    Database &database;
    VerifyReport &report;
    LoggedFacts &facts;
    std::function<bool()> stopped;

    Status goOn() const; ///< Interrupted once stopped
};

Status checkPages(Verification &check);
Status checkEvents(Verification &check);
Status checkBlobs(Verification &check);
Status checkCases(Verification &check);
Status checkVersions(Verification &check);
Status checkRuns(Verification &check);

} // namespace assay
