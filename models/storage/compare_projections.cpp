// verify --rebuild: temporary tables of the same names hide the file's own from the projector, so that the very code that wrote
// them writes them again, in memory, from the file's events and blobs.

#include "storage/database.h"
#include "base/translate.h"
#include "storage/projector.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/verify.h"

namespace assay {

namespace {

struct Column
{
    std::string name;
    bool isKey = false;
};

struct Table
{
    std::string name;
    std::vector<Column> columns; ///< in the order of the primary key, then the others
    std::size_t keys = 0;
};

Result<Table> tableOf(Database &database, const std::string &name)
{
    auto select = database.prepare("SELECT name, pk FROM pragma_table_info(?1, 'main') ORDER BY pk = 0, pk, cid");
    if (!select)
        return fail(select.error());
    select->bind(1, std::string_view(name));
    auto columns = collect<Column>(*select, [](const Statement &row) { return Column{std::string(row.text(0)), row.integer(1) > 0}; });
    if (!columns)
        return fail(columns.error());
    Table table{name, std::move(*columns), 0};
    while (table.keys < table.columns.size() && table.columns[table.keys].isKey)
        ++table.keys;
    return table;
}

Result<Statement> rowsOf(Database &database, const char *schema, const Table &table)
{
    std::string names;
    std::string keys;
    for (const Column &column : table.columns) {
        names += (names.empty() ? "" : ", ") + column.name;
        if (column.isKey)
            keys += (keys.empty() ? "" : ", ") + column.name;
    }
    return database.prepare("SELECT " + names + " FROM " + schema + "." + table.name + " ORDER BY " + keys);
}

std::string shown(const Statement &row, int column)
{
    const std::string_view bytes = row.blob(column);
    if (const auto uuid = Uuid::fromRaw(bytes))
        return uuid->text();
    return bytes.size() == 32 ? toHex(bytes) : std::string(bytes);
}

/// Compares one table's rows in the file with those built anew.
class TableComparison
{
public:
    TableComparison(const Table &table, Statement file, Statement built) : m_table(table), m_file(std::move(file)), m_built(std::move(built)) {}

    Result<std::optional<VerifyProblem>> run()
    {
        for (;;) {
            const auto inFile = m_file.step();
            const auto inBuilt = m_built.step();
            if (!inFile || !inBuilt)
                return fail(inFile ? inBuilt.error() : inFile.error());
            if (!*inFile && !*inBuilt)
                return std::optional<VerifyProblem>();
            const int order = !*inFile ? 1 : !*inBuilt ? -1 : compareKeys();
            if (order < 0)
                return found(m_file, translate("Verify", "it does not follow from the events"));
            if (order > 0)
                return found(m_built, translate("Verify", "it follows from the events, but is missing"));
            for (std::size_t i = m_table.keys; i < m_table.columns.size(); ++i) {
                if (!same(static_cast<int>(i)))
                    return found(m_file, translate("Verify", "its “%1” is not what the events say").arg(QString::fromStdString(m_table.columns[i].name)));
            }
        }
    }

private:
    bool same(int column) const
    {
        return m_file.isNull(column) == m_built.isNull(column) && m_file.blob(column) == m_built.blob(column);
    }
    /// Keys are blobs, numbers of few digits or texts: what matters is only that a gap is found on one side or the other.
    int compareKeys() const
    {
        for (std::size_t i = 0; i < m_table.keys; ++i) {
            const int column = static_cast<int>(i);
            if (!same(column))
                return m_file.blob(column) < m_built.blob(column) ? -1 : 1;
        }
        return 0;
    }
    std::optional<VerifyProblem> found(const Statement &row, const QString &what) const
    {
        std::string key = m_table.name + " ";
        for (std::size_t i = 0; i < m_table.keys; ++i)
            key += (i > 0 ? "/" : "") + shown(row, static_cast<int>(i));
        return VerifyProblem{CheckedThing::Projection, key, what};
    }

    const Table &m_table;
    Statement m_file;
    Statement m_built;
};

Result<std::optional<VerifyProblem>> compareTable(Database &database, const std::string &name)
{
    const auto table = tableOf(database, name);
    if (!table)
        return fail(table.error());
    auto file = rowsOf(database, "main", *table);
    auto built = rowsOf(database, "temp", *table);
    if (!file || !built)
        return fail(file ? built.error() : file.error());
    return TableComparison(*table, std::move(*file), std::move(*built)).run();
}

/// The tables' own texts, from an empty database of our making rather than from the file.
Status hideTables(Database &database, const std::vector<std::string> &tables)
{
    const auto model = Database::memory();
    if (!model)
        return fail(model.error());
    if (auto made = createSchema(**model, currentSchema()); !made)
        return made;
    for (const std::string &name : tables) {
        auto select = (*model)->prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1");
        if (!select)
            return fail(select.error());
        const auto row = select->bind(1, std::string_view(name)).step();
        if (!row)
            return fail(row.error());
        constexpr std::string_view create = "CREATE ";
        if (auto made = database.exec("CREATE TEMP " + std::string(select->text(0).substr(create.size()))); !made)
            return made;
    }
    return {};
}

} // namespace

Result<std::optional<VerifyProblem>> compareProjections(Database &database)
{
    std::vector<std::string> tables = projectionTables();
    const auto snapshot = Transaction::beginReading(database);
    if (!snapshot)
        return fail(snapshot.error());
    if (auto hidden = hideTables(database, tables); !hidden)
        return fail(hidden.error());
    if (auto built = rebuildProjections(database); !built) {
        if (auto still = database.stillInTransaction(); !still)
            return fail(still.error()); // the disk or the memory, which says nothing about the events
        const ErrorCode code = built.error().code;
        if (code != ErrorCode::BadInput && code != ErrorCode::Damaged)
            return fail(built.error());
        return std::optional(VerifyProblem{CheckedThing::Event, {}, toSentence(built.error())});
    }
    for (const std::string &table : tables) {
        auto problem = compareTable(database, table);
        if (!problem || *problem)
            return problem;
    }
    // Tags follow from the cases.
    auto tags = database.prepare("SELECT tag, case_row FROM (SELECT tag, case_row FROM case_tag EXCEPT SELECT t.value, c.id FROM case_row c, json_each(c.content, '$.tags') t) "
                                 "UNION ALL SELECT tag, id FROM (SELECT t.value AS tag, c.id FROM case_row c, json_each(c.content, '$.tags') t EXCEPT SELECT tag, case_row FROM case_tag) LIMIT 1");
    if (!tags)
        return fail(tags.error());
    const auto wrong = tags->step();
    if (!wrong)
        return fail(wrong.error());
    if (*wrong)
        return std::optional(VerifyProblem{CheckedThing::Projection, "case_tag " + std::string(tags->text(0)) + "/" + std::string(tags->text(1)),
                                           translate("Verify", "it does not follow from the cases")});
    return std::optional<VerifyProblem>();
}

} // namespace assay
