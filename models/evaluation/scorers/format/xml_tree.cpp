#include "evaluation/scorers/format/xml_tree.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace assay {

namespace {

bool beginsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}

bool goesOnName(char c)
{
    return beginsName(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/// Behind @p mark, or the end of the text.
std::size_t behind(std::string_view text, std::size_t from, std::string_view mark)
{
    const std::size_t found = text.find(mark, from);
    return found == std::string_view::npos ? text.size() : found + mark.size();
}

/// Behind the `>` of a tag, quotes minded; npos when a `<` or the end comes first.
std::size_t tagEnd(std::string_view text, std::size_t from)
{
    char quote = '\0';
    for (std::size_t at = from; at < text.size(); ++at) {
        const char c = text[at];
        if (quote)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '<')
            return std::string_view::npos;
        else if (c == '>')
            return at + 1;
    }
    return std::string_view::npos;
}

std::optional<XmlTag> tagAt(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--"))
        return XmlTag{XmlTag::Kind::Other, at, behind(text, at + 4, "-->"), {}};
    if (rest.starts_with("<![CDATA["))
        return XmlTag{XmlTag::Kind::Other, at, behind(text, at + 9, "]]>"), {}};
    if (rest.starts_with("<?"))
        return XmlTag{XmlTag::Kind::Other, at, behind(text, at + 2, "?>"), {}};
    if (rest.starts_with("<!"))
        return XmlTag{XmlTag::Kind::Other, at, behind(text, at + 2, ">"), {}};
    const bool closes = rest.starts_with("</");
    const std::size_t nameBegin = at + (closes ? 2 : 1);
    if (nameBegin >= text.size() || !beginsName(text[nameBegin]))
        return std::nullopt;
    std::size_t nameEnd = nameBegin;
    while (nameEnd < text.size() && goesOnName(text[nameEnd]))
        ++nameEnd;
    const std::size_t end = tagEnd(text, nameEnd);
    if (end == std::string_view::npos)
        return std::nullopt;
    const bool isEmpty = trimmed(text.substr(nameEnd, end - 1 - nameEnd)).ends_with('/');
    return XmlTag{closes ? XmlTag::Kind::Closing : isEmpty ? XmlTag::Kind::Empty : XmlTag::Kind::Opening, at, end, text.substr(nameBegin, nameEnd - nameBegin)};
}

bool hasAttributeNamed(std::string_view tag, std::string_view name)
{
    for (std::size_t at = tag.find(name); at != std::string_view::npos && !name.empty(); at = tag.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool isWhole = at > 0 && isAsciiBlank(tag[at - 1]) && end < tag.size() && !goesOnName(tag[end]);
        if (isWhole)
            return true;
    }
    return false;
}

/// `0`, `1`, `12`; not `01`.
std::optional<std::size_t> indexOf(std::string_view part)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool isWhole = error == std::errc() && end == part.data() + part.size() && std::to_string(index) == part;
    return isWhole ? std::optional(index) : std::nullopt;
}

} // namespace

std::vector<XmlTag> xmlTags(std::string_view text)
{
    std::vector<XmlTag> tags;
    // A tag whose quote is never closed would be searched to the end of the text from each `<`: after a few such the rest is text.
    int unclosed = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos && unclosed < 100; at = text.find('<', at)) {
        const auto tag = tagAt(text, at);
        if (tag)
            tags.push_back(*tag);
        else
            unclosed += at + 1 < text.size() && beginsName(text[at + 1]) ? 1 : 0;
        at = tag ? tag->end : at + 1;
    }
    return tags;
}

std::vector<XmlElement> xmlElements(std::string_view text)
{
    constexpr std::size_t none = std::string_view::npos;
    std::vector<XmlElement> elements;
    std::vector<std::size_t> open;
    for (const XmlTag &tag : xmlTags(text)) {
        if (tag.kind == XmlTag::Kind::Opening || tag.kind == XmlTag::Kind::Empty) {
            const std::size_t parent = open.empty() ? none : open.back();
            if (parent != none)
                elements[parent].children.push_back(elements.size());
            elements.push_back({text.substr(tag.begin, tag.end - tag.begin), tag.name, tag.begin, tag.kind == XmlTag::Kind::Empty ? tag.end : 0, parent, {}});
            if (tag.kind == XmlTag::Kind::Opening)
                open.push_back(elements.size() - 1);
        } else if (tag.kind == XmlTag::Kind::Closing) {
            if (open.empty() || elements[open.back()].name != tag.name) {
                open.clear();
                continue;
            }
            elements[open.back()].end = tag.end;
            open.pop_back();
        }
    }
    return elements;
}

bool xmlPathLeads(const std::vector<XmlElement> &all, const std::vector<std::size_t> &siblings, std::string_view path)
{
    const std::vector<std::size_t> *level = &siblings;
    std::string_view tag; // of the element that `level` are the children of
    std::vector<std::size_t> group;
    for (std::string_view rest = path;;) {
        const std::size_t dot = rest.find('.');
        const std::string_view part = rest.substr(0, dot);
        if (part.starts_with("@_")) {
            return dot == std::string_view::npos && hasAttributeNamed(tag, part.substr(2));
        }
        if (group.size() > 1) {
            const auto index = indexOf(part);
            if (!index || *index >= group.size())
                return false;
            group = {group[*index]};
        } else {
            group.clear();
            std::copy_if(level->begin(), level->end(), std::back_inserter(group), [&](std::size_t each) { return all[each].name == part; });
            if (group.empty())
                return false;
        }
        if (dot == std::string_view::npos)
            return true;
        if (group.size() == 1) {
            level = &all[group.front()].children;
            tag = all[group.front()].tag;
        }
        rest = rest.substr(dot + 1);
    }
}

} // namespace assay
