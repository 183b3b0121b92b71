#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/tabular/text_input.h"

namespace assay {

/// Bounds on what a file may hold (reliability.md §4). A record beyond one is a bad line; too many records end the reading.
struct TableBounds
{
    static constexpr std::size_t cellBytes = 4u << 20;
    static constexpr std::size_t recordBytes = 16u << 20;
    static constexpr std::size_t columns = 1024;
    static constexpr std::int64_t records = 50'000'000;
};

enum class TableKind {
    Delimited, ///< RFC 4180 with any delimiter and quote; the first record names the columns
    JsonLines, ///< one object a line
    JsonList,  ///< an array of objects, or an object with one: {"cases":[…]}
};

struct TableFormat
{
    TableKind kind = TableKind::Delimited;
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ','; ///< delimited only
    char quote = '"';     ///< delimited only

    bool operator==(const TableFormat &) const = default;
};

/// "CSV", "TSV", "CSV with ;", "JSONL", "JSON".
std::string name(const TableFormat &format);

/// What the reader shall not find out by itself.
struct ReadOptions
{
    std::string fileName; ///< its ending tells JSONL from JSON and TSV from CSV where the text leaves it open
    std::optional<TableKind> kind;
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<char> quote;
    std::string list = "cases"; ///< of a JSON object: the member that holds the records
};

/// One value of a record. Views are valid until the reader's next step.
struct Field
{
    std::string_view name;
    std::string_view text; ///< a cell or a string as typed; else the value's source text
    bool json = false;     ///< text is JSON source text of a value that is not a string
};

struct Record
{
    std::int64_t line = 0; ///< 1-based, where it begins
    std::vector<Field> fields;
};

/// What could not be read, and why.
struct BadLine
{
    std::int64_t line = 0;  ///< 1-based, where it begins
    std::int64_t lines = 1; ///< how many lines went with it, as with a quote that is never closed
    QString reason;
    std::string head; ///< its first 200 bytes as they stand; may not be UTF-8
};

/// Gives the records of a file one by one; holds one record and one block, never more. A bad record does not end the reading:
/// it goes on at the next line (in a JSON array at the next element). Each byte is looked at a fixed number of times.
class RecordReader
{
public:
    /// Blank: an empty line, or a row of empty cells without quotes.
    enum class Step { Record, Blank, Bad, End };

    virtual ~RecordReader() = default;
    RecordReader(const RecordReader &) = delete;
    RecordReader &operator=(const RecordReader &) = delete;

    /// An error ends the reading: the source failed, the file is not what it claims, or it holds too many records.
    virtual Result<Step> next() = 0;

    const Record &record() const { return m_record; }     ///< after Step::Record
    const BadLine &badLine() const { return m_badLine; }  ///< after Step::Bad
    const TableFormat &format() const { return m_format; }
    /// The head of a delimited file; empty for JSON, whose records name their own fields.
    const std::vector<std::string> &columns() const { return m_columns; }
    std::int64_t bytesRead() const { return m_input->bytesRead(); }

protected:
    RecordReader(std::unique_ptr<TextInput> input, TableFormat format);

    static constexpr std::size_t headBytes = 200;
    std::unique_ptr<TextInput> m_input;
    TableFormat m_format;
    std::vector<std::string> m_columns;
    Record m_record;
    BadLine m_badLine;
};

/// Finds the encoding (of JSON: UTF-8 or UTF-16 only), the format, the delimiter and the quote from the first 64 KiB. Fails on an empty file and on a head that
/// names a column twice. @p source must outlive the reader.
Result<std::unique_ptr<RecordReader>> openRecords(ByteSource &source, const ReadOptions &options = {});

} // namespace assay
