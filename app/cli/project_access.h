#pragma once

#include <memory>
#include <string>

#include "base/error.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace CLI {
class App;
}

namespace assay::cli {

/// The PROJECT argument that most commands begin with.
void addProjectArgument(CLI::App &app, std::string &path);

/// A project opened for reading, with its connection.
struct ReadProject
{
    std::unique_ptr<ProjectFile> file;
    std::unique_ptr<Database> database;
};
Result<ReadProject> readProject(const std::string &path);

/// A project opened for writing; Locked, naming the holder, when somebody else writes it.
struct WriteProject
{
    std::unique_ptr<ProjectFile> file;
    Writer *writer = nullptr;
};
Result<WriteProject> writeProject(const std::string &path);

} // namespace assay::cli
