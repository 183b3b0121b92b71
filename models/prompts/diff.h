#pragma once

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

/// A named part of a prompt that differs: "message 2, user", "parameter temperature", "tools /0/name".
struct PartDiff
{
    std::string part;
    bool added = false;   ///< only in the new version
    bool removed = false; ///< only in the old one
    TextDiff diff;
};
/// Message by message, then parameters, snippets, and tools and schema by JSON path.
std::vector<PartDiff> diffPrompts(const PromptContent &before, const PromptContent &after);

} // namespace assay
