#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

#include "base/money.h"
#include "domain/run.h"
#include "project/run_service.h"

namespace assay {
class Database;
}

namespace assay::items {

/// A column of a set-up: a prompt version and a model, as ComparisonSetup names them.
struct SetupColumn
{
    QString prompt;
    QString model;

    bool operator==(const SetupColumn &) const = default;
};

/// A comparison as it is set up, in the words of the command line (CLI.md §1, §3).
struct ComparisonSetup
{
    QString name;        ///< empty = made from the prompts
    QStringList prompts; ///< "support/reply@v7", "support/reply@draft"
    QStringList models;
    QString dataset;     ///< "support messages@v4"
    CaseSelection selection;
    QStringList scorers; ///< "contains:refund", "not-is-json"
    int repeats = 1;
    bool stream = true;
    bool useCache = true;
    QList<SetupColumn> leftOut; ///< of prompts × models
    int baseline = 0;    ///< number in columns()
    int concurrency = 32;
    std::optional<Money> budget;

    bool operator==(const ComparisonSetup &) const = default;
    /// Whether there is something to run.
    bool isComplete() const { return !columns().isEmpty() && !dataset.isEmpty(); }
    /// What is run: prompts × models without those left out.
    QList<SetupColumn> columns() const;
    RunLimits limits() const { return {concurrency, budget}; }
};

/// The name that a run gets without one: "reply v7 v8".
QString madeName(const ComparisonSetup &setup);

/// Scorers as they are written; BadInput for one that cannot be understood.
Result<std::vector<ScorerSpec>> scorerSpecs(const QStringList &written);
/// Fails with BadInput on a scorer that cannot be understood.
Result<RunRequest> requestOf(const ComparisonSetup &setup);
ComparisonSetup setupOf(const RunRequest &request, const RunLimits &limits);
/// How a run was set up, with the names that its prompts and its dataset have now.
Result<ComparisonSetup> setupOf(Database &database, const RunSpec &spec);

/// As the window remembers it.
std::string setupText(const ComparisonSetup &setup);
std::optional<ComparisonSetup> setupFromText(const std::string &text);

/// A scorer as it is written: "contains:refund".
QString scorerText(const ScorerSpec &spec);
/// What its scores are called: the name in its settings, else as it is written.
QString scorerName(const QString &written);

} // namespace assay::items
