#include <CLI/App.hpp>
#include <QCoreApplication>
#include <QFile>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "base/json.h"
#include "project/sample.h"
#include "project/surroundings.h"
#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"

namespace assay::cli {

namespace {

struct Options
{
    std::string project;
    std::string name;
    bool sample = false;
    bool withoutAnswers = false;
};

/// Who makes the sample allows the endpoints that it names.
Status allowEndpoints(ProjectFile &file)
{
    const auto database = file.reader();
    const auto providers = database ? listProviders(**database) : Result<std::vector<Provider>>(fail(database.error()));
    if (!providers)
        return fail(providers.error());
    Surroundings surroundings = userSurroundings(nullptr);
    for (const Provider &provider : *providers) {
        if (auto allowed = surroundings.trust.allow(file.id(), provider); !allowed)
            return allowed;
    }
    return {};
}

Status fillWithSample(ProjectFile &file, bool answers)
{
    const auto sample = readSampleText(QStringLiteral(":/samples"));
    if (!sample)
        return fail(sample.error());
    if (auto built = buildSample(file, *sample, answers); !built)
        return built;
    return allowEndpoints(file);
}

Result<int> make(const Options &options, Context &context)
{
    const QString path = QString::fromStdString(options.project);
    auto file = createProject(path, options.sample && options.name.empty() ? "Sample: Lindgrove support" : options.name);
    if (!file)
        return fail(file.error());
    if (options.sample) {
        if (auto filled = fillWithSample(**file, !options.withoutAnswers); !filled) {
            file->reset();
            QFile::remove(path); // half a sample is no project
            return fail(filled.error());
        }
    }
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
