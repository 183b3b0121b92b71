// The base of a three-way merge, found in the graph of version parents.
#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>

#include "storage/prompts.h"

namespace assay {

namespace {

using Versions = std::map<VersionHash, VersionInfo>;

/// @p from and all it descends from.
Result<Versions> ancestry(Database &database, VersionHash from)
{
    Versions found;
    for (std::deque<VersionHash> queue{from}; !queue.empty(); queue.pop_front()) {
        if (found.contains(queue.front()))
            continue;
        auto version = versionByHash(database, queue.front());
        if (!version)
            return fail(version.error());
        queue.insert(queue.end(), version->parents.begin(), version->parents.end());
        found.emplace(queue.front(), std::move(*version));
    }
    return found;
}

} // namespace

Result<std::optional<VersionHash>> commonAncestor(Database &database, VersionHash a, VersionHash b)
{
    const auto left = ancestry(database, a);
    const auto right = left ? ancestry(database, b) : left;
    if (!right)
        return fail(right.error());
    std::vector<const VersionInfo *> common;
    std::set<VersionHash> surpassed; // what a common ancestor descends from is farther away than it
    for (const auto &[hash, version] : *left) {
        if (!right->contains(hash))
            continue;
        common.push_back(&version);
        surpassed.insert(version.parents.begin(), version.parents.end());
    }
    std::erase_if(common, [&](const VersionInfo *version) { return surpassed.contains(version->hash); });
    if (common.empty())
        return std::optional<VersionHash>();
    // Time and hash, unlike vN, are the same in every file that holds these versions.
    const auto newest = std::max_element(common.begin(), common.end(), [](const VersionInfo *one, const VersionInfo *other) {
        return std::tie(one->at.us, one->hash) < std::tie(other->at.us, other->hash);
    });
    return std::optional((*newest)->hash);
}

} // namespace assay
