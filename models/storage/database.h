#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/hash.h"

struct sqlite3;
struct sqlite3_stmt;

namespace assay {

class Database;

/// One prepared statement. Bind by 1-based position, step, read columns by 0-based position. Not shared between threads.
/// Text and blobs are copied when bound unless bound as static.
class Statement
{
public:
    Statement() = default;
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    Statement &bind(int at, std::int64_t value);
    Statement &bind(int at, int value) { return bind(at, std::int64_t{value}); }
    Statement &bind(int at, double value);
    Statement &bind(int at, std::string_view text);
    Statement &bindBlob(int at, std::string_view bytes);
    Statement &bind(int at, const Hash &hash) { return bindBlob(at, hash.raw()); }
    Statement &bindNull(int at);
    /// The value in a column of another statement's row, of whatever type it is; that may be of another connection.
    Statement &bindColumn(int at, const Statement &row, int column);
    template <typename T>
    Statement &bind(int at, const std::optional<T> &value)
    {
        return value ? bind(at, *value) : bindNull(at);
    }

    /// True when a row stands ready, false at the end. Resets itself at the end and on failure.
    Result<bool> step();
    /// Runs to the end without rows, then resets; for INSERT, UPDATE, DELETE.
    Status run();
    void reset();

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< valid until the next step()
    std::string_view blob(int column) const; ///< valid until the next step()
    std::optional<std::int64_t> optionalInteger(int column) const;
    std::optional<double> optionalReal(int column) const;
    std::optional<std::string> optionalText(int column) const;
    std::optional<Hash> hash(int column) const; ///< nothing unless a blob of 32 bytes

private:
    friend class Database;
    Statement &noteBound(int result);
    sqlite3_stmt *m_statement = nullptr;
    Database *m_database = nullptr;
    int m_bindFailure = 0; ///< the first since reset(); step() reports it, so that no value is taken for NULL
};

enum class OpenMode { ReadWrite, ReadOnly, Immutable };

/// One SQLite connection with the flags and pragmas of reliability.md §2. One thread at a time.
class Database
{
public:
    /// Opens an existing file. Sets flags, limits and pragmas before any other SQL; checks nothing of the content.
    static Result<std::unique_ptr<Database>> open(const QString &path, OpenMode mode);
    /// Creates a new, empty database file; fails if @p path exists.
    static Result<std::unique_ptr<Database>> create(const QString &path);
    /// A private database in memory.
    static Result<std::unique_ptr<Database>> memory();
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    sqlite3 *handle() const { return m_handle; }

    /// A fresh statement. @p sql is ours, never built from outside text.
    Result<Statement> prepare(std::string_view sql);
    /// A statement kept by this connection under its text, reset and unbound; for hot paths. Not for nested use.
    Result<Statement *> cached(std::string_view sql);
    /// Runs one or more statements without rows.
    Status exec(std::string_view sql);

    /// Nothing, or the failure of the disk or the memory after which the transaction that the caller believes to be in is worth nothing.
    Status stillInTransaction();

    std::int64_t changes() const;
    std::int64_t lastInsertId() const;
    /// Aborts a running statement from another thread.
    void interrupt();
    /// Ends whatever was left open, as by work that was interrupted: statements, and a transaction, whose COMMIT an interrupt may stop too. For a
    /// connection that is used again.
    void settle();
    /// The last failure of this connection as an Error; Damaged for SQLITE_CORRUPT and SQLITE_NOTADB, Locked for SQLITE_BUSY.
    Error lastError() const;

private:
    friend class Statement;
    friend class Transaction;
    Database() = default;
    Error errorOf(int result, const QString &why = {}) const; ///< of SQLite's code @p result
    /// The last failure; one of the machine breaks the transaction.
    Error noteFailure();
    Error noteFailure(int result, Error error);
    struct Cache;
    sqlite3 *m_handle = nullptr;
    QString m_path;
    std::unique_ptr<Cache> m_cache;
    bool m_inTransaction = false;
    std::optional<Error> m_broken; ///< the failure after which this transaction is worth nothing
};

/// BEGIN IMMEDIATE … COMMIT; rolls back unless commit() succeeded. After a failure of the disk or the memory SQLite may have rolled back
/// already, and what was read may be less than there is. A caller that passes over it finds every further statement and the commit failing, so
/// that nothing is written behind it and nothing concluded from it.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    /// BEGIN: one snapshot for all that is read until its end.
    static Result<Transaction> beginReading(Database &database);
    Transaction(Transaction &&other) noexcept;
    ~Transaction();
    Status commit();

private:
    explicit Transaction(Database *database) : m_database(database) {}
    static Result<Transaction> beginWith(Database &database, const char *sql);
    Database *m_database;
};

} // namespace assay
