#include <QCoreApplication>
#include <atomic>
#include <csignal>
#include <iostream>
#include <unistd.h>

#include "app/cli/program.h"
#include "project/language.h"
#include "providers/keys.h"

namespace {

std::atomic<bool> interrupted = false;

extern "C" void onInterrupt(int)
{
    // The second Ctrl+C ends the program at once; what was committed stays.
    if (interrupted.exchange(true))
        std::_Exit(130);
}

} // namespace

int main(int argc, char **argv)
{
    assay::leaveNoCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("assay"));
    (void) assay::setLanguage(application);
    std::ios::sync_with_stdio(false);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGPIPE, SIG_IGN);
    assay::cli::Context context(std::cin, std::cout, std::cerr, interrupted);
    context.progress = isatty(STDERR_FILENO) != 0;
    assay::cli::Program program(assay::cli::allCommands());
    const int code = program.run({argv + 1, argv + argc}, context);
    std::cout.flush();
    return code;
}
