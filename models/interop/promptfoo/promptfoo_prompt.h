#pragma once

#include <string>

#include "domain/prompt.h"
#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"

namespace assay {

/// A template of promptfoo's as a prompt of ours.
struct PromptfooTemplate
{
    PromptContent content;
    bool isRenderable = true; ///< false: Nunjucks that Mustache cannot say; the text stands as it was, and a parameter says so
    QString why;              ///< why not; with its place in the text
};

/// Value of `templateLanguageParameter` (render_prompt.h) for what Mustache cannot say.
constexpr const char *nunjucksLanguage = "nunjucks";

/// @p raw as promptfoo's `prompts[].raw`: text, or a JSON or YAML list of chat messages. `{{var}}` becomes Mustache where it renders the same bytes.
PromptfooTemplate promptfooTemplate(const std::string &raw);

/// The text promptfoo would read: one user message is text, anything else a JSON list of messages. What Nunjucks reads otherwise (sections,
/// snippets) is told in @p notes and stands as it is.
std::string promptfooText(const PromptContent &content, const std::string &place, LossNotes &notes);

/// Scalars of a `config` object that Assay sends as parameters; names of the others are added to @p others.
std::map<std::string, std::string> promptfooParameters(const ConfigNode &config, std::vector<std::string> &others);

/// Whether a text of promptfoo's uses what only Nunjucks has: a filter, a block, a comment.
bool needsNunjucks(std::string_view text);

} // namespace assay
