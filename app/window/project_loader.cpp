#include "app/window/project_loader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "items/stored_comparison.h"
#include "project/sample_project.h"
#include "project/user.h"

namespace assay::window {

Result<OpenProject> loadProject(const QString &path, FileMode mode)
{
    auto file = openProject(path, mode);
    if (!file)
        return fail(file.error());
    OpenProject project;
    project.file = std::move(*file);
    if (const auto writer = project.file->writer(); mode == FileMode::ReadWrite && !writer)
        project.readOnlyReason = toSentence(writer.error());
    project.comparisons = std::make_unique<items::StoredCatalog>(*project.file);
    const auto list = project.comparisons->comparisons();
    if (!list)
        return fail(list.error());
    if (!list->empty()) {
        auto newest = project.comparisons->open(list->front().id);
        if (!newest)
            return fail(newest.error());
        project.newest = std::move(*newest);
    }
    return project;
}

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
