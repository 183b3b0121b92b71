#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

class Database;
class WriteContext;

struct Person
{
    PersonId id;
    std::optional<std::string> name; ///< nothing once it was erased
};

/// Records a person under this name unless that is known already.
Status keepPerson(WriteContext &context, PersonId person, const std::string &name);
Result<std::vector<Person>> listPeople(Database &database);
/// The person called @p name, made if there is none.
Result<PersonId> personNamed(WriteContext &context, const std::string &name);

} // namespace assay
