#include "items/merge/merge_view.h"

#include <QCoreApplication>
#include <algorithm>

namespace assay::items {

namespace {

/// The context of this file's texts.
struct Merge
{
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

QString title(const MergeConflict &conflict)
{
    const QString key = QString::fromStdString(conflict.key);
    switch (conflict.part) {
    case PromptPart::Message:
        return conflict.line > 0 ? Merge::tr("message %1, %2, line %3").arg(conflict.message).arg(key).arg(conflict.line)
                                 : Merge::tr("message %1, %2").arg(conflict.message).arg(key);
    case PromptPart::ToolCall: return Merge::tr("message %1, %2, tool calls").arg(conflict.message).arg(key);
    case PromptPart::Parameter: return Merge::tr("parameter %1").arg(key);
    case PromptPart::Snippet: return Merge::tr("snippet %1").arg(key);
    case PromptPart::Tools: return conflict.line > 0 ? Merge::tr("tools, line %1").arg(conflict.line) : Merge::tr("tools");
    case PromptPart::OutputSchema: return conflict.line > 0 ? Merge::tr("output schema, line %1").arg(conflict.line) : Merge::tr("output schema");
    }
    return key;
}

std::optional<MergeText> sideOf(const std::optional<std::string> &base, const std::optional<std::string> &side, bool marked)
{
    if (!side)
        return {};
    MergeText text{wideText(*side), {}};
    if (marked && base)
        text.changed = compareTexts(*base, *side).right.changed;
    return text;
}

} // namespace

std::optional<QString> MergeItem::chosenText() const
{
    const auto textOf = [](const std::optional<MergeText> &side) { return side ? std::optional(side->text) : std::nullopt; };
    switch (choice) {
    case MergeChoice::Open: return {};
    case MergeChoice::Ours: return textOf(ours);
    case MergeChoice::Theirs: return textOf(theirs);
    case MergeChoice::Both: return textOf(ours).value_or(QString()) + textOf(theirs).value_or(QString());
    case MergeChoice::Edited: return edited;
    }
    return {};
}

int MergePage::open() const
{
    return static_cast<int>(std::count_if(items.begin(), items.end(), [](const MergeItem &item) { return item.choice == MergeChoice::Open; }));
}

std::vector<MergeItem> mergeItems(const PromptMerge &merge, const std::vector<Settlement> &settlements)
{
    std::vector<MergeItem> items;
    for (const MergeConflict &conflict : merge.conflicts) {
        MergeItem item{title(conflict), conflict.why, sideOf({}, conflict.base, false), sideOf(conflict.base, conflict.ours, true),
                       sideOf(conflict.base, conflict.theirs, true), conflict.canBoth, conflict.canEdit, MergeChoice::Open, {}};
        if (items.size() < settlements.size()) {
            item.choice = settlements[items.size()].choice;
            item.edited = wideText(settlements[items.size()].text);
        }
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<MergeTaken> mergeTaken(const PromptDiffView &open)
{
    std::vector<MergeTaken> taken;
    for (const DiffSection &section : open.sections) {
        const auto lines = std::count_if(section.texts.rows.begin(), section.texts.rows.end(), [](const DiffRow &row) { return !row.equal; });
        const QString title = section.note.isEmpty() ? section.title : section.title + QStringLiteral(", ") + section.note;
        if (lines > 0)
            taken.push_back({title, static_cast<int>(lines)});
    }
    return taken;
}

QString choiceText(MergeChoice choice)
{
    switch (choice) {
    case MergeChoice::Open: return Merge::tr("○ open");
    case MergeChoice::Ours: return Merge::tr("✓ ours");
    case MergeChoice::Theirs: return Merge::tr("✓ theirs");
    case MergeChoice::Both: return Merge::tr("✓ both");
    case MergeChoice::Edited: return Merge::tr("✓ edited");
    }
    return {};
}

} // namespace assay::items
