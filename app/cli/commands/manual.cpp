// The manual page and the completion scripts, made from the description of all commands.
#include <CLI/App.hpp>
#include <map>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/completion.h"
#include "app/cli/describe.h"
#include "app/cli/program.h"

namespace assay::cli {

std::vector<Command> manualCommands()
{
    Command manual{"manual", "Prints the manual page (roff)",
                   [](CLI::App &) -> Action {
                       return [](Context &context) -> Result<int> {
                           const Program whole(allCommands());
                           context.out() << manPage(whole.description());
                           return 0;
                       };
                   },
                   false};
    Command completion{"completion", "Prints the completion script for a shell",
                       [](CLI::App &app) -> Action {
                           auto shell = std::make_shared<Shell>(Shell::Bash);
                           static const std::map<std::string, Shell> shells{{"bash", Shell::Bash}, {"zsh", Shell::Zsh}, {"fish", Shell::Fish}};
                           app.add_option("SHELL", *shell, "bash, zsh or fish; bash when left out")->transform(CLI::CheckedTransformer(shells).description(""));
                           return [shell](Context &context) -> Result<int> {
                               const Program whole(allCommands());
                               context.out() << completionScript(whole.description(), *shell);
                               return 0;
                           };
                       },
                       false};
    return {std::move(manual), std::move(completion)};
}

} // namespace assay::cli
