#include "project/commands/work_folder.h"

#include <QDir>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace assay {

namespace fs = std::filesystem;

std::string makeWorkFolder(const std::map<std::string, std::string> &files)
{
    std::string folder = QDir::tempPath().toStdString() + "/assay-command-XXXXXX";
    if (!mkdtemp(folder.data())) // 0700
        return {};
    for (const auto &[name, text] : files) {
        const std::string path = folder + "/" + name;
        std::ofstream file(path, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        std::error_code error;
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_exec, error);
        if (file.good() && !error)
            continue;
        removeWorkFolder(folder);
        return {};
    }
    return folder;
}

void removeWorkFolder(const std::string &folder)
{
    std::error_code error;
    fs::remove_all(folder, error);
    if (!error)
        return;
    // A program may have taken the rights to its own folders away.
    for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end; each.increment(error)) {
        if (each->is_directory(error) && !each->is_symlink(error))
            fs::permissions(each->path(), fs::perms::owner_all, error);
    }
    fs::permissions(folder, fs::perms::owner_all, error);
    fs::remove_all(folder, error);
}

} // namespace assay
