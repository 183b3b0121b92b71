#include "app/cli/project_access.h"

#include <CLI/App.hpp>

#include "project/user.h"

namespace assay::cli {

void addProjectArgument(CLI::App &app, std::string &path)
{
    app.add_option("PROJECT", path, "The project file")->required();
}

Result<ReadProject> readProject(const std::string &path)
{
    auto file = openProject(QString::fromLocal8Bit(QByteArray::fromStdString(path)), FileMode::ReadOnly);
    if (!file)
        return fail(file.error());
    auto database = (*file)->reader();
    if (!database)
        return fail(database.error());
    return ReadProject{std::move(*file), std::move(*database)};
}

Result<WriteProject> writeProject(const std::string &path)
{
    auto file = openProject(QString::fromLocal8Bit(QByteArray::fromStdString(path)), FileMode::ReadWrite);
    if (!file)
        return fail(file.error());
    const auto writer = (*file)->writer();
    if (!writer)
        return fail(writer.error());
    return WriteProject{std::move(*file), *writer};
}

} // namespace assay::cli
