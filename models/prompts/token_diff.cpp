#include "prompts/token_diff.h"

#include <algorithm>
#include <cstddef>

namespace assay {

namespace {

using Tokens = std::vector<std::uint32_t>;
using Place = std::ptrdiff_t;

/// Marks which tokens are deleted and inserted (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986, §4b).
class Myers
{
public:
    Myers(const Tokens &first, const Tokens &second)
        : m_first(first), m_second(second), deleted(first.size()), inserted(second.size()), m_forward(first.size() + second.size() + 3),
          m_backward(m_forward.size())
    {
    }

    void run()
    {
        // Ranges wait on a stack of their own: no recursion on text from outside.
        m_work.push_back({0, static_cast<Place>(m_first.size()), 0, static_cast<Place>(m_second.size())});
        while (!m_work.empty()) {
            const Range range = m_work.back();
            m_work.pop_back();
            split(range);
        }
    }

private:
    struct Range
    {
        Place a0, a1, b0, b1;
    };

    void split(Range r)
    {
        while (r.a0 < r.a1 && r.b0 < r.b1 && same(r.a0, r.b0))
            ++r.a0, ++r.b0;
        while (r.a0 < r.a1 && r.b0 < r.b1 && same(r.a1 - 1, r.b1 - 1))
            --r.a1, --r.b1;
        if (r.a0 == r.a1 || r.b0 == r.b1) {
            std::fill(deleted.begin() + r.a0, deleted.begin() + r.a1, true);
            std::fill(inserted.begin() + r.b0, inserted.begin() + r.b1, true);
            return;
        }
        const auto [x, y] = middle(r);
        m_work.push_back({x, r.a1, y, r.b1});
        m_work.push_back({r.a0, x, r.b0, y});
    }

    bool same(Place a, Place b) const { return m_first[static_cast<std::size_t>(a)] == m_second[static_cast<std::size_t>(b)]; }

    /// A point on a shortest path, near its middle: where the search from the start and the one from the end meet. Diagonal k holds
    /// the points with x − y = k; beyond the edges of the grid a sentinel keeps a path from coming in.
    std::pair<Place, Place> middle(const Range &r)
    {
        const Place n = r.a1 - r.a0;
        const Place m = r.b1 - r.b0;
        const Place offset = m + 1;
        const auto forward = [&](Place k) -> Place & { return m_forward[static_cast<std::size_t>(k + offset)]; };
        const auto backward = [&](Place k) -> Place & { return m_backward[static_cast<std::size_t>(k + offset)]; };
        const bool odd = (n - m) % 2 != 0;
        const Place beyond = n + 2;
        Place fLow = 0, fHigh = 0, bLow = n - m, bHigh = n - m;
        forward(0) = 0;
        backward(n - m) = n;
        for (;;) {
            fLow > -m ? void(forward(--fLow - 1) = -1) : void(++fLow);
            fHigh < n ? void(forward(++fHigh + 1) = -1) : void(--fHigh);
            for (Place k = fHigh; k >= fLow; k -= 2) {
                Place x = std::max(forward(k - 1) + 1, forward(k + 1));
                while (x < n && x - k < m && same(r.a0 + x, r.b0 + x - k))
                    ++x;
                forward(k) = x;
                if (odd && k >= bLow && k <= bHigh && x >= backward(k))
                    return {r.a0 + x, r.b0 + x - k};
            }
            bLow > -m ? void(backward(--bLow - 1) = beyond) : void(++bLow);
            bHigh < n ? void(backward(++bHigh + 1) = beyond) : void(--bHigh);
            for (Place k = bHigh; k >= bLow; k -= 2) {
                Place x = std::min(backward(k - 1), backward(k + 1) - 1);
                while (x > 0 && x - k > 0 && same(r.a0 + x - 1, r.b0 + x - k - 1))
                    --x;
                backward(k) = x;
                if (!odd && k >= fLow && k <= fHigh && x <= forward(k))
                    return {r.a0 + x, r.b0 + x - k};
            }
        }
    }

    const Tokens &m_first;
    const Tokens &m_second;

public:
    std::vector<bool> deleted;
    std::vector<bool> inserted;

private:
    std::vector<Place> m_forward;
    std::vector<Place> m_backward;
    std::vector<Range> m_work;
};

} // namespace

std::vector<TokenRun> diffTokens(const Tokens &first, const Tokens &second)
{
    Myers myers(first, second);
    myers.run();
    std::vector<TokenRun> runs;
    for (std::size_t a = 0, b = 0; a < first.size() || b < second.size();) {
        TokenRun run{false, a, a, b, b};
        while (a < first.size() && myers.deleted[a])
            ++a;
        while (b < second.size() && myers.inserted[b])
            ++b;
        run.firstEnd = a;
        run.secondEnd = b;
        if (a > run.firstBegin || b > run.secondBegin)
            runs.push_back(run);
        run = {true, a, a, b, b};
        while (a < first.size() && b < second.size() && !myers.deleted[a] && !myers.inserted[b])
            ++a, ++b;
        run.firstEnd = a;
        run.secondEnd = b;
        if (a > run.firstBegin)
            runs.push_back(run);
    }
    return runs;
}

} // namespace assay
