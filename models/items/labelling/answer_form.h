#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "domain/question.h"
#include "items/labelling/label_view.h"
#include "labelling/shown_item.h"

namespace assay::items {

/// Between answers as they are stored and the keys and words of the window. Pure.

/// A question as it stands under @p shown, with its answer so far.
LabelQuestionView questionView(const Question &question, const ShownItem &shown, const std::optional<AnswerValue> &answer);

/// What stands above the answers of an item: variables of the case, then documents; and the answers themselves, "A" and "B" where there are two.
std::vector<LabelTextView> inputViews(const ShownItem &shown);
std::vector<LabelTextView> outputViews(const ShownItem &shown);

/// The answer that pressing @p choice gives where @p answer stood: one choice takes the place of another, one of several is added or taken
/// away; nothing = taken back. Of a pair the preferred output counts as acceptable and the other does not; both good and both bad are ties
/// (labelling.md §4). Spans are not pressed: withSpan().
std::optional<AnswerValue> pressed(const Question &question, const ShownItem &shown, const std::optional<AnswerValue> &answer, const QString &choice);
/// Marks @p place of the one output with @p tag; the same mark again takes it away.
std::optional<AnswerValue> withSpan(const ShownItem &shown, const std::optional<AnswerValue> &answer, const TextSpan &place, const QString &tag);

/// A text, a comment, a reason; empty for anything else.
QString textOf(const AnswerValue &answer);
/// An answer in words: "No", "Q, W", "4", "A", "both bad", the text.
QString answerWords(const Question &question, const ShownItem *shown, const AnswerValue &answer);

} // namespace assay::items
