#pragma once

#include <QStringList>
#include <vector>

#include "items/trends/trend_sentence.h"
#include "trends/chart_spec.h"

namespace assay::items {

/// One line of the table twin: a point of a chart.
struct TrendTableLine
{
    QString period, series, value, interval, n, note;
    double at = 0;                ///< for sorting
    std::optional<double> raw;
    std::int64_t count = 0;
    std::size_t inSeries = 0;     ///< place in TrendView::series
    std::size_t point = 0;
    bool isHollow = false;
};

/// A change beside the charts.
struct TrendChangeLine
{
    QString name;
    QString day;
    QString kind;   ///< "release", "measurement"
    QString note;   ///< who and why
    bool isMeasurement = false;
};

/// Before and after, or a break, beside the charts.
struct TrendFinding
{
    QString title;   ///< the measure, with its segment
    QString verdict;
    TrendVerdict meaning = TrendVerdict::NoEvidence;
    QString values;  ///< "90.2 % → 82.1 %"
    QString difference; ///< "−8.1 pt [−11.5, −4.8]"
    QString note;    ///< n, method, p
};

/// All that the room Trends draws.
struct TrendSheet
{
    QString title;                  ///< "reply · production"
    std::vector<SentencePart> sentence;
    std::vector<ChartSpec> charts;  ///< measures, or with `by` segments of the first measure
    std::vector<TrendTableLine> lines;
    std::vector<TrendChangeLine> changes; ///< newest first
    QString comparedTitle;          ///< "Since v7", "Earlier and later half"
    std::vector<TrendFinding> compared;
    std::vector<TrendFinding> breaks;
    QString coverage;               ///< "judged 212 of 9,480 (2.2 %) · 42 days"
    QString folded;                 ///< what is not shown; empty = nothing
    bool isEmpty = true;
};

/// Draws the view in words and specs.
TrendSheet trendSheet(const TrendView &view);
/// The filter of Results that takes what stands behind a point.
QString filterOfPoint(const TrendView &view, std::size_t series, std::size_t point);

/// For trendSheet(): the charts of a view.
std::vector<ChartSpec> trendCharts(const TrendView &view);

} // namespace assay::items
