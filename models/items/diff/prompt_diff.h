#pragma once

#include "domain/prompt.h"
#include "items/diff/text_rows.h"

namespace assay::items {

/// What a section of a diff is about.
enum class SectionKind { Message, ToolCalls, Parameters, Snippets, Tools, OutputSchema };

/// A part of a prompt on both sides.
struct DiffSection
{
    SectionKind kind = SectionKind::Message;
    QString title; ///< "system", "parameters"
    QString note;  ///< what must be said beside the title, such as that only one side has it; empty as a rule
    DiffTexts texts;
    bool changed = false; ///< whether any row differs
};

/// How a prompt differs from another, ready to be drawn. Nothing is left out: equal lines are there to be folded.
struct PromptDiffView
{
    std::vector<DiffSection> sections;
    int changes = 0; ///< runs of rows that differ; a run never goes over the end of a section

    bool isEmpty() const { return changes == 0; }
};

/// Messages are numbered through: line 1 is the first of the first message. Tools and schema are compared by what they say
/// (json_outline.h), and as typed where they say the same in other words.
PromptDiffView diffView(const PromptContent &before, const PromptContent &after);

/// Rows that differ: "3 lines changed".
int changedLines(const PromptDiffView &view);

} // namespace assay::items
