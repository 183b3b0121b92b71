#include "project/case_actions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "project/dataset_tools.h"
#include "storage/case_places.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

struct DatasetOfRun
{
    DatasetId id;
    std::string name;
};

/// Datasets that begin with the same cases share a version: then the one made first.
Result<std::map<std::int64_t, DatasetOfRun>> datasetsOfRuns(Database &database)
{
    auto select = database.prepare("SELECT k.id, d.id, d.name FROM run_key k JOIN run r ON r.uuid = k.uuid JOIN dataset_version v ON v.hash = r.dataset_version "
                                   "JOIN dataset d ON d.id = v.dataset ORDER BY d.at_us DESC");
    if (!select)
        return fail(select.error());
    std::map<std::int64_t, DatasetOfRun> datasets;
    const auto read = collect<int>(*select, [&](const Statement &row) {
        datasets[row.integer(0)] = {idAt<DatasetId>(row, 1), std::string(row.text(2))};
        return 0;
    });
    return read ? Result<std::map<std::int64_t, DatasetOfRun>>(std::move(datasets)) : fail(read.error());
}

/// Gathers the cases of one dataset, each once.
struct Gathered
{
    ResultCases::OfDataset cases;
    std::set<std::string> ids;

    void add(std::int64_t run, std::int64_t row, std::string_view id)
    {
        cases.run = std::max(cases.run, run);
        if (!ids.emplace(id).second)
            return;
        cases.cases.emplace_back(id);
        cases.rows.push_back(row);
    }
};

Result<Case> caseAt(Database &database, std::int64_t row)
{
    auto select = database.cached("SELECT case_id, content FROM case_row WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto there = (*select)->bind(1, row).step();
    if (!there || !*there)
        return fail(there ? Error{ErrorCode::BadInput, translate("Datasets", "A case is no longer there"), {}, {}, {}} : there.error());
    auto content = caseContentFromText((*select)->text(1));
    std::string id((*select)->text(0));
    (*select)->reset();
    return content.map([&](CaseContent &read) { return Case{std::move(id), std::move(read)}; });
}

Status checkCount(const ResultCases &cases)
{
    if (cases.cases() <= mostCasesAtOnce)
        return {};
    return fail(ErrorCode::BadInput, translate("Datasets", "The cases were not changed"),
                translate("Datasets", "they are more than %1").arg(mostCasesAtOnce), translate("Datasets", "Narrow the filter, or select fewer results."));
}

/// Which cases stand in a dataset as it is edited.
class StandingCases
{
public:
    StandingCases(const std::optional<DatasetDraft> &draft, const DraftTarget &target) : m_target(target)
    {
        for (const DraftCase &each : draft ? draft->cases : std::vector<DraftCase>())
            m_drafted[each.id] = each.content.has_value();
    }
    Result<bool> has(Database &database, const std::string &id) const
    {
        if (const auto drafted = m_drafted.find(id); drafted != m_drafted.end())
            return drafted->second;
        if (!m_target.places)
            return false;
        return m_target.places->placeOf(database, id).map([](const std::optional<std::int64_t> &place) { return place.has_value(); });
    }

private:
    const DraftTarget &m_target;
    std::map<std::string, bool> m_drafted;
};

/// Adds the tag to one case; false when it has it.
Result<bool> tagCase(WriteContext &context, const DraftTarget &target, const std::string &id, const std::string &tag, std::vector<DraftChange> &changes)
{
    bool isNew = false;
    auto change = editDraftCase(context, target, id, [&](CaseContent &content) -> Status {
        isNew = !std::binary_search(content.tags.begin(), content.tags.end(), tag);
        if (isNew)
            content.tags.insert(std::lower_bound(content.tags.begin(), content.tags.end(), tag), tag);
        return {};
    });
    if (!change)
        return fail(change.error());
    if (isNew)
        changes.push_back(std::move(*change));
    return isNew;
}

Status tagOne(Database &database, WriteContext &context, const ResultCases::OfDataset &cases, const std::string &tag, CaseActs &edits)
{
    auto target = draftTargetOf(database, cases.id);
    if (!target)
        return fail(target.error());
    const auto draft = loadDatasetDraft(database, cases.id);
    if (!draft)
        return fail(draft.error());
    CaseActs::OfDataset done{std::move(*target), {}};
    const StandingCases standing(*draft, done.target);
    for (const std::string &id : cases.cases) {
        const auto isThere = standing.has(database, id);
        if (!isThere)
            return fail(isThere.error());
        if (!*isThere) {
            ++edits.gone;
            continue;
        }
        const auto isNew = tagCase(context, done.target, id, tag, done.changes);
        if (!isNew)
            return fail(isNew.error());
        ++(*isNew ? edits.changed : edits.unchanged);
    }
    edits.datasets.push_back(std::move(done));
    return {};
}

} // namespace

std::int64_t ResultCases::cases() const
{
    std::int64_t count = 0;
    for (const OfDataset &each : datasets)
        count += static_cast<std::int64_t>(each.cases.size());
    return count;
}

Result<ResultCases> casesOfResults(Database &database, const std::vector<std::int64_t> &keys)
{
    const auto datasets = datasetsOfRuns(database);
    auto select = database.prepare("SELECT r.run, r.case_row, c.case_id FROM result r JOIN case_row c ON c.id = r.case_row WHERE r.id = ?1");
    if (!datasets || !select)
        return fail(datasets ? select.error() : datasets.error());
    std::map<DatasetId, Gathered> gathered;
    ResultCases found;
    for (const std::int64_t key : keys) {
        const auto row = select->bind(1, key).step();
        if (!row)
            return fail(row.error());
        const auto dataset = *row ? datasets->find(select->integer(0)) : datasets->end();
        if (dataset != datasets->end()) {
            Gathered &of = gathered[dataset->second.id];
            of.cases.id = dataset->second.id;
            of.cases.name = dataset->second.name;
            of.add(select->integer(0), select->integer(1), select->text(2));
            ++found.results;
        }
        select->reset();
    }
    for (auto &[id, each] : gathered)
        found.datasets.push_back(std::move(each.cases));
    std::stable_sort(found.datasets.begin(), found.datasets.end(), [](const auto &a, const auto &b) { return a.cases.size() > b.cases.size(); });
    return found;
}

Result<CaseActs> tagCases(ProjectFile &project, const ResultCases &cases, const std::string &tag)
{
    if (tag.empty())
        return fail(ErrorCode::BadInput, translate("Datasets", "The cases were not tagged"), translate("Datasets", "the tag is empty"),
                    translate("Datasets", "Type the tag."));
    if (auto few = checkCount(cases); !few)
        return fail(few.error());
    const auto database = project.reader();
    const auto writer = project.writer();
    if (!database || !writer)
        return fail(database ? writer.error() : database.error());
    return (*writer)->run<CaseActs>([&](WriteContext &context) -> Result<CaseActs> {
        CaseActs edits;
        for (const ResultCases::OfDataset &each : cases.datasets) {
            if (auto done = tagOne(**database, context, each, tag, edits); !done)
                return fail(done.error());
        }
        return edits;
    });
}

Result<CaseActs> addCases(ProjectFile &project, const ResultCases &cases, const std::string &dataset)
{
    if (auto few = checkCount(cases); !few)
        return fail(few.error());
    const auto database = project.reader();
    const auto writer = project.writer();
    if (!database || !writer)
        return fail(database ? writer.error() : database.error());
    const auto id = (*writer)->run<DatasetId>([&](WriteContext &context) { return datasetNamed(context, dataset); });
    auto target = id ? draftTargetOf(**database, *id) : fail(id.error());
    if (!target)
        return fail(target.error());
    return (*writer)->run<CaseActs>([&](WriteContext &context) -> Result<CaseActs> {
        CaseActs edits;
        CaseActs::OfDataset done{*target, {}};
        for (const ResultCases::OfDataset &each : cases.datasets) {
            for (const std::int64_t row : each.rows) {
                const auto item = caseAt(**database, row);
                auto change = item ? putDraftCase(context, *target, *item) : fail(item.error());
                if (!change)
                    return fail(change.error());
                ++(change->before == change->after ? edits.unchanged : edits.changed);
                done.changes.push_back(std::move(*change));
            }
        }
        edits.datasets.push_back(std::move(done));
        return edits;
    });
}

Status takeBack(ProjectFile &project, const CaseActs &edits)
{
    const auto writer = project.writer();
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([&](WriteContext &context) -> Status {
        for (const CaseActs::OfDataset &each : edits.datasets) {
            std::vector<DraftChange> back;
            for (auto change = each.changes.rbegin(); change != each.changes.rend(); ++change)
                back.push_back({change->id, change->after, change->before});
            if (auto done = putDraftCases(context, each.target, back); !done)
                return done;
        }
        return {};
    });
}

} // namespace assay
