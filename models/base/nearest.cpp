#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t longestCompared = 80; // longer names are only compared by what they hold
constexpr std::size_t mostShown = 3;

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
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
