#include "items/trends/trend_document.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/money.h"
#include "domain/tabular/record_writer.h"
#include "items/trends/trend_sentence.h"

namespace assay::items {

namespace {

using Document = nlohmann::ordered_json;

Document valueJson(TrendUnit unit, std::optional<double> value)
{
    if (!value)
        return nullptr;
    switch (unit) {
    case TrendUnit::NanoDollars: return Money{std::llround(*value)}.text();
    case TrendUnit::Microseconds: return *value / 1000;
    default: return *value;
    }
}

Document momentJson(TimeUs at)
{
    return toRfc3339(at);
}

Document estimateJson(TrendUnit unit, const Estimate &estimate)
{
    return {{"n", estimate.n},
            {"unknown", estimate.unknown},
            {"value", valueJson(unit, estimate.value)},
            {"lower", valueJson(unit, estimate.lower)},
            {"upper", valueJson(unit, estimate.upper)},
            {"method", estimate.method.empty() ? Document() : Document(estimate.method)}};
}

Document seriesJson(const TrendView &view, const TrendSeries &series)
{
    Document points = Document::array();
    for (const TrendPoint &point : series.points) {
        Document json{{"from", momentJson(point.from)}, {"to", momentJson(point.to)}};
        json.update(estimateJson(view.units[series.measure], point.estimate));
        json["below_floor"] = point.isHollow;
        points.push_back(std::move(json));
    }
    return {{"measure", idOf(view.measures[series.measure])},
            {"segment", view.question.by.empty() || series.segment.empty() ? Document() : Document(series.segment)},
            {"points", std::move(points)}};
}

Document changeJson(const TrendChange &change)
{
    return {{"at", momentJson(change.at)},
            {"kind", name(change.kind)},
            {"name", change.name},
            {"reason", change.reason},
            {"person", change.person ? Document(*change.person) : Document()}};
}

const char *kindName(TrendComparison::Kind kind)
{
    switch (kind) {
    case TrendComparison::Kind::Release: return "release";
    case TrendComparison::Kind::Period: return "previous";
    case TrendComparison::Kind::Version: return "version";
    case TrendComparison::Kind::Break: return "break";
    case TrendComparison::Kind::Halves: return "halves";
    }
    return "";
}

Document comparisonJson(const TrendView &view, const TrendComparison &comparison)
{
    const TrendUnit unit = view.units[comparison.measure];
    const auto &difference = comparison.difference;
    const auto known = [&](double Difference::*field) { return difference ? valueJson(unit, *difference.*field) : Document(); };
    const auto text = [](const std::string &name) { return name.empty() ? Document() : Document(name); };
    return {{"measure", idOf(view.measures[comparison.measure])},
            {"against", kindName(comparison.kind)},
            {"before_version", text(comparison.beforeName)},
            {"after_version", text(comparison.afterName)},
            {"since", comparison.kind == TrendComparison::Kind::Version ? Document() : momentJson(comparison.since)},
            {"before", estimateJson(unit, comparison.before)},
            {"after", estimateJson(unit, comparison.after)},
            {"difference", known(&Difference::value)},
            {"lower", known(&Difference::lower)},
            {"upper", known(&Difference::upper)},
            {"p", difference ? Document(difference->p) : Document()},
            {"p_adjusted", comparison.adjustedP ? Document(*comparison.adjustedP) : Document()},
            {"method", difference ? Document(difference->method) : Document()},
            {"verdict", name(comparison.verdict)}};
}

Document breakJson(const TrendView &view, const TrendBreak &found)
{
    const TrendUnit unit = view.units[found.measure];
    Document near = Document::array();
    for (const std::size_t place : found.near)
        near.push_back(changeJson(view.changes[place]));
    return {{"measure", idOf(view.measures[found.measure])},
            {"segment", found.segment.empty() ? Document() : Document(found.segment)},
            {"at", momentJson(found.at)},
            {"at_earliest", momentJson(found.earliest)},
            {"at_latest", momentJson(found.latest)},
            {"before", valueJson(unit, found.before.value)},
            {"after", valueJson(unit, found.after.value)},
            {"difference", valueJson(unit, found.difference.value)},
            {"lower", valueJson(unit, found.difference.lower)},
            {"upper", valueJson(unit, found.difference.upper)},
            {"method", found.difference.method},
            {"n", found.before.n + found.after.n},
            {"p_adjusted", found.adjustedP},
            {"verdict", name(found.verdict)},
            {"near", std::move(near)}};
}

template <typename T, typename Make>
Document listOf(const std::vector<T> &items, Make make)
{
    Document all = Document::array();
    for (const T &item : items)
        all.push_back(make(item));
    return all;
}

Document coverageJson(const TrendView &view)
{
    Document all = Document::array();
    for (std::size_t i = 0; i < view.measures.size(); ++i) {
        const TrendCoverage &each = view.coverage[i];
        all.push_back({{"measure", idOf(view.measures[i])}, {"n", each.n}, {"unknown", each.unknown}, {"days", each.days},
                       {"days_above_floor", each.judgedDays}, {"searched", each.wasSearched}});
    }
    return all;
}

} // namespace

std::string trendDocument(const TrendView &view)
{
    const Document document{{"summary", trendSummary(view).toStdString()},
                            {"from", momentJson(view.from)},
                            {"to", momentJson(view.to)},
                            {"bucket", name(view.question.bucket)},
                            {"series", listOf(view.series, [&](const TrendSeries &each) { return seriesJson(view, each); })},
                            {"folded_segments", view.foldedSegments},
                            {"changes", listOf(view.changes, changeJson)},
                            {"comparison", view.comparisons.empty() ? Document() : comparisonJson(view, view.comparisons.front())},
                            {"comparisons", listOf(view.comparisons, [&](const TrendComparison &each) { return comparisonJson(view, each); })},
                            {"breaks", listOf(view.breaks, [&](const TrendBreak &each) { return breakJson(view, each); })},
                            {"budget", trendBudget},
                            {"coverage", coverageJson(view)}};
    return document.dump(-1, ' ', false, Document::error_handler_t::replace);
}

Status writeTrendCsv(const TrendView &view, const ByteSink &sink)
{
    DelimitedWriter writer(sink);
    for (const char *title : {"measure", "segment", "from", "to", "n", "unknown", "value", "lower", "upper", "method", "below_floor"})
        writer.cell(title);
    if (auto head = writer.endRecord(); !head)
        return head;
    const auto plain = [&](const Document &value) {
        writer.value(value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump());
    };
    for (const TrendSeries &series : view.series) {
        for (const TrendPoint &point : series.points) {
            const TrendUnit unit = view.units[series.measure];
            writer.cell(idOf(view.measures[series.measure]));
            writer.cell(series.segment);
            writer.value(toRfc3339(point.from));
            writer.value(toRfc3339(point.to));
            plain(point.estimate.n);
            plain(point.estimate.unknown);
            plain(valueJson(unit, point.estimate.value));
            plain(valueJson(unit, point.estimate.lower));
            plain(valueJson(unit, point.estimate.upper));
            writer.cell(point.estimate.method);
            writer.value(point.isHollow ? "true" : "false");
            if (auto ended = writer.endRecord(); !ended)
                return ended;
        }
    }
    return writer.finish();
}

} // namespace assay::items
