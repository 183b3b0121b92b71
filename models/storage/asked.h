#pragma once

#include <optional>
#include <string>

#include "base/error.h"
#include "base/hash.h"
#include "base/money.h"
#include "domain/run.h"

namespace assay {

class Database;
class WriteContext;

/// What a model once said to a judge's question, or the embedding it gave. Local to this file; an index, not a fact.
struct AskedAnswer
{
    std::string text;
    TokenCounts tokens;
    std::optional<Money> cost; ///< nothing = unknown
};

/// By the cache key of the request (DATA.md §4).
Result<std::optional<AskedAnswer>> askedAnswer(Database &database, const Hash &key);
Status keepAsked(WriteContext &context, const Hash &key, const AskedAnswer &answer);

/// What the scores of one run cost to ask for: the sum over its score details, those without a cost apart.
Result<MoneySum> judgingCost(Database &database, std::int64_t run);

} // namespace assay
