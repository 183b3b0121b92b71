#include "storage/people.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "storage/database.h"
#include "storage/payload.h"
#include "storage/writer.h"

namespace assay {

Result<std::vector<Person>> listPeople(Database &database)
{
    auto select = database.prepare("SELECT id, name FROM person ORDER BY name");
    if (!select)
        return fail(select.error());
    std::vector<Person> people;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return people;
        if (const auto id = Uuid::fromRaw(select->blob(0)))
            people.push_back({PersonId{*id}, select->optionalText(1)});
    }
}

Status keepPerson(WriteContext &context, PersonId person, const std::string &name)
{
    auto select = context.database().prepare("SELECT name FROM person WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, person.uuid.raw()).step();
    if (!row)
        return fail(row.error());
    if (*row && select->optionalText(0) == name)
        return {};
    return appendFact(context, EventKind::Person, person.text(), Json{{"name", name}});
}

Result<PersonId> personNamed(WriteContext &context, const std::string &name)
{
    const auto people = listPeople(context.database());
    if (!people)
        return fail(people.error());
    for (const Person &person : *people) {
        if (person.name == name)
            return person.id;
    }
    const PersonId person = PersonId::random();
    return keepPerson(context, person, name).map([&] { return person; });
}

} // namespace assay
