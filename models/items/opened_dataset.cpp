#include "items/opened_dataset.h"

#include <QCoreApplication>
#include <map>

#include "items/case_words.h"
#include "storage/database.h"

namespace assay::items {

namespace {

constexpr std::int64_t readyAtOnce = 20'000; ///< cases whose places are read with the rest
constexpr int firstCases = 200;

Result<DatasetInfo> datasetCalled(Database &database, const std::string &name)
{
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    for (const DatasetInfo &dataset : *datasets) {
        if (dataset.name == name)
            return dataset;
    }
    return fail(ErrorCode::BadInput, QCoreApplication::translate("Datasets", "There is no dataset “%1”").arg(QString::fromStdString(name)));
}

/// Which version is shown: the one asked for, the draft's, or the newest.
std::optional<DatasetVersionInfo> shownVersion(const std::vector<DatasetVersionInfo> &versions, const std::string &asked, const std::optional<DatasetDraft> &draft)
{
    for (const DatasetVersionInfo &version : versions) {
        if (asked.empty() ? draft && draft->base == version.hash : version.label() == asked)
            return version;
    }
    return versions.empty() || (asked.empty() && draft) ? std::nullopt : std::optional(versions.back());
}

Status readFirst(Database &database, OpenedDataset &dataset)
{
    if (dataset.shown) {
        CaseHashCursor cursor(database, dataset.shown->root);
        for (int i = 0; i < firstCases; ++i) {
            const auto hash = cursor.next();
            if (!hash)
                return fail(hash.error());
            if (!*hash)
                break;
            auto item = caseByHash(database, **hash);
            if (!item)
                return fail(item.error());
            addVariables(item->content, dataset.variables);
            dataset.firstCases.push_back(std::move(*item));
        }
    }
    for (const DraftCase &item : dataset.draft.cases) {
        if (item.content)
            addVariables(*item.content, dataset.variables);
    }
    return {};
}

} // namespace

Result<DatasetPtr> readDataset(Database &database, const std::string &name, const std::string &version)
{
    auto dataset = std::make_shared<OpenedDataset>();
    auto info = datasetCalled(database, name);
    auto versions = info ? listDatasetVersions(database, info->id) : fail(info.error());
    auto draft = versions ? loadDatasetDraft(database, info->id) : fail(versions.error());
    if (!draft)
        return fail(draft.error());
    dataset->info = std::move(*info);
    dataset->versions = std::move(*versions);
    dataset->shown = shownVersion(dataset->versions, version, *draft);
    const auto base = dataset->shown ? std::optional(dataset->shown->hash) : std::nullopt;
    dataset->canEdit = *draft ? (*draft)->base == base : !dataset->shown || dataset->shown->hash == dataset->versions.back().hash;
    if (*draft && dataset->canEdit)
        dataset->draft = std::move(**draft);
    if (auto read = readFirst(database, *dataset); !read)
        return fail(read.error());
    if (dataset->baseCases() <= readyAtOnce)
        return withPlaces(database, dataset);
    return DatasetPtr(std::move(dataset));
}

Result<DatasetPtr> withPlaces(Database &database, const DatasetPtr &dataset)
{
    auto ready = std::make_shared<OpenedDataset>(*dataset);
    ready->isReady = true;
    if (ready->shown) {
        auto places = CasePlaces::of(database, *ready->shown);
        if (!places)
            return fail(places.error());
        ready->places = std::move(*places);
    }
    return DatasetPtr(std::move(ready));
}

Result<Case> baseCaseAt(Database &database, const OpenedDataset &dataset, std::int64_t place)
{
    if (!dataset.places && place >= 0 && place < static_cast<std::int64_t>(dataset.firstCases.size()))
        return dataset.firstCases[static_cast<std::size_t>(place)];
    const auto gone = [] { return fail(ErrorCode::Damaged, QCoreApplication::translate("Datasets", "A case of the dataset is missing")); };
    if (!dataset.places || place < 0 || place >= dataset.places->size())
        return gone();
    auto select = database.cached("SELECT case_id, content FROM case_row WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, dataset.places->rowAt(place)).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return gone();
    Case item;
    item.id = (*select)->text(0);
    auto content = caseContentFromText((*select)->text(1));
    (*select)->reset();
    if (!content)
        return fail(content.error());
    item.content = std::move(*content);
    return item;
}

Status eachOpenCase(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft,
                    const std::function<Status(std::int64_t, const std::string &, const CaseContent &)> &take)
{
    std::map<std::int64_t, const DraftCase *> drafted;
    for (const DraftCase &item : draft)
        drafted[item.place] = &item;
    for (std::int64_t place = 0; place < dataset.baseCases(); ++place) {
        const auto found = drafted.find(place);
        if (found != drafted.end() && !found->second->content)
            continue;
        if (found != drafted.end()) {
            if (auto taken = take(place, found->second->id, *found->second->content); !taken)
                return taken;
            continue;
        }
        const auto item = baseCaseAt(database, dataset, place);
        const auto taken = item ? take(place, item->id, item->content) : Status(fail(item.error()));
        if (!taken)
            return taken;
    }
    for (auto added = drafted.lower_bound(dataset.baseCases()); added != drafted.end(); ++added) {
        const auto taken = added->second->content ? take(added->first, added->second->id, *added->second->content) : Status();
        if (!taken)
            return taken;
    }
    return {};
}

} // namespace assay::items
