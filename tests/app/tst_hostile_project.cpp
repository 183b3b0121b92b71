// reliability.md §7, row 18: project files made to do harm. Real programs open them where the kernel kills whoever opens a connection or starts a
// process: they open or refuse with a reason in 5 s, do not crash, and print nothing that steers a terminal. ASSAY_LONG tries every command on
// every file and adds the large ones.
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <sqlite3.h>

#include "storage/catalog_store.h"
#include "support/no_network.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

bool isLong()
{
    return qEnvironmentVariableIsSet("ASSAY_LONG");
}

QByteArray goodBytes()
{
    TestProject project;
    std::vector<Case> cases;
    for (int i = 0; i < 5; ++i)
        cases.push_back({"c" + std::to_string(i), {{{"question", "why " + std::to_string(i)}}, {}, "because", {}, {"tag"}}});
    const auto dataset = addDataset(project, "cases", cases);
    const auto version = addVersion(project, "triage", "{{question}} ![x](http://203.0.113.9/x.png)");
    const auto run = addRun(project, "first", dataset, {{version, "small"}}, {"contains"});
    RunRecorder recorder(project.writer(), run.spec, run.info.key, false);
    for (int i = 0; i < 5; ++i)
        recorder.add(answerTo(run, cases[static_cast<std::size_t>(i)], 0, "<img src=\"http://203.0.113.9/a.png\"> file:///etc/passwd"), i, {{0, 1.0, true, "r"}}, std::nullopt);
    const bool made = recorder.flush() && project.writer().run([&](WriteContext &context) {
        const Provider provider{"p", ProviderKind::OpenAi, "http://203.0.113.9/v1", {KeySource::Kind::Environment, "HOME"}, {}};
        auto kept = keepProvider(context, provider);
        return kept ? keepModel(context, {"m", "p", "x", {}, {}}) : kept;
    });
    project.file.reset();
    QFile file(project.path());
    if (!made || !file.open(QIODevice::ReadOnly))
        qFatal("no project");
    return file.readAll();
}

/// Changes @p path with the SQLite of an attacker: nothing is forbidden there. Statements that fail are no matter, as long as one does not.
void attack(const QString &path, const std::vector<std::string> &statements)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &database) != SQLITE_OK)
        qFatal("not opened");
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    sqlite3_exec(database, "PRAGMA journal_mode=DELETE; PRAGMA writable_schema=ON", nullptr, nullptr, nullptr);
    int worked = 0;
    for (const std::string &statement : statements)
        worked += sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    if (worked == 0)
        qFatal("the attack failed: %s: %s", statements.front().substr(0, 200).c_str(), sqlite3_errmsg(database));
    sqlite3_close(database);
}

std::string deep(int levels)
{
    return std::string(static_cast<std::size_t>(levels), '[') + std::string(static_cast<std::size_t>(levels), ']');
}

std::string quoted(const std::string &text)
{
    std::string sql = "'";
    for (const char c : text)
        sql += c == '\'' ? std::string("''") : std::string(1, c);
    return sql + "'";
}

struct Attack
{
    const char *name;
    std::vector<std::string> statements; ///< or:
    std::vector<std::pair<int, QByteArray>> bytes; ///< places in the file's header
};

/// Objects that a file of ours does not have, or that are not as they are in ours.
std::vector<Attack> schemaAttacks()
{
    const auto schema = [](const char *change, const char *object) {
        return "UPDATE sqlite_schema SET sql = " + std::string(change) + " WHERE name = '" + object + "'";
    };
    std::vector<Attack> all{
        {"trigger that loads code", {"CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT load_extension('/tmp/x.so'); END"}, {}},
        {"trigger that writes a file", {"CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT writefile('/tmp/assay-was-here', 'x'); END"}, {}},
        {"trigger with our function", {"CREATE TRIGGER t AFTER UPDATE ON draft BEGIN SELECT assay_words(NEW.content, 'x', 0); END"}, {}},
        {"trigger that removes", {"CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM result; END"}, {}},
        {"trigger that calls itself", {"CREATE TRIGGER t AFTER INSERT ON person BEGIN INSERT INTO person (id, name) VALUES (randomblob(16), 'x'); END"}, {}},
        {"append-only trigger gone", {"DROP TRIGGER event_append_only"}, {}},
        {"append-only trigger emptied", {schema("'CREATE TRIGGER event_append_only BEFORE UPDATE ON event BEGIN SELECT 1; END'", "event_append_only")}, {}},
        {"view with our function", {"CREATE VIEW v AS SELECT assay_input(content) FROM case_row"}, {}},
        {"view in a table's place", {"DROP TABLE comparison", "CREATE VIEW comparison AS SELECT 1 AS id, 'x' AS name, '{}' AS definition, 0 AS at_us"}, {}},
        {"view without end", {"CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c"}, {}},
        {"view of itself", {"CREATE VIEW v AS SELECT * FROM w", "CREATE VIEW w AS SELECT * FROM v"}, {}},
        {"generated column", {"ALTER TABLE prompt ADD COLUMN x GENERATED ALWAYS AS (zeroblob(1000000000))"}, {}},
        {"generated column with a file", {schema("'CREATE TABLE comparison (id BLOB PRIMARY KEY, name TEXT NOT NULL, definition TEXT NOT NULL, at_us INTEGER NOT NULL, "
                                                 "x GENERATED ALWAYS AS (readfile(''/etc/passwd'')))'", "comparison")}, {}},
        {"check with a function", {schema("replace(sql, 'name TEXT NOT NULL', 'name TEXT NOT NULL CHECK (load_extension(name))')", "prompt")}, {}},
        {"default with a function", {schema("replace(sql, 'name TEXT NOT NULL', 'name TEXT NOT NULL DEFAULT (load_extension(''x''))')", "prompt")}, {}},
        {"index on an expression", {"CREATE INDEX i ON prompt (abs(-9223372036854775808))", "CREATE INDEX i ON prompt (hex(name))"}, {}},
        {"partial index", {"CREATE INDEX i ON prompt (name) WHERE name LIKE '%a%a%a%a%a%a%a%a%'"}, {}},
        {"fts3 table with a tokenizer", {"CREATE VIRTUAL TABLE f USING fts3(x, tokenize=porter)"}, {}},
        {"fts5 table on a table of ours", {"CREATE VIRTUAL TABLE f USING fts5(x, content='event')"}, {}},
        {"another tokenizer", {schema("replace(sql, 'unicode61', 'trigram')", "search")}, {}},
        {"unknown module", {"INSERT INTO sqlite_schema VALUES ('table', 'z', 'z', 0, 'CREATE VIRTUAL TABLE z USING zipfile(''/etc/passwd'')')"}, {}},
        {"rtree", {"CREATE VIRTUAL TABLE r USING rtree(id, a, b)"}, {}},
        {"extra table", {"CREATE TABLE extra (x)"}, {}},
        {"autoincrement", {"CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT)"}, {}},
        {"column more", {"ALTER TABLE person ADD COLUMN more TEXT"}, {}},
        {"foreign key that removes", {schema("replace(sql, 'body BLOB', 'body BLOB REFERENCES person (id) ON DELETE CASCADE')", "event")}, {}},
        {"two tables on one page", {"UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event') WHERE name = 'person'"}, {}},
        {"table on the schema's page", {"UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'prompt'"}, {}},
        {"table behind the end", {"UPDATE sqlite_schema SET rootpage = 1000000 WHERE name = 'prompt'"}, {}},
        {"object without a text", {"UPDATE sqlite_schema SET sql = NULL WHERE name = 'event_in_order'"}, {}},
        {"object that is another kind", {"UPDATE sqlite_schema SET type = 'view' WHERE name = 'prompt'"}, {}},
        {"name with an end in it", {"UPDATE sqlite_schema SET name = 'event' || char(0) || 'x' WHERE name = 'event'"}, {}},
        {"text that is no statement", {schema("'CREATE TABLE (((('", "prompt")}, {}},
        {"text of ten megabytes", {"CREATE VIEW v AS SELECT 1 /* " + std::string(900'000, 'x') + " */", "UPDATE sqlite_schema SET sql = sql || printf('%.*c', 10000000, 'x') WHERE name = 'v'"}, {}},
    };
    std::string many;
    for (int i = 0; i < 3000; ++i)
        many += "CREATE TABLE t" + std::to_string(i) + " (x);";
    all.push_back({"three thousand tables", {"BEGIN; " + many + " COMMIT"}, {}});
    return all;
}

std::vector<Attack> headerAttacks()
{
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        for (int i = 0; i < 4; ++i)
            bytes[i] = static_cast<char>(value >> (24 - 8 * i));
        return bytes;
    };
    return {
        {"UTF-16", {}, {{56, number(2)}}},
        {"unknown encoding", {}, {{56, number(77)}}},
        {"schema format 99", {}, {{44, number(99)}}},
        {"incremental vacuum", {}, {{52, number(3)}, {64, number(1)}}},
        {"reserved bytes", {}, {{20, QByteArray(1, '\xff')}}},
        {"odd payload fractions", {}, {{21, QByteArray("\x01\x01\x01", 3)}}},
        {"negative schema version", {}, {{60, number(0xFFFFFFFF)}}},
        {"schema version of tomorrow", {}, {{60, number(1000)}}},
        {"schema version 0", {}, {{60, number(0)}}},
        {"free list in a circle", {}, {{32, number(2)}, {36, number(1'000'000)}}},
        {"four thousand million pages", {}, {{28, number(0xFFFFFFFF)}}},
        {"written by a later format", {}, {{18, QByteArray("\x03\x03", 2)}}},
        {"another program's", {}, {{68, number(0x12345678)}}},
        {"huge cache asked for", {}, {{48, number(0x7FFFFFFF)}}},
    };
}

/// Rows that say what no file of ours says.
std::vector<Attack> contentAttacks()
{
    const std::string escape = "char(27) || '[2J' || char(27) || ']0;x' || char(7) || char(8238) || 'x'";
    return {
        {"names that steer a terminal", {"UPDATE prompt SET name = " + escape, "UPDATE dataset SET name = " + escape, "UPDATE model SET name = " + escape,
                                         "UPDATE run SET name = " + escape, "UPDATE meta SET value = " + escape + " WHERE key = 'name'"}, {}},
        {"answers that steer a terminal", {"UPDATE result_text SET output = " + escape + ", error_text = " + escape, "UPDATE score SET reason = " + escape}, {}},
        {"names that are paths", {"UPDATE prompt SET name = '../../../../etc/passwd'", "UPDATE dataset SET name = '/etc/passwd'"}, {}},
        {"provider in a file", {"UPDATE provider SET url = 'file:///etc/passwd'"}, {}},
        {"provider of this machine's cloud", {"UPDATE provider SET url = 'http://169.254.169.254/latest/meta-data'"}, {}},
        {"provider with a password", {"UPDATE provider SET url = 'https://user:pass@203.0.113.9/v1', key_source = 'env:PATH'"}, {}},
        {"provider of no kind", {"UPDATE provider SET kind = 'shell', key_source = 'exec:id'"}, {}},
        {"deep parameters", {"UPDATE model SET parameters = " + quoted(deep(200'000))}, {}},
        {"parameters of another shape", {"UPDATE model SET parameters = '[1,2,{\"a\":NaN}]'"}, {}},
        {"deep case", {"UPDATE case_row SET content = " + quoted("{\"vars\":" + deep(100'000) + "}")}, {}},
        {"case of another shape", {"UPDATE case_row SET content = '\"x\"'"}, {}},
        {"invalid text", {"UPDATE prompt SET name = CAST(x'ff00fe41' AS TEXT)", "UPDATE result_text SET output = CAST(x'c328f0288cbc' AS TEXT)"}, {}},
        {"times at the ends", {"UPDATE result SET at_us = 9223372036854775807", "UPDATE run SET at_us = -9223372036854775808", "UPDATE prompt_version SET at_us = 9223372036854775807"}, {}},
        {"numbers at the ends", {"UPDATE result SET input_tokens = -9223372036854775808, output_tokens = 9223372036854775807, cost = -9223372036854775808, "
                                 "latency_us = -1, attempts = 2147483648, state = 99, error = -5"}, {}},
        {"verdicts of no kind", {"UPDATE score SET value = 9e999, pass = 77", "UPDATE result SET score = -9e999, pass = -3"}, {}},
        {"hashes too short", {"UPDATE prompt_version SET hash = x'00', content = x''", "UPDATE run SET seal = x'01'"}, {}},
        {"keys too long", {"UPDATE prompt SET id = zeroblob(5000)"}, {}},
        {"a version that is its own parent", {"INSERT INTO version_parent SELECT hash, 0, hash FROM prompt_version"}, {}},
        {"column numbers far out", {"UPDATE result SET column_number = 2147483647", "UPDATE run_column SET number = -1"}, {}},
        {"a chunk that is its own", {"UPDATE blob SET bytes = hash || hash WHERE length(bytes) % 32 = 0", "UPDATE dataset_version SET cases = 9223372036854775807"}, {}},
        {"specification of another shape", {"UPDATE blob SET bytes = CAST('{\"columns\":7}' AS BLOB)"}, {}},
        {"search index emptied", {"DELETE FROM search_data", "DELETE FROM search_idx", "DELETE FROM search_docsize"}, {}},
        {"search index of noise", {"UPDATE search_data SET block = randomblob(500)"}, {}},
        {"search marks far out", {"INSERT OR REPLACE INTO search_state VALUES ('result', 9223372036854775807), ('case_row', -9223372036854775808)"}, {}},
        {"window that stood elsewhere", {"INSERT INTO window_state VALUES ('room', '../../x'), ('compare', " + quoted(deep(50'000)) + ")"}, {}},
        {"draft of another shape", {"INSERT INTO draft SELECT id, NULL, '[[[', 0 FROM prompt"}, {}},
        {"answer over the limit", {"UPDATE result_text SET output = printf('%.*c', 70000000, 'x') WHERE result = 1"}, {}},
        {"imports that never end", {"INSERT INTO pending_import VALUES (1, 1, 0)", "INSERT INTO pending_blob SELECT 1, hash FROM blob"}, {}},
    };
}

std::vector<Attack> allAttacks()
{
    std::vector<Attack> all = schemaAttacks();
    for (auto *more : {&headerAttacks, &contentAttacks}) {
        for (Attack &attack : more())
            all.push_back(std::move(attack));
    }
    if (isLong())
        all.push_back({"a blob of a gigabyte", {"INSERT INTO blob VALUES (x'00', zeroblob(999999999))"}, {}});
    return all;
}

} // namespace

class HostileProject : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    int m_calls = 0;
    qint64 m_longest = 0;

    QString path() const { return m_folder.filePath(QStringLiteral("hostile.assay")); }

    struct Ended
    {
        bool crashed = false;
        int code = 0;
        QByteArray out;
        QByteArray err;
    };
    Ended run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        forbidNetworkAndProcesses(process);
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        process.waitForFinished(60'000);
        m_longest = std::max(m_longest, timer.elapsed());
        ++m_calls;
        return {process.exitStatus() != QProcess::NormalExit, process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QString cli() { return qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay-cli"); }

    /// What is tried on a file; the words after PROJECT stand behind the file's name.
    static QList<QStringList> commands()
    {
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        QList<QStringList> some{words("info PROJECT --json"), words("results PROJECT --limit 3"), words("verify PROJECT --rebuild")};
        if (isLong()) {
            for (const char *more : {"prompt list PROJECT", "prompt log PROJECT triage", "prompt show PROJECT triage", "dataset list PROJECT", "dataset show PROJECT cases",
                                     "model list PROJECT", "provider list PROJECT", "channel list PROJECT triage", "results PROJECT --json", "results PROJECT --where why",
                                     "export PROJECT --format csv -o -", "export PROJECT --format jsonl -o -", "run PROJECT --resume latest", "provider test PROJECT",
                                     "prompt show PROJECT triage --as curl --case cases#c0 --model m", "backup list PROJECT"})
                some << words(more);
        }
        return some;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_environment.insert(QStringLiteral("HOME"), m_folder.filePath(QStringLiteral("home")));
        m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_environment.insert(QStringLiteral("QTEST_DISABLE_STACK_DUMP"), QStringLiteral("1"));
        m_environment.remove(QStringLiteral("ASSAY_ALLOW_ENDPOINT"));
        QProcess process;
        if (!forbidNetworkAndProcesses(process))
            QSKIP("this kernel has no filter for system calls");
    }

    /// A filter that nobody ran into proves nothing.
    void theFilterKillsWhoConnectsOrStarts()
    {
        QVERIFY(run(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("/bin/true; /bin/true")}).crashed);
        QVERIFY(!run(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("echo here")}).crashed);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(goodBytes()) > 0);
        file.close();
        m_environment.insert(QStringLiteral("ASSAY_ALLOW_ENDPOINT"), QStringLiteral("http://203.0.113.9/v1"));
        QDir().mkpath(m_folder.filePath(QStringLiteral("config/assay")));
        QFile settings(m_folder.filePath(QStringLiteral("config/assay/network.json")));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("{\"allow_plain_http\":true}") > 0);
        settings.close();
        const Ended asked = run(cli(), {QStringLiteral("provider"), QStringLiteral("test"), path()});
        settings.remove();
        m_environment.remove(QStringLiteral("ASSAY_ALLOW_ENDPOINT"));
        QVERIFY2(asked.crashed, asked.err.constData()); // allowed by this user, stopped by the kernel
    }

    void everyFileOpensOrIsRefused_data()
    {
        QTest::addColumn<int>("number");
        const auto all = allAttacks();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }
    void everyFileOpensOrIsRefused()
    {
        QFETCH(int, number);
        static const QByteArray good = goodBytes();
        static const std::vector<Attack> all = allAttacks();
        const Attack &made = all[static_cast<std::size_t>(number)];
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path() + QString::fromLatin1(suffix));
        QByteArray bytes = good;
        for (const auto &[at, change] : made.bytes)
            bytes.replace(at, change.size(), change);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        if (!made.statements.empty())
            attack(path(), made.statements);
        for (QStringList arguments : commands()) {
            arguments.replaceInStrings(QStringLiteral("PROJECT"), path());
            const Ended ended = run(cli(), arguments);
            const QByteArray where = arguments.join(u' ').toUtf8() + "\n" + ended.err.left(500);
            QVERIFY2(!ended.crashed, where.constData());
            QVERIFY2(ended.code == 0 || ended.code == 1 || ended.code == 3 || ended.code == 4, where.constData());
            QVERIFY2(ended.code == 0 || !ended.err.isEmpty() || arguments.first() == QStringLiteral("verify"), where.constData());
            QVERIFY2(!ended.out.contains('\x1b') && !ended.err.contains('\x1b') && !ended.out.contains('\a'), where.constData());
        }
        QVERIFY2(m_longest < 5000, made.name);
        QVERIFY(!QFile::exists(QStringLiteral("/tmp/assay-was-here")));
    }

    void theWindowShowsThemWithoutAsking_data()
    {
        QTest::addColumn<QString>("attack");
        for (const Attack &made : contentAttacks()) {
            if (isLong() || qstrcmp(made.name, "numbers at the ends") == 0 || qstrcmp(made.name, "names that steer a terminal") == 0)
                QTest::newRow(made.name) << QString::fromLatin1(made.name);
        }
    }
    void theWindowShowsThemWithoutAsking()
    {
        QFETCH(QString, attack);
        const QString window = qEnvironmentVariable("ASSAY_BIN") + QStringLiteral("/assay");
        if (!QFile::exists(window))
            QSKIP("the window is not built");
        QFile::remove(path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(goodBytes()) > 0);
        file.close();
        for (const Attack &made : contentAttacks()) {
            if (attack == QLatin1String(made.name))
                ::attack(path(), made.statements);
        }
        // Settings asks this machine's own ports for servers, whatever the project says: there the filter would end it.
        for (const char *room : {"prompts", "datasets", "compare", "results"}) {
            const Ended ended = run(window, {path(), QStringLiteral("--room"), QString::fromLatin1(room), QStringLiteral("--pictures"), m_folder.filePath(QStringLiteral("pictures"))});
            QVERIFY2(!ended.crashed && (ended.code == 0 || ended.code == 4), QByteArray(room + (": " + ended.err)).constData());
        }
    }

    void cleanupTestCase() { qInfo("%d calls on hostile files, the longest took %lld ms; no packet, no process", m_calls, static_cast<long long>(m_longest)); }
};

QTEST_GUILESS_MAIN(HostileProject)
#include "tst_hostile_project.moc"
