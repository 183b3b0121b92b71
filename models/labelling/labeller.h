#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "domain/label.h"
#include "domain/question.h"
#include "labelling/shown_item.h"
#include "storage/labels.h"

namespace assay {

class Database;

/// What one person has said of one item so far: the last record of each; one without a value was taken back.
struct ItemAnswers
{
    std::map<QuestionId, LabelRow> answers;
    std::optional<LabelRow> skip;
    std::optional<LabelRow> comment;
    std::optional<LabelRow> flag;
};

/// How an item was seen, for the record.
struct Seeing
{
    std::optional<TimeUs> shownAt;
    std::optional<std::int64_t> activeMs; ///< without idle time over 30 s
    bool othersSeen = false;
    bool judgeSeen = false;
};

/// What is said at once: any of the fields.
struct Act
{
    std::map<QuestionId, std::optional<AnswerValue>> answers; ///< as given; no value takes the answer back
    std::optional<std::string> skip;                   ///< the reason, may be empty
    std::optional<std::string> comment;                ///< empty takes it back
    std::optional<std::string> flag;                   ///< the reason why somebody should decide
};

/// One person's work on one queue. It makes records and keeps its state; the caller stores them, one transaction an act, before it shows anything
/// as done: labels = act(…); keep them; took(labels).
class Labeller
{
public:
    static Result<Labeller> open(Database &database, QueueInfo queue, PersonId person);

    const QueueInfo &queue() const { return m_queue; }
    PersonId person() const { return m_person; }
    const std::vector<Question> &questions() const { return m_questions; }
    const Question *question(QuestionId id) const;
    const Question *question(const std::string &name) const;
    const std::vector<QueueItem> &items() const { return m_items; }
    const QueueItem *item(ItemId id) const;
    const QStringList &identityWords() const { return m_identityWords; }
    /// Places of the items that are this person's, in the order they see them.
    const std::vector<std::size_t> &order() const { return m_order; }

    /// Of a repeat, the item that it shows once more.
    std::optional<ItemId> repeatedItem(ItemId item) const;

    /// Where @p item stands in order(); nothing when it is not this person's.
    std::optional<std::size_t> positionOf(ItemId item) const;

    bool isAnswered(ItemId item) const; ///< all required questions have an answer
    bool isSkipped(ItemId item) const;
    /// Nothing is to be done by this person: answered, skipped, judged by enough others, or a repeat of what they did not answer.
    bool isDone(ItemId item) const;
    const ItemAnswers *answersTo(ItemId item) const;
    std::int64_t answeredCount() const { return m_answered; }
    std::int64_t skippedCount() const { return m_skipped; }
    /// The first item of the order, from position @p from on and then from the beginning, that is not done; its position.
    std::optional<std::size_t> next(std::size_t from = 0) const;

    /// What the person may see of it, the outputs of a pair in the order of the screen.
    Result<ShownItem> show(Database &database, ItemId item) const;
    /// The same as work for another thread, which shares nothing with this.
    std::function<Result<ShownItem>(Database &)> showing(ItemId item) const;

    /// The records of one act, or what is wrong with it. @p shown as show() gave it.
    Result<std::vector<Label>> act(ItemId item, const ShownItem &shown, const Act &act, const Seeing &seeing, TimeUs now) const;
    /// The records that take the last act back, or do it again; empty when there is none.
    std::vector<Label> undo(TimeUs now) const;
    std::vector<Label> redo(TimeUs now) const;
    /// The item of the act that undo() or redo() would change.
    std::optional<ItemId> undoItem() const;
    std::optional<ItemId> redoItem() const;
    /// The records that undo() would take back; empty when there are none.
    std::vector<LabelRow> lastAct() const { return m_done.empty() ? std::vector<LabelRow>() : m_done.back(); }
    /// What stood where @p row stands now, before it; null when nothing did, or when it is another person's.
    const LabelRow *before(const LabelRow &row) const;
    /// The records are durable.
    void took(const std::vector<Label> &labels);

private:
    using Acts = std::vector<std::vector<LabelRow>>; ///< each act's records

    Labeller(QueueInfo queue, PersonId person) : m_queue(std::move(queue)), m_person(person) {}
    Label record(const QueueItem &item, TimeUs now) const;
    Result<Label> answer(const QueueItem &item, const ShownItem &shown, const Question &question, const std::optional<AnswerValue> &value, TimeUs now) const;
    Result<std::vector<Label>> answers(const QueueItem &item, const ShownItem &shown, const Act &act, TimeUs now) const;
    void addWords(std::vector<Label> &labels, const QueueItem &item, const Act &act, TimeUs now) const;
    std::vector<Label> reversed(const Acts &acts, bool forward, TimeUs now) const;
    /// This person's last record there, a retraction included.
    const LabelRow *standing(ItemId item, LabelAspect aspect, std::optional<QuestionId> question) const;
    void take(const LabelRow &row);
    void takeOwn(const LabelRow &row);
    void noteAct(const LabelRow &row);

    QueueInfo m_queue;
    PersonId m_person;
    std::vector<Question> m_questions;
    std::vector<QueueItem> m_items;
    std::vector<std::int64_t> m_wanted; ///< by place
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_positions; ///< by place: where it stands in the order; npos = not this person's
    std::unordered_map<ItemId, std::size_t> m_places;
    std::unordered_map<ItemId, ItemAnswers> m_said;
    std::unordered_map<ItemId, std::set<PersonId>> m_judges; ///< others who answered or skipped
    std::unordered_map<EventId, LabelRow> m_rows;      ///< this person's records: undo goes back through them
    QStringList m_identityWords;
    Acts m_done;
    Acts m_undone;
    std::int64_t m_answered = 0;
    std::int64_t m_skipped = 0;
};

} // namespace assay
