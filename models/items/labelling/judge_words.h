#pragma once

#include <QString>
#include <string>

#include "items/labelling/judge_view.h"

namespace assay::items {

/// A category of the matrix as people read it: "pass", "3", "this one".
QString categoryWord(QuestionKind kind, const std::string &category);
/// Why there is no figure, in the words of the window: of "no items", "no variation", "every item is labelled", …
QString unknownWords(const std::string &why);

/// A filter of Results, and whether it takes exactly the answers meant.
struct AnswersFilter
{
    QString text;
    bool isExact = true;
};
/// The answers of a run of which people said @p people and the judge @p judge, by their categories. What no filter can say is left out of it:
/// votes on pairs, and the labels of a judge that was asked several times.
AnswersFilter confusionFilter(const QString &run, const JudgedBy &by, const std::string &people, const std::string &judge);

} // namespace assay::items
