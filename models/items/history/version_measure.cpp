#include "items/history/version_measure.h"

#include <QStringList>
#include <cmath>

#include "base/translate.h"
#include "base/utf8.h"
#include "items/compare_report.h"
#include "items/format.h"
#include "project/compare_words.h"
#include "project/version_changes.h"

namespace assay::items {

namespace {

/// "−31 %": of what an answer of the parent cost.
QString costChange(const std::optional<PairedDifference> &cost)
{
    if (!cost || cost->a <= 0)
        return {};
    const double share = 100 * cost->difference.estimate / cost->a;
    const double lower = 100 * cost->difference.lower / cost->a;
    const double upper = 100 * cost->difference.upper / cost->a;
    return translate("History", "Cost of an answer %1 % [%2, %3], n = %4").arg(figure(share, 1), figure(lower, 1), figure(upper, 1), count(cost->n));
}

VersionMeasure measureOf(const VersionChange &change)
{
    const ComparisonRule rule;
    const CompareRow row = compareRow(change.pass, rule);
    VersionMeasure measure;
    measure.change = row.verdict.left(1) + u' ' + typeset(row.difference);
    measure.interval = typeset(row.interval);
    measure.tone = row.kind == Verdict::Better ? Tone::Better : row.kind == Verdict::Worse ? Tone::Worse : Tone::Quiet;
    QStringList lines{translate("History", "Pass rate against its parent %1: %2").arg(displayText(change.a.version), typeset(row.verdict)),
                      translate("History", "%1 → %2, %3 % interval %4").arg(typeset(row.a), typeset(row.b), figure(rule.difference.level * 100, 0), measure.interval),
                      translate("History", "n = %1, p %2; %3").arg(row.n, typeset(row.p), row.method),
                      translate("History", "Model %1, dataset %2").arg(displayText(change.b.model), displayText(change.b.dataset)), costChange(change.cost)};
    lines.removeAll(QString());
    measure.note = lines.join(u'\n');
    return measure;
}

} // namespace

Result<MeasuredVersions> readMeasures(Database &database, const std::string &name)
{
    const auto prompt = findPrompt(database, name);
    const auto versions = prompt ? listVersions(database, prompt->id) : Result<std::vector<VersionInfo>>(fail(prompt.error()));
    if (!versions)
        return fail(versions.error());
    const auto changes = measuredChanges(database, *prompt, *versions);
    if (!changes)
        return fail(changes.error());
    MeasuredVersions measures;
    for (const VersionChange &change : *changes)
        measures.emplace(QString::fromStdString(change.version.hex()), measureOf(change));
    return measures;
}

} // namespace assay::items
