#include "items/result_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "evaluation/statistics/proportions.h"
#include "items/format.h"
#include "storage/result_totals.h"

namespace assay::items {

namespace {

struct ResultWords
{
    Q_DECLARE_TR_FUNCTIONS(ResultWords)
};

const QString between = QStringLiteral(" · ");

QString passPart(const ResultTotals &totals)
{
    if (totals.judged == 0)
        return ResultWords::tr("no verdicts");
    const Interval rate = wilson(totals.passed, totals.judged);
    const QString share = percent(rate.estimate) + QLatin1Char(' ') + interval(rate.lower, rate.upper);
    const QString text = ResultWords::tr("pass %1 of %2, %3", "results passed, results judged, their share with its interval")
                             .arg(count(totals.passed), count(totals.judged), share);
    const std::int64_t unjudged = totals.rows - totals.judged;
    return unjudged == 0 ? text : text + QLatin1Char(' ') + ResultWords::tr("(%1 without)", "results without a verdict").arg(count(unjudged));
}

QString costPart(const MoneySum &cost)
{
    if (cost.unpriced == 0)
        return ResultWords::tr("%1 in all").arg(money(cost.known));
    if (cost.known.nano == 0)
        return ResultWords::tr("cost unknown, %Ln without a price", nullptr, static_cast<int>(cost.unpriced));
    return ResultWords::tr("cost unknown: %1 known, %Ln without a price", nullptr, static_cast<int>(cost.unpriced)).arg(money(cost.known));
}

} // namespace

QString totalsText(const ResultTotals &totals)
{
    const auto median = totals.medianLatencyUs ? std::optional(static_cast<double>(*totals.medianLatencyUs) / 1000) : std::nullopt;
    return QStringList{ResultWords::tr("%Ln rows", nullptr, static_cast<int>(totals.rows)), passPart(totals),
                       ResultWords::tr("median latency %1").arg(duration(median)), costPart(totals.cost)}
        .join(between);
}

QString totalsNote()
{
    return ResultWords::tr("The share of results that pass has its 95 % interval beside it (Wilson); every result counts as one, repeats of a case too.");
}

QString inventoryText(std::int64_t results, std::int64_t runs, std::optional<std::int64_t> waiting, bool readOnly)
{
    const QString said = ResultWords::tr("%Ln results", nullptr, static_cast<int>(results));
    const QString text = ResultWords::tr("%1 in %2", "results, runs").arg(said, ResultWords::tr("%Ln runs", nullptr, static_cast<int>(runs)));
    if (!waiting)
        return text;
    if (*waiting == 0)
        return text + between + ResultWords::tr("Search index complete");
    if (readOnly)
        return text + between + ResultWords::tr("%Ln texts are not in the search index: searches read them", nullptr, static_cast<int>(*waiting));
    return text + between + ResultWords::tr("Search index catching up (%1 left)").arg(count(*waiting));
}

} // namespace assay::items
