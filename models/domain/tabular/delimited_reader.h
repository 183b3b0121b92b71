#pragma once

#include <array>
#include <memory>

#include "domain/tabular/reader.h"

namespace assay {

/// RFC 4180, strictly: a quote stands at the beginning and end of a cell only, doubled inside; lines end with LF, CRLF or CR; every
/// record has as many cells as the head. A cell that holds U+0000 is refused: no text file has one.
class DelimitedReader final : public RecordReader
{
public:
    DelimitedReader(std::unique_ptr<TextInput> input, TableFormat format);

    /// Reads the head. Once, before next().
    Status readHead();
    Result<Step> next() override;

private:
    enum class State { RecordStart, CellStart, Plain, Quoted, QuoteInQuoted, Skip };
    enum class Scan { NeedsMore, Ended };

    Result<Step> readCells();
    Scan scanBlock();
    void plainRun();
    void quotedRun();
    bool structural(char c);
    void countQuotedLine(char c);
    void endCell();
    void append(std::string_view text);
    void refuse(const QString &why);
    void keepHead();
    Step finish();
    Step bad();
    QString problemOfCells() const;
    std::string_view cell(std::size_t index) const;

    std::array<bool, 256> m_endsPlain{};
    std::array<bool, 256> m_endsQuoted{};
    std::string_view m_block;
    std::size_t m_at = 0;
    std::size_t m_recordFrom = 0; ///< where the record begins in the block
    State m_state = State::RecordStart;
    std::string m_text;              ///< all cells of the record, one after the other
    std::vector<std::size_t> m_ends; ///< where each cell ends in it
    std::size_t m_cellFrom = 0;
    std::string m_headBytes;
    QString m_problem;
    std::int64_t m_line = 1;
    std::int64_t m_firstLine = 1;
    std::int64_t m_quoteLine = 1;
    std::int64_t m_records = 0;
    bool m_afterCr = false;
    bool m_quoted = false; ///< some cell of the record stands in quotes
};

} // namespace assay
