#include "app/window/project_loader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "items/stored_comparison.h"
#include "project/sample.h"
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

Status ensureSample(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const auto sample = readSampleText(QStringLiteral(":/samples"));
    if (!sample)
        return fail(sample.error());
    QDir().mkpath(QFileInfo(path).path());
    auto file = createProject(path, "Sample: Lindgrove support");
    if (!file)
        return fail(file.error());
    auto built = buildSample(**file, *sample, true);
    file->reset();
    if (!built)
        QFile::remove(path); // half a sample is no project
    return built;
}

} // namespace assay::window
