#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/tabular/byte_source.h"

namespace assay {

class Database;

/// Lines to fine-tune a model with, as interop.md §7 gives them.
enum class TrainingFormat {
    Sft,        ///< `{"messages":[…]}`, the good answer last
    Preference, ///< `{"input":{"messages":[…]},"preferred_output":[…],"non_preferred_output":[…]}`
};

struct TrainingRequest
{
    TrainingFormat format = TrainingFormat::Sft;
    std::string label;    ///< the question whose answers say what is good; empty = the scorers' verdict (of Sft only)
    double holdOut = 0;   ///< share of the cases, by their hash, that never enter; 0 to below 1
};

/// Why something was left out.
enum class LeftOut {
    NotGood,       ///< said to be bad, or the scorers failed it
    Undecided,     ///< no answer holds: a tie of votes, or nobody said
    Tie,           ///< both of a pair are as good
    BothBad,       ///< neither of a pair is acceptable
    Unchanged,     ///< corrected to what it was, or both of a pair say the same
    NoRequest,     ///< what was sent cannot be made again
    NoAnswer,      ///< an error, or its text was erased
    HeldOut,
};
const char *name(LeftOut reason); ///< "not_good", "undecided", "tie", …

struct TrainingReport
{
    std::int64_t rows = 0;
    std::map<LeftOut, std::int64_t> leftOut;
    std::int64_t otherInputs = 0;      ///< of written pairs: the other answer was given to another rendered prompt
    std::int64_t people = 0;           ///< whose answers were used
    std::vector<std::string> datasets; ///< versions the cases are of, as `NAME@hash`
};

/// Writes what @p keys (row numbers of results) and labels make of it. Of a pair both outputs must be among the keys. The question is one of
/// pass_fail, correction or pair: others are no verdict and fail with BadInput.
Result<TrainingReport> writeTraining(Database &database, const std::vector<std::int64_t> &keys, const TrainingRequest &request, const ByteSink &sink,
                                     const std::function<bool()> &goesOn = {});

} // namespace assay
