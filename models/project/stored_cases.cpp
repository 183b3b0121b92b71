#include "project/stored_cases.h"

#include "storage/database.h"
#include "storage/rows.h"

namespace assay {

namespace {

constexpr std::size_t mostAhead = 64;
constexpr std::size_t mostBytesAhead = 1u << 20;

std::size_t textBytes(const CaseContent &content)
{
    std::size_t bytes = content.reference.value_or(std::string()).size();
    for (const auto *values : {&content.vars, &content.json}) {
        for (const auto &[name, value] : *values)
            bytes += value.size();
    }
    for (const Document &document : content.documents)
        bytes += document.text.size();
    return bytes;
}

} // namespace

StoredCases::StoredCases(std::unique_ptr<Database> database, Hash root, std::vector<std::int64_t> positions)
    : m_database(std::move(database)), m_cursor(*m_database, root), m_positions(std::move(positions))
{
}

StoredCases::~StoredCases() = default;

Result<RunCasePtr> StoredCases::next()
{
    if (m_ahead.empty() && m_next < m_positions.size()) {
        if (auto read = asOfOneMoment(*m_database, [this] { return readAhead(); }); !read)
            return fail(read.error());
    }
    if (m_ahead.empty())
        return RunCasePtr();
    RunCasePtr first = std::move(m_ahead.front());
    m_ahead.pop_front();
    return first;
}

Status StoredCases::readAhead()
{
    for (std::size_t bytes = 0; m_next < m_positions.size() && m_ahead.size() < mostAhead && bytes < mostBytesAhead; ++m_at) {
        const auto hash = m_cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return {};
        if (m_at != m_positions[m_next])
            continue;
        auto item = caseByHash(*m_database, **hash);
        if (!item)
            return fail(item.error());
        bytes += textBytes(item->content);
        m_ahead.push_back(std::make_shared<RunCase>(RunCase{m_at, **hash, std::move(*item)}));
        ++m_next;
    }
    return {};
}

} // namespace assay
