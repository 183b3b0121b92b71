#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

enum class Role { System, User, Assistant, Tool };

const char *name(Role role); ///< "system", "user", "assistant", "tool"
std::optional<Role> roleFromName(std::string_view name);

/// One message of a prompt. Texts are templates, kept byte for byte as typed.
struct Message
{
    Role role = Role::User;
    std::string text;
    std::optional<std::string> toolCalls;  ///< JSON text as typed, on assistant messages
    std::optional<std::string> toolCallId; ///< on tool messages

    bool operator==(const Message &) const = default;
};

/// What a prompt version says; its canonical JSON is what the content hash is taken of (DATA.md §2).
struct PromptContent
{
    std::vector<Message> messages;
    std::map<std::string, std::string> parameters; ///< name → value as typed: temperature, top_p, max_tokens, seed, stop, …
    std::string tools;                             ///< tool definitions, JSON text as typed; empty = none
    std::string outputSchema;                      ///< JSON Schema text as typed; empty = none
    std::map<std::string, VersionHash> partials;   ///< snippet name → version, pinned at commit

    bool operator==(const PromptContent &) const = default;
};

/// Canonical JSON `assay.prompt/1`. Fails on text that is not UTF-8.
Result<std::string> canonicalText(const PromptContent &content);
/// Reads what canonicalText wrote; refuses any other shape.
Result<PromptContent> promptContentFromText(std::string_view text);
Result<ContentHash> contentHash(const PromptContent &content);
VersionHash versionHash(ContentHash content, const std::vector<VersionHash> &parents);

} // namespace assay
