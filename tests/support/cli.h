#pragma once

#include <atomic>
#include <sstream>
#include <string>
#include <vector>

#include "app/cli/program.h"

/// What one call of the command line gave.
struct CliRun
{
    int code = 0;
    std::string out;
    std::string err;
};

/// Runs the command line in this process on string streams.
inline CliRun runCli(const std::vector<std::string> &arguments, const std::string &input = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const std::atomic<bool> interrupted = false;
    assay::cli::Context context(in, out, err, interrupted);
    assay::cli::Program program(assay::cli::allCommands());
    const int code = program.run(arguments, context);
    return {code, out.str(), err.str()};
}
