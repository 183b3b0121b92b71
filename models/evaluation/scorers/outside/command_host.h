#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "base/error.h"

namespace assay {

/// A program that scores, as the settings of a scorer name it.
struct CommandRequest
{
    std::vector<std::string> argv;            ///< a program, absolute or looked up in the system's folders, and its arguments; no shell reads them
    std::map<std::string, std::string> files; ///< text by name, laid into the empty folder that it works in
    std::int64_t timeoutMs = 30'000;          ///< for one line, its start included
    std::int64_t memoryMb = 2'048;            ///< address space of each of its processes
};

/// A program that answers each line with a line. Used by several threads at once.
class LineCommand
{
public:
    virtual ~LineCommand() = default;
    /// @p line has no line end, and neither has the answer; else why there is none, a sentence that is kept as the reason.
    virtual tl::expected<std::string, std::string> ask(const std::string &line) = 0;
};

/// Starts programs that this user trusts for a project, and no others (reliability.md §5).
class CommandHost
{
public:
    virtual ~CommandHost() = default;
    /// No when the user does not trust it; BadInput when there is no such program. Nothing runs before the first line.
    virtual Result<std::shared_ptr<LineCommand>> open(const CommandRequest &request) = 0;
};

} // namespace assay
