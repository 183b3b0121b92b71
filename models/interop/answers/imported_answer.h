#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/hash.h"
#include "domain/dataset.h"
#include "domain/run.h"
#include "interop/foreign_score.h"

namespace assay {

/// A column of another tool's matrix as far as the file tells it.
struct AnswerColumn
{
    std::string prompt;                   ///< what people call the prompt; empty = not said
    std::optional<PromptContent> content; ///< its templates, when the file has them
    std::string provider;                 ///< "openai", "echo"; empty = not said
    std::string model;                    ///< the model's id; empty = not said
    std::string modelLabel;               ///< what people call it; empty = the id
    CaseContent sample;                   ///< a case of the column, and what was sent for it: tells which version it was when the
    std::string sent;                     ///< file does not have the templates; empty = not said

    bool operator==(const AnswerColumn &) const = default;
};

/// One answer of another tool's matrix. Placed by numbers that the file gives, never by the order of its lines.
struct ImportedAnswer
{
    std::int64_t line = 0;
    std::size_t column = 0;    ///< number in AnswerTable::columns
    std::int64_t row = 0;      ///< of the matrix; rows that hold the same case are repeats of it
    std::optional<int> repeat; ///< when the file counts them itself
    std::string caseId;        ///< empty = by its content
    CaseContent content;

    ResultState state = ResultState::Ok;
    std::optional<CallError> error;
    std::string errorText;
    std::optional<std::string> output;
    std::optional<std::string> toolCalls; ///< JSON text
    std::optional<std::string> reasoning;
    std::optional<std::string> finishReason;
    std::optional<std::string> snapshot;
    std::optional<std::string> responseId;
    TokenCounts tokens;
    std::optional<Money> cost;
    std::optional<std::int64_t> latencyUs;
    bool fromCache = false;
    std::optional<TimeUs> at;
    std::vector<ForeignScore> scores;
    Hash identity;             ///< SHA-256 of the record's canonical form: the same record twice is one answer
};

/// What the answers of a file have in common, filled as they come up.
struct AnswerTable
{
    static constexpr std::size_t mostColumns = 1000;
    std::string description;           ///< of the whole, when the file says one
    std::vector<AnswerColumn> columns; ///< by number; what the file does not say stays empty
    std::optional<TimeUs> at;          ///< when it was made: for answers without a time
};

} // namespace assay
