#include "storage/database.h"

#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>
#include <unordered_map>

#include "base/translate.h"
#include "storage/text_functions.h"

namespace assay {

namespace {

constexpr int maxValueSize = 64 << 20;

ErrorCode codeOf(int result)
{
    switch (result & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::Damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Locked;
    case SQLITE_INTERRUPT: return ErrorCode::Interrupted;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH: return ErrorCode::BadInput; // what was to be written, not the writing
    default: return ErrorCode::File;
    }
}

/// What says nothing about the statement, but that the machine did not carry it out.
bool isOfTheMachine(int result)
{
    switch (result & 0xff) {
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_INTERRUPT: return true;
    default: return false;
    }
}

QString fixOf(int result)
{
    switch (result & 0xff) {
    case SQLITE_FULL: return translate("Database", "Free some space on the disk, then try again.");
    case SQLITE_CORRUPT: return translate("Database", "“assay-cli salvage” saves what can be read into a new file.");
    case SQLITE_READONLY: return translate("Database", "The file or its folder is read-only: copy it to a folder of yours.");
    default: return {};
    }
}

/// Flags and limits that must stand before the first SQL (reliability.md §2).
void harden(sqlite3 *handle)
{
    for (const int option : {SQLITE_DBCONFIG_DEFENSIVE})
        sqlite3_db_config(handle, option, 1, nullptr);
    for (const int option : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                             SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(handle, option, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, maxValueSize);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 250'000);
    sqlite3_limit(handle, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
}

constexpr std::string_view pragmas = "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON;"
                                     "PRAGMA recursive_triggers=ON; PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=5000;"
                                     "PRAGMA wal_autocheckpoint=0;";

Status prepareConnection(Database &database)
{
    harden(database.handle());
    if (auto set = database.exec(pragmas); !set)
        return set;
    return addTextFunctions(database.handle());
}

} // namespace

struct Database::Cache
{
    std::unordered_map<std::string, Statement> statements;
};

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)), m_database(other.m_database), m_bindFailure(other.m_bindFailure)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_database, other.m_database);
    std::swap(m_bindFailure, other.m_bindFailure);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement &Statement::noteBound(int result)
{
    if (m_bindFailure == SQLITE_OK && result != SQLITE_RANGE) // a statement that has no such parameter does without
        m_bindFailure = result;
    return *this;
}

Statement &Statement::bind(int at, std::int64_t value)
{
    return noteBound(sqlite3_bind_int64(m_statement, at, value));
}

Statement &Statement::bind(int at, double value)
{
    return noteBound(sqlite3_bind_double(m_statement, at, value));
}

Statement &Statement::bind(int at, std::string_view value)
{
    return noteBound(sqlite3_bind_text64(m_statement, at, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Statement &Statement::bindBlob(int at, std::string_view bytes)
{
    return noteBound(sqlite3_bind_blob64(m_statement, at, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_TRANSIENT));
}

Statement &Statement::bindNull(int at)
{
    return noteBound(sqlite3_bind_null(m_statement, at));
}

Statement &Statement::bindColumn(int at, const Statement &row, int column)
{
    return noteBound(sqlite3_bind_value(m_statement, at, sqlite3_column_value(row.m_statement, column)));
}

Result<bool> Statement::step()
{
    if (auto still = m_database->stillInTransaction(); !still)
        return fail(still.error());
    if (m_bindFailure != SQLITE_OK)
        return fail(m_database->noteFailure(m_bindFailure, m_database->errorOf(m_bindFailure)));
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = m_database->noteFailure();
    sqlite3_reset(m_statement);
    return fail(std::move(error));
}

Status Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bindFailure = SQLITE_OK;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Statement::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<std::string> Statement::optionalText(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(std::string(text(column)));
}

std::optional<Hash> Statement::hash(int column) const
{
    return isNull(column) ? std::nullopt : Hash::fromRaw(blob(column));
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = QFileInfo(path).absoluteFilePath();
    database->m_cache = std::make_unique<Cache>();
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
                | (mode == OpenMode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    QByteArray name = QFileInfo(path).canonicalFilePath().toUtf8();
    if (mode == OpenMode::Immutable) {
        name = "file:" + QUrl::toPercentEncoding(QString::fromUtf8(name), "/") + "?immutable=1";
        flags |= SQLITE_OPEN_URI;
    }
    const int result = sqlite3_open_v2(name.constData(), &database->m_handle, flags, nullptr);
    if (result != SQLITE_OK)
        return fail(database->lastError());
    if (auto ready = prepareConnection(*database); !ready)
        return fail(ready.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::create(const QString &path)
{
    std::unique_ptr<Database> database(new Database);
    database->m_path = QFileInfo(path).absoluteFilePath();
    database->m_cache = std::make_unique<Cache>();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::File, translate("Database", "The file could not be created"), file.errorString(), {},
                    Where{path, 0, 0, {}});
    file.close();
    const QByteArray name = QFileInfo(path).canonicalFilePath().toUtf8();
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    Status ready;
    if (sqlite3_open_v2(name.constData(), &database->m_handle, flags, nullptr) != SQLITE_OK)
        ready = fail(database->lastError());
    if (ready)
        ready = prepareConnection(*database);
    if (ready)
        return database;
    database.reset();
    file.remove();
    return fail(ready.error());
}

Result<std::unique_ptr<Database>> Database::memory()
{
    std::unique_ptr<Database> database(new Database);
    database->m_cache = std::make_unique<Cache>();
    if (sqlite3_open_v2(":memory:", &database->m_handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr)
        != SQLITE_OK)
        return fail(database->lastError());
    if (auto ready = prepareConnection(*database); !ready)
        return fail(ready.error());
    return database;
}

Database::~Database()
{
    m_cache.reset();
    sqlite3_close_v2(m_handle);
}

Result<Statement> Database::prepare(std::string_view sql)
{
    Statement statement;
    statement.m_database = this;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &statement.m_statement, nullptr) != SQLITE_OK)
        return fail(noteFailure());
    return statement;
}

Result<Statement *> Database::cached(std::string_view sql)
{
    std::string key(sql);
    if (const auto found = m_cache->statements.find(key); found != m_cache->statements.end()) {
        found->second.reset();
        return &found->second;
    }
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    return &m_cache->statements.emplace(std::move(key), std::move(*statement)).first->second;
}

Status Database::stillInTransaction()
{
    if (!m_inTransaction)
        return {};
    if (!m_broken && sqlite3_get_autocommit(m_handle))
        m_broken = lastError();
    return m_broken ? Status(fail(*m_broken)) : Status();
}

Error Database::noteFailure()
{
    return noteFailure(sqlite3_extended_errcode(m_handle), lastError());
}

Error Database::noteFailure(int result, Error error)
{
    if (m_inTransaction && !m_broken && isOfTheMachine(result))
        m_broken = error;
    return error;
}

Status Database::exec(std::string_view sql)
{
    if (auto still = stillInTransaction(); !still)
        return still;
    if (sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(noteFailure());
    return {};
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

void Database::settle()
{
    for (auto &[sql, statement] : m_cache->statements)
        statement.reset();
    m_inTransaction = false;
    if (!sqlite3_get_autocommit(m_handle))
        (void) exec("ROLLBACK");
}

Error Database::lastError() const
{
    return m_handle ? errorOf(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle))) : errorOf(SQLITE_NOMEM);
}

Error Database::errorOf(int result, const QString &why) const
{
    const bool damaged = codeOf(result) == ErrorCode::Damaged;
    return {codeOf(result),
            damaged ? translate("Database", "The project file is damaged")
                    : translate("Database", "The project file could not be read or written"),
            why.isEmpty() ? QString::fromUtf8(sqlite3_errstr(result)) : why, fixOf(result), Where{m_path, 0, 0, {}}};
}

Result<Transaction> Transaction::beginWith(Database &database, const char *sql)
{
    if (auto begun = database.exec(sql); !begun)
        return fail(begun.error());
    database.m_inTransaction = true;
    database.m_broken.reset();
    return Transaction(&database);
}

Result<Transaction> Transaction::begin(Database &database)
{
    return beginWith(database, "BEGIN IMMEDIATE");
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    return beginWith(database, "BEGIN");
}

Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction()
{
    if (!m_database)
        return;
    m_database->m_inTransaction = false;
    (void) m_database->exec("ROLLBACK");
}

Status Transaction::commit()
{
    if (auto done = m_database->exec("COMMIT"); !done)
        return done;
    m_database->m_inTransaction = false;
    m_database = nullptr;
    return {};
}

} // namespace assay
