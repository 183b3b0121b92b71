// trends: quality, cost and speed of a prompt over time.
#include <CLI/App.hpp>
#include <ostream>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/translate.h"
#include "items/trends/trend_document.h"
#include "items/trends/trend_sentence.h"
#include "project/user.h"
#include "storage/rollups.h"
#include "trends/trend_reading.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string prompt;
    std::string channel, model, dataset;
    std::string scorer, label, measure;
    std::string by;
    std::string from, to;
    std::string bucket = "day";
    std::string against;
};

std::optional<std::string> given(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

/// RFC 3339, or a day as 2026-11-09 (UTC).
Result<std::optional<TimeUs>> timeOf(const std::string &text, const char *option)
{
    if (text.empty())
        return std::optional<TimeUs>();
    const auto at = fromRfc3339(text.size() == 10 ? text + "T00:00:00Z" : text);
    if (!at)
        return fail(ErrorCode::Usage, translate("Cli", "“%1” is no time").arg(QString::fromStdString(text)), {},
                    translate("Cli", "Write a day as 2026-11-09, or a moment as 2026-11-09T12:00:00Z."), Where{{}, 0, 0, QString::fromLatin1(option)});
    return std::optional(*at);
}

Result<std::vector<Measure>> measuresOf(const Options &options)
{
    if (!options.scorer.empty())
        return std::vector<Measure>{{Measure::Kind::Scorer, options.scorer}};
    if (!options.label.empty())
        return std::vector<Measure>{{Measure::Kind::Label, options.label}};
    if (options.measure.empty())
        return std::vector<Measure>();
    if (auto named = measuresCalled(options.measure))
        return std::move(*named);
    return fail(ErrorCode::Usage, translate("Cli", "There is no measure “%1”").arg(QString::fromStdString(options.measure)), {},
                translate("Cli", "There are: %1.").arg(QStringLiteral("cost, latency, tokens, errors, cache")));
}

Result<TrendQuestion> questionOf(const Options &options)
{
    const auto measures = measuresOf(options);
    const auto from = timeOf(options.from, "from");
    const auto to = timeOf(options.to, "to");
    if (!measures || !from || !to)
        return fail(!measures ? measures.error() : !from ? from.error() : to.error());
    const auto bucket = trendBucketFromName(options.bucket);
    if (!bucket)
        return fail(ErrorCode::Usage, translate("Cli", "There is no bucket “%1”").arg(QString::fromStdString(options.bucket)), {},
                    translate("Cli", "There are: %1.").arg(QStringLiteral("hour, day, week")));
    return TrendQuestion{options.prompt, given(options.channel), given(options.model), given(options.dataset), *measures, options.by,
                         *from, *to, *bucket, options.against};
}

QString measureTitle(const TrendView &view, const TrendSeries &series)
{
    const QString title = titleOf(view.measures[series.measure]);
    return view.question.by.empty() ? title : items::trendSegment(series.segment) + QStringLiteral(" · ") + title;
}

void printTable(Context &context, const TrendView &view)
{
    context.print(items::trendSummary(view));
    for (const TrendSeries &series : view.series) {
        Table table;
        table.addColumn(measureTitle(view, series));
        for (const QString &title : {translate("Cli", "value"), translate("Cli", "95 % interval"), translate("Cli", "n"), translate("Cli", "unknown")})
            table.addColumn(title, Table::Align::Right);
        for (const TrendPoint &point : series.points) {
            const TrendUnit unit = view.units[series.measure];
            table.addRow({items::trendPeriod(point, view.question.bucket), items::trendValue(unit, point.estimate.value),
                          items::trendInterval(unit, point.estimate), QString::number(point.estimate.n), QString::number(point.estimate.unknown)});
        }
        context.out() << '\n' << table.text().toStdString();
    }
    if (!view.changes.empty())
        context.out() << '\n';
    for (const TrendChange &change : view.changes)
        context.print(QString::fromStdString(toRfc3339(change.at)) + QStringLiteral("  ") + items::trendChange(change));
}

Result<int> printTrends(Context &context, const Options &options)
{
    const auto question = questionOf(options);
    if (!question)
        return fail(question.error());
    const auto file = openProject(QString::fromLocal8Bit(QByteArray::fromStdString(options.project)), FileMode::ReadWrite); // opens for reading where it must
    if (!file)
        return fail(file.error());
    if (auto fresh = refreshRollups(**file, dimensionOf(question->by)); !fresh)
        return fail(fresh.error());
    const auto reader = (*file)->reader();
    const auto data = reader ? readTrend(**reader, *question) : Result<TrendData>(fail(reader.error()));
    const auto view = data ? computeTrend(*data, *question) : Result<TrendView>(fail(data.error()));
    if (!view)
        return fail(view.error());
    if (context.json)
        context.out() << items::trendDocument(*view) << '\n';
    else
        printTable(context, *view);
    return 0;
}

} // namespace

std::vector<Command> trendsCommands()
{
    return {{"trends", "Prints quality, cost and speed of a prompt over time, what changed, and whether anything got better or worse",
             [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--prompt", options->prompt, "The prompt, by its name")->required();
                 app.add_option("--channel", options->channel, "Only versions while this channel pointed at them, to the day");
                 app.add_option("--model", options->model, "Only results of this model");
                 app.add_option("--dataset", options->dataset, "Only results over this dataset");
                 auto *scorer = app.add_option("--scorer", options->scorer, "Follow this scorer");
                 auto *label = app.add_option("--label", options->label, "Follow what people said to this question");
                 auto *measure = app.add_option("--measure", options->measure, "Follow cost, latency, tokens, errors or cache; without it pass rate, cost, latency and errors");
                 scorer->excludes(label)->excludes(measure);
                 label->excludes(measure);
                 app.add_option("--by", options->by, "Divide by model, version, tag, or a variable of the cases");
                 app.add_option("--from", options->from, "From this day on (UTC), as 2026-11-09 or RFC 3339");
                 app.add_option("--to", options->to, "Before this moment");
                 app.add_option("--bucket", options->bucket, "hour, day or week")->capture_default_str();
                 app.add_option("--against", options->against, "Compare with the time before (previous) or a version (v6); without it before the last release");
                 return [options](Context &context) { return printTrends(context, *options); };
             }}};
}

} // namespace assay::cli
