#include "evaluation/scorers/text/edit_distance.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace assay {

namespace {

constexpr qsizetype blockHeight = 64;
constexpr std::uint64_t longestDistanceWork = 300'000'000;

void cutCommonEnds(QStringView &a, QStringView &b)
{
    const auto shorter = [&] { return std::min(a.size(), b.size()); };
    qsizetype front = 0;
    while (front < shorter() && a[front] == b[front])
        ++front;
    a = a.mid(front);
    b = b.mid(front);
    qsizetype back = 0;
    while (back < shorter() && a[a.size() - 1 - back] == b[b.size() - 1 - back])
        ++back;
    a.chop(back);
    b.chop(back);
}

/// Blocks of 64 rows (characters of @p a) through all columns; the step to the next row at the lower edge is carried from block to
/// block. Distance at the lower right corner.
std::size_t blockDistance(QStringView a, QStringView b)
{
    const auto isNarrow = [](QStringView text) { return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 256; }); };
    std::vector<std::uint64_t> masks(isNarrow(a) && isNarrow(b) ? 256 : 65'536); // by character: the rows of the block where it stands
    std::vector<std::int8_t> steps(static_cast<std::size_t>(b.size()), 1); // of the upper edge of the block: the first row grows by one
    for (qsizetype first = 0; first < a.size(); first += blockHeight) {
        const qsizetype height = std::min(blockHeight, a.size() - first);
        for (qsizetype i = 0; i < height; ++i)
            masks[a[first + i].unicode()] |= std::uint64_t{1} << i;
        const std::uint64_t last = std::uint64_t{1} << (height - 1);
        std::uint64_t up = ~std::uint64_t{0};
        std::uint64_t down = 0;
        for (qsizetype column = 0; column < b.size(); ++column) {
            std::int8_t &step = steps[static_cast<std::size_t>(column)];
            std::uint64_t equal = masks[b[column].unicode()];
            const std::uint64_t vertical = equal | down;
            equal |= step < 0;
            const std::uint64_t horizontal = (((equal & up) + up) ^ up) | equal;
            std::uint64_t plus = down | ~(horizontal | up);
            std::uint64_t minus = up & horizontal;
            const int next = (plus & last ? 1 : 0) - (minus & last ? 1 : 0);
            plus = plus << 1u | static_cast<std::uint64_t>(step > 0);
            minus = minus << 1u | static_cast<std::uint64_t>(step < 0);
            up = minus | ~(vertical | plus);
            down = plus & vertical;
            step = static_cast<std::int8_t>(next);
        }
        for (qsizetype i = 0; i < height; ++i)
            masks[a[first + i].unicode()] = 0;
    }
    std::int64_t distance = a.size();
    for (const std::int8_t step : steps)
        distance += step;
    return static_cast<std::size_t>(distance);
}

} // namespace

std::optional<std::size_t> editDistance(QStringView a, QStringView b)
{
    cutCommonEnds(a, b);
    if (a.isEmpty() || b.isEmpty())
        return static_cast<std::size_t>(std::max(a.size(), b.size()));
    const std::uint64_t work = static_cast<std::uint64_t>((a.size() + blockHeight - 1) / blockHeight) * static_cast<std::uint64_t>(b.size());
    if (work > longestDistanceWork)
        return std::nullopt;
    return blockDistance(a, b);
}

} // namespace assay
