#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/error.h"
#include "domain/question.h"
#include "labelling/queue_plan.h"

namespace assay::items {

/// A question as its form holds it.
struct QuestionWish
{
    QuestionKind kind = QuestionKind::PassFail;
    QString name;    ///< as filters call it
    QString text;    ///< as people read it
    QString choices; ///< separated by commas; of a scale "1–5", of a pair the same for five steps or nothing
    bool isRequired = true;

    bool operator==(const QuestionWish &) const = default;
};

/// A queue as it is wished for, in the words of its form.
struct QueueWish
{
    QString name;
    QString filter;
    std::vector<QuestionWish> questions;
    QString people;  ///< names, separated by commas; empty = anyone
    QString overlap; ///< how many people judge an item; empty = as the plan has it
    QString sample;  ///< how many items are drawn; empty = all
    QString seed;
    QString stratify; ///< what a sample is to hold as many of each of; empty = nothing
    QString repeats;  ///< percent of the items that come once more; empty = none
    bool isBlind = true;
    QString guideline; ///< Markdown
};

/// A ready question of a kind, to begin with.
QuestionWish questionTemplate(QuestionKind kind);
QString questionKindName(QuestionKind kind);
bool takesChoices(QuestionKind kind);

/// What is to be planned, or what of the form cannot be read.
Result<QueueRequest> queueRequest(const QueueWish &wish);

} // namespace assay::items
