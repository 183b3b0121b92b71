#pragma once

#include <optional>
#include <string>

#include "app/cli/command.h"
#include "storage/prompts.h"

namespace assay::cli {

/// A prompt at a version or as its draft, as the commands on prompts read it.
struct PromptAt
{
    PromptInfo prompt;
    std::optional<VersionInfo> version; ///< nothing for the draft
    PromptContent content;

    std::string label() const { return prompt.name + "@" + (version ? version->label() : "draft"); }
};
/// What `NAME`, `NAME@v7`, `NAME@draft`, … stands for (CLI.md §1), with its content. Writes nothing.
Result<PromptAt> readPrompt(Database &database, const std::string &reference);

/// The version's own fields: version, hashes, parents, channels, person, time, message.
Json documentOf(const VersionInfo &version);
Json documentOf(const PromptContent &content);
/// The prompt's name and, of a version, its fields.
Json documentOf(const PromptAt &at);

/// Says what a commit made, as text or as its document.
void printCommitted(Context &context, const std::string &prompt, const Committed &committed);

} // namespace assay::cli
