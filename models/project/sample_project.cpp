#include "project/sample_project.h"

#include <QFile>

#include "project/sample.h"
#include "project/surroundings.h"
#include "project/user.h"
#include "storage/catalog_store.h"
#include "storage/database.h"

namespace assay {

namespace {

Status allowEndpoints(ProjectFile &file)
{
    const auto database = file.reader();
    const auto providers = database ? listProviders(**database) : Result<std::vector<Provider>>(fail(database.error()));
    if (!providers)
        return fail(providers.error());
    Surroundings surroundings = userSurroundings(nullptr);
    for (const Provider &provider : *providers) {
        if (auto allowed = surroundings.trust.allow(file.id(), provider, file.name()); !allowed)
            return allowed;
    }
    return {};
}

Status fillWithSample(ProjectFile &file, bool answers)
{
    const auto sample = readSampleText(QStringLiteral(":/samples"));
    if (!sample)
        return fail(sample.error());
    if (auto built = buildSample(file, *sample, answers); !built)
        return built;
    return allowEndpoints(file);
}

} // namespace

const char *const sampleName = "Sample: Lindgrove support";

Result<std::unique_ptr<ProjectFile>> makeSampleProject(const QString &path, const std::string &name, bool answers)
{
    auto file = createProject(path, name);
    if (!file)
        return file;
    if (auto filled = fillWithSample(**file, answers); !filled) {
        file->reset();
        QFile::remove(path);
        return fail(filled.error());
    }
    return file;
}

} // namespace assay
