#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/json.h"
#include "governance/gate_policy.h"

namespace assay::items {

/// A condition as a form holds it: what was typed, right or wrong. Decimals are written as the user's locale does.
struct ConditionDraft
{
    QString kind = QStringLiteral("eval"); ///< as name(GateKind)
    QString id;
    QString metric;   ///< of a calibration the judge
    QString question; ///< of a calibration: what people answered beside it
    QString direction = QStringLiteral("up"); ///< or "down"
    QString rule = QStringLiteral("non_inferiority"); ///< as name(GateRuleType)
    QString value; ///< δ, bar or limit
    QString ci = QStringLiteral("one-sided-95");
    QString dataset; ///< empty = the one of the run
    QString minItems;
    QString maxAge; ///< days
    QString appliesIf;
    std::string kept; ///< JSON of the condition it was read from; what a form does not show is written back as it was

    bool operator==(const ConditionDraft &) const = default;
};

struct PolicyDraft
{
    QString name;
    QString baseline = QStringLiteral("production");
    std::vector<ConditionDraft> conditions;
    int base = 0; ///< N of the version that is changed; 0 = a new policy
    std::string kept; ///< JSON of the rest of the document it was read from

    bool operator==(const PolicyDraft &) const = default;
};

/// Where a draft is wrong. @p field: name, baseline, conditions; of a condition its field in the document, "rule.delta".
struct DraftProblem
{
    int condition = -1; ///< -1 = the policy itself
    QString field;
    Error error; ///< what is wrong there, without naming the field
};

/// What a new condition begins with.
enum class ConditionTemplate { NoWorse, Better, Bar, Cost, Latency, Safety, Calibration, BaselineRerun };
QString templateWords(ConditionTemplate kind);
/// Its id is one that none of @p others has.
ConditionDraft conditionFrom(ConditionTemplate kind, const std::vector<ConditionDraft> &others = {});

/// The draft of version @p number whose document is @p definition.
PolicyDraft draftOf(const std::string &name, const Json &definition, int number);
/// The document the draft stands for; what cannot be read is written as it was typed, so that reading it names the field.
Json policyJson(const PolicyDraft &draft);
/// The first field that is wrong; nothing when the draft can be kept.
std::optional<DraftProblem> problemOf(const PolicyDraft &draft);

/// A draft as text, to remember it until it is kept, and back; nothing when the text is none.
std::string draftText(const PolicyDraft &draft);
std::optional<PolicyDraft> draftFromText(const std::string &text);

} // namespace assay::items
