#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/prompt.h"

namespace assay {

enum class DiffOp { Equal, Delete, Insert };
const char *name(DiffOp op); ///< "equal", "delete", "insert"

/// A piece of a diff. equal + delete, joined, are the old text byte for byte; equal + insert the new one.
struct DiffSegment
{
    DiffOp op = DiffOp::Equal;
    std::string text;
    bool operator==(const DiffSegment &) const = default;
};

struct TextDiff
{
    std::vector<DiffSegment> segments; ///< neighbours differ in op; in a change the deletion comes first
    std::int64_t deletedWords = 0;
    std::int64_t insertedWords = 0;
};

/// By words: lines first, then the words inside changed runs of lines. Words are runs of non-blanks, compared first and minimally
/// (exactly while a changed run stays under 64 KiB), blanks after. Never cut.
TextDiff diffWords(std::string_view before, std::string_view after);
/// By whole lines.
TextDiff diffLines(std::string_view before, std::string_view after);

enum class PromptPart { Message, ToolCall, Parameter, Snippet, Tools, OutputSchema };

/// A part of a prompt that differs.
struct PartDiff
{
    PromptPart kind = PromptPart::Message;
    std::size_t message = 0; ///< of Message and ToolCall: its number from 1, in the new version if it stands there
    std::string key;         ///< the message's role, the parameter's or snippet's name, the JSON path in tools and schema ("/0/name")
    bool added = false;      ///< only in the new version
    bool removed = false;    ///< only in the old one
    TextDiff diff;

    std::string label() const; ///< "message 2, user", "parameter temperature", "tools /0/name"
};

/// Places of two messages that are compared with each other; nothing = not there on that side. At least one is.
struct ComparedMessages
{
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
};
/// Every message of both, in order; equal ones first find each other.
std::vector<ComparedMessages> comparedMessages(const std::vector<Message> &before, const std::vector<Message> &after);
/// What diffPrompts() compares of a message's tool calls: their text as typed and the id; nothing when it has neither.
std::optional<std::string> callText(const Message &message);

/// Message by message, then parameters, snippets, and tools and schema by JSON path.
std::vector<PartDiff> diffPrompts(const PromptContent &before, const PromptContent &after);

} // namespace assay
