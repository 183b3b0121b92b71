#pragma once

#include <QFile>
#include <QString>
#include <sys/stat.h>

namespace assay {

/// Where a file lies in the file system, to notice when another one was put in its place. All zero when there is none.
struct FileIdentity
{
    dev_t device = 0;
    ino_t inode = 0;

    static FileIdentity of(const QString &path)
    {
        struct stat info;
        return stat(QFile::encodeName(path).constData(), &info) == 0 ? FileIdentity{info.st_dev, info.st_ino} : FileIdentity{};
    }
    bool operator==(const FileIdentity &) const = default;
};

} // namespace assay
