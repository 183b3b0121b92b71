#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "domain/tabular/byte_source.h"

namespace assay {

/// True if a spreadsheet could take the cell @p text for a formula (CWE-1236; interop.md §9): after white space and U+200B..U+200D
/// comes `=` or `@`, or a `+` or `-` that does not begin a finite number.
bool looksLikeFormula(std::string_view text);

struct DelimitedStyle
{
    char delimiter = ',';
    char quote = '"';
    bool formulaGuard = true; ///< `'` before a string cell that looks like a formula
};

/// Writes RFC 4180 records, lines ending with CRLF. Collects up to 64 KiB before it hands them on; finish() hands on the rest.
class DelimitedWriter
{
public:
    explicit DelimitedWriter(ByteSink sink, DelimitedStyle style = {}) : m_sink(std::move(sink)), m_style(style) {}

    /// A text as it is; guarded, quoted where it must be.
    void cell(std::string_view text);
    /// A number, a boolean or nothing: never guarded.
    void value(std::string_view text);
    /// The shortest digits that give the number again; unknown is an empty cell.
    void number(std::optional<double> value);
    Status endRecord();
    Status finish();

private:
    void begin();
    void quoted(std::string_view text);

    ByteSink m_sink;
    DelimitedStyle m_style;
    std::string m_buffer;
    std::size_t m_cells = 0;
};

/// Writes JSON values, one a line, or as one array with one element a line.
class JsonWriter
{
public:
    enum class Shape { Lines, Array };

    JsonWriter(ByteSink sink, Shape shape) : m_sink(std::move(sink)), m_shape(shape) {}

    /// @p json is a whole JSON value without line breaks.
    Status element(std::string_view json);
    Status finish();

private:
    ByteSink m_sink;
    Shape m_shape;
    std::string m_buffer;
    bool m_first = true;
};

} // namespace assay
