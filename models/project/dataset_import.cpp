#include "project/dataset_import.h"

#include "base/translate.h"
#include "domain/names.h"
#include "storage/database.h"
#include "storage/project_file.h"

namespace assay {

namespace {

Error inFile(Error error, const std::string &file)
{
    if (error.where.file.isEmpty())
        error.where.file = QString::fromStdString(file);
    return error;
}

/// Reads each file into @p sink and adds up what was read.
Status readFiles(const DatasetImportRequest &request, const CaseSink &sink, DatasetImport &done)
{
    CaseIds ids;
    std::int64_t bytesBefore = 0;
    for (const CaseFile &file : request.files) {
        ReadOptions format = request.format;
        format.fileName = file.name;
        const auto reader = openRecords(*file.source, format);
        if (!reader)
            return fail(inFile(reader.error(), file.name));
        ImportOptions options;
        options.ids = &ids;
        options.cancelled = request.cancelled;
        if (request.progress)
            options.progress = [&](const ImportReport &soFar) {
                request.progress({bytesBefore + soFar.bytes, done.read + soFar.read, done.skipped + soFar.skipped, done.lost + soFar.lost});
            };
        ImportedFile &imported = done.files.emplace_back();
        imported.name = file.name;
        if (auto read = readCases(**reader, request.mapping, sink, options, imported.report); !read)
            return fail(inFile(read.error(), file.name));
        done.read += imported.report.read;
        done.skipped += imported.report.skipped;
        done.lost += imported.report.lost;
        bytesBefore += imported.report.bytes;
    }
    if (done.read == 0)
        return fail(ErrorCode::BadInput, translate("Import", "There are no cases in it"), {}, {},
                    Where{QString::fromStdString(request.files.front().name), 0, 0, {}});
    return {};
}

CaseImport::Target targetOf(const DatasetImportRequest &request, const DatasetImport &done)
{
    CaseImport::Target target;
    target.name = request.dataset;
    if (done.before)
        target.parents = {done.before->hash};
    for (const ImportedFile &file : done.files)
        target.source += (target.source.empty() ? "" : ", ") + file.name;
    target.message = translate("Import", "Imported from %1").arg(QString::fromStdString(target.source)).toStdString();
    target.mapping = canonicalText(done.files.front().report.mapping, done.files.front().report.format);
    target.skipped = done.skipped + done.lost;
    return target;
}

} // namespace

Result<DatasetImport> importDataset(ProjectFile &project, const DatasetImportRequest &request)
{
    if (auto fit = checkName(request.dataset); !fit)
        return fail(fit.error());
    DatasetImport done;
    const auto reader = project.reader();
    auto before = reader ? newestDatasetVersion(**reader, request.dataset) : Result<std::optional<DatasetVersionInfo>>(fail(reader.error()));
    if (!before)
        return fail(before.error());
    done.before = std::move(*before);
    if (request.dryRun)
        return readFiles(request, [](const Case &, std::int64_t) { return Status{}; }, done).map([&] { return std::move(done); });

    const auto writer = project.writer();
    const auto import = writer ? CaseImport::begin(**writer, request.adds ? done.before : std::nullopt) : Result<std::unique_ptr<CaseImport>>(fail(writer.error()));
    if (!import)
        return fail(import.error());
    const CaseSink keep = [&](Case item, std::int64_t) { return (*import)->add(std::move(item)); };
    if (auto read = readFiles(request, keep, done); !read)
        return fail(read.error());
    auto version = (*import)->finish(targetOf(request, done));
    if (!version)
        return fail(version.error());
    done.unchanged = done.before && done.before->hash == version->hash;
    done.version = std::move(*version);
    return done;
}

} // namespace assay
