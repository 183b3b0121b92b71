#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/cli/command.h"
#include "base/hash.h"
#include "domain/run.h"
#include "base/ids.h"

namespace assay {
struct Surroundings;
}

namespace assay::cli {

/// `--trust HASH`, repeated.
void addTrustOption(CLI::App &app, std::vector<std::string> &hashes);
/// Usage for what is no SHA-256.
Result<std::set<Hash>> trustedHashes(const std::vector<std::string> &written);
/// Keeps what --trust says for @p project, unless it is null, then asks whether each command of @p scorers is trusted. One that is not is shown on stderr, with
/// its hash and its files, and ends this with No: nothing was done yet.
Status settleTrust(const std::vector<ScorerSpec> &scorers, const std::set<Hash> &hashes, ProjectId project, const Surroundings &surroundings, Context &context);

} // namespace assay::cli
