#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/prompt.h"

namespace assay {

class Database;

/// Texts of the snippets that @p content pins, and of those that they pin themselves, by name. A snippet is a prompt: the texts of its
/// messages one after another.
Result<std::map<std::string, std::string>> snippetTexts(Database &database, const PromptContent &content);

/// @p content with a pin for every snippet that its templates take in by name (`{{> house style}}`): a new name is pinned at the newest
/// version of the prompt that findPrompt() finds, pins that are there stay as they are, those nothing uses go. A name that no prompt has
/// stays without one. While a template is no template, pins only come, none go.
Result<PromptContent> withSnippets(Database &database, PromptContent content);

/// A snippet that a prompt takes in, and how its pin stands.
struct SnippetUse
{
    std::string name;   ///< as the template says it
    std::string prompt; ///< whole name of the prompt; empty = there is none
    std::string pinned; ///< label of the pinned version, "v2"; empty = not pinned yet
    std::string newest; ///< label of its newest version; empty = nothing was committed
};
Result<std::vector<SnippetUse>> snippetUses(Database &database, const PromptContent &content);

} // namespace assay
