#include "support/storage_scenarios.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "storage/backup.h"
#include "storage/erase.h"
#include "storage/event_log.h"
#include "storage/merge.h"
#include "storage/salvage.h"
#include "storage/search_index.h"
#include "storage/verify.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

constexpr int answersBefore = 40;

QString in(const QString &folder, const char *name)
{
    return folder + QLatin1Char('/') + QString::fromLatin1(name);
}

Result<std::unique_ptr<ProjectFile>> openIn(const QString &folder, const char *name = "p.assay", FileMode mode = FileMode::ReadWrite)
{
    return ProjectFile::open(in(folder, name), mode, testUser());
}

/// Opens for writing and gives the writer; @p file keeps the project open.
Result<Writer *> writerIn(const QString &folder, std::unique_ptr<ProjectFile> &file, const char *name = "p.assay")
{
    auto opened = openIn(folder, name);
    if (!opened)
        return fail(opened.error());
    file = std::move(*opened);
    return file->writer();
}

/// A whole project as bytes: two versions, a dataset, a sealed run, a draft, an index.
QByteArray projectBytes(const std::string &prompt)
{
    TestProject project;
    std::vector<Case> cases;
    for (int i = 0; i < answersBefore; ++i)
        cases.push_back({"c" + std::to_string(i), {{{"question", "where is parcel " + std::to_string(i)}}, {}, "here", {}, {}}});
    const auto dataset = addDataset(project, "cases", cases);
    const auto one = addVersion(project, prompt, "Answer. " + std::string(500, 'w'));
    addVersion(project, prompt, "Answer shortly.");
    const auto run = addRun(project, "first", dataset, {{one, "small"}}, {"contains"});
    RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
    for (int i = 0; i < answersBefore; ++i)
        recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, "answer " + std::to_string(i)), i, {{0, 1.0, true, "r"}}, std::nullopt);
    const bool made = recorder.flush() && project.writer().run([&](WriteContext &context) { return sealRun(context, run.info, "done"); });
    project.file.reset();
    QFile file(project.path());
    if (!made || !file.open(QIODevice::ReadOnly))
        qFatal("no project to begin with");
    return file.readAll();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s was not written", qPrintable(path));
}

std::int64_t count(const QString &path, const char *sql)
{
    const auto database = Database::open(path, OpenMode::ReadOnly);
    auto select = database ? (*database)->prepare(sql) : Result<Statement>(fail(database.error()));
    return select && select->step() ? select->integer(0) : -1;
}

bool holds(const QString &folder, const char *sql, std::int64_t wanted, const char *name = "p.assay")
{
    return count(in(folder, name), sql) == wanted;
}

Status readAll(const QString &folder, Acknowledged &)
{
    const auto file = openIn(folder, "p.assay", FileMode::ReadOnly);
    const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
    const auto run = reader ? resolveRun(**reader, "latest") : Result<RunInfo>(fail(reader.error()));
    if (!run)
        return fail(run.error());
    int rows = 0;
    const Status read = eachRow(**reader, *run, true, [&](const StoredRow &row) -> Result<bool> {
        rows += row.row.output.has_value();
        return true;
    });
    if (read && rows != answersBefore)
        qFatal("%d answers were read without an error", rows);
    return read;
}

Status appendEvents(const QString &folder, Acknowledged &acknowledged)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    for (int i = 0; i < 4; ++i) {
        const NewEvent event{EventId::random(), EventKind::Import, "x", "{\"text\":\"" + std::string(3000, 'q') + "\"}"};
        const auto appended = (*writer)->run<Event>([&](WriteContext &context) { return context.append(event); });
        if (!appended)
            return fail(appended.error());
        acknowledged.add(event.id);
    }
    return {};
}

Status keepDraft(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([](WriteContext &context) -> Status {
        const auto prompt = findPrompt(context.database(), "triage");
        Draft draft;
        draft.content.messages = {{Role::User, "a draft of " + std::string(20'000, 'd'), {}, {}}};
        return prompt ? saveDraft(context, prompt->id, draft) : Status(fail(prompt.error()));
    });
}

Status commitAndMove(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    return (*writer)->run([](WriteContext &context) -> Status {
        const auto prompt = findPrompt(context.database(), "triage");
        const auto versions = prompt ? listVersions(context.database(), prompt->id) : Result<std::vector<VersionInfo>>(fail(prompt.error()));
        if (!versions)
            return fail(versions.error());
        PromptContent content;
        content.messages = {{Role::User, "third " + std::string(9000, 'v'), {}, {}}};
        const auto committed = commitVersion(context, prompt->id, content, {versions->back().hash}, "third");
        return committed ? moveChannel(context, prompt->id, "production", committed->version.hash, "test") : Status(fail(committed.error()));
    });
}

Status importCases(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    const auto import = writer ? CaseImport::begin(**writer) : Result<std::unique_ptr<CaseImport>>(fail(writer.error()));
    if (!import)
        return fail(import.error());
    for (int i = 0; i < 400; ++i) {
        if (auto added = (*import)->add({"n" + std::to_string(i), {{{"q", "new " + std::to_string(i)}}, {}, {}, {}, {}}}); !added)
            return added;
    }
    return (*import)->finish({"imported", {}, "first", "{}", "x.csv", 0}).map([](const DatasetVersionInfo &) {});
}

/// Another run of the same columns.
Status recordAnswers(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    const auto reader = writer ? file->reader() : Result<std::unique_ptr<Database>>(fail(writer.error()));
    const auto first = reader ? resolveRun(**reader, "latest") : Result<RunInfo>(fail(reader.error()));
    auto spec = first ? runSpecOf(**reader, *first) : Result<RunSpec>(fail(first.error()));
    if (!spec)
        return fail(spec.error());
    spec->id = RunId::random();
    spec->name = "second";
    const auto run = (*writer)->run<RunInfo>([&](WriteContext &context) { return startRun(context, *spec); });
    const auto dataset = run ? datasetVersionByHash(**reader, spec->datasetVersion) : Result<DatasetVersionInfo>(fail(run.error()));
    if (!dataset)
        return fail(dataset.error());
    RunRecorder recorder(**writer, *spec, run->key, false);
    CaseHashCursor hashes(**reader, dataset->root);
    for (int i = 0; i < answersBefore; ++i) {
        const auto hash = hashes.next();
        const auto item = hash ? caseByHash(**reader, **hash) : Result<Case>(fail(hash.error()));
        if (!item)
            return fail(item.error());
        recorder.add(answerTo({*spec, *run}, *item, 0, "again " + std::string(2000, 'a')), i, {}, std::nullopt);
    }
    if (auto flushed = recorder.flush(); !flushed)
        return flushed;
    return (*writer)->run([&](WriteContext &context) { return sealRun(context, *run, "done"); });
}

Status indexForSearch(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    return writer ? completeSearchIndex(**writer) : Status(fail(writer.error()));
}

/// More than the log may hold before it is written back.
Status fillTheLog(const QString &folder, Acknowledged &acknowledged)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    for (int i = 0; i < 80; ++i) {
        const NewEvent event{EventId::random(), EventKind::Import, "x", "{\"text\":\"" + std::string(60'000, 'l') + "\"}"};
        const auto appended = (*writer)->run<Event>([&](WriteContext &context) { return context.append(event); });
        if (!appended)
            return fail(appended.error());
        acknowledged.add(event.id);
    }
    return {};
}

Status backUp(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    return (*writer)->runAlone([](Database &database) { return makeBackup(database, QStringLiteral("test")).map([](const Backup &) {}); });
}

Status uniteWithOther(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    const auto other = writer ? Database::open(in(folder, "other.assay"), OpenMode::ReadOnly) : Result<std::unique_ptr<Database>>(fail(writer.error()));
    return other ? mergeProject(**writer, **other).map([](const MergeReport &) {}) : Status(fail(other.error()));
}

Status eraseFirstRun(const QString &folder, Acknowledged &)
{
    std::unique_ptr<ProjectFile> file;
    const auto writer = writerIn(folder, file);
    if (!writer)
        return fail(writer.error());
    const Status erased = (*writer)->run([](WriteContext &context) -> Status {
        const auto run = resolveRun(context.database(), "latest");
        return run ? eraseRun(context, *run, "test") : Status(fail(run.error()));
    });
    return erased || erased.error().code == ErrorCode::No ? giveSpaceBack(**writer) : erased; // erased before, but the bytes may still be there
}

Status rebuild(const QString &folder, Acknowledged &)
{
    const auto file = openIn(folder, "p.assay", FileMode::ReadOnly);
    const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
    const auto differs = reader ? compareProjections(**reader) : Result<std::optional<VerifyProblem>>(fail(reader.error()));
    if (differs && *differs)
        qFatal("a fault was taken for a difference: %s", (*differs)->key.c_str());
    return differs.map([](const std::optional<VerifyProblem> &) {});
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using NamedBytes = std::vector<std::pair<const char *, QByteArray>>;

const NamedBytes &filesBefore()
{
    static const NamedBytes files{{"p.assay", projectBytes("triage")},
                                  {"other.assay", projectBytes("reply")},
                                  {"old.assay", bytesOf(QStringLiteral(ASSAY_TEST_DATA "/projects/schema-1.assay"))}};
    return files;
}

/// Not touched since prepareFolder(), so that nothing has to be looked at.
bool isUntouched(const QString &folder, const char *name, const QByteArray &before)
{
    for (const char *suffix : {"-wal", "-journal"}) {
        if (QFileInfo(in(folder, name) + QString::fromLatin1(suffix)).size() > 0)
            return false;
    }
    return bytesOf(in(folder, name)) == before;
}

/// Empty, or what is wrong with one file.
QString wrongWith(const QString &path, const std::vector<EventId> &acknowledged)
{
    const auto file = ProjectFile::open(path, FileMode::ReadWrite, testUser());
    if (!file)
        return path + QStringLiteral(": ") + toSentence(file.error());
    if ((*file)->isReadOnly())
        return path + QStringLiteral(" is read-only");
    const auto reader = (*file)->reader();
    const auto report = reader ? verifyProject(**reader) : Result<VerifyReport>(fail(reader.error()));
    if (!report)
        return path + QStringLiteral(": ") + toSentence(report.error());
    if (!report->problems.empty())
        return path + QStringLiteral(": ") + report->problems.front().what;
    for (const EventId &event : acknowledged) {
        const auto found = findEvent(**reader, event);
        if (!found || !*found)
            return path + QStringLiteral(" lost an event that was acknowledged");
    }
    const auto differs = compareProjections(**reader);
    if (!differs)
        return path + QStringLiteral(": ") + toSentence(differs.error());
    if (*differs)
        return path + QStringLiteral(": ") + QString::fromStdString((*differs)->key) + QStringLiteral(": ") + (*differs)->what;
    return {};
}

} // namespace

const std::vector<StorageScenario> &storageScenarios()
{
    static const std::vector<StorageScenario> all{
        {"new", [](const QString &folder, Acknowledged &) { return ProjectFile::create(in(folder, "new.assay"), "new", testUser()).map([](const auto &) {}); },
         [](const QString &folder) { return holds(folder, "SELECT count(*) FROM person", 1, "new.assay"); }},
        {"read", readAll, [](const QString &) { return true; }},
        {"migrate", [](const QString &folder, Acknowledged &) { return openIn(folder, "old.assay").map([](const auto &) {}); },
         [](const QString &folder) { return holds(folder, "SELECT user_version >= 2 FROM pragma_user_version", 1, "old.assay"); }},
        {"events", appendEvents, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM event WHERE kind = 'import' AND subject = 'x'", 4); }},
        {"draft", keepDraft, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM draft", 1); }},
        {"commit", commitAndMove, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM channel", 1); }},
        {"import", importCases, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM dataset", 2); }},
        {"answers", recordAnswers, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM result", 2 * answersBefore); }},
        {"search", indexForSearch, [](const QString &folder) { return holds(folder, "SELECT count(*) > 2 FROM search_data", 1); }},
        {"checkpoint", fillTheLog, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM event WHERE kind = 'import' AND subject = 'x'", 80); }},
        {"backup", backUp, [](const QString &folder) { return listBackups(in(folder, "p.assay")).size() == 1; }},
        {"merge", uniteWithOther, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM result", 2 * answersBefore); }},
        {"erase", eraseFirstRun, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM result_text WHERE output IS NOT NULL", 0); }},
        {"rebuild", rebuild, [](const QString &) { return true; }},
        {"salvage", [](const QString &folder, Acknowledged &) {
             return salvageProject(in(folder, "p.assay"), in(folder, "new.assay"), testUser()).map([](const SalvageReport &) {});
         }, [](const QString &folder) { return holds(folder, "SELECT count(*) FROM result", answersBefore, "new.assay"); }},
    };
    return all;
}

void prepareFolder(const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const auto &[name, bytes] : filesBefore())
        put(in(folder, name), bytes);
}

QString whatIsWrong(const QString &folder, const std::vector<EventId> &acknowledged)
{
    for (const auto &[name, bytes] : filesBefore()) {
        if (acknowledged.empty() && isUntouched(folder, name, bytes))
            continue;
        const bool isOurs = qstrcmp(name, "p.assay") == 0;
        if (const QString wrong = wrongWith(in(folder, name), isOurs ? acknowledged : std::vector<EventId>()); !wrong.isEmpty())
            return wrong;
        if (isOurs && count(in(folder, name), "SELECT count(*) FROM result") < answersBefore)
            return QStringLiteral("answers of before are gone");
    }
    if (QFile::exists(in(folder, "new.assay")))
        return wrongWith(in(folder, "new.assay"), {});
    for (const Backup &backup : listBackups(in(folder, "p.assay"))) {
        const auto copy = Database::open(backup.path, OpenMode::Immutable);
        const auto report = copy ? verifyProject(**copy) : Result<VerifyReport>(fail(copy.error()));
        if (!report || report->problemCount > 0)
            return QStringLiteral("a backup is not whole");
    }
    return {};
}
