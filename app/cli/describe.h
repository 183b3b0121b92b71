#pragma once

#include <functional>
#include <string>

namespace CLI {
class App;
}

namespace assay::cli {

using CommandVisitor = std::function<void(const CLI::App &, const std::string &path)>;
/// Calls @p visit for every command below @p app, outermost first, with its words: "prompt list".
void eachCommand(const CLI::App &app, const CommandVisitor &visit, const std::string &path = {});

/// The manual page (roff) of the whole program, made from the description that also parses.
std::string manPage(const CLI::App &program);

} // namespace assay::cli
