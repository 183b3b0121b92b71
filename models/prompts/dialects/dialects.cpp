#include "prompts/dialects.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "prompts/dialects/readers.h"

namespace assay {

namespace {

/// True if the text holds `{name}` with single braces.
bool holdsField(std::string_view source)
{
    for (std::size_t at = source.find('{'); at != std::string_view::npos; at = source.find('{', at + 1)) {
        const std::size_t end = std::min(source.find('}', at), source.size());
        const bool doubled = (at > 0 && source[at - 1] == '{') || (end + 1 < source.size() && source[end + 1] == '}');
        if (end < source.size() && !doubled && isIdentifier(source.substr(at + 1, end - at - 1)))
            return true;
    }
    return false;
}

} // namespace

const char *name(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Mustache: return "mustache";
    case Dialect::Braces: return "braces";
    case Dialect::Jinja: return "jinja";
    }
    return "mustache";
}

std::optional<Dialect> dialectFromName(std::string_view wanted)
{
    for (const Dialect dialect : {Dialect::Mustache, Dialect::Braces, Dialect::Jinja}) {
        if (wanted == name(dialect))
            return dialect;
    }
    return std::nullopt;
}

bool isIdentifier(std::string_view name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80; };
    return !name.empty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); });
}

tl::unexpected<Error> refusedAt(std::string_view source, std::size_t offset, const QString &what, const QString &why)
{
    const TemplateSpan span = spanAt(source, offset, 0);
    return fail(ErrorCode::BadInput, what, why, {}, Where{{}, span.line, span.column, {}});
}

DialectNote noteAt(std::string_view source, std::size_t offset, const QString &text)
{
    const TemplateSpan span = spanAt(source, offset, 0);
    return {text, span.line, span.column};
}

Result<Converted> toMustache(std::string_view text, Dialect from)
{
    switch (from) {
    case Dialect::Mustache: break;
    case Dialect::Braces: return bracesToMustache(text);
    case Dialect::Jinja: return jinjaToMustache(text);
    }
    return Converted{std::string(text), {}};
}

Result<ConvertedPrompt> promptToMustache(PromptContent content, Dialect from)
{
    ConvertedPrompt converted{std::move(content), {}};
    for (std::size_t i = 0; i < converted.content.messages.size(); ++i) {
        Message &message = converted.content.messages[i];
        auto text = toMustache(message.text, from);
        if (!text) {
            Error error = text.error();
            error.where.field = QCoreApplication::translate("Template", "message %1, %2").arg(i + 1).arg(QString::fromUtf8(name(message.role)));
            return fail(std::move(error));
        }
        message.text = std::move(text->text);
        converted.notes.insert(converted.notes.end(), text->notes.begin(), text->notes.end());
    }
    return converted;
}

Dialect guessDialect(std::string_view text)
{
    if (const auto block = text.find("{%"); block != std::string_view::npos && text.find("%}", block) != std::string_view::npos)
        return Dialect::Jinja;
    const auto parsed = Template::parse(text);
    if (parsed && !parsed->names().empty()) {
        const bool filtered = std::any_of(parsed->names().begin(), parsed->names().end(), [](const TemplateName &each) { return each.name.find('|') != std::string::npos; });
        const bool named = std::any_of(parsed->names().begin(), parsed->names().end(), [](const TemplateName &each) { return isIdentifier(each.name.substr(0, each.name.find('.'))); });
        if (filtered || named)
            return filtered ? Dialect::Jinja : Dialect::Mustache;
    }
    return holdsField(text) ? Dialect::Braces : Dialect::Mustache;
}

} // namespace assay
