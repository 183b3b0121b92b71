#include "items/labelling/label_words.h"

#include "base/translate.h"
#include "items/labelling/answer_form.h"

namespace assay::items {

namespace {

constexpr qsizetype longestAnswer = 40;

QString answerOf(const LabelRow *row, const Question &question, const ShownItem *shown)
{
    return row && row->value ? answerWords(question, shown, *row->value).left(longestAnswer) : translate("Labelling", "no answer");
}

} // namespace

QString undoWords(const Labeller &labeller, ItemId item, const ShownItem &shown)
{
    const auto act = labeller.lastAct();
    if (act.empty())
        return {};
    const LabelRow &row = act.front();
    const QString label = translate("Labelling", "Label %1").arg(labeller.positionOf(row.item).value_or(0) + 1);
    switch (row.aspect) {
    case LabelAspect::Skip: return translate("Labelling", "%1: skipped").arg(label);
    case LabelAspect::Comment: return translate("Labelling", "%1: comment").arg(label);
    case LabelAspect::Flag: return translate("Labelling", "%1: flagged").arg(label);
    case LabelAspect::Answer: break;
    }
    const Question *question = row.question ? labeller.question(*row.question) : nullptr;
    if (!question)
        return label;
    const ShownItem *seen = row.item == item ? &shown : nullptr;
    const QString now = answerOf(&row, *question, seen);
    const LabelRow *before = labeller.before(row);
    return before ? QStringLiteral("%1: %2 → %3").arg(label, answerOf(before, *question, seen), now) : QStringLiteral("%1: %2").arg(label, now);
}

} // namespace assay::items
