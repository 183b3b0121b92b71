#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "governance/gate_policy.h"

namespace assay::items {

/// A condition as it is read.
struct ConditionView
{
    QString id;
    QString kind;     ///< in words; empty where the id or the sentence says it
    QString sentence; ///< what has to hold
    QString note;     ///< why it is never passed by this version of Assay; empty where it is judged
};

/// One version of a policy.
struct PolicyVersionView
{
    int number = 0;
    QString label;  ///< "v2"
    QString person; ///< who wrote it; "unknown" when nobody knows
    QString when;   ///< date and time where the user is
    QString age;    ///< "3 h"
    qint64 atUs = 0;
    QString baseline;  ///< channel
    QStringList changes; ///< against the version before; of the first one, nothing
    std::vector<ConditionView> conditions;
    QString problem; ///< why its document cannot be read; then there are no conditions
    std::string definition; ///< JSON, `assay.gate-policy/1`
};

struct PolicyView
{
    QString name;
    std::vector<PolicyVersionView> versions; ///< newest first; at least one

    const PolicyVersionView &newest() const { return versions.front(); }
    const PolicyVersionView *version(int number) const; ///< null when there is none
};

/// A column of a run that a gate can be tried on.
struct CandidateView
{
    QString reference; ///< as `assay-cli gate --run` takes it
    QString title;     ///< "triage v9 · greedy"
    QString run;       ///< name of its run
    QString age;
    QStringList channels; ///< those that point to its version now
};

/// What a form offers.
struct PolicyChoices
{
    QStringList channels;
    QStringList metrics; ///< keys of scorers, `pass`, `pass.KEY`
    QStringList datasets;
    QStringList judges;    ///< of the newest runs
    QStringList questions; ///< that queues ask
};

/// What a finding of a gate says, in the words of `assay-cli gate`.
struct GateRow
{
    enum class State { Passed, Failed, Unknown };
    QString name;
    State state = State::Unknown;
    QString said;     ///< "✓ passed", "✗ failed", "○ unknown"
    QString observed; ///< "-0.02 [-0.05, 0.01]"; empty when nothing was
    QString measured; ///< "n = 200, METHOD"; empty when nothing was counted
    QString required;
    QString reason;
};

struct GateView
{
    bool passed = false;
    QString said;     ///< "✓ passed", "✗ failed"
    QString sentence; ///< "The gate passes. 2 of 2 hold."
    QString subject;  ///< policy, version, model and data it was judged on
    std::vector<GateRow> rows;
};

} // namespace assay::items
