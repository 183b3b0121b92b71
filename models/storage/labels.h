#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "domain/label.h"
#include "domain/question.h"

namespace assay {

class Database;
class WriteContext;

struct QueueInfo
{
    QueueId id;
    QueueDefinition definition;
    std::optional<std::string> madeBy;
    TimeUs at;
};

/// Newest first.
Result<std::vector<QueueInfo>> listQueues(Database &database);
/// By its name; BadInput with a suggestion.
Result<QueueInfo> findQueue(Database &database, const std::string &name);
/// By its id; BadInput when there is none.
Result<QueueInfo> queueById(Database &database, QueueId id);
/// In the order of the queue.
Result<std::vector<Question>> questionsOf(Database &database, const QueueDefinition &queue);
Result<std::vector<QueueItem>> itemsOf(Database &database, const QueueDefinition &queue);
/// The names of all questions, each once, sorted: what `label.QUESTION` can be.
Result<std::vector<std::string>> questionNames(Database &database);

/// A question of this very definition that the project knows already, else @p question, which is recorded.
Result<QuestionId> keepQuestion(WriteContext &context, const Question &question);
/// Records a queue over @p items. `items` and `questions` of the definition are set here. BadInput when the name is taken.
Result<QueueInfo> makeQueue(WriteContext &context, QueueDefinition definition, const std::vector<Question> &questions,
                            const std::vector<QueueItem> &items);

/// A label as the tables hold it.
struct LabelRow
{
    EventId id;
    QueueId queue;
    ItemId item;
    PersonId person;
    LabelAspect aspect = LabelAspect::Answer;
    std::optional<QuestionId> question;
    LabelLayer layer = LabelLayer::Answer;
    std::optional<AnswerValue> value;
    TimeUs answeredAt;
    std::optional<EventId> supersedes;
    bool isCurrent = true;
    bool isBlind = true;
    EventId act;
    std::optional<EventId> undoes;
    std::optional<EventId> redoes;
};
/// All labels of a queue in the order of the log; with @p person only theirs.
Status eachLabel(Database &database, QueueId queue, std::optional<PersonId> person, const std::function<Status(LabelRow)> &read);
/// The whole record, as its event holds it; nothing once it was redacted.
Result<std::optional<Label>> labelById(Database &database, EventId id);

/// Records labels of one person, as that person.
Status keepLabels(WriteContext &context, const std::vector<Label> &labels);
/// Records the decision on one item and question.
Status keepDecision(WriteContext &context, QueueId queue, ItemId item, QuestionId question, const AnswerValue &value, const std::string &reason);

/// Row number of an output that a queue or a label speaks of; nothing when this file does not hold it.
Result<std::optional<std::int64_t>> labelledRow(Database &database, OutputId output);
Status noteLabelledRow(WriteContext &context, OutputId output, std::int64_t row);
/// Finds the rows of what queues and labels speak of and what has none yet, as after a merge: every id is computed, some half a million a
/// second; nothing to find costs nothing.
Status findLabelledRows(WriteContext &context);

/// What the answers to one question say together of an output, in order of trust (labelling.md §6); one of several where several choices hold.
struct LabelValue
{
    std::string question; ///< its name
    QuestionKind kind = QuestionKind::PassFail;
    std::string value;

    std::optional<bool> pass() const;     ///< of a question with pass or fail
    std::optional<double> number() const; ///< of a scale
};
Result<std::vector<LabelValue>> labelValues(Database &database, std::int64_t row);
/// The names of questions with pass or fail that say something of answers of @p run (its number in result rows), sorted.
Result<std::vector<std::string>> verdictQuestions(Database &database, std::int64_t run);
/// What the question says of each answer of the run that it says something of, by row number. Of several queues that ask by the same name, one
/// that says fail stands.
Result<std::unordered_map<std::int64_t, bool>> labelVerdicts(Database &database, std::int64_t run, const std::string &question);

/// What people said of one output, answer by answer, and all together.
struct OutputLabel
{
    std::string question;
    std::optional<std::string> person;
    LabelLayer layer = LabelLayer::Answer;
    AnswerValue value;
    TimeUs at;
};
Result<std::vector<OutputLabel>> labelsOfRow(Database &database, std::int64_t row);

} // namespace assay
