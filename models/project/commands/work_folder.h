#pragma once

#include <map>
#include <string>

namespace assay {

/// A new folder that only this user may read, with @p files in it (read-only); empty when there is no room.
std::string makeWorkFolder(const std::map<std::string, std::string> &files);
/// Removes it with all that was put there, links themselves and not what they lead to.
void removeWorkFolder(const std::string &folder);

} // namespace assay
