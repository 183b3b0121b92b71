#pragma once

#include <string>

namespace CLI {
class App;
}

namespace assay::cli {

enum class Shell { Bash, Zsh, Fish };

/// A completion script, made from the description that also parses: commands, their options, else files.
std::string completionScript(const CLI::App &program, Shell shell);

} // namespace assay::cli
