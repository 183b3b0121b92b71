// The manual page and the completion script, made from the description of all commands.
#include <CLI/App.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/describe.h"
#include "app/cli/program.h"

namespace assay::cli {

std::vector<Command> manualCommands()
{
    const auto printing = [](std::string (*write)(const CLI::App &)) {
        return [write](CLI::App &) -> Action {
            return [write](Context &context) -> Result<int> {
                const Program whole(allCommands());
                context.out() << write(whole.description());
                return 0;
            };
        };
    };
    return {{"manual", "Prints the manual page (roff)", printing(manPage), false},
            {"completion", "Prints the completion script for bash", printing(bashCompletion), false}};
}

} // namespace assay::cli
