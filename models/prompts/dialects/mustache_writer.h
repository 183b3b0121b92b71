#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Writes a Mustache template that renders exactly the given texts and tags: text cannot turn into a tag, and no tag takes its line
/// with it by standing alone there.
class MustacheWriter
{
public:
    void text(std::string_view bytes);
    /// @p sign is "" for a variable, else "#", "^", "/" or "!".
    void tag(std::string_view sign, std::string_view name);
    /// The template; once, at the end.
    std::string take();

private:
    struct Span
    {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    void flush(bool tagFollows);
    bool standsAlone(const Span &tag) const;

    std::string m_out;
    std::string m_pending;
    std::vector<Span> m_lineTags; ///< those that would take a line of their own with them
};

} // namespace assay
