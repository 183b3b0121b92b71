#include "app/cli/import_traces.h"

#include <QCoreApplication>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/input_source.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/trace_import.h"
#include "project/user.h"
#include "storage/search_index.h"

namespace assay::cli {

namespace {

struct FlawName
{
    TraceFlaw flaw;
    const char *key;
    const char *text;
};
constexpr std::array flawNames{
    FlawName{TraceFlaw::EndsBeforeStart, "ends_before_start", QT_TRANSLATE_N_NOOP("Cli", "%n span(s) end before they begin: their latency is unknown")},
    FlawName{TraceFlaw::CachedAboveInput, "cached_above_input", QT_TRANSLATE_N_NOOP("Cli", "%n span(s) count more cached than input tokens: the cached ones are unknown")},
    FlawName{TraceFlaw::NegativeNumber, "negative_number", QT_TRANSLATE_N_NOOP("Cli", "%n number(s) below zero are unknown")},
    FlawName{TraceFlaw::NoTime, "no_time", QT_TRANSLATE_N_NOOP("Cli", "%n span(s) have no time: the import's stands for it")},
};

Json documentOf(const std::string &source, const TraceImport &done, bool dryRun)
{
    Json flaws = Json::object();
    for (const FlawName &each : flawNames) {
        if (const auto found = done.read.flaws.find(each.flaw); found != done.read.flaws.end())
            flaws[each.key] = found->second;
    }
    Json lost = Json::array();
    for (const BadLine &line : done.read.badLines)
        lost.push_back({{"line", line.line}, {"lines", line.lines}, {"reason", line.reason.toStdString()}});
    const auto total = done.cost.total();
    return {{"kind", "otlp"},
            {"file", source},
            {"dry_run", dryRun},
            {"run", done.run ? Json(done.run->id.text()) : Json()},
            {"name", done.run ? Json(done.run->name) : Json()},
            {"spans", done.read.spans},
            {"generations", done.read.generations},
            {"added", done.added},
            {"known", done.known},
            {"queries", done.queries},
            {"lost", done.read.lost},
            {"lost_lines", lost},
            {"flaws", flaws},
            {"cost", total ? Json(total->text()) : Json()},
            {"cost_known", done.cost.known.text()},
            {"cost_unpriced", done.cost.unpriced},
            {"cost_given", done.costGiven},
            {"cost_computed", done.costComputed},
            {"new_prompts", done.newPrompts}};
}

void printText(Context &context, const std::string &source, const TraceImport &done, bool dryRun)
{
    const auto counted = [](const char *text, std::int64_t number) { return translateCounted("Cli", text, number); };
    const QString file = displayText(source);
    context.print(QStringLiteral("%1: %2, %3, %4, %5").arg(file, counted(QT_TRANSLATE_N_NOOP("Cli", "%n span(s) read"), done.read.spans),
                                                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n of them answers of models"), done.read.generations),
                                                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n known already"), done.known),
                                                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n record(s) lost"), done.read.lost)));
    for (const FlawName &each : flawNames) {
        if (const auto found = done.read.flaws.find(each.flaw); found != done.read.flaws.end())
            context.print(QStringLiteral("  ") + counted(each.text, found->second));
    }
    for (const BadLine &line : done.read.badLines)
        context.print(QStringLiteral("  %1:%2: %3").arg(file).arg(line.line).arg(line.reason));
    for (const std::string &name : done.newPrompts)
        context.print(QStringLiteral("  ") + translate("Cli", "new prompt “%1”, without a text").arg(displayText(name)));
    if (done.added > 0)
        context.print(translate("Cli", "%1, %2: %3 known, %4 of them computed from prices; %5")
                          .arg(counted(QT_TRANSLATE_N_NOOP("Cli", "%n answer(s)"), done.added), counted(QT_TRANSLATE_N_NOOP("Cli", "%n query(s)"), done.queries),
                               QStringLiteral("$") + QString::fromStdString(done.cost.known.text()), QString::number(done.costComputed),
                               counted(QT_TRANSLATE_N_NOOP("Cli", "%n without a cost"), done.cost.unpriced)));
    if (dryRun)
        context.print(translate("Cli", "Dry run: nothing was written"));
    else if (done.run)
        context.print(translate("Cli", "They are the run “%1”").arg(displayText(done.run->name)));
    else
        context.print(translate("Cli", "Nothing new: nothing was written"));
}

} // namespace

Result<int> importTraceFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun)
{
    InputSource opened;
    if (auto done = opened.open(source, context); !done)
        return fail(done.error());
    TraceImportRequest request;
    request.file = source;
    request.source = opened.bytes();
    request.name = name;
    request.dryRun = dryRun;
    request.cancelled = &context.interrupted();
    if (context.progress)
        request.progress = [&](const TraceProgress &progress) {
            context.err() << '\r' << progress.bytes / 1'000'000 << " MB  " << progress.spans << " spans  " << progress.added << " answers   " << std::flush;
        };
    const auto file = openProject(QString::fromStdString(project), dryRun ? FileMode::ReadOnly : FileMode::ReadWrite);
    if (!file)
        return fail(file.error());
    const auto done = importTraces(**file, request);
    if (context.progress)
        context.err() << '\n';
    if (!done)
        return fail(done.error());
    if (done->run) {
        const auto writer = (*file)->writer();
        if (auto indexed = writer ? completeSearchIndex(**writer) : Status(fail(writer.error())); !indexed)
            return fail(indexed.error());
    }
    if (context.json)
        context.print(documentOf(source, *done, dryRun));
    else
        printText(context, source, *done, dryRun);
    return 0;
}

} // namespace assay::cli
