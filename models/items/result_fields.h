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
    enum class Kind { Case, Answer, Score, Pass, Prompt, Version, Model, Run, Repeat, Latency, Tokens, Cost, State, At, Variable };
    Kind kind = Kind::Case;
    QString name; ///< of the scorer or the variable

    /// "case", "score.polite", "var:question": what files and the project's memory call it.
    QString id() const;
    static std::optional<ResultField> fromId(const QString &id);
    QString title() const;
    bool isNumber() const;
    /// Nothing when results cannot be sorted by it.
    std::optional<ResultSort> sort(bool descending) const;

    bool operator==(const ResultField &) const = default;
};

/// All that a project's results could show: what every result has, a column for each scorer, and one for each variable of the cases.
std::vector<ResultField> allResultFields(const QStringList &scorers, const QStringList &variables = {});
/// What is shown until one chooses: the answer, what the newest run measured, and where it comes from.
std::vector<ResultField> usualResultFields(const QStringList &scorers);

} // namespace assay::items
