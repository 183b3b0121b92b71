#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t longestCompared = 80; // longer names are only compared by what they hold
constexpr std::size_t mostShown = 3;

/// Insertions, deletions, changes, and two neighbours swapped, each letter touched once (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1); // two rows above the current one
    std::vector<std::size_t> above(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), above[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::exchange(above, std::move(row));
    }
    return above.back();
}

} // namespace

std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string> &candidates)
{
    const std::string sought = lowerAscii(wanted);
    std::vector<std::pair<std::size_t, const std::string *>> found;
    for (const std::string &candidate : candidates) {
        const std::string name = lowerAscii(candidate);
        const bool holds = sought.size() > 1 && name.find(sought) != std::string::npos;
        const bool comparable = sought.size() <= longestCompared && name.size() <= longestCompared;
        if (!holds && !comparable)
            continue;
        const std::size_t distance = comparable ? editDistance(sought, name) : longestCompared;
        if (holds || distance <= std::max<std::size_t>(sought.size() / 3, 1))
            found.emplace_back(distance, &candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(found.size(), mostShown); ++i)
        names.push_back(*found[i].second);
    return names;
}

} // namespace assay
