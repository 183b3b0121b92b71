// Python's str.format and f-strings: {name}, {{ and }} for braces.

#include "base/utf8.h"
#include "base/translate.h"
#include "prompts/dialects/mustache_writer.h"
#include "prompts/dialects/readers.h"

namespace assay {

namespace {

QString whyNotAField(std::string_view field)
{
    const std::string_view name = trimmed(field);
    if (name.empty() || name.find_first_not_of("0123456789") == std::string_view::npos)
        return translate("Dialects", "it fills in by position, and variables have names");
    if (isIdentifier(trimmed(name.substr(0, name.find('!')))))
        return translate("Dialects", "its conversion has no counterpart");
    if (isIdentifier(trimmed(name.substr(0, name.find(':')))))
        return translate("Dialects", "its format has no counterpart");
    if (isIdentifier(name.substr(0, name.find_first_of(".["))))
        return translate("Dialects", "it reaches into a value by Python's rules");
    return translate("Dialects", "it is not the name of a variable; a brace that is text is written twice");
}

/// The end of a field, behind its closing brace; formats may hold fields of their own.
std::size_t fieldEnd(std::string_view source, std::size_t begin)
{
    int depth = 0;
    for (std::size_t at = begin; at < source.size(); ++at) {
        depth += source[at] == '{' ? 1 : source[at] == '}' ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return std::string_view::npos;
}

} // namespace

Result<Converted> bracesToMustache(std::string_view source)
{
    MustacheWriter writer;
    for (std::size_t at = 0; at < source.size();) {
        const std::size_t brace = std::min(source.find_first_of("{}", at), source.size());
        writer.text(source.substr(at, brace - at));
        at = brace;
        if (at == source.size())
            break;
        if (at + 1 < source.size() && source[at + 1] == source[at]) {
            writer.text(source.substr(at, 1));
            at += 2;
            continue;
        }
        if (source[at] == '}')
            return refusedAt(source, at, translate("Dialects", "A closing brace stands alone"),
                             translate("Dialects", "a brace that is text is written twice"));
        const std::size_t end = fieldEnd(source, at);
        if (end == std::string_view::npos)
            return refusedAt(source, at, translate("Dialects", "A brace is not closed"),
                             translate("Dialects", "a brace that is text is written twice"));
        const std::string_view field = source.substr(at + 1, end - at - 2);
        if (!isIdentifier(trimmed(field)))
            return refusedAt(source, at,
                             translate("Dialects", "“%1” cannot be converted").arg(QString::fromStdString(displayUtf8(firstCodePoints(source.substr(at, end - at), 40)))),
                             whyNotAField(field));
        writer.tag("", trimmed(field));
        at = end;
    }
    return Converted{writer.take(), {}};
}

} // namespace assay
