#pragma once

#include <QString>
#include <atomic>
#include <functional>
#include <iosfwd>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"

namespace CLI {
class App;
}

namespace assay::cli {

/// What a command works with. stdout carries the result and nothing else; problems and progress go to stderr.
class Context
{
public:
    Context(std::istream &in, std::ostream &out, std::ostream &err, const std::atomic<bool> &interrupted);

    std::istream &in() { return m_in; }
    std::ostream &out() { return m_out; }
    std::ostream &err() { return m_err; }

    bool json = false;     ///< --json: exactly one document, or lines where the contract says so
    bool progress = false; ///< --progress, or stderr is a terminal

    /// True once the user pressed Ctrl+C.
    const std::atomic<bool> &interrupted() const { return m_interrupted; }

    /// One document on stdout.
    void print(const Json &document);
    /// One line of text on stdout.
    void print(const QString &line);
    /// A problem on stderr in the form of CLI.md §1.
    void report(const Error &error);
    /// Text of the file, or all of stdin for "-". At most 256 MiB.
    Result<std::string> readFile(const std::string &path);

private:
    std::istream &m_in;
    std::ostream &m_out;
    std::ostream &m_err;
    const std::atomic<bool> &m_interrupted;
};

/// The exit code, or the error that decides it.
using Action = std::function<Result<int>(Context &)>;

/// One command. `setUp` adds its arguments and options to @p app and gives the action that runs once they are parsed;
/// keep the values in a shared_ptr that both capture. Help, man page and completion come from the same description.
struct Command
{
    std::string path; ///< "render", "prompt list"
    std::string summary;
    std::function<Action(CLI::App &app)> setUp;
    bool json = true; ///< accepts --json
};

/// Every command of the program: the union of all `commands/*.cpp`, listed by the build.
std::vector<Command> allCommands();

} // namespace assay::cli
