#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/run.h"

namespace assay {

class Database;

/// A result as a line of a list shows it: everything but the whole texts.
struct ResultLine
{
    std::int64_t key = 0;
    std::int64_t run = 0; ///< number of the run in result rows
    int column = 0;
    int repeat = 0;
    std::string caseId;
    ResultState state = ResultState::Ok;
    std::optional<CallError> error;
    std::string text;     ///< the beginning of the answer, of an error of what happened
    bool hasText = false; ///< false as well when the texts were erased
    std::optional<bool> pass;
    std::vector<ScoreRow> scores; ///< without reasons
    TokenCounts tokens;
    std::optional<Money> cost;
    std::optional<std::int64_t> latencyUs;
    bool fromCache = false;
    TimeUs at;
    std::map<std::string, std::string> variables; ///< of the case, those that were asked for and that it has
};

/// The lines of @p keys, in their order; those of rows that are gone are left out. @p textLength: code points of the text.
/// @p variables: names of variables of the cases.
Result<std::vector<ResultLine>> resultLines(Database &database, const std::vector<std::int64_t> &keys, int textLength,
                                            const std::vector<std::string> &variables = {});

} // namespace assay
