#include "providers/stream_lines.h"

#include "base/utf8.h"

namespace assay {

StreamLines::StreamLines(StreamFraming framing, std::function<bool(std::string_view)> take) : m_framing(framing), m_take(std::move(take)) {}

StreamLines::State StreamLines::feed(std::string_view bytes)
{
    m_sawPayload = false;
    for (std::size_t at = 0; at < bytes.size() && m_state == State::Open;) {
        if (m_afterCr) {
            m_afterCr = false;
            if (bytes[at] == '\n') {
                ++at;
                continue;
            }
        }
        const std::size_t end = bytes.find_first_of("\r\n", at);
        const std::size_t stop = std::min(end, bytes.size());
        m_line += bytes.substr(at, stop - at);
        if (m_line.size() > mostLine)
            return m_state = State::LineTooLong;
        at = stop;
        if (at == bytes.size())
            break;
        m_afterCr = bytes[at++] == '\r';
        m_state = endLine();
    }
    return m_state;
}

StreamLines::State StreamLines::endLine()
{
    if (std::exchange(m_atStart, false) && m_line.starts_with("\xEF\xBB\xBF"))
        m_line.erase(0, 3);
    const std::string line = std::exchange(m_line, {});
    if (m_framing == StreamFraming::JsonLines) {
        if (trimmed(line).empty())
            return State::Open;
        m_sawPayload = true;
        return m_take(line) ? State::Open : State::Stopped;
    }
    if (line.empty())
        return dispatch();
    if (!line.starts_with("data"))
        return State::Open; // comments, and fields that carry no answer
    std::string_view rest = std::string_view(line).substr(4);
    if (!rest.empty() && rest.front() != ':')
        return State::Open;
    rest.remove_prefix(rest.empty() ? 0 : 1);
    if (rest.starts_with(' '))
        rest.remove_prefix(1);
    if (m_hasData)
        m_data += '\n';
    m_data += rest;
    m_hasData = true;
    m_sawPayload = true;
    return m_data.size() > mostEvent ? State::EventTooLong : State::Open;
}

StreamLines::State StreamLines::dispatch()
{
    if (!std::exchange(m_hasData, false))
        return State::Open;
    const std::string data = std::exchange(m_data, {});
    return m_take(data) ? State::Open : State::Stopped;
}

StreamLines::State StreamLines::finish()
{
    if (m_state == State::Open && m_framing == StreamFraming::JsonLines && !m_line.empty())
        m_state = endLine();
    return m_state;
}

} // namespace assay
