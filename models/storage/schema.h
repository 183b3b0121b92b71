#pragma once

#include <string>
#include <vector>

#include "base/error.h"

namespace assay {

class Database;

/// The texts whose concatenation 1 … N is schema N; text N is also the migration from N − 1.
const std::vector<std::string> &schemaTexts();
int currentSchema();
/// Oldest schema that can read what this version writes, kept as `readable_by` in `meta`.
constexpr int readableBy = 2;

/// Creates schema @p version in an empty database and sets `user_version`.
Status createSchema(Database &database, int version);
/// Runs the texts after @p from in one transaction and sets `user_version`.
Status migrateSchema(Database &database, int from);
/// Compares `sqlite_schema` with exactly what schema @p version creates; names the first object that is extra, missing or
/// changed.
Status checkSchema(Database &database, int version);

/// Tables that can be dropped and built again from `event` and `blob`.
const std::vector<std::string> &projectionTables();

} // namespace assay
