// person list, person add.
#include <CLI/App.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "storage/people.h"

namespace assay::cli {

namespace {

Json personJson(const Person &person)
{
    return {{"id", person.id.text()}, {"name", orNull(person.name)}};
}

Result<int> listAll(Context &context, const std::string &path)
{
    const auto project = readProject(path);
    const auto people = project ? listPeople(*project->database) : Result<std::vector<Person>>(fail(project.error()));
    if (!people)
        return fail(people.error());
    Json list = Json::array();
    for (const Person &person : *people) {
        list.push_back(personJson(person));
        if (!context.json)
            context.print(QStringLiteral("%1  %2").arg(QString::fromStdString(person.id.text()), person.name ? displayText(*person.name) : translate("Cli", "(erased)")));
    }
    if (context.json)
        context.print(Json{{"people", list}});
    return 0;
}

Result<int> addPerson(Context &context, const std::string &path, const std::string &name)
{
    if (auto good = checkName(name); !good)
        return fail(good.error());
    const auto project = writeProject(path);
    const auto person = project ? project->writer->run<PersonId>([&](WriteContext &write) { return personNamed(write, name); }) : Result<PersonId>(fail(project.error()));
    if (!person)
        return fail(person.error());
    if (context.json)
        context.print(personJson({*person, name}));
    else
        context.print(translate("Cli", "%1 is in the project (%2)").arg(displayText(name), QString::fromStdString(person->text())));
    return 0;
}

} // namespace

std::vector<Command> personCommands()
{
    return {{"person list", "Lists the people of a project",
             [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 return [project](Context &context) { return listAll(context, *project); };
             }},
            {"person add", "Adds a person by name; who is there already stays", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto name = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("NAME", *name, "The name as queues and exports show it")->required();
                 return [project, name](Context &context) { return addPerson(context, *project, *name); };
             }}};
}

} // namespace assay::cli
