#include "storage/gate_policies.h"

#include <nlohmann/json.hpp>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/database.h"
#include "storage/payload.h"
#include "storage/projection.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

Result<std::vector<GatePolicyVersion>> versionsWhere(Database &database, const std::string &condition, const std::string &name)
{
    auto select = database.prepare("SELECT p.id, p.name, v.number, v.definition, o.name, v.at_us FROM gate_policy p JOIN gate_policy_version v ON v.policy = p.id "
                                   "LEFT JOIN person o ON o.id = v.person WHERE " + condition + " ORDER BY p.name, p.id, v.number");
    if (!select)
        return fail(select.error());
    if (!name.empty())
        select->bind(1, std::string_view(name));
    return collect<GatePolicyVersion>(*select, [](const Statement &row) {
        return GatePolicyVersion{Uuid::fromRaw(row.blob(0)).value_or(Uuid{}), std::string(row.text(1)), static_cast<int>(row.integer(2)), std::string(row.text(3)),
                                 row.optionalText(4), TimeUs{row.integer(5)}};
    });
}

/// What a person wrote of it, without who and when.
Json writtenPart(Json definition)
{
    definition.erase("person");
    definition.erase("at_us");
    return definition;
}

} // namespace

void projectGatePolicy(Database &db, const EventPayload &p)
{
    const Uuid policy = p.subjectUuid();
    require(statementOf(db, "INSERT INTO gate_policy (id, name) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET name = ?2")
                .bindBlob(1, policy.raw()).bind(2, std::string_view(p.text("name"))).run());
    const std::int64_t number
        = integerOf(statementOf(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM gate_policy_version WHERE policy = ?1").bindBlob(1, policy.raw()));
    require(statementOf(db, "INSERT INTO gate_policy_version (policy, number, event, definition, person, at_us) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .bindBlob(1, policy.raw()).bind(2, number).bindBlob(3, p.event.id.uuid.raw()).bind(4, std::string_view(dumpJson(writtenPart(p.json))))
                .bindBlob(5, p.person().raw()).bind(6, p.at()).run());
}

Result<std::vector<GatePolicyVersion>> listGatePolicies(Database &database)
{
    return versionsWhere(database, "v.number = (SELECT MAX(number) FROM gate_policy_version w WHERE w.policy = p.id)", {});
}

Result<std::vector<GatePolicyVersion>> gatePolicyVersions(Database &database, const std::string &name)
{
    auto versions = versionsWhere(database, "p.name = ?1", name);
    if (!versions || !versions->empty())
        return versions;
    const auto all = listGatePolicies(database);
    std::vector<std::string> names;
    for (const GatePolicyVersion &each : all ? *all : std::vector<GatePolicyVersion>())
        names.push_back(each.name);
    QStringList shown;
    const auto near = nearest(name, names);
    for (const std::string &each : near.empty() ? names : near)
        shown << displayText(each);
    return fail(ErrorCode::BadInput, translate("Gates", "There is no policy “%1”").arg(displayText(name)), {},
                shown.isEmpty() ? translate("Gates", "“policy set” makes one.") : translate("Gates", "There are: %1.").arg(shown.join(QStringLiteral(", "))));
}

Result<bool> keepGatePolicy(WriteContext &context, const Json &definition)
{
    const std::string name = stringAt(definition, "name").value_or(std::string());
    const auto versions = versionsWhere(context.database(), "p.name = ?1", name);
    if (!versions)
        return fail(versions.error());
    if (!versions->empty() && versions->back().definition == dumpJson(definition))
        return false;
    const Uuid policy = versions->empty() ? Uuid::random() : versions->back().policy;
    return appendFact(context, EventKind::GatePolicy, policy.text(), definition).map([] { return true; });
}

} // namespace assay
