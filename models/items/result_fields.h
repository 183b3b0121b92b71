#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <vector>

#include "storage/result_lines.h"
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

/// Decimals of a whole column, so that figures stand under each other.
struct ResultDecimals
{
    int latency = 2; ///< of seconds
    int cost = 6;    ///< of dollars

    bool operator==(const ResultDecimals &) const = default;
};
/// Enough for results that take and cost so much in the middle.
ResultDecimals decimalsFor(std::optional<std::int64_t> latencyUs, std::optional<Money> cost);

/// One cell for a role of Qt or items/roles.h.
QVariant resultCell(const ResultField &field, const ResultLine &line, const ResultColumns &columns, const ResultDecimals &decimals, int role);

} // namespace assay::items
