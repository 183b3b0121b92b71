#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"
#include "base/json.h"

namespace assay {

enum class QuestionKind { PassFail, Choice, Choices, Scale, Text, Correction, Spans, Pair };
const char *name(QuestionKind kind); ///< "pass_fail", "choice", "choices", "scale", "text", "correction", "spans", "pair"

std::optional<QuestionKind> questionKindFromName(std::string_view name);

/// How the answers to a question may be compared (statistics.md §3).
enum class Measurement { Nominal, Ordinal, Interval, Ratio };
const char *name(Measurement measurement);

/// One question of a labelling queue.
struct Question
{
    QuestionId id;
    std::string name;                 ///< as filters and exports call it: `label.NAME`
    QuestionKind kind = QuestionKind::PassFail;
    std::string text;                 ///< as the labeller reads it
    std::vector<std::string> choices; ///< of Choice and Choices; tags of Spans, any tag when there are none
    std::int64_t scaleFrom = 1;       ///< of Scale, both ends included
    std::int64_t scaleTo = 5;
    bool isGraded = false;            ///< of Pair: how much better, in the five steps of labelling.md §4; written as "scale": [1, 5]
    Measurement measurement = Measurement::Nominal;
    bool isRequired = true;           ///< the item is answered only with it

    bool operator==(const Question &) const = default;
};

/// Reads the list of CLI.md §3 (`label create --questions`); each question gets a new id. BadInput names the field.
Result<std::vector<Question>> questionsFromText(std::string_view text);

/// The definition as an event holds it.
Json definitionJson(const Question &question);
Result<Question> questionFromJson(QuestionId id, const Json &definition);
/// SHA-256 of the canonical definition: the wording that an answer was given to.
Hash questionVersion(const Question &question);

/// An answer as canonical JSON text: what is compared, hashed and stored.
struct AnswerValue
{
    std::string json;

    bool operator==(const AnswerValue &) const = default;
    static AnswerValue of(const Json &value);
    Json parsed() const; ///< null when the text is no JSON
};

/// What an answer may speak of.
struct JudgedItem
{
    std::vector<OutputId> outputs;
    std::size_t codePoints = 0; ///< of the one output's text; spans lie within
};

/// @p value in the one form that is stored, or BadInput saying what was expected. Forms: pass_fail "pass" or "fail" (true, false, 1, 0 are
/// taken for them), choice a string, choices a list of strings, scale an integer, text and correction a string, spans a list of
/// {"start","end","tag","reason"?} in code points, pair {"preferred": output id or null, "acceptable": [output ids], "strength"?}.
Result<AnswerValue> storedValue(const Question &question, const JudgedItem &item, const AnswerValue &value);

/// The category that agreement, filters and tallies count an answer as; nothing for texts, corrections and spans. A pair counts as the preferred
/// output's id, or "tie".
std::optional<std::string> categoryOf(const Question &question, const AnswerValue &value);
/// All categories that the question declares, in order; empty when answers are free or name outputs.
std::vector<std::string> categoriesOf(const Question &question);

} // namespace assay
