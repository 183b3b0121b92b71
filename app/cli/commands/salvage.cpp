// salvage: saves from a damaged project what its hashes prove whole.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "base/json.h"
#include "base/translate.h"
#include "project/user.h"
#include "storage/salvage.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string damaged;
    std::string fresh;
};

Result<int> salvage(Context &context, const Options &options)
{
    const auto report = salvageProject(QString::fromStdString(options.damaged), QString::fromStdString(options.fresh), newcomer());
    if (!report)
        return fail(report.error());
    Json lost = Json::array();
    for (const QString &line : report->lost)
        lost.push_back(line.toStdString());
    if (context.json) {
        context.print(Json{{"project", options.fresh},
                           {"saved", {{"events", report->events}, {"blobs", report->blobs}, {"cases", report->cases}, {"results", report->results}, {"drafts", report->drafts}}},
                           {"lost", lost}, {"lost_count", report->lostCount}});
        return 0;
    }
    context.print(translate("Cli", "Saved %1 events, %2 blobs, %3 cases, %4 results, %5 drafts in %6")
                      .arg(report->events).arg(report->blobs).arg(report->cases).arg(report->results).arg(report->drafts).arg(QString::fromStdString(options.fresh)));
    for (const QString &line : report->lost)
        context.print(translate("Cli", "lost: %1").arg(line));
    if (report->lostCount > static_cast<std::int64_t>(report->lost.size()))
        context.print(translate("Cli", "… and %1 more").arg(report->lostCount - static_cast<std::int64_t>(report->lost.size())));
    return 0;
}

} // namespace

std::vector<Command> salvageCommands()
{
    return {{"salvage", "Saves what can be read of a damaged project into a new file", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 app.add_option("DAMAGED", options->damaged, "The damaged project; it is only read")->required();
                 app.add_option("NEW", options->fresh, "The file to make; an existing one is never overwritten")->required();
                 return [options](Context &context) { return salvage(context, *options); };
             }}};
}

} // namespace assay::cli
