// erase: the texts of a run, or the name of a person.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/backup.h"
#include "storage/erase.h"
#include "storage/people.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string run;
    std::string person;
    std::string reason = "erased on request";
};

Status eraseNamed(WriteContext &context, const Options &options)
{
    if (!options.run.empty()) {
        const auto run = resolveRun(context.database(), options.run);
        return run ? eraseRun(context, *run, options.reason) : Status(fail(run.error()));
    }
    const auto people = listPeople(context.database());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people) {
        if (person.name == options.person || person.id.text() == options.person)
            return erasePerson(context, person.id, options.reason);
    }
    return fail(ErrorCode::BadInput, translate("Cli", "There is no person “%1”").arg(QString::fromStdString(options.person)), {},
                translate("Cli", "“assay-cli person list” names them all."));
}

Result<int> erase(Context &context, const Options &options)
{
    if (options.run.empty() == options.person.empty())
        return fail(ErrorCode::Usage, translate("Cli", "Give either --run or --person"));
    const auto project = writeProject(options.project);
    if (!project)
        return fail(project.error());
    const Status erased = project->writer->run([&](WriteContext &write) { return eraseNamed(write, options); });
    if (!erased && erased.error().code != ErrorCode::No)
        return fail(erased.error());
    // Also when it was erased before: then the disk may have been too full for this part.
    if (auto given = giveSpaceBack(*project->writer); !given) {
        given.error().fix += QLatin1Char(' ') + translate("Cli", "Then give the same command again: until then the removed texts stand in the file's bytes.");
        return fail(given.error());
    }
    if (!erased)
        return fail(erased.error());
    Json backups = Json::array();
    for (const Backup &backup : listBackups(project->file->path()))
        backups.push_back(backup.path.toStdString());
    if (context.json) {
        context.print(Json{{"erased", options.run.empty() ? options.person : options.run}, {"still_in_backups", backups}});
        return 0;
    }
    context.print(translate("Cli", "Erased. Hashes and the chain stand as before"));
    for (const Json &backup : backups)
        context.print(translate("Cli", "This backup may still hold it: %1").arg(QString::fromStdString(backup.get<std::string>())));
    return 0;
}

} // namespace

std::vector<Command> eraseCommands()
{
    return {{"erase", "Removes the texts of a run or a person's name for good", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 addProjectArgument(app, options->project);
                 app.add_option("--run", options->run, "The run whose texts go: id, name or “latest”");
                 app.add_option("--person", options->person, "The person whose name goes: name or id");
                 app.add_option("--reason", options->reason, "Why; stays in the log");
                 return [options](Context &context) { return erase(context, *options); };
             }}};
}

} // namespace assay::cli
