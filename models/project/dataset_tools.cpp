#include "project/dataset_tools.h"

#include "base/translate.h"
#include "domain/near_duplicates.h"
#include "storage/case_places.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/dataset_draft.h"
#include "storage/project_file.h"
#include "storage/results.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// A dataset of the named rows of a version, which are ascending; continues the dataset of that name if there is one.
Result<DatasetVersionInfo> datasetOfRows(ProjectFile &project, const DatasetVersionInfo &version, const std::string &name,
                                         const std::vector<std::int64_t> &rows, const QString &message)
{
    const auto database = project.reader();
    const auto writer = project.writer();
    if (!database || !writer)
        return fail(database ? writer.error() : database.error());
    const auto import = CaseImport::begin(**writer);
    if (!import)
        return fail(import.error());
    std::size_t next = 0;
    const auto read = eachCase(**database, version, [&](std::int64_t row, Case item) -> Status {
        if (next == rows.size() || rows[next] != row)
            return {};
        ++next;
        return (*import)->add(std::move(item));
    });
    if (!read)
        return fail(read.error());
    CaseImport::Target target;
    target.name = name;
    if (const auto before = resolveDataset(**database, name); before)
        target.parents = {before->hash};
    target.message = message.toStdString();
    return (*import)->finish(target);
}

std::string stratumOf(const Case &item, const std::string &prefix)
{
    for (const std::string &tag : item.content.tags) {
        if (tag.starts_with(prefix))
            return tag;
    }
    return {};
}

QString origin(const DatasetVersionInfo &version)
{
    return QString::fromStdString(version.datasetName + " " + version.label());
}

} // namespace

Status eachCase(Database &database, const DatasetVersionInfo &version, const std::function<Status(std::int64_t row, Case item)> &take)
{
    CaseHashCursor cursor(database, version.root);
    for (std::int64_t row = 0;; ++row) {
        const auto hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        if (!*hash)
            return {};
        auto item = caseByHash(database, **hash);
        if (!item)
            return fail(item.error());
        if (auto taken = take(row, std::move(*item)); !taken)
            return taken;
    }
}

Status writeCases(const std::function<Status(const CaseTake &take)> &each, CaseFileKind kind, bool formulaGuard, const ByteSink &sink)
{
    CaseColumns columns;
    const auto see = [&](const Case &item) -> Status {
        columns.see(item);
        return {};
    };
    if (kind == CaseFileKind::Csv || kind == CaseFileKind::Tsv) {
        if (auto seen = each(see); !seen)
            return seen;
    }
    const auto writer = CaseWriter::make(kind, sink, columns, formulaGuard);
    if (auto written = each([&](const Case &item) { return writer->write(item); }); !written)
        return written;
    return writer->finish();
}

Status exportCases(Database &database, const DatasetVersionInfo &version, CaseFileKind kind, const ByteSink &sink)
{
    const auto each = [&](const CaseTake &take) { return eachCase(database, version, [&](std::int64_t, const Case &item) { return take(item); }); };
    return writeCases(each, kind, true, sink);
}

Result<std::vector<DatasetVersionInfo>> splitDataset(ProjectFile &project, const DatasetVersionInfo &version, const std::vector<SplitPart> &parts,
                                                     std::uint64_t seed, const std::string &tagPrefix)
{
    std::vector<std::string> strata;
    if (!tagPrefix.empty()) {
        const auto database = project.reader();
        if (!database)
            return fail(database.error());
        const auto read = eachCase(**database, version, [&](std::int64_t, const Case &item) -> Status {
            strata.push_back(stratumOf(item, tagPrefix));
            return {};
        });
        if (!read)
            return fail(read.error());
    }
    const auto rows = splitRows(version.cases, parts, seed, strata);
    const QString message = translate("Datasets", "Split of %1 with seed %2").arg(origin(version)).arg(seed);
    std::vector<DatasetVersionInfo> made;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        auto dataset = datasetOfRows(project, version, parts[part].name, rows[part], message);
        if (!dataset)
            return fail(dataset.error());
        made.push_back(std::move(*dataset));
    }
    return made;
}

Result<DatasetVersionInfo> sampleDataset(ProjectFile &project, const DatasetVersionInfo &version, const std::string &name, std::int64_t count,
                                         std::uint64_t seed)
{
    const QString message = translate("Datasets", "Drawn from %1 with seed %2").arg(origin(version)).arg(seed);
    return datasetOfRows(project, version, name, sampleRows(version.cases, count, seed), message);
}

Result<std::vector<SimilarCases>> similarCases(Database &database, const DatasetVersionInfo &version)
{
    NearDuplicateFinder finder;
    std::vector<std::string> ids;
    const auto read = eachCase(database, version, [&](std::int64_t, const Case &item) -> Status {
        finder.add(item.content);
        ids.push_back(item.id);
        return {};
    });
    if (!read)
        return fail(read.error());
    std::vector<SimilarCases> groups;
    for (const NearDuplicates &found : finder.groups()) {
        SimilarCases &group = groups.emplace_back();
        for (const auto &member : found.members)
            group.members.push_back({ids[static_cast<std::size_t>(member.row)], member.similarity});
    }
    return groups;
}

Result<Case> caseFromResult(Database &database, const CaseFromResult &wanted)
{
    const auto columns = ResultColumns::load(database);
    const auto key = columns ? resultKeyById(database, *columns, wanted.result) : Result<std::int64_t>(fail(columns.error()));
    const auto view = key ? resultView(database, *columns, *key) : Result<std::optional<ResultView>>(fail(key.error()));
    if (!view)
        return fail(view.error());
    auto item = caseByHash(database, (*view)->stored.row.caseHash);
    if (!item)
        return fail(item.error());
    const auto &output = (*view)->stored.row.output;
    if (!wanted.reference && !output)
        return fail(ErrorCode::BadInput, translate("Datasets", "This result has no answer"), {},
                    translate("Datasets", "Give the answer that would have been right as the reference."));
    item->content.reference = wanted.reference ? wanted.reference : output;
    if (!wanted.caseId.empty())
        item->id = wanted.caseId;
    return item;
}

Result<DraftTarget> draftTargetOf(Database &database, DatasetId dataset)
{
    const auto draft = loadDatasetDraft(database, dataset);
    const auto versions = draft ? listDatasetVersions(database, dataset) : fail(draft.error());
    if (!versions)
        return fail(versions.error());
    DraftTarget target{dataset, {}, {}};
    if (*draft)
        target.base = (*draft)->base;
    else if (!versions->empty())
        target.base = versions->back().hash;
    if (target.base) {
        const auto base = datasetVersionOf(database, dataset, *target.base);
        auto places = base ? CasePlaces::of(database, *base) : fail(base.error());
        if (!places)
            return fail(places.error());
        target.places = std::move(*places);
    }
    return target;
}

Result<std::string> addResultToDraft(ProjectFile &project, const std::string &dataset, const CaseFromResult &wanted)
{
    const auto database = project.reader();
    const auto writer = project.writer();
    if (!database || !writer)
        return fail(database ? writer.error() : database.error());
    auto item = caseFromResult(**database, wanted);
    if (!item)
        return fail(item.error());
    const auto id = (*writer)->run<DatasetId>([&](WriteContext &context) { return datasetNamed(context, dataset); });
    const auto target = id ? draftTargetOf(**database, *id) : fail(id.error());
    if (!target)
        return fail(target.error());
    return (*writer)->run<std::string>([&](WriteContext &context) { return putDraftCase(context, *target, *item).map([&](const DraftChange &) { return item->id; }); });
}

Result<DatasetVersionInfo> addResultAsCase(ProjectFile &project, const std::string &dataset, const CaseFromResult &wanted)
{
    const auto database = project.reader();
    const auto writer = project.writer();
    if (!database || !writer)
        return fail(database ? writer.error() : database.error());
    const auto item = caseFromResult(**database, wanted);
    if (!item)
        return fail(item.error());
    const std::string message
        = translate("Datasets", "Case %1 from result %2").arg(QString::fromStdString(item->id), QString::fromStdString(wanted.result)).toStdString();
    if (const auto base = resolveDataset(**database, dataset); base)
        return (*writer)->run<DatasetVersionInfo>([&](WriteContext &context) { return editDataset(context, *base, {{*item}, {}}, message); });
    const auto import = CaseImport::begin(**writer);
    if (!import)
        return fail(import.error());
    if (auto added = (*import)->add(*item); !added)
        return fail(added.error());
    return (*import)->finish({dataset, {}, message, "{}", {}, 0});
}

} // namespace assay
