#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace assay {

/// The files beside a configuration that it refers to. Only inside its own folder: what leads out of it, by .. or by a link, is refused.
class ConfigFiles
{
public:
    /// @p folder of the configuration; empty = it refers to nothing.
    explicit ConfigFiles(std::string folder) : m_folder(std::move(folder)) {}

    /// The path behind `file://`, or the reference itself, without a fragment such as `:function`.
    static std::string pathOf(const std::string &reference);
    /// Whole text, at most 64 MB.
    Result<std::string> read(const std::string &path) const;
    /// Paths that a pattern with * or ? in its parts names, sorted; the path itself without one.
    std::vector<std::string> matching(const std::string &pattern) const;

private:
    std::string m_folder;
};

/// Lower-case ending with its dot; empty without one.
std::string fileEnding(const std::string &path);

} // namespace assay
