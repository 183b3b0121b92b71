#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "prompts/diff.h"

namespace assay {

/// A place of a prompt that both sides changed, each in its own way.
struct MergeConflict
{
    PromptPart part = PromptPart::Message;
    std::size_t message = 0; ///< of Message and ToolCall: its number from 1 in ours; of a message we removed, where it would stand
    std::string key;         ///< the message's role; the parameter's or snippet's name
    int line = 0;            ///< 1-based line of our text; 0 = the part as a whole
    QString why;
    std::optional<std::string> base, ours, theirs; ///< nothing = not there on that side

    std::string label() const; ///< as PartDiff::label()
};

struct PromptMerge
{
    PromptContent content; ///< merged; ours wherever there is a conflict
    std::vector<MergeConflict> conflicts;
};

/// Three-way merge. Messages are paired with those of @p base in order, by role and likeness; what one side added, removed or changed
/// is taken, texts that both changed are merged by lines. Parameters and snippets go key by key. Tools and schema are merged as text,
/// which must be JSON afterwards.
PromptMerge mergePrompts(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs);

} // namespace assay
