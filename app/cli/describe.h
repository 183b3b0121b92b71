#pragma once

#include <string>

namespace CLI {
class App;
}

namespace assay::cli {

/// The manual page (roff) of the whole program, made from the description that also parses.
std::string manPage(const CLI::App &program);
/// A completion script for bash, made from the same description.
std::string bashCompletion(const CLI::App &program);

} // namespace assay::cli
