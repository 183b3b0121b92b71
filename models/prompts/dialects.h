#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/prompt.h"
#include "prompts/template.h"

namespace assay {

/// How a template marks its variables. Assay keeps Mustache only; the others are converted when they come in.
enum class Dialect {
    Mustache, ///< {{name}}
    Braces,   ///< {name} as in Python's str.format and f-strings
    Jinja,    ///< {{ name }} and {% … %}
};
const char *name(Dialect dialect); ///< "mustache", "braces", "jinja"
std::optional<Dialect> dialectFromName(std::string_view name);

/// Something that was converted, but means the same only for the usual values.
struct DialectNote
{
    QString text;
    int line = 1;
    int column = 1; ///< code points
};

struct Converted
{
    std::string text; ///< Mustache
    std::vector<DialectNote> notes;
};

/// The same template in Mustache: it renders the same bytes, with line ends and the last line end as typed (Jinja itself changes both
/// by its settings). Text that would read as a Mustache tag is protected. What has no certain
/// counterpart (format specifications, filters, comparisons, macros, …) is refused with its line and column. What no template tells:
/// a list, an object or true printed as such reads as in Python there and as JSON here, and a field that a loop's item lacks is looked
/// for further outwards here.
Result<Converted> toMustache(std::string_view text, Dialect from);

struct ConvertedPrompt
{
    PromptContent content;
    std::vector<DialectNote> notes;
};
/// Every message; errors name the message.
Result<ConvertedPrompt> promptToMustache(PromptContent content, Dialect from);

/// What @p text looks like. A guess: only to warn.
Dialect guessDialect(std::string_view text);

} // namespace assay
