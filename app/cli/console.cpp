#include "app/cli/console.h"

#include <QCoreApplication>
#include <istream>
#include <iostream>
#include <ostream>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "app/cli/command.h"

namespace assay::cli {

namespace {

constexpr std::size_t longestLine = 64u << 10;

/// Keeps the terminal of standard input silent while it lives; does nothing when there is none.
class SilentTerminal
{
public:
    explicit SilentTerminal(bool wanted) : m_silent(wanted && tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_silent)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~SilentTerminal()
    {
        if (m_silent)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    bool isSilent() const { return m_silent; }

private:
    termios m_before{};
    bool m_silent = false;
};

/// Until a whole line is there or the user pressed Ctrl+C: the second one would end the program with the terminal left silent.
void waitForLine(Context &context)
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (!context.interrupted() && poll(&input, 1, 100) <= 0) { }
}

} // namespace

std::string readSecretLine(Context &context)
{
    const SilentTerminal terminal(&context.in() == &std::cin && isatty(STDIN_FILENO));
    if (terminal.isSilent()) {
        context.err() << QCoreApplication::translate("Cli", "Key: ").toStdString() << std::flush;
        waitForLine(context);
    }
    std::string line;
    for (char c = 0; !context.interrupted() && line.size() < longestLine && context.in().get(c) && c != '\n';)
        line += c;
    if (terminal.isSilent())
        context.err() << '\n';
    return line;
}

} // namespace assay::cli
