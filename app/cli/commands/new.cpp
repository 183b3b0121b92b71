#include <CLI/App.hpp>
#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "base/json.h"
#include "project/sample_project.h"
#include "project/user.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string name;
    bool sample = false;
    bool withoutAnswers = false;
};

Result<int> make(const Options &options, Context &context)
{
    const QString path = QString::fromStdString(options.project);
    const auto file = options.sample ? makeSampleProject(path, options.name.empty() ? sampleName : options.name, !options.withoutAnswers)
                                     : createProject(path, options.name);
    if (!file)
        return fail(file.error());
    if (context.json)
        context.print(Json{{"project", options.project}, {"id", (*file)->id().text()}, {"name", (*file)->name()}});
    else
        context.print(QCoreApplication::translate("Cli", "Made %1").arg(path));
    return 0;
}

} // namespace

std::vector<Command> newCommands()
{
    return {{"new", "Makes a project file", [](CLI::App &app) -> Action {
                 auto options = std::make_shared<Options>();
                 app.add_option("PROJECT", options->project, "The file to make; an existing one is never overwritten")->required();
                 app.add_option("--name", options->name, "Name of the project; else the file's");
                 app.add_flag("--sample", options->sample, "Fill it with the sample: two prompts, two datasets, recorded answers");
                 app.add_flag("--without-answers", options->withoutAnswers, "Leave the sample's recorded runs out, to record them again");
                 return [options](Context &context) { return make(*options, context); };
             }}};
}

} // namespace assay::cli
