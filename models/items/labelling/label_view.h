#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "domain/question.h"
#include "items/text_span.h"

namespace assay::items {

/// What can be pressed under a question.
struct LabelChoiceView
{
    QString id;
    QString text;
    QString key;           ///< "1", "Q", "A": works while the question has the focus
    bool isChosen = false;

    bool operator==(const LabelChoiceView &) const = default;
};

/// A stretch of an output that somebody marked.
struct LabelSpanView
{
    TextSpan place; ///< in UTF-16 units of the text shown
    QString tag;

    bool operator==(const LabelSpanView &) const = default;
};

struct LabelQuestionView
{
    QString id; ///< UUID
    QString text;
    QuestionKind kind = QuestionKind::PassFail;
    bool isRequired = true;
    bool isAnswered = false;
    std::vector<LabelChoiceView> choices; ///< tags of Spans
    QString typed;                        ///< of Text and Correction: the draft, else the answer
    std::vector<LabelSpanView> spans;

    /// One key gives the whole answer.
    bool isOneKey() const { return kind == QuestionKind::PassFail || kind == QuestionKind::Choice || kind == QuestionKind::Scale || kind == QuestionKind::Pair; }
    bool isTyped() const { return kind == QuestionKind::Text || kind == QuestionKind::Correction; }
    bool operator==(const LabelQuestionView &) const = default;
};

struct LabelTextView
{
    QString caption;
    QString text;

    bool operator==(const LabelTextView &) const = default;
};

/// An item as one person sees it; nothing in it says where an output comes from.
struct LabelItemView
{
    quint64 serial = 0; ///< another item, another number; 0 = there is none
    QString item;       ///< its id
    qint64 position = 0; ///< in the person's order, from 0
    qint64 count = 0;
    std::vector<LabelTextView> inputs; ///< variables of the case, then its documents
    std::vector<LabelTextView> outputs; ///< as they stand on the screen; two of a pair
    std::vector<LabelQuestionView> questions;
    int focused = 0; ///< the question that the keys belong to
    QString comment; ///< the draft, else what was said
    std::optional<QString> skipped; ///< the reason it was skipped for
    bool isFlagged = false;
    bool isAnswered = false;
    QString problem; ///< why the item cannot be shown; then its serial is 0
};

/// How far one person is.
struct LabelProgress
{
    qint64 assigned = 0;
    qint64 answered = 0;
    qint64 skipped = 0;
    qint64 left = 0;
    qint64 today = 0;                  ///< answered since midnight where the user is
    std::optional<double> perHour;     ///< at the pace of the last items, idle time left out; nothing before there are five
    std::optional<double> minutesLeft; ///< at that pace
};

} // namespace assay::items
