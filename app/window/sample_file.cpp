#include "app/window/sample_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "project/sample_project.h"

namespace assay::window {

QString samplePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/assay/sample.assay");
}

/// Made beside its place and moved there once it is whole: one that was killed half-way is made anew.
Status ensureSample(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const QString part = path + QStringLiteral(".part");
    QDir().mkpath(QFileInfo(path).path());
    QFile::remove(part);
    if (auto made = makeSampleProject(part, sampleName, true); !made)
        return fail(made.error());
    if (!QFile::rename(part, path))
        return fail(ErrorCode::File, QCoreApplication::translate("Main", "The sample project could not be put into its place"), path);
    return {};
}

} // namespace assay::window
