#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "items/compare_view.h"
#include "items/result_labels.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What one scorer said of the result.
struct ResultScore
{
    QString scorer;
    std::optional<double> value;
    CellVerdict verdict = CellVerdict::Unknown;
    QString reason;

    bool operator==(const ResultScore &) const = default;
};

/// What became of the request when it was made again.
enum class RequestMatch {
    AsSent,   ///< its hash is the stored one
    Differs,  ///< prompt, case, snippet or the way requests are written changed since
    NotMade,  ///< it could not be made again
    NotSent,  ///< nothing was sent
};

/// One result in full.
struct ResultDetail
{
    std::int64_t key = 0;
    QString id;
    QString runId;
    QString caseId;
    QString subject; ///< "reply v7 · small"
    int repeat = 0;
    int repeats = 1;
    CellState state = CellState::Ok;
    CellVerdict verdict = CellVerdict::Unknown;

    std::optional<QString> output;
    QString toolCalls;  ///< indented JSON; empty = none
    QString conversation; ///< of several calls: who said what, a paragraph each; empty = none
    QString reasoning;
    QString errorText;  ///< of an error, what happened
    QString erased;     ///< who erased the texts, when and why; empty = they are there
    std::vector<NamedText> inputs;
    std::vector<NamedText> documents;
    std::optional<QString> reference;
    std::vector<ResultScore> scores;
    std::vector<LabelledQuestion> labels;

    std::vector<NamedText> messages; ///< role and rendered text
    RequestMatch request = RequestMatch::NotMade;
    QString requestNote; ///< one sentence that says what is shown
    QString rawRequest;  ///< URL and body
    QString rawAnswer;   ///< what is stored of the answer, as JSON
    std::vector<NamedText> facts; ///< the foot: prompt, model, latency, tokens, cost, cache, …

    bool operator==(const ResultDetail &) const = default;
};

/// Nothing when the row is gone.
Result<std::optional<ResultDetail>> readResultDetail(Database &database, std::int64_t key);

/// An answer to the same case, of whatever version and run.
struct CaseAnswer
{
    std::int64_t key = 0;
    QString subject;  ///< "v7 · small"
    QString run;      ///< its name
    QString text;     ///< the beginning
    CellState state = CellState::Ok;
    CellVerdict verdict = CellVerdict::Unknown;
    QString note;     ///< "✓ pass · 24 Nov 2026, 14:01"

    bool operator==(const CaseAnswer &) const = default;
};
/// All answers to the case of result @p key, it among them, newest run first.
Result<std::vector<CaseAnswer>> readCaseAnswers(Database &database, std::int64_t key);

/// What changed from the answer of result @p before to that of @p after; empty when one of them has none.
Result<std::vector<DiffSegment>> readAnswerDiff(Database &database, std::int64_t before, std::int64_t after);

/// The result as the one JSON object that the command line prints.
Result<QString> readResultJson(Database &database, std::int64_t key);

} // namespace assay::items
