#pragma once

#include <memory>
#include <utility>

#include "domain/tabular/raw_json.h"
#include "domain/tabular/reader.h"

namespace assay {

/// What readers of JSON share: a record's text becomes its fields.
class JsonRecordReader : public RecordReader
{
protected:
    using RecordReader::RecordReader;

    /// Step::Record or Step::Bad for the object @p text that begins in @p line and spans @p lines.
    Result<Step> take(std::string_view text, std::int64_t line, std::int64_t lines);
    Step bad(const QString &why, std::string_view text, std::int64_t line, std::int64_t lines);

private:
    std::vector<RawMember> m_members;
    std::int64_t m_records = 0;
};

/// One object a line; lines end with LF, CRLF or CR (no JSON string holds one).
class JsonLinesReader final : public JsonRecordReader
{
public:
    JsonLinesReader(std::unique_ptr<TextInput> input, TableFormat format) : JsonRecordReader(std::move(input), format) {}
    Result<Step> next() override;

private:
    Result<Step> endLine();

    std::string_view m_block;
    std::size_t m_at = 0;
    std::string m_text;
    std::int64_t m_line = 0;
    bool m_afterCr = false;
    bool m_tooLong = false;
    bool m_ended = false;
};

/// The elements of an array, or of the array @p list of an object, cut out one by one without a value tree of the whole.
class JsonArrayReader final : public JsonRecordReader
{
public:
    JsonArrayReader(std::unique_ptr<TextInput> input, TableFormat format, std::string list)
        : JsonRecordReader(std::move(input), format), m_list(std::move(list))
    {
    }

    /// Goes to the first element. Once, before next().
    Status enter();
    Result<Step> next() override;

private:
    static constexpr int endOfText = -1;

    int peek();
    int get();
    int peekPastBlanks();
    Status enterObject();
    bool valueInto(std::string *kept);
    bool stringInto(std::string *kept);
    Step brokenOff(const char *why);
    Result<Step> leave();
    tl::unexpected<Error> notATable(const char *why) const;

    std::string m_list;
    std::string_view m_block;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    Status m_source; ///< an error of the source, kept until the step ends
    bool m_textEnded = false;
    bool m_inObject = false;
    bool m_first = true;
    bool m_done = false;
    bool m_afterCr = false;
};

} // namespace assay
