#include "storage/salvage.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <unordered_set>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/event_log.h"
#include "storage/labels.h"
#include "storage/payload.h"
#include "storage/projector.h"
#include "storage/rows.h"
#include "storage/runs.h"
#include "storage/salvaged_rows.h"
#include "storage/verify.h"
#include "storage/writer.h"

namespace assay {

namespace {

tl::unexpected<Error> notSalvaged(const QString &path, const QString &why)
{
    return fail(ErrorCode::Damaged, translate("Salvage", "Nothing was salvaged"), why, {}, Where{path, 0, 0, {}});
}

/// The damaged file for reading. With a log beside it, a copy into which SQLite has brought the log's commits.
class Source
{
public:
    Status open(const QString &path, SalvageReport &report)
    {
        const QString log = path + QStringLiteral("-wal");
        m_file.setFileName(path);
        if (!QFileInfo(path).isFile())
            return notSalvaged(path, translate("Salvage", "it is no regular file"));
        if (QFileInfo(log).size() > 0) {
            const QString copy = m_folder.filePath(QStringLiteral("copy.assay"));
            if (!QFile::copy(path, copy) || !QFile::copy(log, copy + QStringLiteral("-wal")))
                return fail(ErrorCode::File, translate("Salvage", "The damaged file could not be copied"), {}, {}, Where{m_folder.path(), 0, 0, {}});
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
            if (auto brought = bringIn(copy); !brought)
                report.lose(translate("Salvage", "the newest changes, in the log beside the file: %1").arg(brought.error().why));
            m_file.setFileName(copy);
        }
        if (!m_file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::File, translate("Salvage", "The damaged file could not be read"), m_file.errorString(), {}, Where{path, 0, 0, {}});
        return {};
    }
    QFile &file() { return m_file; }

private:
    static Status bringIn(const QString &copy)
    {
        auto database = Database::open(copy, OpenMode::ReadWrite);
        if (!database)
            return fail(database.error());
        if (auto read = (*database)->exec("PRAGMA schema_version"); !read)
            return read;
        const int done = sqlite3_wal_checkpoint_v2((*database)->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        return done == SQLITE_OK ? Status{} : Status(fail((*database)->lastError()));
    }

    QTemporaryDir m_folder;
    QFile m_file;
};

QString nameOf(const Event &event)
{
    return translate("Salvage", "event %1 (%2 %3)").arg(event.seq).arg(displayText(event.kind), displayText(event.subject).left(64));
}

/// Which events are whole: the body has its hash, and the chain on one side or the other vouches for the rest. Where a neighbour
/// is missing the body's hash must do.
std::vector<Event> wholeEvents(const std::map<std::int64_t, Event> &found, SalvageReport &report)
{
    std::vector<Event> whole;
    std::optional<Hash> previous = Hash{};
    std::int64_t expected = 1;
    for (auto at = found.begin(); at != found.end(); ++at) {
        const Event &event = at->second;
        for (; expected < event.seq && report.lost.size() < SalvageReport::mostLines; ++expected)
            report.lose(translate("Salvage", "event %1").arg(expected));
        if (expected != event.seq || event.seq != (at == found.begin() ? 1 : std::prev(at)->first + 1))
            previous.reset();
        expected = event.seq + 1;
        const Hash link = previous ? chainLink(*previous, event) : event.chain;
        const auto next = std::next(at);
        const bool vouched = link == event.chain || (next != found.end() && next->first == event.seq + 1 && chainLink(link, next->second) == next->second.chain);
        if (vouched && (!event.body || (sha256(*event.body) == event.bodyHash && event.body->size() >= saltSize)))
            whole.push_back(event);
        else
            report.lose(nameOf(event));
        previous = vouched ? link : event.chain;
    }
    return whole;
}

Result<std::int64_t> countOf(Database &database, std::string_view sql)
{
    auto select = database.prepare(sql);
    if (!select)
        return fail(select.error());
    const auto row = select->step();
    return row ? Result<std::int64_t>(select->integer(0)) : fail(row.error());
}

/// The second half: what the rows found make together.
class Rebuilding
{
public:
    Rebuilding(Database &fresh, const FileUser &user, SalvageReport &salvaged) : m_fresh(fresh), m_context(fresh, user.person, user.clock->now()), m_report(salvaged) {}

    Status run(const SalvagedRows &rows)
    {
        for (const auto step : {&Rebuilding::adoptEvents, &Rebuilding::keepRuns}) {
            if (auto done = (this->*step)(rows); !done)
                return done;
        }
        for (const auto step : {&Rebuilding::nameTheNameless, &Rebuilding::keepTags, &Rebuilding::settleDrafts, &Rebuilding::dropUnproven, &Rebuilding::sealAnew, &Rebuilding::findLabelled}) {
            if (auto done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

    /// Once committed: what is there now, and what it still lacks.
    Status report()
    {
        const auto results = countOf(m_fresh, "SELECT COUNT(*) FROM result");
        const auto drafts = countOf(m_fresh, "SELECT COUNT(*) FROM dataset_draft");
        const auto left = verifyProject(m_fresh);
        if (!results || !drafts || !left)
            return fail(results && drafts ? left.error() : m_fresh.lastError());
        m_report.results = *results;
        m_report.drafts += *drafts;
        for (const VerifyProblem &problem : left->problems)
            m_report.lose(translate("Salvage", "of %1 %2: %3").arg(QString::fromLatin1(name(problem.thing)), calledBy(problem), problem.what));
        return {};
    }

private:
    Status adoptEvents(const SalvagedRows &rows)
    {
        for (const Event &event : wholeEvents(rows.events, m_report)) {
            const auto adopted = adoptEvent(m_fresh, event);
            if (!adopted)
                return fail(adopted.error());
            ++m_report.events;
            if (event.kind == name(EventKind::RunStarted))
                m_runs.insert(event.subject);
            const auto stored = findEvent(m_fresh, event.id);
            if (!stored || !*stored)
                return fail(m_fresh.lastError());
            (void) m_fresh.exec("SAVEPOINT projection");
            if (auto projected = project(m_fresh, **stored); !projected) {
                (void) m_fresh.exec("ROLLBACK TO projection");
                m_report.lose(translate("Salvage", "what %1 stands for: %2").arg(nameOf(event), projected.error().why));
            }
            (void) m_fresh.exec("RELEASE projection");
        }
        return {};
    }

    /// A run's UUID and its salt look alike; the log knows the UUIDs.
    Status keepRuns(const SalvagedRows &rows)
    {
        for (const auto &[number, bytes] : rows.keysAndSalts) {
            const bool isKey = m_runs.contains(Uuid::fromRaw(bytes).value_or(Uuid{}).text());
            auto insert = m_fresh.cached(isKey ? "INSERT OR IGNORE INTO run_key (id, uuid) VALUES (?1, ?2)" : "INSERT OR IGNORE INTO run_salt (run, salt) VALUES (?1, ?2)");
            if (!insert)
                return fail(insert.error());
            if (auto done = (*insert)->bind(1, number).bindBlob(2, bytes).run(); !done)
                return done;
        }
        return {};
    }

    /// Versions whose prompt or dataset was lost get one with a name that says so.
    Status nameTheNameless()
    {
        struct Kind
        {
            EventKind kind;
            std::string_view orphans;
        };
        for (const Kind &each : {Kind{EventKind::Prompt, "SELECT DISTINCT prompt FROM prompt_version WHERE prompt NOT IN (SELECT id FROM prompt)"},
                                 Kind{EventKind::Dataset, "SELECT DISTINCT dataset FROM dataset_version WHERE dataset NOT IN (SELECT id FROM dataset)"}}) {
            auto select = m_fresh.prepare(each.orphans);
            if (!select)
                return fail(select.error());
            const auto orphans = collect<PromptId>(*select, [](const Statement &row) { return idAt<PromptId>(row, 0); });
            if (!orphans)
                return fail(orphans.error());
            for (const PromptId &id : *orphans) {
                if (auto named = appendFact(m_context, each.kind, id.text(), Json{{"name", "salvaged-" + id.text().substr(0, 8)}}); !named)
                    return named;
            }
        }
        return {};
    }

    Status keepTags()
    {
        return m_fresh.exec("INSERT OR IGNORE INTO case_tag (tag, case_row) SELECT DISTINCT t.value, c.id FROM case_row c, json_each(c.content, '$.tags') t");
    }

    /// The draft of a dataset may have lost its head, or the version it stands on: then what it holds counts as added.
    Status settleDrafts()
    {
        return m_fresh.exec("INSERT OR IGNORE INTO dataset_draft SELECT DISTINCT dataset, NULL, 0 FROM dataset_draft_case;"
                            "UPDATE dataset_draft SET base = NULL WHERE base NOT IN (SELECT v.hash FROM dataset_version v WHERE v.dataset = dataset_draft.dataset);"
                            "DELETE FROM dataset_draft_case WHERE content IS NULL AND dataset IN (SELECT dataset FROM dataset_draft WHERE base IS NULL);"
                            "DELETE FROM dataset_draft WHERE dataset NOT IN (SELECT dataset FROM dataset_draft_case) OR dataset NOT IN (SELECT id FROM dataset);"
                            "DELETE FROM dataset_draft_case WHERE dataset NOT IN (SELECT dataset FROM dataset_draft);");
    }

    /// An answer whose numbers, texts and verdict do not have its hash is not kept; nor one without its run or case.
    Status dropUnproven()
    {
        const std::string homelessRows = "FROM result WHERE case_row NOT IN (SELECT id FROM case_row) "
                                         "OR run NOT IN (SELECT k.id FROM run_key k JOIN run r ON r.uuid = k.uuid)";
        const auto homeless = countOf(m_fresh, "SELECT COUNT(*) " + homelessRows);
        if (!homeless)
            return fail(homeless.error());
        if (*homeless > 0)
            m_report.lose(translateCounted("Salvage", QT_TRANSLATE_N_NOOP("Salvage", "%n answer(s) whose run or case is lost"), static_cast<int>(*homeless)));
        if (auto dropped = m_fresh.exec("DELETE " + homelessRows); !dropped)
            return dropped;
        const auto runs = listRuns(m_fresh);
        if (!runs)
            return fail(runs.error());
        for (const RunInfo &run : *runs) {
            const auto damaged = damagedRows(m_fresh, run);
            if (!damaged)
                return fail(damaged.error());
            for (const std::int64_t key : *damaged) {
                if (auto dropped = dropRow(run, key); !dropped)
                    return dropped;
            }
        }
        return m_fresh.exec("DELETE FROM result_text WHERE result NOT IN (SELECT id FROM result);"
                            "DELETE FROM result_transcript WHERE result NOT IN (SELECT id FROM result);"
                            "DELETE FROM score_details WHERE result NOT IN (SELECT id FROM result);"
                            "DELETE FROM score WHERE result NOT IN (SELECT id FROM result);");
    }

    Status dropRow(const RunInfo &run, std::int64_t key)
    {
        const auto stored = rowByKey(m_fresh, key);
        if (!stored)
            return fail(stored.error());
        if (*stored)
            m_report.lose(translate("Salvage", "run “%1”: the answer to case “%2”, column %3, repeat %4")
                              .arg(displayText(run.name), displayText((*stored)->row.caseId)).arg((*stored)->row.column + 1).arg((*stored)->row.repeat + 1));
        auto remove = m_fresh.cached("DELETE FROM result WHERE id = ?1");
        return remove ? (*remove)->bind(1, key).run() : Status(fail(remove.error()));
    }

    /// A seal over answers that are not there any more holds for nothing.
    Status sealAnew()
    {
        const auto runs = listRuns(m_fresh);
        if (!runs)
            return fail(runs.error());
        for (const RunInfo &run : *runs) {
            const auto seal = computeSeal(m_fresh, run);
            if (!seal)
                return fail(seal.error());
            if (!run.seal || seal->hash == *run.seal)
                continue;
            if (seal->rows < run.sealedRows)
                m_report.lose(translate("Salvage", "run “%1”: %2 of %3 answers").arg(displayText(run.name)).arg(run.sealedRows - seal->rows).arg(run.sealedRows));
            if (auto sealed = sealRun(m_context, run, "stopped"); !sealed)
                return sealed;
        }
        return {};
    }

    Status findLabelled() { return findLabelledRows(m_context); }

    /// What people call the thing: a version by its prompt or dataset and number.
    QString calledBy(const VerifyProblem &problem)
    {
        const auto hash = Hash::fromHex(problem.key);
        const bool isPrompt = problem.thing == CheckedThing::PromptVersion;
        if (!hash || (!isPrompt && problem.thing != CheckedThing::DatasetVersion))
            return displayText(problem.key);
        auto select = m_fresh.prepare(isPrompt ? "SELECT p.name || '@v' || v.number FROM prompt_version v JOIN prompt p ON p.id = v.prompt WHERE v.hash = ?1"
                                               : "SELECT d.name || '@v' || v.number FROM dataset_version v JOIN dataset d ON d.id = v.dataset WHERE v.hash = ?1");
        const auto row = select ? select->bind(1, *hash).step() : Result<bool>(false);
        return row && *row ? displayText(std::string(select->text(0))) : displayText(problem.key);
    }

    Database &m_fresh;
    WriteContext m_context;
    SalvageReport &m_report;
    std::unordered_set<std::string> m_runs;
};

Status scan(QFile &file, SalvagedRows &rows, const SalvageProgress &progress)
{
    PageReader pages(file, projectPageSize);
    Status done;
    for (std::int64_t number = 1; done && number <= pages.pages(); ++number) {
        if (progress && !progress(number, pages.pages()))
            return fail(ErrorCode::Interrupted, translate("Salvage", "Nothing was salvaged"), translate("Salvage", "it was stopped"));
        pages.eachRow(number, [&](const FoundRow &row) {
            if (done)
                done = rows.take(row);
        });
    }
    return done;
}

NamePlate plateOf(const std::map<std::string, std::string> &found, const QString &fresh, TimeUs now)
{
    const auto value = [&](const char *key) {
        const auto at = found.find(key);
        return at == found.end() ? std::string() : at->second;
    };
    NamePlate plate;
    plate.id = ProjectId::fromText(value("project_id")).value_or(ProjectId::random());
    plate.name = value("name").empty() ? QFileInfo(fresh).completeBaseName().toStdString() : value("name");
    bool known = false;
    plate.created = {displayText(value("created_us")).toLongLong(&known)};
    if (!known)
        plate.created = now;
    return plate;
}

Status fill(Database &fresh, QFile &file, const QString &path, const FileUser &user, SalvageReport &report, const SalvageProgress &progress)
{
    auto transaction = Transaction::begin(fresh);
    if (!transaction)
        return fail(transaction.error());
    SalvagedRows rows(fresh);
    if (auto scanned = scan(file, rows, progress); !scanned)
        return scanned;
    if (rows.events.empty() && rows.blobs == 0 && rows.cases == 0)
        return notSalvaged(file.fileName(), translate("Salvage", "no row of a project was found in it"));
    Rebuilding rebuilding(fresh, user, report);
    if (auto built = rebuilding.run(rows); !built)
        return built;
    if (auto named = writeNamePlate(fresh, plateOf(rows.plate, path, user.clock->now())); !named)
        return named;
    if (auto kept = transaction->commit(); !kept)
        return kept;
    report.blobs = rows.blobs;
    report.cases = rows.cases;
    report.drafts = rows.drafts;
    return rebuilding.report();
}

} // namespace

Result<SalvageReport> salvageProject(const QString &damaged, const QString &fresh, const FileUser &user, const SalvageProgress &progress)
{
    SalvageReport report;
    Source source;
    if (auto opened = source.open(damaged, report); !opened)
        return fail(opened.error());
    auto database = makeProjectDatabase(fresh);
    if (!database)
        return fail(database.error());
    Status filled = fill(**database, source.file(), fresh, user, report, progress);
    database->reset();
    if (filled)
        filled = syncFile(fresh);
    if (filled)
        return report;
    QFile::remove(fresh);
    return fail(filled.error());
}

void SalvageReport::lose(const QString &line)
{
    ++lostCount;
    if (lost.size() < mostLines)
        lost.push_back(line);
}

} // namespace assay
