#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <vector>

#include "items/plain_table.h"
#include "project/compare_runs.h"

namespace assay::items {

/// A column of a run, as it is picked.
struct ColumnPick
{
    QString runId; ///< empty = none
    int column = 0;

    bool isValid() const { return !runId.isEmpty(); }
    bool operator==(const ColumnPick &) const = default;
};

/// What became of a case from A to B.
enum class CaseGroup { Fixed, Broken, BothPass, BothFail };
inline constexpr std::array caseGroups{CaseGroup::Fixed, CaseGroup::Broken, CaseGroup::BothPass, CaseGroup::BothFail};
/// "Fixed", "Broken", "Pass in both", "Fail in both".
QString caseGroupText(CaseGroup group);

/// Two columns compared, in the words and figures of `assay-cli compare`, ready to be drawn.
struct ReportView
{
    QString titleA;
    QString titleB;
    QString summary; ///< the verdicts in one sentence
    QString pairing; ///< what was compared and what could not be
    std::int64_t shared = 0; ///< cases; without any there is nothing to show
    QString by;              ///< what it is divided by, empty = by nothing
    std::vector<PlainRow> quality;
    std::vector<PlainRow> segments;
    std::vector<PlainRow> measures;
    QStringList notes; ///< noise between repeats, what was not compared, segments left out
    QString method;    ///< of all tables
    std::array<std::vector<JudgedCase>, caseGroups.size()> cases;

    const std::vector<JudgedCase> &of(CaseGroup group) const { return cases[static_cast<std::size_t>(group)]; }
};
ReportView reportView(const CompareReport &report);

/// Columns of the tables of a report.
std::vector<PlainColumn> qualityColumns();
std::vector<PlainColumn> segmentColumns();
std::vector<PlainColumn> measureColumns();

/// The filter of Results that takes both answers to these cases, of the first @p most of them.
QString reportFilter(const CompareReport &report, const std::vector<JudgedCase> &cases, std::size_t most);

/// Figures as this window sets them: the decimal sign of its language, − for minus. The figures stay what they are.
QString typeset(QString figures);

} // namespace assay::items
