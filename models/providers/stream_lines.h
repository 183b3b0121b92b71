#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "providers/adapter.h"

namespace assay {

/// Cuts a byte stream into events, wherever it was split on the way. Server-sent events as WHATWG defines them (LF, CRLF and CR
/// end lines, a BOM is dropped once, comments are skipped, data before a blank line is needed); or one JSON value a line.
class StreamLines
{
public:
    enum class State { Open, Stopped, LineTooLong, EventTooLong };
    static constexpr std::size_t mostLine = 1u << 20;
    static constexpr std::size_t mostEvent = 4u << 20;

    /// @p take gets each event's data and returns false to stop.
    StreamLines(StreamFraming framing, std::function<bool(std::string_view)> take);

    State feed(std::string_view bytes);
    /// At the end of the stream. A last JSON line counts without its line end; a last event without its blank line does not.
    State finish();
    /// True when the bytes fed last held an event or data, not only comments and blank lines: what the idle timer counts.
    bool sawPayload() const { return m_sawPayload; }

private:
    State endLine();
    State dispatch();

    StreamFraming m_framing;
    std::function<bool(std::string_view)> m_take;
    std::string m_line;
    std::string m_data;
    bool m_hasData = false;
    bool m_afterCr = false;
    bool m_atStart = true;
    bool m_sawPayload = false;
    State m_state = State::Open;
};

} // namespace assay
