// Everything that has a hash of its own: blobs, cases, versions, answers.
#include <unordered_map>

#include "domain/dataset.h"
#include "base/translate.h"
#include "storage/blobs.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/runs.h"
#include "storage/verify_checks.h"

namespace assay {

namespace {

/// Calls @p read with each row of @p sql.
template <typename Read>
Status eachOf(Verification &check, std::string_view sql, Read read)
{
    auto select = check.database.prepare(sql);
    if (!select)
        return fail(select.error());
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        read(*select);
        if (auto on = check.goOn(); !on)
            return on;
    }
}

Result<bool> stands(Database &database, std::string_view sql, const Hash &hash)
{
    auto select = database.cached(sql);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, hash).step();
    (*select)->reset();
    return row;
}

Result<bool> blobStands(Database &database, const Hash &hash)
{
    return stands(database, "SELECT 1 FROM blob WHERE hash = ?1", hash);
}

/// Counts the cases under a chunk; chunks that several versions share are walked once.
class ChunkWalk
{
public:
    explicit ChunkWalk(Database &database) : m_database(database) {}

    Result<std::int64_t> casesUnder(const Hash &chunk, int depth = 0)
    {
        if (const auto known = m_counted.find(chunk); known != m_counted.end())
            return known->second;
        const auto bytes = readBlob(m_database, chunk);
        if (!bytes)
            return fail(bytes.error());
        if (depth > deepest || bytes->size() % 32 != 0)
            return damaged(translate("Verify", "a chunk of its case list has the wrong shape"));
        std::int64_t count = 0;
        bool leaf = true;
        for (std::size_t at = 0; at < bytes->size(); at += 32) {
            const Hash entry = *Hash::fromRaw(std::string_view(*bytes).substr(at, 32));
            const auto isCase = at == 0 || leaf ? stands(m_database, "SELECT 1 FROM case_row WHERE hash = ?1", entry) : Result<bool>(false);
            if (!isCase)
                return fail(isCase.error());
            if (at == 0)
                leaf = *isCase || !blobStands(m_database, entry).value_or(false);
            if (leaf && !*isCase)
                return damaged(translate("Verify", "its case %1 is missing").arg(QString::fromStdString(entry.shortHex())));
            const auto under = leaf ? Result<std::int64_t>(1) : casesUnder(entry, depth + 1);
            if (!under)
                return under;
            count += *under;
        }
        m_counted[chunk] = count;
        return count;
    }

private:
    static constexpr int deepest = 16;
    static tl::unexpected<Error> damaged(const QString &why) { return fail(ErrorCode::Damaged, {}, why); }

    Database &m_database;
    std::unordered_map<Hash, std::int64_t> m_counted;
};

/// The case at each position of a run must be the one that stands there in its dataset version.
Status checkPositions(Verification &check, const RunInfo &run, const Hash &root)
{
    auto select = check.database.prepare("SELECT r.position, c.hash, r.id FROM result r JOIN case_row c ON c.id = r.case_row "
                                         "WHERE r.run = ?1 ORDER BY r.position");
    if (!select)
        return fail(select.error());
    select->bind(1, run.key);
    CaseHashCursor cursor(check.database, root);
    std::int64_t at = -1;
    std::optional<CaseHash> expected;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return check.goOn();
        for (; at < select->integer(0) && (at < 0 || expected); ++at) {
            auto next = cursor.next();
            if (!next)
                return fail(next.error());
            expected = *next;
        }
        if (!expected || at != select->integer(0) || select->hash(1) != expected->hash)
            check.report.add(CheckedThing::Result, std::to_string(select->integer(2)), translate("Verify", "its case does not stand there in the dataset"));
    }
}

Status checkSeal(Verification &check, const RunInfo &run, const LoggedFacts::Run &logged)
{
    const auto seal = computeSeal(check.database, run);
    if (!seal)
        return fail(seal.error());
    if (!logged.seal)
        check.report.notYetBound += seal->rows;
    else if (seal->rows != logged.rows)
        check.report.add(CheckedThing::Run, run.id.text(),
                         translate("Verify", "it was sealed with %1 answers, %2 are there").arg(logged.rows).arg(seal->rows));
    else if (seal->hash != *logged.seal)
        check.report.add(CheckedThing::Run, run.id.text(), translate("Verify", "its answers or scores are not those that were sealed"));
    return {};
}

Status checkRun(Verification &check, const RunInfo &run, const LoggedFacts::Run &logged)
{
    const auto damaged = damagedRows(check.database, run);
    if (!damaged)
        return fail(damaged.error());
    for (const std::int64_t key : *damaged)
        check.report.add(CheckedThing::Result, std::to_string(key), translate("Verify", "what is stored of it does not have its hash"));
    const auto spec = runSpecOf(check.database, run);
    if (!spec)
        return fail(spec.error());
    for (const LoggedFacts::Version &version : check.facts.datasetVersions) {
        if (version.hash != spec->datasetVersion.hash)
            continue;
        if (auto placed = checkPositions(check, run, version.content); !placed)
            return placed;
        break;
    }
    return checkSeal(check, run, logged);
}

} // namespace

Status checkBlobs(Verification &check)
{
    return eachOf(check, "SELECT hash, bytes FROM blob", [&](const Statement &row) {
        ++check.report.blobs;
        if (row.hash(0) != sha256(row.blob(1)))
            check.report.add(CheckedThing::Blob, toHex(row.blob(0)), translate("Verify", "its bytes do not have its hash"));
    });
}

Status checkCases(Verification &check)
{
    return eachOf(check, "SELECT hash, case_id, content_hash, content FROM case_row", [&](const Statement &row) {
        ++check.report.cases;
        const CaseContentHash content{sha256(row.text(3))};
        if (row.hash(2) != content.hash || row.hash(0) != caseHash(row.text(1), content).hash)
            check.report.add(CheckedThing::Case, toHex(row.blob(0)),
                             translate("Verify", "the case “%1” does not have its hash").arg(QString::fromStdString(std::string(row.text(1)))));
    });
}

Status checkVersions(Verification &check)
{
    for (const LoggedFacts::Version &version : check.facts.promptVersions) {
        ++check.report.promptVersions;
        const auto known = blobStands(check.database, version.content);
        if (!known)
            return fail(known.error());
        if (!*known)
            check.report.add(CheckedThing::PromptVersion, version.hash.hex(), translate("Verify", "its content is missing"));
    }
    ChunkWalk walk(check.database);
    for (const LoggedFacts::Version &version : check.facts.datasetVersions) {
        ++check.report.datasetVersions;
        const auto cases = walk.casesUnder(version.content);
        if (!cases)
            check.report.add(CheckedThing::DatasetVersion, version.hash.hex(), cases.error().why);
        else if (*cases != version.cases)
            check.report.add(CheckedThing::DatasetVersion, version.hash.hex(),
                             translate("Verify", "it says %1 cases, %2 are there").arg(version.cases).arg(*cases));
        if (auto on = check.goOn(); !on)
            return on;
    }
    return {};
}

Status checkRuns(Verification &check)
{
    auto homeless = eachOf(check, "SELECT id FROM result WHERE case_row NOT IN (SELECT id FROM case_row) OR run NOT IN (SELECT id FROM run_key)",
                           [&](const Statement &row) {
                               check.report.add(CheckedThing::Result, std::to_string(row.integer(0)),
                                                translate("Verify", "its case or its run is missing"));
                           });
    if (!homeless)
        return homeless;
    if (auto counted = eachOf(check, "SELECT COUNT(*) FROM result", [&](const Statement &row) { check.report.results = row.integer(0); }); !counted)
        return counted;
    for (const auto &[uuid, logged] : check.facts.runs) {
        const RunId id{uuid};
        const auto run = resolveRun(check.database, id.text());
        const Status checked = run ? checkRun(check, *run, logged) : Status(fail(run.error()));
        if (!checked && checked.error().code == ErrorCode::Interrupted)
            return checked;
        if (!checked)
            check.report.add(CheckedThing::Run, id.text(), checked.error().why.isEmpty() ? checked.error().what : checked.error().why);
    }
    // While an import goes on, or until the next opening removes what it left, its rows are of no run yet.
    return eachOf(check, "SELECT k.uuid, COUNT(*) FROM result r JOIN run_key k ON k.id = r.run WHERE NOT EXISTS (SELECT 1 FROM pending_import) GROUP BY k.uuid", [&](const Statement &row) {
        const auto uuid = Uuid::fromRaw(row.blob(0));
        if (!uuid || !check.facts.runs.contains(*uuid))
            check.report.add(CheckedThing::Run, uuid ? uuid->text() : toHex(row.blob(0)), translate("Verify", "its answers belong to no run of the log"));
    });
}

} // namespace assay
