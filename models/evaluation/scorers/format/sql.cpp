#include "evaluation/scorers/format/sql.h"

#include <algorithm>
#include <array>
#include <memory>
#include <sqlite3.h>

#include "base/utf8.h"
#include "evaluation/scorers/format/sql_allowance.h"
#include "evaluation/scorers/format/sql_tables.h"

namespace assay {

namespace {

constexpr std::size_t longestSql = 1 << 20;
constexpr double mostCopies = 20'000;
constexpr int mostMade = 100;
constexpr int mostStatements = 1000;
/// Stands in every table that is made here: who reads it has asked for every column.
constexpr std::string_view anyColumn = "\x01" "any";

std::string quotedName(std::string_view name)
{
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

/// After a failed preparation SQLite leaves the tail where it stopped reading; the next statement begins behind a semicolon. A trigger
/// holds semicolons of its own: what follows one that failed is not looked at.
const char *behindStatement(const char *text, const char *end)
{
    if (const std::string head = lowerAscii(std::string_view(text, static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - text, 200)))); head.find("trigger") != std::string::npos)
        return end;
    while (text < end && *text != ';') {
        const std::string_view rest(text, static_cast<std::size_t>(end - text));
        const bool isBlock = rest.starts_with("/*");
        if (isBlock || rest.starts_with("--")) {
            const std::size_t stop = rest.find(isBlock ? "*/" : "\n", 2);
            text = stop == std::string_view::npos ? end : text + stop + (isBlock ? 2 : 0);
        } else if (*text == '\'' || *text == '"' || *text == '`' || *text == '[') {
            const std::size_t stop = rest.find(*text == '[' ? ']' : *text, 1);
            text = stop == std::string_view::npos ? end : text + stop + 1;
        } else {
            ++text;
        }
    }
    return text < end ? text + 1 : end;
}

/// One empty database in memory, and what statements prepared on it would touch.
class SqlCheck
{
public:
    explicit SqlCheck(const SqlAllowance &allowance) : m_isLimited(allowance.tables || allowance.columns)
    {
        if (allowance.tables)
            m_tables = allowedNames(*allowance.tables, false);
        if (allowance.columns)
            m_columns = allowedNames(*allowance.columns, true);
        sqlite3 *database = nullptr;
        sqlite3_open_v2(":memory:", &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, nullptr);
        m_database.reset(database);
        constexpr std::array<std::pair<int, int>, 8> limits{{{SQLITE_LIMIT_LENGTH, longestSql}, {SQLITE_LIMIT_SQL_LENGTH, longestSql}, {SQLITE_LIMIT_COMPOUND_SELECT, 50},
                                                             {SQLITE_LIMIT_EXPR_DEPTH, 200}, {SQLITE_LIMIT_VDBE_OP, 50'000}, {SQLITE_LIMIT_COLUMN, 1000},
                                                             {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1}}};
        for (const auto &[limit, value] : limits)
            sqlite3_limit(database, limit, value);
        sqlite3_set_authorizer(database, &SqlCheck::authorize, this);
    }

    SqlFinding statements(const std::string &sql)
    {
        bool any = false;
        const char *rest = sql.c_str();
        const char *end = rest + sql.size();
        for (int count = 0; rest < end; ++count) {
            if (count == mostStatements)
                return {false, "it has too many statements"};
            const char *tail = end;
            const SqlFinding finding = one(rest, static_cast<int>(end - rest), tail, any);
            if (!finding.isKnown || !finding.problem.empty())
                return finding;
            rest = tail;
        }
        return any ? SqlFinding() : SqlFinding{true, "no statement"};
    }

private:
    /// Tables and columns that a statement names are made when it asks for them, so that what follows is looked at too.
    SqlFinding one(const char *text, int length, const char *&tail, bool &any)
    {
        for (int made = 0; made <= mostMade; ++made) {
            m_problem.clear();
            sqlite3_stmt *statement = nullptr;
            const int code = sqlite3_prepare_v2(m_database.get(), text, length + 1, &statement, &tail); // its NUL is counted: nothing is copied
            any = any || statement || code != SQLITE_OK;
            sqlite3_finalize(statement);
            if (!m_problem.empty())
                return {true, m_problem};
            if (code == SQLITE_OK)
                return {};
            const std::string error = sqlite3_errmsg(m_database.get());
            if (constexpr std::string_view noTable = "no such table: "; error.starts_with(noTable) && m_isLimited) {
                if (const std::string problem = makeTable(error.substr(noTable.size())); !problem.empty())
                    return {true, problem};
                continue;
            }
            if (m_isLimited && !m_columns && makeColumn(error))
                continue;
            return failed(code, error, text, length, tail);
        }
        return {false, "it names too many tables and columns"};
    }

    SqlFinding failed(int code, const std::string &error, const char *text, int length, const char *&tail) const
    {
        constexpr std::array<std::string_view, 7> bounds{"out of memory", "too many", "too big", "too large", "too deep", "stack overflow", "at most"};
        constexpr std::array<std::string_view, 9> noSyntax{"no such", "unknown database", "wrong number of arguments", "not authorized", "ambiguous column", "already exists", "is prohibited",
                                                           "has no column named", "values were supplied"};
        const auto says = [&](std::string_view words) { return error.find(words) != std::string::npos; };
        const bool isSyntax = says("syntax error") || says("incomplete input") || says("unrecognized token");
        if (!isSyntax && (code == SQLITE_NOMEM || code == SQLITE_TOOBIG || std::any_of(bounds.begin(), bounds.end(), says)))
            return {false, error};
        const bool isColumn = says("no such column") || says("has no column named");
        if (!isSyntax && std::any_of(noSyntax.begin(), noSyntax.end(), says) && !(m_columns && isColumn) && !(m_isLimited && says("not authorized"))) {
            tail = behindStatement(text, text + length);
            return {};
        }
        return {true, error};
    }

    std::string makeTable(std::string name)
    {
        if (const std::size_t dot = name.find('.'); dot != std::string::npos)
            name = name.substr(dot + 1);
        const QString table = QString::fromStdString(name);
        if (m_tables && std::none_of(m_tables->begin(), m_tables->end(), [&](const AllowedName &each) { return each.name.match(table).hasMatch(); }))
            return "the table " + name + " is not allowed";
        std::string columns = quotedName(anyColumn);
        std::vector<std::string> seen;
        for (const AllowedName &each : m_columns.value_or(std::vector<AllowedName>())) {
            const std::string column = lowerAscii(each.plainName);
            if (!each.place.match(table).hasMatch() || std::find(seen.begin(), seen.end(), column) != seen.end())
                continue;
            seen.push_back(column);
            columns += ", " + quotedName(column);
        }
        m_isMaking = true;
        const int code = sqlite3_exec(m_database.get(), ("CREATE TABLE " + quotedName(name) + "(" + columns + ")").c_str(), nullptr, nullptr, nullptr);
        m_isMaking = false;
        m_made.push_back(name);
        return code == SQLITE_OK ? std::string() : std::string("the table ") + name + " cannot be looked at: " + sqlite3_errmsg(m_database.get());
    }

    /// In every table that was made, for an alias does not tell which. False when the error is another, or nothing could be made.
    bool makeColumn(const std::string &error)
    {
        const bool isRead = error.starts_with("no such column: ");
        const std::size_t named = error.find(" has no column named ");
        if ((!isRead && named == std::string::npos) || m_made.empty())
            return false;
        std::string name = isRead ? error.substr(16) : error.substr(named + 21);
        if (const std::size_t dot = name.rfind('.'); dot != std::string::npos)
            name = name.substr(dot + 1);
        bool any = false;
        m_isMaking = true;
        for (const std::string &table : m_made)
            any = sqlite3_exec(m_database.get(), ("ALTER TABLE " + quotedName(table) + " ADD COLUMN " + quotedName(name)).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK || any;
        m_isMaking = false;
        return any;
    }

    static int authorize(void *self, int action, const char *first, const char *second, const char *, const char *)
    {
        return static_cast<SqlCheck *>(self)->decide(action, first ? first : "", second ? second : "");
    }
    int decide(int action, std::string_view first, std::string_view second)
    {
        if (m_isMaking)
            return SQLITE_OK;
        switch (action) {
        case SQLITE_SELECT:
        case SQLITE_FUNCTION:
        case SQLITE_RECURSIVE:
        case SQLITE_TRANSACTION:
        case SQLITE_SAVEPOINT:
            return SQLITE_OK;
        case SQLITE_READ:
            return touch("select", first, second);
        case SQLITE_UPDATE:
            return touch("update", first, second);
        case SQLITE_INSERT:
            return touch("insert", first, {});
        case SQLITE_DELETE:
            return touch("delete", first, {});
        case SQLITE_PRAGMA:
        case SQLITE_ATTACH:
        case SQLITE_DETACH:
        case SQLITE_CREATE_VTABLE:
            return SQLITE_DENY;
        default:
            return m_isLimited ? SQLITE_DENY : SQLITE_OK;
        }
    }
    int touch(const char *type, std::string_view tableName, std::string_view columnName)
    {
        const QString table = QString::fromUtf8(tableName.data(), static_cast<qsizetype>(tableName.size()));
        const QString column = columnName == anyColumn ? QStringLiteral("*") : QString::fromUtf8(columnName.data(), static_cast<qsizetype>(columnName.size()));
        if (m_tables && !allows(*m_tables, type, QString(), table))
            m_problem = "the table " + table.toStdString() + " is not allowed for " + type;
        else if (m_columns && !column.isEmpty() && !allows(*m_columns, type, table, column))
            m_problem = "the column " + table.toStdString() + "." + column.toStdString() + " is not allowed for " + type;
        else if (m_columns && column.isEmpty() && std::string_view(type) != "select" && !allowsSome(type, table))
            m_problem = "no column of " + table.toStdString() + " is allowed for " + type;
        return SQLITE_OK;
    }
    bool allowsSome(const char *type, const QString &table) const
    {
        return std::any_of(m_columns->begin(), m_columns->end(), [&](const AllowedName &each) { return each.type.match(QString::fromUtf8(type)).hasMatch() && each.place.match(table).hasMatch(); });
    }

    struct Close
    {
        void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    };
    std::unique_ptr<sqlite3, Close> m_database;
    std::optional<std::vector<AllowedName>> m_tables;
    std::optional<std::vector<AllowedName>> m_columns;
    std::vector<std::string> m_made; ///< tables
    std::string m_problem;
    bool m_isLimited;
    bool m_isMaking = false;
};

} // namespace

SqlFinding checkSql(std::string_view sql, const SqlAllowance &allowance)
{
    if (sql.size() > longestSql)
        return {false, "it is longer than 1 MB"};
    if (sql.find('\0') != std::string_view::npos)
        return {true, "it holds a NUL"};
    if (trimmed(sql).empty())
        return {true, "no statement"};
    if (cteCopies(sql) > mostCopies)
        return {false, "its common table expressions multiply"};
    return SqlCheck(allowance).statements(std::string(sql));
}

} // namespace assay
