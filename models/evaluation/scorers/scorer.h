#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "base/money.h"
#include "domain/dataset.h"
#include "domain/run.h"

namespace assay {

/// What a scorer may look at. It points to what others keep; null and empty mean "not known".
struct ScoreInput
{
    std::string_view output;
    const std::string *reference = nullptr;
    const std::vector<std::string> *references = nullptr; ///< every accepted answer; null = the reference alone
    const CaseContent *item = nullptr;                    ///< the case's variables and documents (its context)
    const std::vector<std::string> *retrieved = nullptr;  ///< ids of documents in rank order
    const std::map<std::string, double> *relevant = nullptr; ///< grade by id of a document; what is not in it was not judged
    const Json *transcript = nullptr;                     ///< messages in order, with `tool_calls`
    std::string_view toolCalls;                           ///< the calls of the answer, a JSON list
    std::string_view tools;                               ///< definitions of the tools that were offered, a JSON list
    std::optional<std::string_view> finishReason;
    const std::vector<double> *logProbs = nullptr;        ///< natural logarithms, one a token
    std::optional<double> latencyMs;
    std::optional<Money> cost;
    const std::string *rival = nullptr; ///< the baseline's answer to the same case and repeat, for scorers that compare
};

/// A scorer's word. Unknown stays unknown: without what it needs, value and pass are nothing.
struct ScoreOutput
{
    std::optional<double> value;
    std::optional<bool> pass;
    std::string reason;
    std::string details; ///< a JSON object; empty = none
};

class CommandHost;
class ModelAsker;

/// What a scorer may reach outside of its own code. Null = not there: a scorer that needs it then gives no score and says why.
struct ScorerServices
{
    ModelAsker *models = nullptr;    ///< asks models of the project: judges, embeddings
    CommandHost *commands = nullptr; ///< starts external programs that this user trusts
};

/// Turns an output into a score. Immutable; shared by threads.
class Scorer
{
public:
    virtual ~Scorer() = default;
    virtual ScoreOutput score(const ScoreInput &input) const = 0;
};

struct ScorerSetting
{
    std::string name;
    std::string meaning;
    std::string defaultValue; ///< as JSON; empty = must be given or comes from the case
};

/// An output with every accepted answer.
struct CorpusSegment
{
    std::string output;
    std::vector<std::string> references;
};

/// What `score --list` and the help say.
struct ScorerDescription
{
    std::string name;
    std::string summary;
    std::string valueSetting; ///< which setting `NAME:VALUE` fills; empty = none
    std::vector<ScorerSetting> settings;
    std::string inputs; ///< "output, reference"
    std::string range;  ///< "0 or 1"
    std::string source; ///< of the definition
    Result<std::unique_ptr<const Scorer>> (*create)(const Json &settings);
    /// One score for all segments together, of metrics that are defined on a corpus; null of all others.
    Result<ScoreOutput> (*corpus)(const Json &settings, const std::vector<CorpusSegment> &segments) = nullptr;
    int version = 1; ///< raised when the same input would get another score
    double top = 1;  ///< the best value of a graded score: `not-` gives top − value
    /// Of scorers that ask a model or start a program, in place of `create`: a run gives their scores after its answers, on threads that may wait.
    Result<std::unique_ptr<const Scorer>> (*createOutside)(const Json &settings, const ScorerServices &services) = nullptr;
    bool wantsRival = false; ///< it looks at ScoreInput::rival
    /// Takes in the files that settings name as somebody wrote them; what is kept holds their text.
    Result<Json> (*complete)(Json settings, const std::function<Result<std::string>(const std::string &)> &readFile) = nullptr;
    bool (*asks)(const Json &settings) = nullptr; ///< of one with `createOutside`: whether it asks anybody with these settings; null = always
    bool lowerIsBetter = false; ///< of distances, costs and the rates of what should not happen
};

/// One whose lower values are better.
inline ScorerDescription asDistance(ScorerDescription description)
{
    description.lowerIsBetter = true;
    return description;
}

const std::vector<ScorerDescription> &scorerDescriptions();

/// `NAME`, `NAME:VALUE`, `NAME=@FILE.json`, `NAME={…}`, each with `not-` before it (CLI.md §3). @p readFile reads the file.
Result<ScorerSpec> parseScorerSpec(const std::string &text, const std::function<Result<std::string>(const std::string &)> &readFile);
/// Gives equal keys `-2`, `-3`, ….
void makeKeysUnique(std::vector<ScorerSpec> &specs);

Result<std::unique_ptr<const Scorer>> makeScorer(const ScorerSpec &spec, const ScorerServices &services = {});
/// Whether more of its value is better. `not-` gives top − value, and so turns it round.
bool isHigherBetter(const ScorerSpec &spec);
/// Whether it asks a model or starts a program.
bool isOutside(const ScorerSpec &spec);
/// Whether it compares an answer with the baseline's.
bool wantsRival(const ScorerSpec &spec);

/// All scorers of a run, or those of them that need nothing outside.
class ScorerSet
{
public:
    static Result<ScorerSet> make(const std::vector<ScorerSpec> &specs, const ScorerServices &services = {});
    static Result<ScorerSet> makeInside(const std::vector<ScorerSpec> &specs);
    std::vector<ScoreRow> score(const ScoreInput &input) const;

private:
    Status add(int number, const ScorerSpec &spec, const ScorerServices &services);

    struct Member
    {
        int number; ///< in the specification
        std::shared_ptr<const Scorer> scorer;
        bool keepsDetails;
    };
    std::vector<Member> m_scorers;
};

/// Settings as text: a string setting, else the number or word written out; nothing when absent.
std::optional<std::string> settingText(const Json &settings, const char *name);
std::optional<double> settingNumber(const Json &settings, const char *name);
/// 1 and pass, or 0 and fail.
ScoreOutput verdict(bool pass, std::string reason = {});
/// Without a reference there is no verdict.
ScoreOutput noReference();
/// Neither a value nor a verdict, and why.
ScoreOutput unknownScore(std::string reason);
/// A graded value, which passes from @p threshold on; without one there is no verdict.
ScoreOutput graded(double value, std::optional<double> threshold, std::string reason = {});
/// Every accepted answer: the references, else the reference; empty without any.
std::vector<std::string_view> acceptedAnswers(const ScoreInput &input);

} // namespace assay
