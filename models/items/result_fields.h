#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <optional>
#include <vector>

#include "storage/result_query.h"

namespace assay::items {

/// Something of a result that the table can show in a column.
struct ResultField
{
    Q_DECLARE_TR_FUNCTIONS(ResultField)
public:
    enum class Kind { Case, Answer, Score, Pass, Prompt, Version, Model, Run, Repeat, Latency, Tokens, Cost, State, At };
    Kind kind = Kind::Case;
    QString scorer; ///< of a score

    /// "case", "score.polite": what files and the project's memory call it.
    QString id() const;
    static std::optional<ResultField> fromId(const QString &id);
    QString title() const;
    bool isNumber() const;
    /// Nothing when results cannot be sorted by it.
    std::optional<ResultSort> sort(bool descending) const;

    bool operator==(const ResultField &) const = default;
};

/// All that a project's results could show: what every result has, then a column for each scorer.
std::vector<ResultField> allResultFields(const QStringList &scorers);
/// What is shown until one chooses: the answer, what the newest run measured, and where it comes from.
std::vector<ResultField> usualResultFields(const QStringList &scorers);

} // namespace assay::items
