#include "labelling/labeller.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "labelling/identity_words.h"
#include "labelling/queue_order.h"
#include "storage/database.h"

namespace assay {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

LabelRow rowOf(const Label &label)
{
    LabelRow row;
    row.id = label.id;
    row.queue = label.queue;
    row.item = label.item;
    row.person = label.person;
    row.aspect = label.aspect;
    row.question = label.question;
    row.layer = label.layer;
    row.value = label.value;
    row.answeredAt = label.answeredAt;
    row.supersedes = label.supersedes;
    row.isBlind = label.isBlind;
    row.act = label.act;
    row.undoes = label.undoes;
    row.redoes = label.redoes;
    return row;
}

/// Where the last records of a text, a skip or a flag stand.
template <typename Answers>
auto fieldOf(Answers &answers, LabelAspect aspect) -> decltype(&answers.skip)
{
    switch (aspect) {
    case LabelAspect::Skip: return &answers.skip;
    case LabelAspect::Comment: return &answers.comment;
    case LabelAspect::Flag: return &answers.flag;
    case LabelAspect::Answer: break;
    }
    return nullptr;
}

void noteSeeing(Label &label, const ShownItem &shown, const Seeing &seeing)
{
    label.shownAt = seeing.shownAt;
    label.activeMs = seeing.activeMs;
    label.othersSeen = seeing.othersSeen;
    label.judgeSeen = seeing.judgeSeen;
    for (const OutputId &output : label.outputs) {
        const auto seen = std::find_if(shown.outputs.begin(), shown.outputs.end(), [&](const ShownItem::Output &each) { return each.id == output; });
        if (seen == shown.outputs.end())
            continue;
        label.textHashes.push_back(sha256(seen->text));
        label.identityLeak = label.identityLeak || seen->namesIdentity;
    }
    if (shown.outputs.size() == 2)
        label.left = shown.outputs.front().id.hex();
}

/// All records of an act bear the id of its first.
void joinIntoAct(std::vector<Label> &labels)
{
    for (Label &label : labels)
        label.act = labels.front().id;
}

} // namespace

Result<Labeller> Labeller::open(Database &database, QueueInfo queue, PersonId person)
{
    Labeller labeller(std::move(queue), person);
    auto questions = questionsOf(database, labeller.m_queue.definition);
    auto items = itemsOf(database, labeller.m_queue.definition);
    auto words = assay::identityWords(database);
    if (!questions || !items || !words)
        return fail(questions ? items ? words.error() : items.error() : questions.error());
    labeller.m_questions = std::move(*questions);
    labeller.m_items = std::move(*items);
    labeller.m_identityWords = std::move(*words);
    std::vector<std::size_t> repeated;
    for (std::size_t i = 0; i < labeller.m_items.size(); ++i) {
        labeller.m_places[labeller.m_items[i].id] = i;
        if (labeller.m_items[i].isRepeat)
            repeated.push_back(labeller.m_places.at(itemId(labeller.m_items[i].outputs)));
    }
    const std::size_t once = labeller.m_items.size() - repeated.size();
    labeller.m_wanted = answersWanted(labeller.m_queue.definition, once);
    labeller.m_order = orderFor(labeller.m_queue.definition, person, once, repeated);
    labeller.m_positions.assign(labeller.m_items.size(), nowhere);
    for (std::size_t i = 0; i < labeller.m_order.size(); ++i)
        labeller.m_positions[labeller.m_order[i]] = i;
    const Status read = eachLabel(database, labeller.m_queue.id, std::nullopt, [&](LabelRow row) {
        labeller.take(row);
        return Status{};
    });
    return read ? Result<Labeller>(std::move(labeller)) : Result<Labeller>(fail(read.error()));
}

const Question *Labeller::question(QuestionId id) const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &each) { return each.id == id; });
    return found == m_questions.end() ? nullptr : &*found;
}

const Question *Labeller::question(const std::string &name) const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &each) { return each.name == name; });
    return found == m_questions.end() ? nullptr : &*found;
}

const QueueItem *Labeller::item(ItemId id) const
{
    const auto found = m_places.find(id);
    return found == m_places.end() ? nullptr : &m_items[found->second];
}

const ItemAnswers *Labeller::answersTo(ItemId item) const
{
    const auto found = m_said.find(item);
    return found == m_said.end() ? nullptr : &found->second;
}

std::optional<std::size_t> Labeller::positionOf(ItemId item) const
{
    const auto place = m_places.find(item);
    return place == m_places.end() || m_positions[place->second] == nowhere ? std::nullopt : std::optional(m_positions[place->second]);
}

std::optional<ItemId> Labeller::repeatedItem(ItemId id) const
{
    const QueueItem *found = item(id);
    return found && found->isRepeat ? std::optional(itemId(found->outputs)) : std::nullopt;
}

bool Labeller::isAnswered(ItemId item) const
{
    const ItemAnswers *said = answersTo(item);
    if (!said)
        return false;
    const auto stands = [&](const Question &each) {
        const auto found = said->answers.find(each.id);
        return found != said->answers.end() && found->second.value;
    };
    return std::any_of(m_questions.begin(), m_questions.end(), stands)
           && std::all_of(m_questions.begin(), m_questions.end(), [&](const Question &each) { return !each.isRequired || stands(each); });
}

bool Labeller::isSkipped(ItemId item) const
{
    const ItemAnswers *said = answersTo(item);
    return said && said->skip && said->skip->value && !isAnswered(item);
}

bool Labeller::isDone(ItemId item) const
{
    if (isAnswered(item) || isSkipped(item))
        return true;
    if (const auto first = repeatedItem(item))
        return !isAnswered(*first); // what was not said once cannot be said twice
    // Where anyone may judge, an item that enough others have judged is not shown any more.
    const auto place = m_places.find(item);
    const auto judges = m_judges.find(item);
    return m_queue.definition.people.empty() && place != m_places.end() && judges != m_judges.end()
           && static_cast<std::int64_t>(judges->second.size()) >= m_wanted[place->second];
}

std::optional<std::size_t> Labeller::next(std::size_t from) const
{
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::size_t position = (from + i) % m_order.size();
        if (!isDone(m_items[m_order[position]].id))
            return position;
    }
    return std::nullopt;
}

Result<ShownItem> Labeller::show(Database &database, ItemId id) const
{
    return showing(id)(database);
}

std::function<Result<ShownItem>(Database &)> Labeller::showing(ItemId id) const
{
    const QueueItem *found = item(id);
    if (!found) {
        const QString what = translate("Labels", "The queue “%1” has no such item").arg(displayText(m_queue.definition.name));
        return [what](Database &) -> Result<ShownItem> { return fail(ErrorCode::BadInput, what); };
    }
    const bool swapped = found->outputs.size() == 2 && !firstIsLeft(m_queue.definition, m_person, id);
    return [item = *found, words = m_identityWords, swapped](Database &database) {
        auto shown = readItem(database, item, words);
        if (swapped && shown && shown->outputs.size() == 2)
            std::swap(shown->outputs[0], shown->outputs[1]);
        return shown;
    };
}

const LabelRow *Labeller::before(const LabelRow &row) const
{
    const auto found = row.supersedes ? m_rows.find(*row.supersedes) : m_rows.end();
    return found == m_rows.end() ? nullptr : &found->second;
}

Label Labeller::record(const QueueItem &item, TimeUs now) const
{
    Label label;
    label.id = EventId::random();
    label.queue = m_queue.id;
    label.item = item.id;
    label.outputs = item.outputs;
    label.person = m_person;
    label.answeredAt = now;
    label.orderSeed = orderSeed(m_queue.definition, m_person);
    label.isBlind = m_queue.definition.isBlind;
    label.guideline = m_queue.definition.guideline;
    label.appVersion = ASSAY_VERSION;
    if (const auto position = positionOf(item.id))
        label.position = static_cast<std::int64_t>(*position);
    return label;
}

Result<Label> Labeller::answer(const QueueItem &item, const ShownItem &shown, const Question &question, const std::optional<AnswerValue> &value, TimeUs now) const
{
    Label label = record(item, now);
    label.question = question.id;
    label.questionVersion = questionVersion(question);
    if (value) {
        auto stored = storedValue(question, {item.outputs, codePoints(shown.outputs.front().text)}, *value);
        if (!stored)
            return fail(stored.error());
        label.value = std::move(*stored);
    }
    return label;
}

Result<std::vector<Label>> Labeller::act(ItemId id, const ShownItem &shown, const Act &act, const Seeing &seeing, TimeUs now) const
{
    const QueueItem *of = item(id);
    if (!of || shown.outputs.empty())
        return fail(ErrorCode::BadInput, translate("Labels", "The queue “%1” has no such item").arg(displayText(m_queue.definition.name)));
    auto labels = answers(*of, shown, act, now);
    if (!labels)
        return labels;
    addWords(*labels, *of, act, now);
    for (Label &label : *labels) {
        if (const LabelRow *before = standing(id, label.aspect, label.question))
            label.supersedes = before->id;
        noteSeeing(label, shown, seeing);
    }
    joinIntoAct(*labels);
    return labels;
}

/// In the order of the queue's questions.
Result<std::vector<Label>> Labeller::answers(const QueueItem &of, const ShownItem &shown, const Act &act, TimeUs now) const
{
    for (const auto &[questionId, value] : act.answers) {
        if (!question(questionId))
            return fail(ErrorCode::BadInput, translate("Labels", "The queue “%1” asks no such question").arg(displayText(m_queue.definition.name)));
    }
    std::vector<Label> labels;
    for (const Question &each : m_questions) {
        const auto value = act.answers.find(each.id);
        if (value == act.answers.end())
            continue;
        auto label = answer(of, shown, each, value->second, now);
        if (!label)
            return fail(label.error());
        labels.push_back(std::move(*label));
    }
    return labels;
}

/// What is said beside the questions.
void Labeller::addWords(std::vector<Label> &labels, const QueueItem &of, const Act &act, TimeUs now) const
{
    const auto add = [&](LabelAspect aspect, std::optional<AnswerValue> value) {
        labels.push_back(record(of, now));
        labels.back().aspect = aspect;
        labels.back().value = std::move(value);
    };
    if (act.skip)
        add(LabelAspect::Skip, AnswerValue::of(*act.skip));
    if (act.comment)
        add(LabelAspect::Comment, act.comment->empty() ? std::nullopt : std::optional(AnswerValue::of(*act.comment)));
    if (act.flag)
        add(LabelAspect::Flag, AnswerValue::of(*act.flag));
    // Who answers after all has not skipped it.
    const LabelRow *skip = standing(of.id, LabelAspect::Skip, std::nullopt);
    if (!act.answers.empty() && !act.skip && skip && skip->value)
        add(LabelAspect::Skip, std::nullopt);
}

const LabelRow *Labeller::standing(ItemId id, LabelAspect aspect, std::optional<QuestionId> asked) const
{
    const auto said = m_said.find(id);
    if (said == m_said.end())
        return nullptr;
    if (asked) {
        const auto found = said->second.answers.find(*asked);
        return found == said->second.answers.end() ? nullptr : &found->second;
    }
    const auto *field = fieldOf(said->second, aspect);
    return field && *field ? &**field : nullptr;
}

std::vector<Label> Labeller::reversed(const Acts &acts, bool forward, TimeUs now) const
{
    std::vector<Label> labels;
    if (acts.empty())
        return labels;
    for (const LabelRow &row : acts.back()) {
        Label label = record(*item(row.item), now);
        label.aspect = row.aspect;
        label.question = row.question;
        if (row.question)
            label.questionVersion = questionVersion(*question(*row.question));
        if (forward) {
            label.value = row.value;
            label.redoes = row.act;
        } else {
            // What stood before the act stands again.
            if (const LabelRow *stood = before(row))
                label.value = stood->value;
            label.undoes = row.act;
        }
        if (const LabelRow *last = standing(row.item, row.aspect, row.question))
            label.supersedes = last->id;
        labels.push_back(std::move(label));
    }
    joinIntoAct(labels);
    return labels;
}

std::vector<Label> Labeller::undo(TimeUs now) const
{
    return reversed(m_done, false, now);
}

std::vector<Label> Labeller::redo(TimeUs now) const
{
    return reversed(m_undone, true, now);
}

std::optional<ItemId> Labeller::undoItem() const
{
    return m_done.empty() ? std::nullopt : std::optional(m_done.back().front().item);
}

std::optional<ItemId> Labeller::redoItem() const
{
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().front().item);
}

void Labeller::took(const std::vector<Label> &labels)
{
    for (const Label &label : labels)
        take(rowOf(label));
}

void Labeller::take(const LabelRow &row)
{
    if (!m_places.contains(row.item) || row.layer == LabelLayer::Adjudication)
        return;
    if (row.person == m_person)
        return takeOwn(row);
    if (row.isCurrent && row.value && (row.aspect == LabelAspect::Answer || row.aspect == LabelAspect::Skip))
        m_judges[row.item].insert(row.person);
}

void Labeller::takeOwn(const LabelRow &row)
{
    const bool wasAnswered = isAnswered(row.item);
    const bool wasSkipped = isSkipped(row.item);
    m_rows[row.id] = row;
    noteAct(row);
    ItemAnswers &said = m_said[row.item];
    if (row.question) {
        said.answers.insert_or_assign(*row.question, row);
    } else if (auto *field = fieldOf(said, row.aspect)) {
        *field = row;
    }
    m_answered += (isAnswered(row.item) ? 1 : 0) - (wasAnswered ? 1 : 0);
    m_skipped += (isSkipped(row.item) ? 1 : 0) - (wasSkipped ? 1 : 0);
}

/// Keeps the two stacks of undo and redo, act by act, as the log tells them.
void Labeller::noteAct(const LabelRow &row)
{
    const auto isAct = [](const std::vector<LabelRow> &act, EventId id) { return act.front().act == id; };
    if (row.undoes) {
        if (!m_done.empty() && isAct(m_done.back(), *row.undoes)) {
            m_undone.push_back(std::move(m_done.back()));
            m_done.pop_back();
        }
        return;
    }
    if (row.redoes) {
        if (!m_undone.empty() && isAct(m_undone.back(), *row.redoes)) {
            m_done.push_back(std::move(m_undone.back()));
            m_undone.pop_back();
        }
        return;
    }
    m_undone.clear();
    if (m_done.empty() || !isAct(m_done.back(), row.act))
        m_done.emplace_back();
    m_done.back().push_back(row);
}

} // namespace assay
