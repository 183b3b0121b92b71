#pragma once

#include <string>

#include "domain/tabular/byte_source.h"

namespace assay {

/// A source of JSON as Python writes it: `NaN`, `Infinity` and `-Infinity` outside of strings become `null`, which is told by count().
class PlainJsonSource final : public ByteSource
{
public:
    /// @p source must outlive this.
    explicit PlainJsonSource(ByteSource &source) : m_source(source) {}
    Result<std::size_t> read(char *to, std::size_t size) override;
    std::int64_t count() const { return m_count; }

private:
    void put(char c);
    void endWord();

    ByteSource &m_source;
    std::string m_ready;
    std::size_t m_given = 0;
    std::string m_word; ///< letters and signs outside of strings that may yet become one of the three
    bool m_inString = false;
    bool m_isEscaped = false;
    bool m_isEnded = false;
    std::int64_t m_count = 0;
};

} // namespace assay
