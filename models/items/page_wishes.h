#pragma once

#include <vector>

namespace assay::items {

/// Which pages of a long table were looked at and have to be read: the last few, since what was scrolled past is not waited for.
class PageWishes
{
public:
    static constexpr int pageSize = 64;

    /// A row was looked at that is not there. True when somebody must be told: nothing is asked or about to be.
    bool want(int row);
    /// The pages to read now, ascending; from here on an answer is awaited.
    std::vector<int> take();
    /// The answer came; true when more is wanted by now.
    bool answered();
    void clear();

private:
    std::vector<int> m_wanted; ///< the last one was wanted last
    bool m_isAsking = false;
    bool m_isTold = false;
};

} // namespace assay::items
