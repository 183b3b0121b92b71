#include "app/cli/import_prices.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/project_access.h"
#include "app/cli/table.h"
#include "base/translate.h"
#include "project/price_import.h"

namespace assay::cli {

namespace {

struct Read
{
    std::string source;
    PriceTable table;
    PricePlan plan;
    bool dryRun = false;

    bool usable() const { return table.badLines.empty(); }
    bool written() const { return usable() && !dryRun && !plan.changes.empty(); }
};

Json priceJson(const std::optional<PricePerMillion> &price)
{
    return price ? Json(price->money.text()) : Json();
}

Json pricesJson(const Prices &prices)
{
    return {{"input", priceJson(prices.input)}, {"cached", priceJson(prices.cachedInput)}, {"output", priceJson(prices.output)}};
}

Json documentOf(const Read &read)
{
    Json applied = Json::array();
    for (const PriceChange &change : read.plan.changes)
        applied.push_back({{"line", change.line}, {"model", change.model}, {"before", pricesJson(change.before)}, {"after", pricesJson(change.after)},
                           {"as_of", change.asOf.empty() ? Json() : Json(change.asOf)}});
    Json skipped = Json::array();
    for (const SkippedPrice &line : read.plan.skipped)
        skipped.push_back({{"line", line.line}, {"reason", line.reason.toStdString()}});
    Json lost = Json::array();
    for (const BadLine &line : read.table.badLines)
        lost.push_back({{"line", line.line}, {"lines", line.lines}, {"reason", line.reason.toStdString()}});
    return {{"kind", "prices"},     {"file", read.source},          {"format", name(read.table.format)},       {"dry_run", read.dryRun},
            {"written", read.written()}, {"read", read.table.entries.size()}, {"applied", applied},
            {"unchanged", read.plan.unchanged}, {"skipped", skipped}, {"lost", lost.size()}, {"lost_lines", lost}};
}

/// "0.25 → 0.3", or the price alone where it stays.
QString changeCell(const std::optional<PricePerMillion> &before, const std::optional<PricePerMillion> &after)
{
    const auto shown = [](const std::optional<PricePerMillion> &price) {
        return price ? QString::fromStdString(price->money.text()) : translate("Cli", "unknown");
    };
    return before == after ? shown(after) : shown(before) + QStringLiteral(" → ") + shown(after);
}

void printTable(Context &context, const Read &read)
{
    Table table;
    for (const char *title : {"MODEL", "INPUT $/M", "CACHED $/M", "OUTPUT $/M", "AS OF"})
        table.addColumn(QString::fromLatin1(title), QString::fromLatin1(title).contains(QLatin1Char('$')) ? Table::Align::Right : Table::Align::Left);
    for (const PriceChange &change : read.plan.changes)
        table.addRow({QString::fromStdString(change.model), changeCell(change.before.input, change.after.input),
                      changeCell(change.before.cachedInput, change.after.cachedInput), changeCell(change.before.output, change.after.output),
                      change.asOf.empty() ? translate("Cli", "unknown") : QString::fromStdString(change.asOf)});
    if (!read.plan.changes.empty())
        context.out() << table.text().toStdString();
}

void printText(Context &context, const Read &read)
{
    const auto counted = [](const char *source, std::size_t count) { return translateCounted("Cli", source, static_cast<std::int64_t>(count)); };
    const QString file = QString::fromStdString(read.source);
    context.print(QStringLiteral("%1: %2, %3, %4, %5, %6")
                      .arg(file, counted(QT_TRANSLATE_N_NOOP("Cli", "%n price(s) read"), read.table.entries.size()),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n model(s) to change"), read.plan.changes.size()),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n unchanged"), read.plan.unchanged.size()),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n line(s) skipped"), read.plan.skipped.size()),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n line(s) lost"), read.table.badLines.size())));
    printTable(context, read);
    constexpr std::size_t mostListed = 50; // tables of everything there is name thousands of models that a project does not have
    for (const SkippedPrice &line : read.plan.skipped) {
        if (read.plan.skipped.size() > mostListed)
            break;
        context.print(QStringLiteral("  %1:%2: %3").arg(file).arg(line.line).arg(line.reason));
    }
    for (const BadLine &line : read.table.badLines)
        context.print(QStringLiteral("  %1:%2: %3").arg(file).arg(line.line).arg(line.reason));
    if (read.usable() && read.dryRun)
        context.print(translate("Cli", "Dry run: nothing was written"));
    else if (read.usable() && !read.written())
        context.print(translate("Cli", "Nothing new: no model's prices change"));
}

Error unusable(const Read &read)
{
    const BadLine &first = read.table.badLines.front();
    return {ErrorCode::BadInput, translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n line(s) of the price table cannot be used"), static_cast<int>(read.table.badLines.size())),
            first.reason, translate("Cli", "Correct them and import again; nothing was written."),
            Where{QString::fromStdString(read.source), static_cast<int>(first.line), 0, {}}};
}

Result<PriceTable> readTable(Context &context, const std::string &path)
{
    const auto bytes = context.readFile(path);
    if (!bytes)
        return fail(bytes.error());
    MemorySource source(*bytes);
    return readPriceFile(source, path);
}

Status keep(const std::string &path, const Read &read)
{
    const auto project = writeProject(path);
    if (!project)
        return fail(project.error());
    return project->writer->run([&](WriteContext &write) -> Status {
        const auto plan = planPrices(write.database(), read.table); // the models as they are now
        return plan ? keepPrices(write, *plan, read.source) : Status(fail(plan.error()));
    });
}

} // namespace

Result<int> importPrices(Context &context, const std::string &path, const std::string &source, bool dryRun)
{
    auto table = readTable(context, source);
    const auto project = table ? readProject(path) : Result<ReadProject>(fail(table.error()));
    if (!project)
        return fail(project.error());
    auto plan = planPrices(*project->database, *table);
    if (!plan)
        return fail(plan.error());
    const Read read{source, std::move(*table), std::move(*plan), dryRun};
    if (read.written()) {
        if (auto kept = keep(path, read); !kept)
            return fail(kept.error());
    }
    if (context.json)
        context.print(documentOf(read));
    else
        printText(context, read);
    if (read.usable())
        return 0;
    context.report(unusable(read));
    return exitCode(ErrorCode::BadInput);
}

} // namespace assay::cli
