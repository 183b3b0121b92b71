#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/money.h"
#include "items/comparison_setup.h"

/// What the room Compare shows, ready to be drawn: no struct here knows a file, a colour or a widget.
namespace assay::items {

/// A share of cases with its interval; all values from 0 to 1.
struct RateView
{
    double rate = 0;
    double lower = 0;
    double upper = 0;
    std::int64_t n = 0; ///< cases, never repeats
    QString method;     ///< name of the interval's method: "Wilson", "clustered by case"
};

enum class ComparedVerdict { Better, Worse, NoEvidence };

/// A column against the baseline, paired by case (DATA.md §5). Differences are shares, -1 to 1.
struct AgainstBaselineView
{
    double difference = 0;
    double lower = 0;
    double upper = 0;
    std::optional<double> p;         ///< adjusted; nothing = undefined
    ComparedVerdict verdict = ComparedVerdict::NoEvidence;
    std::optional<std::int64_t> needsMore; ///< cases more to see a change of `delta`; 0 = it would have been seen
    double delta = 0.02;
    std::int64_t n = 0; ///< cases both columns have
    std::int64_t fixed = 0;  ///< the baseline fails, this column passes
    std::int64_t broken = 0; ///< the other way round
    QString method;
};

/// Nearest-rank percentiles in milliseconds over answers that did not come from the cache.
struct LatencyView
{
    std::optional<double> p50;
    std::optional<double> p95;
    std::int64_t n = 0;
};

/// Sums over the column; unknown stays unknown.
struct TokensView
{
    std::optional<std::int64_t> input;
    std::optional<std::int64_t> cachedInput;
    std::optional<std::int64_t> output;
    std::int64_t answers = 0; ///< answers the sums are over
};

struct ColumnHeadView
{
    QString name;      ///< "v7 · gemma greedy", with the prompt where there are several
    QString shortName; ///< as little of it as tells the column apart from the others: "v7"
    bool isBaseline = false;
    std::optional<RateView> pass;                       ///< nothing = no scorer gave a verdict
    std::optional<AgainstBaselineView> againstBaseline; ///< nothing for the baseline, or when nothing can be paired
    LatencyView latency;
    MoneySum cost;
    TokensView tokens;
    std::int64_t errors = 0;
};

enum class CellState { Ok, Error, Cancelled, Missing, Waiting, Streaming };
enum class CellVerdict { Pass, Fail, Unknown };

/// One case in one column. With repeats the text, verdict and latency are those of the first repeat.
struct CompareCell
{
    CellState state = CellState::Missing;
    QString output; ///< the first outputPreviewLength characters
    CellVerdict verdict = CellVerdict::Unknown;
    std::optional<double> latencyMs;
    int agree = 0;   ///< repeats with the verdict of most
    int repeats = 1; ///< repeats that have a verdict
    bool fromCache = false;
    bool isRead = true; ///< false = its texts are on their way
    QString errorText;  ///< of an error: what happened
};
inline constexpr int outputPreviewLength = 400;

/// Rows of a comparison that are looked at. Broken: the baseline passes and another column fails; fixed: the other way round.
/// Picked: those that were named, as the cases of a report.
enum class CompareFilter { All, Differ, Broken, Fixed, Picked };

struct CompareCounts
{
    std::int64_t all = 0;
    std::int64_t differ = 0;
    std::int64_t broken = 0;
    std::int64_t fixed = 0;

    std::int64_t of(CompareFilter filter) const
    {
        switch (filter) {
        case CompareFilter::All: return all;
        case CompareFilter::Differ: return differ;
        case CompareFilter::Broken: return broken;
        case CompareFilter::Fixed: return fixed;
        case CompareFilter::Picked: break; // whoever picked them knows
        }
        return 0;
    }
};

/// How far the run is. total = done + errors + missing; what was cancelled is missing.
struct ComparedRun
{
    enum class State {
        Running,     ///< in this window, now
        Interrupted, ///< it began, nothing works on it, and it was never ended
        Stopped,
        Done,
    };
    State state = State::Done;
    std::int64_t total = 0; ///< cells, repeats counted
    std::int64_t done = 0;  ///< answered, cached included
    std::int64_t errors = 0;
    std::int64_t missing = 0;
    std::int64_t cached = 0;
    bool canGoOn = true; ///< false once its texts were erased
};

/// All of a comparison but its cells.
struct CompareView
{
    QString runId;
    QString title;
    ComparisonSetup setup;
    QString question; ///< whose labels say here what passes; empty = the scorers do
    ComparedRun run;
    std::vector<ColumnHeadView> columns;
};

struct NamedText
{
    QString name;
    QString text;

    bool operator==(const NamedText &) const = default;
};

struct DiffSegment
{
    enum class Kind { Equal, Deleted, Inserted };
    Kind kind = Kind::Equal;
    QString text;
};

struct DetailColumn
{
    std::int64_t key = 0; ///< number of the answer; 0 = there is none yet
    CompareCell cell;  ///< its output is the whole text here
    std::optional<Money> cost;
    std::optional<std::int64_t> tokens; ///< input + output
    /// From the baseline's output to this one: equal + deleted rebuild the baseline, equal + inserted this. Empty for the
    /// baseline itself and when one of the two has no output.
    std::vector<DiffSegment> againstBaseline;
};

struct ScoreView
{
    std::optional<double> value;
    CellVerdict verdict = CellVerdict::Unknown;
    QString reason;
};

struct ScorerView
{
    QString scorer;
    std::vector<ScoreView> columns; ///< one per column
};

/// One case in full, for the detail pane.
struct CaseDetail
{
    int index = -1; ///< in the sheet
    QString caseId;
    std::vector<NamedText> inputs;
    std::vector<NamedText> documents;
    std::optional<QString> reference;
    std::vector<DetailColumn> columns; ///< one per column of the comparison
    std::vector<ScorerView> scores;
};

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::CaseDetail)
Q_DECLARE_METATYPE(assay::items::CompareCell)
Q_DECLARE_METATYPE(assay::items::ColumnHeadView)
