#include "storage/projector.h"

#include <QCoreApplication>
#include <functional>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/money.h"
#include "domain/run_spec.h"
#include "storage/blobs.h"
#include "storage/event_log.h"
#include "storage/projection.h"
#include "storage/schema.h"

namespace assay {

namespace {

void projectPerson(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT INTO person (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET name = ?2")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).run());
}

/// A person whose name was erased stays somebody.
Status projectNameless(Database &db, const Event &event)
{
    auto insert = db.cached("INSERT OR IGNORE INTO person (id, name) VALUES (?1, NULL)");
    if (!insert)
        return fail(insert.error());
    const auto person = Uuid::fromText(event.subject);
    return person ? (*insert)->bindBlob(1, person->raw()).run() : Status{};
}

void projectPrompt(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT INTO prompt (id, name, archived, at_us) VALUES (?1, ?2, 0, ?3)")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).bind(3, p.at()).run());
}

void projectPromptRenamed(Database &db, const EventPayload &p)
{
    require(statementOf(db, "UPDATE prompt SET name = ?2 WHERE id = ?1")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).run());
}

void projectPromptArchived(Database &db, const EventPayload &p)
{
    require(statementOf(db, "UPDATE prompt SET archived = ?2 WHERE id = ?1")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, p.boolean("archived") ? 1 : 0).run());
}

void insertParents(Database &db, std::string_view sql, const Hash &child, const Json &parents)
{
    int place = 0;
    for (const Json &parent : parents) {
        const Hash hash = required(Hash::fromHex(parent.get<std::string>()));
        require(statementOf(db, sql).bind(1, child).bind(2, place++).bind(3, hash).run());
    }
}

void projectPromptVersion(Database &db, const EventPayload &p)
{
    const Uuid prompt = p.uuid("prompt");
    const std::int64_t number
        = integerOf(statementOf(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM prompt_version WHERE prompt = ?1").bindBlob(1, prompt.raw()));
    require(statementOf(db, "INSERT OR IGNORE INTO prompt_version (hash, prompt, number, content, person, at_us, message) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .bind(1, p.subjectHash()).bindBlob(2, prompt.raw()).bind(3, number).bind(4, p.hash("content"))
                .bindBlob(5, p.person().raw()).bind(6, p.at()).bind(7, std::string_view(p.text("message"))).run());
    insertParents(db, "INSERT OR IGNORE INTO version_parent (version, place, parent) VALUES (?1, ?2, ?3)", p.subjectHash(),
                  p.json.at("parents"));
}

void projectChannel(Database &db, const EventPayload &p)
{
    const Uuid prompt = p.subjectUuid();
    const std::string channel = p.text("channel");
    const Hash target = p.hash("to");
    const std::int64_t place = integerOf(
        statementOf(db, "SELECT COUNT(*) + 1 FROM channel_move WHERE prompt = ?1").bindBlob(1, prompt.raw()));
    const auto from = p.optionalText("from");
    require(statementOf(db, "INSERT INTO channel_move (event, prompt, name, place, source, target, reason, person, at_us) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .bindBlob(1, p.event.id.uuid.raw()).bindBlob(2, prompt.raw()).bind(3, std::string_view(channel)).bind(4, place)
                .bind(5, from ? Hash::fromHex(*from) : std::nullopt).bind(6, target).bind(7, std::string_view(p.text("reason")))
                .bindBlob(8, p.person().raw()).bind(9, p.at()).run());
    require(statementOf(db, "INSERT INTO channel (prompt, name, version) VALUES (?1, ?2, ?3) "
                            "ON CONFLICT (prompt, name) DO UPDATE SET version = ?3")
                .bindBlob(1, prompt.raw()).bind(2, std::string_view(channel)).bind(3, target).run());
}

void projectDataset(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT INTO dataset (id, name, at_us) VALUES (?1, ?2, ?3)")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).bind(3, p.at()).run());
}

void projectDatasetRenamed(Database &db, const EventPayload &p)
{
    require(statementOf(db, "UPDATE dataset SET name = ?2 WHERE id = ?1")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).run());
}

void projectDatasetVersion(Database &db, const EventPayload &p)
{
    const Uuid dataset = p.uuid("dataset");
    const std::int64_t number = integerOf(
        statementOf(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM dataset_version WHERE dataset = ?1").bindBlob(1, dataset.raw()));
    require(statementOf(db, "INSERT OR IGNORE INTO dataset_version (hash, dataset, number, root, cases, person, at_us, message, mapping) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .bind(1, p.subjectHash()).bindBlob(2, dataset.raw()).bind(3, number).bind(4, p.hash("root")).bind(5, p.integer("cases"))
                .bindBlob(6, p.person().raw()).bind(7, p.at()).bind(8, std::string_view(p.text("message")))
                .bind(9, std::string_view(p.text("mapping"))).run());
    insertParents(db, "INSERT OR IGNORE INTO dataset_parent (version, place, parent) VALUES (?1, ?2, ?3)", p.subjectHash(),
                  p.json.at("parents"));
}

void projectProvider(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT OR REPLACE INTO provider (id, name, kind, url, key_source, max_connections, "
                            "requests_per_minute, tokens_per_minute, removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).bind(3, std::string_view(p.text("kind")))
                .bind(4, std::string_view(p.text("url"))).bind(5, std::string_view(p.text("key_source")))
                .bind(6, p.optionalInteger("max_connections")).bind(7, p.optionalInteger("requests_per_minute"))
                .bind(8, p.optionalInteger("tokens_per_minute")).bind(9, p.boolean("removed") ? 1 : 0).run());
}

void projectModel(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT INTO model (id, name, provider, model_id, parameters, removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                            "ON CONFLICT (id) DO UPDATE SET name = ?2, provider = ?3, model_id = ?4, parameters = ?5, removed = ?6")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).bindBlob(3, p.uuid("provider").raw())
                .bind(4, std::string_view(p.text("model_id"))).bind(5, std::string_view(dumpJson(p.json.at("parameters"))))
                .bind(6, p.boolean("removed") ? 1 : 0).run());
}

void projectPrice(Database &db, const EventPayload &p)
{
    const auto price = [&](const char *key) -> std::optional<std::int64_t> {
        const auto text = p.optionalText(key);
        return text ? std::optional(required(Money::fromText(*text)).nano) : std::nullopt;
    };
    require(statementOf(db, "UPDATE model SET input_price = ?2, cached_price = ?3, output_price = ?4 WHERE id = ?1")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, price("input")).bind(3, price("cached")).bind(4, price("output")).run());
}

void projectComparison(Database &db, const EventPayload &p)
{
    require(statementOf(db, "INSERT OR REPLACE INTO comparison (id, name, definition, at_us) VALUES (?1, ?2, ?3, ?4)")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("name"))).bind(3, std::string_view(dumpJson(p.json)))
                .bind(4, p.at()).run());
}

RunSpec specOf(Database &db, const EventPayload &p)
{
    auto spec = readBlob(db, p.hash("spec")).and_then([](const std::string &text) { return runSpecFromText(text); });
    require(spec ? Status{} : Status(fail(spec.error())));
    return std::move(*spec);
}

void insertScorers(Database &db, const Uuid &run, const std::vector<ScorerSpec> &scorers)
{
    for (std::size_t number = 0; number < scorers.size(); ++number) {
        require(statementOf(db, "INSERT OR IGNORE INTO run_scorer (run, number, key) VALUES (?1, ?2, ?3)")
                    .bindBlob(1, run.raw()).bind(2, static_cast<std::int64_t>(number)).bind(3, std::string_view(scorers[number].key)).run());
    }
}

void projectRunStarted(Database &db, const EventPayload &p)
{
    const Uuid run = p.subjectUuid();
    const RunSpec spec = specOf(db, p);
    const std::int64_t place = integerOf(statementOf(db, "SELECT COUNT(*) + 1 FROM run"));
    require(statementOf(db, "INSERT INTO run (uuid, name, spec, dataset_version, person, at_us, place, state) "
                            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'running') "
                            // A run that goes on is not sealed any more.
                            "ON CONFLICT (uuid) DO UPDATE SET state = 'running', seal = NULL, sealed_rows = NULL, sealed_scores = NULL")
                .bindBlob(1, run.raw()).bind(2, std::string_view(spec.name)).bind(3, p.hash("spec")).bind(4, spec.datasetVersion.hash)
                .bindBlob(5, p.person().raw()).bind(6, p.at()).bind(7, place).run());
    for (std::size_t number = 0; number < spec.columns.size(); ++number) {
        const RunColumn &column = spec.columns[number];
        require(statementOf(db, "INSERT OR IGNORE INTO run_column (run, number, prompt, prompt_name, version, content, model) "
                                "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                    .bindBlob(1, run.raw()).bind(2, static_cast<std::int64_t>(number)).bindBlob(3, column.prompt.uuid.raw())
                    .bind(4, std::string_view(column.promptName))
                    .bind(5, column.version ? std::optional(column.version->hash) : std::nullopt).bind(6, column.content.hash)
                    .bind(7, std::string_view(column.model.name)).run());
    }
    insertScorers(db, run, spec.scorers);
}

void projectRunSealed(Database &db, const EventPayload &p)
{
    require(statementOf(db, "UPDATE run SET state = ?2, seal = ?3, sealed_rows = ?4, sealed_scores = ?5 WHERE uuid = ?1")
                .bindBlob(1, p.subjectUuid().raw()).bind(2, std::string_view(p.text("state"))).bind(3, p.hash("seal"))
                .bind(4, p.integer("rows")).bind(5, p.integer("scores")).run());
}

void projectScoresSealed(Database &db, const EventPayload &p)
{
    const Uuid run = p.subjectUuid();
    require(statementOf(db, "UPDATE run SET spec = ?2, seal = ?3, sealed_rows = ?4, sealed_scores = ?5 WHERE uuid = ?1")
                .bindBlob(1, run.raw()).bind(2, p.hash("spec")).bind(3, p.hash("seal")).bind(4, p.integer("rows")).bind(5, p.integer("scores")).run());
    require(statementOf(db, "DELETE FROM run_scorer WHERE run = ?1").bindBlob(1, run.raw()).run());
    insertScorers(db, run, specOf(db, p).scorers);
}

void projectRedact(Database &db, const EventPayload &p)
{
    // Of a person, the name goes; other subjects have nothing left in a projection.
    if (const auto uuid = Uuid::fromText(p.event.subject))
        require(statementOf(db, "UPDATE person SET name = NULL WHERE id = ?1").bindBlob(1, uuid->raw()).run());
}

using Projection = void (*)(Database &, const EventPayload &);

Projection projectionOf(std::string_view kind)
{
    static const std::unordered_map<std::string_view, Projection> projections{
        {"person", projectPerson},
        {"prompt", projectPrompt},
        {"prompt_renamed", projectPromptRenamed},
        {"prompt_archived", projectPromptArchived},
        {"prompt_version", projectPromptVersion},
        {"channel", projectChannel},
        {"dataset", projectDataset},
        {"dataset_renamed", projectDatasetRenamed},
        {"dataset_version", projectDatasetVersion},
        {"provider", projectProvider},
        {"model", projectModel},
        {"price", projectPrice},
        {"comparison", projectComparison},
        {"run_started", projectRunStarted},
        {"run_sealed", projectRunSealed},
        {"scores_sealed", projectScoresSealed},
        {"question", projectQuestion},
        {"queue", projectQueue},
        {"label", projectLabel},
        {"adjudication", projectAdjudication},
        {"gate_policy", projectGatePolicy},
        {"redact", projectRedact},
    };
    const auto found = projections.find(kind);
    return found == projections.end() ? nullptr : found->second;
}

} // namespace

std::string EventPayload::text(const char *key) const
{
    return json.at(key).get<std::string>();
}

std::int64_t EventPayload::integer(const char *key) const
{
    return json.at(key).get<std::int64_t>();
}

bool EventPayload::boolean(const char *key) const
{
    return json.at(key).get<bool>();
}

Status project(Database &database, const Event &event)
{
    const Projection projection = projectionOf(event.kind);
    if (!event.body && event.kind == name(EventKind::Person))
        return projectNameless(database, event);
    if (!projection || !event.body)
        return {};
    const auto wrong = [&](const QString &why) {
        return fail(ErrorCode::Damaged,
                    QCoreApplication::translate("Projector", "Event %1 (%2) cannot be used").arg(event.seq).arg(QString::fromStdString(event.kind)), why);
    };
    const auto json = parseJson(event.payload());
    if (!json)
        return wrong(json.error().why);
    try {
        projection(database, EventPayload{event, *json});
        return {};
    } catch (const std::exception &error) {
        return wrong(QString::fromUtf8(error.what()));
    }
}

Status rebuildProjections(Database &database)
{
    for (const std::string &table : projectionTables()) {
        if (auto emptied = database.exec("DELETE FROM " + table); !emptied)
            return emptied;
    }
    return eachEvent(database, 0, [&](const Event &event) -> Result<bool> {
        return project(database, event).map([] { return true; });
    });
}

} // namespace assay
