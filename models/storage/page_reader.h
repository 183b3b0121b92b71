#pragma once

#include <QFile>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace assay {

/// A value as SQLite stores it: null, integer, real, text or blob.
struct StoredText
{
    std::string bytes;
};
struct StoredBlob
{
    std::string bytes;
};
using StoredValue = std::variant<std::monostate, std::int64_t, double, StoredText, StoredBlob>;

/// A row found on a page. `rowid` is nothing for rows that are kept in an index (tables without rowid, and indexes themselves).
struct FoundRow
{
    std::optional<std::int64_t> rowid;
    std::vector<StoredValue> values;
};

/// Reads rows straight from the leaves of an SQLite file (format: sqlite.org/fileformat2.html), page by page, without its schema
/// and without following the tree: what one broken page hides is that page's rows. Trusts nothing: every length and page
/// number is checked against the file. What a row belongs to is for the caller to tell by its shape.
class PageReader
{
public:
    /// @p file is open for reading and stays open as long as this; only read.
    PageReader(QFile &file, int pageSize);

    std::int64_t pages() const { return m_pages; }
    /// Calls @p take with each row of page @p number (1-based) that can be read to its end.
    void eachRow(std::int64_t number, const std::function<void(FoundRow)> &take);

private:
    struct Cell;
    std::string page(std::int64_t number);
    std::string payloadOf(std::string_view page, const Cell &cell);

    QFile &m_file;
    std::size_t m_pageSize;
    std::int64_t m_pages;
};

} // namespace assay
