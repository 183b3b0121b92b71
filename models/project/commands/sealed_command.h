#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "evaluation/scorers/outside/command_host.h"

namespace assay {

/// A file descriptor that is closed with its owner.
class OwnedFd
{
public:
    explicit OwnedFd(int fd = -1) : m_fd(fd) {}
    ~OwnedFd();
    OwnedFd(OwnedFd &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    OwnedFd &operator=(OwnedFd &&other) noexcept;
    int get() const { return m_fd; }
    void close();

private:
    int m_fd;
};

/// A command whose every byte is read: what is shown, what is hashed and what is run are the same.
struct SealedCommand
{
    std::string program;                      ///< absolute, links resolved
    std::vector<std::string> shownArguments;  ///< argv as the settings have it
    std::vector<std::string> argv;            ///< as it is started: arguments that name a file name its private copy
    std::map<std::string, std::string> files; ///< of the folder that it works in
    std::shared_ptr<OwnedFd> image;           ///< the program's bytes, sealed in memory
    std::int64_t timeoutMs = 0;
    std::int64_t memoryMb = 0;
    Hash hash; ///< SHA-256 of canonical JSON `assay.command/1`: program's path and bytes, arguments, names and bytes of all files

    std::string commandLine() const; ///< for people, quoted where a shell would need it
};

/// Looks the program up and reads it. BadInput when it is not there, is no program but a script (then its interpreter is the program), or is too large.
Result<SealedCommand> sealCommand(const CommandRequest &request);

} // namespace assay
