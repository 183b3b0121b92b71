#include "storage/schema.h"

#include <QCoreApplication>
#include <map>

#include "storage/database.h"

namespace assay {

namespace {

using Objects = std::map<std::pair<std::string, std::string>, std::string>; // (type, name) → SQL

Result<Objects> objectsOf(Database &database)
{
    auto statement = database.prepare("SELECT type, name, COALESCE(sql, '') FROM sqlite_schema");
    if (!statement)
        return fail(statement.error());
    Objects objects;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return objects;
        objects[{std::string(statement->text(0)), std::string(statement->text(1))}] = statement->text(2);
    }
}

tl::unexpected<Error> differs(const Database &database, const std::string &type, const std::string &name, const char *how)
{
    return fail(ErrorCode::Damaged, QCoreApplication::translate("Schema", "This is not an unchanged Assay project"),
                QCoreApplication::translate("Schema", "its %1 “%2” is %3")
                    .arg(QString::fromStdString(type), QString::fromStdString(name), QString::fromUtf8(how)),
                QCoreApplication::translate("Schema", "“assay-cli salvage” saves what can be read into a new file."),
                Where{database.path(), 0, 0, {}});
}

} // namespace

int currentSchema()
{
    return static_cast<int>(schemaTexts().size());
}

Status createSchema(Database &database, int version)
{
    for (int number = 1; number <= version; ++number) {
        if (auto done = database.exec(schemaTexts()[static_cast<std::size_t>(number - 1)]); !done)
            return done;
    }
    return database.exec("PRAGMA user_version=" + std::to_string(version));
}

Status migrateSchema(Database &database, int from)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    for (int number = from + 1; number <= currentSchema(); ++number) {
        if (auto done = database.exec(schemaTexts()[static_cast<std::size_t>(number - 1)]); !done)
            return done;
    }
    if (auto set = database.exec("PRAGMA user_version=" + std::to_string(currentSchema())); !set)
        return set;
    return transaction->commit();
}

Status checkSchema(Database &database, int version)
{
    const auto model = Database::memory();
    if (!model)
        return fail(model.error());
    if (auto created = createSchema(**model, version); !created)
        return created;
    const auto expected = objectsOf(**model);
    const auto found = objectsOf(database);
    if (!expected || !found)
        return fail(expected ? found.error() : expected.error());
    for (const auto &[key, sql] : *found) {
        const auto known = expected->find(key);
        if (known == expected->end())
            return differs(database, key.first, key.second, "not one of ours");
        if (known->second != sql)
            return differs(database, key.first, key.second, "changed");
    }
    for (const auto &[key, sql] : *expected) {
        if (!found->contains(key))
            return differs(database, key.first, key.second, "missing");
    }
    return {};
}

const std::vector<std::string> &projectionTables()
{
    static const std::vector<std::string> tables{
        "person",   "prompt",          "prompt_version", "version_parent", "channel", "channel_move", "dataset",
        "dataset_version", "dataset_parent", "provider",       "model",          "comparison", "run",     "run_column", "run_scorer",
        "question", "queue",           "label",          "label_value",    "gate_policy", "gate_policy_version"};
    return tables;
}

} // namespace assay
