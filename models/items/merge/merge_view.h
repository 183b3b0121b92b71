#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "items/diff/prompt_diff.h"
#include "prompts/merge.h"

namespace assay::items {

/// What one side has in a place that both changed.
struct MergeText
{
    QString text;
    std::vector<TextSpan> changed; ///< words that the base does not have
};

/// A conflict as it is shown.
struct MergeItem
{
    QString title; ///< "system, line 4"
    QString why;
    std::optional<MergeText> base, ours, theirs; ///< nothing = not there
    bool canBoth = false;
    bool canEdit = false;
    MergeChoice choice = MergeChoice::Open;
    QString edited; ///< of Edited

    /// What stands in the result; nothing while it is open, or when it is left out.
    std::optional<QString> chosenText() const;
};

/// Something that theirs brings without a conflict.
struct MergeTaken
{
    QString title; ///< "user", "parameters"
    int lines = 0; ///< that differ from ours
};

/// All that the merge view shows.
struct MergePage
{
    QString prompt;
    QString baseLabel, oursLabel, theirsLabel; ///< "v4", "draft", "v5"
    QString contained; ///< label of the version that already holds both: there is nothing to merge; empty otherwise
    std::vector<MergeItem> items;
    std::vector<MergeTaken> taken;
    std::shared_ptr<const PromptDiffView> result; ///< from ours to what the merge gives now
    QStringList problems;
    QString message; ///< suggested

    int open() const;
    bool canCommit() const { return contained.isEmpty() && open() == 0 && problems.isEmpty(); }
};

/// Items of @p merge, each settled as @p settlements says.
std::vector<MergeItem> mergeItems(const PromptMerge &merge, const std::vector<Settlement> &settlements);
/// From the diff of ours and the merge with every conflict open, where ours stands: what is left comes from theirs.
std::vector<MergeTaken> mergeTaken(const PromptDiffView &open);

/// "○ open", "✓ ours", "✓ both", "✓ edited".
QString choiceText(MergeChoice choice);

} // namespace assay::items
