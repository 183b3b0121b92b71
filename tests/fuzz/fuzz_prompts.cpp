// Prompts as files, in every form, and templates of other languages. What was read and is written is read again the same; what was
// converted is a template.
#include <cstdlib>

#include "prompts/dialects.h"
#include "prompts/formats.h"
#include "prompts/lint.h"

using namespace assay;

namespace {

/// Markdown cannot tell blank lines around a message; what was read from it once is as it says.
void checkMarkdown(std::string_view text)
{
    const auto once = fromMarkdown(text);
    if (!once)
        return;
    const auto twice = fromMarkdown(toMarkdown(*once));
    if (!twice || !(*twice == *once))
        std::abort();
}

void checkChat(std::string_view text)
{
    const auto once = fromChatJson(text);
    if (!once)
        return;
    const auto twice = fromChatJson(toChatJson(*once));
    if (!twice || !(*twice == *once))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    checkMarkdown(text);
    checkChat(text);
    const auto prompt = fromAnyText(text);
    if (prompt) {
        (void) lintPrompt(*prompt, std::nullopt);
        (void) lintPrompt(*prompt, std::set<std::string>{"a"});
        (void) lintExamples(*prompt, {"a long enough example text"});
        (void) toPlainText(*prompt);
    }
    (void) guessDialect(text);
    for (const Dialect dialect : {Dialect::Braces, Dialect::Jinja}) {
        const auto converted = toMustache(text, dialect);
        if (converted && !Template::parse(converted->text))
            std::abort();
    }
    return 0;
}
