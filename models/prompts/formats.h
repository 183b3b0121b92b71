#pragma once

#include <string>

#include "base/error.h"
#include "domain/prompt.h"

namespace assay {

/// The text forms of a prompt.
///
/// Markdown: an optional block of `name: value` lines between two `---` lines (parameters), then messages, each under a line that is
/// a role heading: `# system`, `# user`, `# assistant`, `# tool`. Blank lines around a message's text are not part of it. A line of
/// the text that would read as a role heading is written with a backslash before it.
enum class PromptFormat { Text, Markdown, ChatJson };

/// Plain text is one user message.
PromptContent fromPlainText(std::string_view text);
/// Errors name the line.
Result<PromptContent> fromMarkdown(std::string_view text);
/// A list of chat messages, or an object with `messages` and any of `tools`, `output_schema` (or `response_format`), and parameters.
Result<PromptContent> fromChatJson(std::string_view text);
/// Tells the form by its looks: JSON when it begins like it, Markdown when it holds a role heading, else plain text.
PromptFormat formatOf(std::string_view text);
Result<PromptContent> fromAnyText(std::string_view text);

std::string toMarkdown(const PromptContent &content);
std::string toChatJson(const PromptContent &content);
/// The messages' texts, roles between them; for reading, not for import.
std::string toPlainText(const PromptContent &content);

} // namespace assay
