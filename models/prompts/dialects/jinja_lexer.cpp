#include "prompts/dialects/jinja_lexer.h"

#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"
#include "prompts/dialects/readers.h"

namespace assay {

namespace {

using Kind = JinjaToken::Kind;
constexpr std::string_view blanks = " \t\r\n\f\v";

class Lexer
{
public:
    explicit Lexer(std::string_view source) : m_source(source) {}

    Result<std::vector<JinjaToken>> run()
    {
        while (m_at < m_source.size()) {
            const std::size_t begin = m_raw ? m_source.find("{%", m_at) : opening();
            addText(m_source.substr(m_at, std::min(begin, m_source.size()) - m_at));
            if (begin >= m_source.size()) {
                keepText(false);
                break;
            }
            if (auto taken = takeTag(begin); !taken)
                return fail(taken.error());
        }
        if (m_raw)
            return refusedAt(m_source, m_rawAt, translate("Dialects", "A raw block is not closed"), {});
        return std::move(m_tokens);
    }

private:
    std::size_t opening() const
    {
        for (std::size_t at = m_source.find('{', m_at); at != std::string_view::npos; at = m_source.find('{', at + 1)) {
            if (at + 1 < m_source.size() && std::string_view("{%#").find(m_source[at + 1]) != std::string_view::npos)
                return at;
        }
        return std::string_view::npos;
    }

    void addText(std::string_view bytes)
    {
        m_textOffset = m_at;
        if (m_stripNext)
            bytes.remove_prefix(std::min(bytes.find_first_not_of(blanks), bytes.size()));
        m_pending = bytes;
    }
    void keepText(bool stripped)
    {
        if (stripped)
            m_pending = m_pending.substr(0, m_pending.find_last_not_of(blanks) + 1);
        if (!m_pending.empty())
            m_tokens.push_back({Kind::Text, m_pending, m_textOffset});
        m_pending = {};
    }

    /// Where the tag's closing delimiter begins; quoted text is passed over.
    std::size_t closing(std::size_t at, std::string_view close) const
    {
        char quote = 0;
        for (; at < m_source.size(); ++at) {
            const char c = m_source[at];
            if (quote) {
                at += c == '\\';
                quote = c == quote ? 0 : quote;
            } else if (close != "#}" && (c == '"' || c == '\'')) {
                quote = c;
            } else if (m_source.substr(at).starts_with(close)) {
                return at;
            }
        }
        return std::string_view::npos;
    }

    Status takeTag(std::size_t begin)
    {
        const char sign = m_source[begin + 1];
        const Kind kind = sign == '{' ? Kind::Output : sign == '%' ? Kind::Block : Kind::Comment;
        const std::string_view close = sign == '{' ? "}}" : sign == '%' ? "%}" : "#}";
        const std::size_t end = closing(begin + 2, close);
        if (end == std::string_view::npos && !m_raw)
            return refusedAt(m_source, begin, translate("Dialects", "A tag is not closed: %1 is missing").arg(QString::fromUtf8(close.data(), 2)), {});
        std::string_view body = end == std::string_view::npos ? std::string_view() : m_source.substr(begin + 2, end - begin - 2);
        const bool before = body.starts_with('-');
        const bool after = body.size() > (before ? 1u : 0u) && body.ends_with('-');
        body.remove_prefix(before || body.starts_with('+') ? 1 : 0);
        body.remove_suffix(!body.empty() && (after || body.ends_with('+')) ? 1 : 0);
        body = trimmed(body);
        if (m_raw && body != "endraw") { // no tag here: text goes on
            keepText(false);
            m_stripNext = false;
            m_at = begin + 2;
            m_tokens.push_back({Kind::Text, m_source.substr(begin, 2), begin});
            return {};
        }
        keepText(before);
        m_stripNext = after;
        m_at = end + 2;
        if (kind == Kind::Block && (body == "raw" || body == "endraw")) {
            if (m_raw != (body == "endraw"))
                return refusedAt(m_source, begin, translate("Dialects", "“%1” ends nothing that is open").arg(QStringLiteral("endraw")), {});
            m_raw = !m_raw;
            m_rawAt = begin;
        } else {
            m_tokens.push_back({kind, body, begin});
        }
        return {};
    }

    std::string_view m_source;
    std::size_t m_at = 0;
    std::vector<JinjaToken> m_tokens;
    std::string_view m_pending;
    std::size_t m_textOffset = 0;
    std::size_t m_rawAt = 0;
    bool m_raw = false;
    bool m_stripNext = false;
};

} // namespace

Result<std::vector<JinjaToken>> lexJinja(std::string_view source)
{
    return Lexer(source).run();
}

} // namespace assay
