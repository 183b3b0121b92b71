#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/money.h"
#include "domain/prompt.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What a draft is looked at with.
struct CheckQuestion
{
    std::string prompt;         ///< whole name
    PromptContent content;
    std::string against;        ///< label of the version that change bars compare with; empty = none
    std::string dataset;        ///< `NAME[@V]`; empty = the one that the prompt was run on last, else the largest
    std::string caseId;         ///< empty = the first
    std::string model;          ///< name; empty = the first
};

/// A problem, where an editor shows it. Places in UTF-16 units of the message's text.
struct ProblemRow
{
    int message = 0;
    int begin = 0;
    int length = 0;
    int line = 0;         ///< counted through all messages, from 1
    bool isError = false;
    QString text;
    std::optional<QString> fix; ///< replaces the place
};

enum class LineChange { Added, Changed };

/// A changed stretch of a message against the version compared with. Lines from 0, places in UTF-16 units.
struct ChangedLine
{
    int line = 0;
    LineChange change = LineChange::Changed;
};
struct ChangedWord
{
    int begin = 0;
    int length = 0;
};
struct MessageChanges
{
    std::vector<ChangedLine> lines;
    std::vector<ChangedWord> words;
};

struct PreviewMessage
{
    QString role;
    QString text; ///< at most previewLength characters
};

/// What came of it.
struct PromptCheck
{
    std::vector<ProblemRow> problems;
    std::vector<MessageChanges> changes; ///< one a message
    int changedLines = 0;
    std::vector<PreviewMessage> preview; ///< empty when it cannot be rendered
    QString previewProblem;              ///< why not
    QString toolsProblem;                ///< why the tool definitions are no JSON; empty = they are, or there are none
    QString schemaProblem;               ///< the same of the output schema
    QStringList variables;               ///< names a template can use, sorted
    QString datasetName;                 ///< as asked, else the largest dataset of the project
    QString dataset;                     ///< "support messages v1"
    int tools = 0;                       ///< tool definitions
    std::int64_t cases = 0;
    QString caseId;
    QStringList models;
    QString model;
    std::int64_t tokens = 0;             ///< of the rendered messages, an estimate
    std::optional<Money> cost;           ///< of the input with `model`, an estimate; unknown without a price
};
constexpr int previewLength = 200'000;

/// Looks at a draft: problems, changes, preview, estimate. Takes as long as the texts are long: work of the background.
Result<PromptCheck> checkPrompt(Database &database, const CheckQuestion &question);

/// Ids of cases of a dataset version that begin with @p typed, at most @p most.
Result<QStringList> caseIds(Database &database, const std::string &dataset, const std::string &typed, int most = 50);

} // namespace assay::items
