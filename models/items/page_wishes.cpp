#include "items/page_wishes.h"

#include <algorithm>
#include <utility>

namespace assay::items {

namespace {

constexpr std::size_t mostPages = 4; ///< more than a screen

} // namespace

bool PageWishes::want(int row)
{
    const int page = row / pageSize;
    if (m_wanted.empty() || m_wanted.back() != page) {
        m_wanted.erase(std::remove(m_wanted.begin(), m_wanted.end(), page), m_wanted.end());
        m_wanted.push_back(page);
        if (m_wanted.size() > mostPages)
            m_wanted.erase(m_wanted.begin());
    }
    return !m_isAsking && !std::exchange(m_isTold, true);
}

std::vector<int> PageWishes::take()
{
    m_isTold = false;
    m_isAsking = !m_wanted.empty();
    std::sort(m_wanted.begin(), m_wanted.end());
    return std::exchange(m_wanted, {});
}

bool PageWishes::answered()
{
    m_isAsking = false;
    return !m_wanted.empty();
}

void PageWishes::clear()
{
    *this = PageWishes();
}

} // namespace assay::items
