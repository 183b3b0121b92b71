#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <sys/types.h>
#include <tl/expected.hpp>

#include "project/commands/sealed_command.h"

namespace assay {

/// One process of a command, in a session and a temporary folder of its own. Used by one thread at a time. Its end takes everything it started with it.
class LineProcess
{
public:
    /// Why it did not start, in words that are kept as a score's reason.
    static tl::expected<std::unique_ptr<LineProcess>, std::string> start(const SealedCommand &command);
    ~LineProcess();
    LineProcess(const LineProcess &) = delete;
    LineProcess &operator=(const LineProcess &) = delete;

    /// Sends @p line and waits for one line; else why there is none: the time is over, the process ended, or what it wrote breaks the bounds.
    tl::expected<std::string, std::string> ask(const std::string &line, std::chrono::milliseconds time);
    /// Whether it may be asked again: the last answer was whole, nothing else was written since, and its time of computing is not half used up.
    bool isFit();

private:
    using Deadline = std::chrono::steady_clock::time_point;

    LineProcess() = default;
    tl::expected<std::string, std::string> exchange(std::string_view toSend, Deadline deadline);
    bool send(std::string_view &toSend);
    ssize_t receive();
    void receiveProblems();
    std::string howItEnded();
    void stop();
    bool fork(const SealedCommand &command, std::string &problem);
    void becomeProgram(const SealedCommand &command, const struct ChildPlan &plan) const;

    std::string m_folder;
    pid_t m_pid = -1;
    OwnedFd m_input;    ///< its standard input
    OwnedFd m_output;   ///< its standard output
    OwnedFd m_problems; ///< its standard error
    std::string m_received;
    std::string m_lastProblems;
    std::size_t m_bytes = 0; ///< written since it was asked
    bool m_isBroken = false;
};

} // namespace assay
