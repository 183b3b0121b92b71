#include "storage/merge.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "base/json.h"
#include "base/translate.h"
#include "storage/blobs.h"
#include "storage/case_rows.h"
#include "storage/erase.h"
#include "storage/event_log.h"
#include "storage/labels.h"
#include "storage/merge_runs.h"
#include "storage/payload.h"
#include "storage/projector.h"
#include "storage/rows.h"
#include "storage/verify.h"
#include "storage/writer.h"

namespace assay {

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return fail(ErrorCode::Damaged, translate("Merge", "The other project was not merged"), why,
                translate("Merge", "“assay-cli verify” on it lists all that is wrong."));
}

Result<std::int64_t> countOf(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    return row ? Result<std::int64_t>(select->integer(0)) : fail(row.error());
}

/// What an import that is still going on in the other file wrote is not part of it yet.
Status mergeBlobs(Database &here, Database &other)
{
    auto select = other.prepare("SELECT bytes FROM blob WHERE hash NOT IN (SELECT hash FROM pending_blob)");
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status{} : Status(fail(row.error()));
        if (auto kept = keepBlob(here, select->blob(0)); !kept)
            return fail(kept.error());
    }
}

Status mergeCases(Database &here, Database &other)
{
    auto select = other.prepare("SELECT hash, case_id, content FROM case_row WHERE NOT " + isPendingCase("case_row"));
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status{} : Status(fail(row.error()));
        auto content = caseContentFromText(select->text(2));
        if (!content)
            return fail(content.error());
        const auto kept = keepCase(here, {std::string(select->text(1)), std::move(*content)}, std::nullopt);
        if (!kept)
            return fail(kept.error());
        if (select->hash(0) != kept->hash)
            return refused(translate("Merge", "a case of it does not have its hash"));
    }
}

Status mergeEvents(Database &here, Database &other, MergeReport &report)
{
    return eachEvent(other, 0, [&](const Event &event) -> Result<bool> {
        const auto adopted = adoptEvent(here, event);
        if (!adopted)
            return adopted;
        if (!*adopted)
            return true;
        ++report.events;
        const auto stored = findEvent(here, event.id);
        if (!stored)
            return fail(stored.error());
        return project(here, **stored).map([] { return true; });
    });
}

/// Things that people call by name, and how a fact gives one of them another name.
struct Named
{
    const char *kind;
    const char *all;         ///< id, name; those made later last
    EventKind renaming;
    bool wholeDefinition;    ///< the renaming fact repeats the newest definition
};

constexpr Named namedThings[]{
    {"prompt", "SELECT id, name FROM prompt", EventKind::PromptRenamed, false},
    {"dataset", "SELECT id, name FROM dataset", EventKind::DatasetRenamed, false},
    {"provider", "SELECT id, name FROM provider WHERE removed = 0", EventKind::Provider, true},
    {"model", "SELECT id, name FROM model WHERE removed = 0", EventKind::Model, true},
    {"comparison", "SELECT id, name FROM comparison", EventKind::Comparison, true},
    {"queue", "SELECT id, name FROM queue", EventKind::Queue, true},
    {"gate_policy", "SELECT id, name FROM gate_policy", EventKind::GatePolicy, true},
};

using Names = std::map<std::string, std::string>; // raw UUID → name

Result<Names> namesOf(Database &database, const Named &thing)
{
    auto select = database.prepare(thing.all);
    if (!select)
        return fail(select.error());
    const auto rows = collect<std::pair<std::string, std::string>>(
        *select, [](const Statement &row) { return std::pair(std::string(row.blob(0)), std::string(row.text(1))); });
    if (!rows)
        return fail(rows.error());
    return Names(rows->begin(), rows->end());
}

Result<Json> newestDefinition(Database &database, EventKind kind, const std::string &subject)
{
    auto select = database.prepare("SELECT body FROM event WHERE subject = ?1 AND kind = ?2 AND body IS NOT NULL ORDER BY seq DESC LIMIT 1");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, std::string_view(subject)).bind(2, std::string_view(name(kind))).step();
    if (!row)
        return fail(row.error());
    return parseJson(select->blob(0).substr(std::min(saltSize, select->blob(0).size())));
}

/// Gives the newcomers among @p thing names of their own where two things share one.
Status separateNames(WriteContext &context, const Named &thing, const Names &before, MergeReport &report)
{
    const auto after = namesOf(context.database(), thing);
    if (!after)
        return fail(after.error());
    std::map<std::string, int> uses;
    for (const auto &[id, called] : *after)
        ++uses[called];
    for (const auto &[id, called] : *after) {
        if (uses[called] < 2 || before.contains(id))
            continue;
        std::string fresh;
        for (int number = 2; fresh.empty() || uses.contains(fresh); ++number)
            fresh = called + "-" + std::to_string(number);
        const std::string subject = Uuid::fromRaw(id).value_or(Uuid{}).text();
        auto fact = thing.wholeDefinition ? newestDefinition(context.database(), thing.renaming, subject) : Result<Json>(Json::object());
        if (!fact)
            return fail(fact.error());
        (*fact)["name"] = fresh;
        if (auto renamed = appendFact(context, thing.renaming, subject, std::move(*fact)); !renamed)
            return renamed;
        --uses[called];
        ++uses[fresh];
        report.renamed.push_back({thing.kind, called, fresh});
    }
    return {};
}

Result<Names> channelsOf(Database &database)
{
    auto select = database.prepare("SELECT p.name || '@' || c.name, c.version FROM channel c JOIN prompt p ON p.id = c.prompt");
    if (!select)
        return fail(select.error());
    const auto rows = collect<std::pair<std::string, std::string>>(
        *select, [](const Statement &row) { return std::pair(std::string(row.text(0)), std::string(row.blob(1))); });
    return rows ? Result<Names>(Names(rows->begin(), rows->end())) : fail(rows.error());
}

/// What the merge compares with afterwards.
struct Before
{
    std::int64_t blobs = 0;
    std::int64_t cases = 0;
    std::int64_t runs = 0;
    std::vector<Names> names;
    Names channels;
    std::vector<RunMerge> plan;

    static Result<Before> of(Database &here, Database &other)
    {
        Before before;
        const auto blobs = countOf(here, "SELECT COUNT(*) FROM blob");
        const auto cases = countOf(here, "SELECT COUNT(*) FROM case_row");
        const auto runs = countOf(here, "SELECT COUNT(*) FROM run");
        auto channels = channelsOf(here);
        auto plan = planRuns(here, other);
        if (!blobs || !cases || !runs || !channels || !plan)
            return fail(here.lastError());
        before.blobs = *blobs;
        before.cases = *cases;
        before.runs = *runs;
        before.channels = std::move(*channels);
        before.plan = std::move(*plan);
        for (const Named &thing : namedThings) {
            auto names = namesOf(here, thing);
            if (!names)
                return fail(names.error());
            before.names.push_back(std::move(*names));
        }
        return before;
    }
};

Status countNew(Database &here, const Before &before, MergeReport &report)
{
    const auto blobs = countOf(here, "SELECT COUNT(*) FROM blob");
    const auto cases = countOf(here, "SELECT COUNT(*) FROM case_row");
    const auto runs = countOf(here, "SELECT COUNT(*) FROM run");
    const auto channels = channelsOf(here);
    if (!blobs || !cases || !runs || !channels)
        return fail(here.lastError());
    report.blobs = *blobs - before.blobs;
    report.cases = *cases - before.cases;
    report.runs = *runs - before.runs;
    for (const auto &[channel, version] : *channels) {
        if (const auto old = before.channels.find(channel); old != before.channels.end() && old->second != version)
            report.channels.push_back(channel);
    }
    return {};
}

Result<MergeReport> mergeInto(WriteContext &context, Database &other)
{
    Database &here = context.database();
    const auto before = Before::of(here, other);
    if (!before)
        return fail(before.error());
    MergeReport report;
    Status done = mergeBlobs(here, other);
    if (done)
        done = mergeCases(here, other);
    if (done)
        done = mergeEvents(here, other, report);
    if (done)
        done = mergeRuns(context, other, before->plan, report);
    for (std::size_t i = 0; done && i < std::size(namedThings); ++i)
        done = separateNames(context, namedThings[i], before->names[i], report);
    if (done)
        done = findLabelledRows(context);
    if (done) {
        const auto erased = applyRedactions(context);
        if (!erased)
            return fail(erased.error());
        report.erased = *erased;
        done = countNew(here, *before, report);
    }
    if (!done)
        return fail(done.error());
    return report;
}

} // namespace

Result<MergeReport> mergeProject(Writer &writer, Database &other)
{
    const auto checked = verifyProject(other);
    if (!checked)
        return fail(checked.error());
    if (checked->problemCount > 0) {
        const VerifyProblem &first = checked->problems.front();
        return refused(translate("Merge", "it is damaged: %1 %2: %3").arg(QString::fromLatin1(name(first.thing)), QString::fromStdString(first.key), first.what));
    }
    return writer.run<MergeReport>([&other](WriteContext &context) { return mergeInto(context, other); });
}

} // namespace assay
