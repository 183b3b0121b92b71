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

/// What changes whenever somebody writes a database: its file, its time and size, and the log beside it.
struct FileStanding
{
    FileIdentity file;
    std::int64_t size = 0;
    std::int64_t modifiedNs = 0;
    FileIdentity log; ///< of the `-wal`
    std::int64_t logSize = 0;

    static FileStanding of(const QString &path)
    {
        FileStanding standing;
        struct stat info;
        if (stat(QFile::encodeName(path).constData(), &info) == 0) {
            standing.file = {info.st_dev, info.st_ino};
            standing.size = info.st_size;
            standing.modifiedNs = std::int64_t{info.st_mtim.tv_sec} * 1'000'000'000 + info.st_mtim.tv_nsec;
        }
        if (stat(QFile::encodeName(path + QStringLiteral("-wal")).constData(), &info) == 0) {
            standing.log = {info.st_dev, info.st_ino};
            standing.logSize = info.st_size;
        }
        return standing;
    }
    bool operator==(const FileStanding &) const = default;
};

} // namespace assay
