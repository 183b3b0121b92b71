#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/label.h"
#include "domain/question.h"

namespace assay {

class Database;

/// What an adjudicator settles: the gold label of one item and question.
struct Decision
{
    ItemId item;
    Question question;
    AnswerValue value;
    std::string reason;
};

/// Reads `{"item","question","value","reason"}`, a line of `assay-cli label decide` (CLI.md §3); all four are needed. The error names the field.
Result<Decision> readDecisionLine(Database &database, const std::vector<Question> &questions, const std::vector<QueueItem> &items, std::string_view line);

} // namespace assay
