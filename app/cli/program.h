#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/command.h"

namespace assay::cli {

/// The command line as a whole: parses, runs one command, maps errors to exit codes. Testable without a process.
class Program
{
public:
    explicit Program(std::vector<Command> commands);
    ~Program();

    /// @p arguments without the program's name. The exit code of CLI.md §1.
    int run(const std::vector<std::string> &arguments, Context &context);
    /// The parsed description, for man page and completion.
    const CLI::App &description() const { return *m_app; }

private:
    struct Leaf;
    void add(const Command &command);
    int reportUsage(const std::string &problem, const CLI::App *at, Context &context) const;

    std::unique_ptr<CLI::App> m_app;
    std::vector<std::unique_ptr<Leaf>> m_leaves;
};

} // namespace assay::cli
