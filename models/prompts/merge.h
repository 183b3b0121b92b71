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
    bool canBoth = false; ///< ours and theirs can both stand, ours first
    bool canEdit = false; ///< another text can stand in their place

    std::string label() const; ///< as PartDiff::label()
};

enum class MergeChoice { Open, Ours, Theirs, Both, Edited };

/// How a conflict is settled.
struct Settlement
{
    MergeChoice choice = MergeChoice::Open;
    std::string text = {}; ///< of Edited: what stands there; among lines it gets the line end that it lacks
    bool operator==(const Settlement &) const = default;
};

struct PromptMerge
{
    PromptContent content; ///< merged; ours wherever there is a conflict
    std::vector<MergeConflict> conflicts;
    std::vector<QString> problems = {}; ///< what the settlements broke: tools or a schema that are no JSON any more
};

/// Three-way merge. Messages are paired with those of @p base in order, by role and likeness; what one side added, removed or changed
/// is taken, texts that both changed are merged by lines. Parameters and snippets go key by key. Tools and schema are merged as text,
/// which must be JSON afterwards. With @p settlements, one for each conflict of a merge of the same three, their texts stand in the
/// content; the conflicts stay the same ones in the same order. Open ones, and those that are missing, are ours.
PromptMerge mergePrompts(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs,
                         const std::vector<Settlement> &settlements = {});

} // namespace assay
