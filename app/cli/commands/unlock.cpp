// unlock: takes a project over from a machine that is gone.
#include <CLI/App.hpp>
#include <QFileInfo>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/project_access.h"
#include "base/json.h"
#include "base/translate.h"
#include "storage/project_lock.h"

namespace assay::cli {

namespace {

Json documentOf(const std::optional<LockHolder> &holder)
{
    if (!holder)
        return {{"holder", nullptr}, {"taken_over", false}};
    return {{"holder", {{"person", holder->person.isEmpty() ? Json() : Json(holder->person.toStdString())},
                        {"application", holder->application.toStdString()},
                        {"process", holder->process},
                        {"host", holder->host.toStdString()},
                        {"elsewhere", holder->elsewhere}}},
            {"taken_over", true}};
}

Result<int> unlock(Context &context, const std::string &project, const std::string &host)
{
    const QString path = QFileInfo(QString::fromStdString(project)).canonicalFilePath();
    if (path.isEmpty())
        return fail(ErrorCode::File, translate("Cli", "There is no such project"), {}, {}, Where{QString::fromStdString(project), 0, 0, {}});
    const auto holder = lockHolder(path);
    if (auto taken = takeOverLock(path, QString::fromStdString(host)); !taken)
        return fail(taken.error());
    if (context.json)
        context.print(documentOf(holder));
    else
        context.print(holder ? translate("Cli", "Taken over; before, %1").arg(holder->sentence()) : translate("Cli", "Nobody is writing it"));
    return 0;
}

} // namespace

std::vector<Command> unlockCommands()
{
    return {{"unlock", "Takes a project over from a machine that is gone for good; says who holds it", [](CLI::App &app) -> Action {
                 auto project = std::make_shared<std::string>();
                 auto host = std::make_shared<std::string>();
                 addProjectArgument(app, *project);
                 app.add_option("--host", *host, "The machine that holds it, as the refusal names it: you know that nobody works on it there");
                 return [project, host](Context &context) { return unlock(context, *project, *host); };
             }}};
}

} // namespace assay::cli
