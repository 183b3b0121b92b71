#include "items/labelling/decision_desk.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "items/labelling/answer_form.h"
#include "labelling/disputed_items.h"
#include "labelling/identity_words.h"
#include "storage/people.h"
#include "storage/writer.h"

namespace assay::items {

/// What the adjudicator has before them, beside what was said.
struct DecisionDesk::Item
{
    DisputedItem disputed;
    std::map<QuestionId, AnswerValue> chosen;
    bool isOpen = true;
};

struct DecisionDesk::Opening
{
    QueueId queue;
    std::vector<Question> questions;
    std::vector<DisputedItem> items;
    std::map<PersonId, QString> names;
};

namespace {

Result<std::map<PersonId, QString>> namesOfPeople(Database &database)
{
    const auto people = listPeople(database);
    if (!people)
        return fail(people.error());
    std::map<PersonId, QString> names;
    for (const Person &person : *people)
        names[person.id] = person.name ? displayText(*person.name) : DecisionDesk::tr("somebody");
    return names;
}

} // namespace

DecisionDesk::DecisionDesk(QObject *parent) : QObject(parent) {}

DecisionDesk::~DecisionDesk() = default;

void DecisionDesk::setSession(Session *session)
{
    close();
    m_session = session;
}

void DecisionDesk::close()
{
    m_opening.drop();
    m_reading.drop();
    m_queueId.clear();
    m_items.clear();
    m_view = {};
}

void DecisionDesk::open(const QString &queueId)
{
    if (!m_session)
        return;
    close();
    m_queueId = queueId;
    m_session->read<std::shared_ptr<Opening>>(
        m_opening,
        [id = QueueId::fromText(queueId.toStdString()).value_or(QueueId())](Database &database) -> Result<std::shared_ptr<Opening>> {
            const auto queue = queueById(database, id);
            auto questions = queue ? questionsOf(database, queue->definition) : Result<std::vector<Question>>(fail(queue.error()));
            auto items = questions ? disputedItems(database, *queue) : Result<std::vector<DisputedItem>>(fail(questions.error()));
            auto names = items ? namesOfPeople(database) : Result<std::map<PersonId, QString>>(fail(items.error()));
            if (!names)
                return fail(names.error());
            return std::make_shared<Opening>(Opening{id, std::move(*questions), std::move(*items), std::move(*names)});
        },
        [this](Result<std::shared_ptr<Opening>> opening) {
            if (opening)
                take(std::move(**opening));
            else
                Q_EMIT failed(opening.error());
        });
}

void DecisionDesk::take(Opening opening)
{
    m_queue = opening.queue;
    m_questions = std::move(opening.questions);
    m_names = std::move(opening.names);
    for (DisputedItem &disputed : opening.items) {
        Item item{std::move(disputed), {}, true};
        for (const auto &[question, said] : item.disputed.answers) {
            if (const auto value = mostSaid(said))
                item.chosen[question] = *value;
        }
        m_items.push_back(std::move(item));
    }
    show(0);
}

void DecisionDesk::show(std::size_t place)
{
    m_place = place;
    if (place >= m_items.size()) {
        m_view = {};
        Q_EMIT itemChanged();
        return;
    }
    m_session->read<ShownItem>(
        m_reading,
        [item = m_items[place].disputed.item](Database &database) -> Result<ShownItem> {
            const auto words = identityWords(database);
            return words ? readItem(database, item, *words) : Result<ShownItem>(fail(words.error()));
        },
        [this](Result<ShownItem> shown) {
            if (!shown)
                return Q_EMIT failed(shown.error());
            m_shown = std::move(*shown);
            ++m_serial;
            fill();
            const auto disputed = std::find_if(m_view.questions.begin(), m_view.questions.end(), [](const DecisionQuestionView &each) { return each.isDisputed && !each.isDecided; });
            m_view.focused = disputed == m_view.questions.end() ? 0 : static_cast<int>(disputed - m_view.questions.begin());
            Q_EMIT itemChanged();
        });
}

void DecisionDesk::fill()
{
    const Item &item = m_items[m_place];
    const int focused = m_view.focused;
    m_view = {};
    m_view.serial = m_serial;
    m_view.place = static_cast<qint64>(m_place);
    m_view.count = static_cast<qint64>(m_items.size());
    m_view.focused = focused;
    m_view.inputs = inputViews(m_shown);
    m_view.outputs = outputViews(m_shown);
    for (const Question &question : m_questions) {
        const auto chosen = item.chosen.find(question.id);
        DecisionQuestionView view;
        view.question = questionView(question, m_shown, chosen == item.chosen.end() ? std::nullopt : std::optional(chosen->second));
        view.isDecided = item.disputed.decided.contains(question.id);
        const auto said = item.disputed.answers.find(question.id);
        if (said != item.disputed.answers.end()) {
            for (const auto &[person, value] : said->second) {
                view.said.push_back({m_names[person], answerWords(question, &m_shown, value)});
                view.isDisputed = view.isDisputed || !(value == said->second.front().second);
            }
        }
        m_view.questions.push_back(std::move(view));
    }
    for (const auto &[person, value] : item.disputed.comments)
        m_view.comments << QStringLiteral("%1: %2").arg(m_names[person], textOf(value).simplified());
}

void DecisionDesk::press(int number, const QString &choice)
{
    if (m_view.serial == 0 || number < 0 || number >= static_cast<int>(m_questions.size()))
        return;
    const Question &question = m_questions[static_cast<std::size_t>(number)];
    Item &item = m_items[m_place];
    const auto chosen = item.chosen.find(question.id);
    const auto value = pressed(question, m_shown, chosen == item.chosen.end() ? std::nullopt : std::optional(chosen->second), choice);
    if (value)
        item.chosen[question.id] = *value;
    else
        item.chosen.erase(question.id);
    m_view.focused = number;
    fill();
    Q_EMIT answersChanged();
}

void DecisionDesk::type(int number, const QString &text)
{
    if (m_view.serial == 0 || number < 0 || number >= static_cast<int>(m_questions.size()))
        return;
    m_items[m_place].chosen[m_questions[static_cast<std::size_t>(number)].id] = AnswerValue::of(text.toStdString());
}

void DecisionDesk::decide(const QString &reason)
{
    if (m_view.serial == 0)
        return;
    if (reason.trimmed().isEmpty())
        return Q_EMIT failed({ErrorCode::BadInput, tr("A decision needs a reason"), {}, tr("Say in a few words why: it stays beside the answers."), {}});
    const Item &item = m_items[m_place];
    std::vector<std::pair<QuestionId, AnswerValue>> decisions;
    for (const DecisionQuestionView &each : m_view.questions) {
        const auto id = QuestionId::fromText(each.question.id.toStdString()).value_or(QuestionId());
        const auto chosen = item.chosen.find(id);
        // Where all agree there is nothing to settle, unless somebody asked for it.
        if (chosen != item.chosen.end() && (each.isDisputed || m_view.questions.size() == 1))
            decisions.emplace_back(id, chosen->second);
    }
    if (decisions.empty()) {
        for (const auto &[id, value] : item.chosen)
            decisions.emplace_back(id, value);
    }
    if (decisions.empty())
        return Q_EMIT failed({ErrorCode::BadInput, tr("Nothing is chosen yet"), {}, tr("Press the key of the right answer first."), {}});
    m_session->write(
        Fact::Labels,
        [queue = m_queue, item = item.disputed.item.id, decisions, reason = reason.trimmed().toStdString()](WriteContext &context) -> Status {
            for (const auto &[question, value] : decisions) {
                if (auto kept = keepDecision(context, queue, item, question, value, reason); !kept)
                    return kept;
            }
            return {};
        },
        this, [this, decisions, place = m_place, queue = m_queueId](const Status &kept) {
            if (queue != m_queueId)
                return;
            if (!kept)
                return Q_EMIT failed(kept.error());
            for (const auto &[question, value] : decisions)
                m_items[place].disputed.decided[question] = value;
            Q_EMIT decided(tr("Decided item %1 of %2").arg(place + 1).arg(m_items.size()));
            m_items[place].isOpen = false;
            const auto open = std::find_if(m_items.begin() + static_cast<std::ptrdiff_t>(place), m_items.end(), [](const Item &each) { return each.isOpen; });
            const auto next = open != m_items.end() ? open : std::find_if(m_items.begin(), m_items.end(), [](const Item &each) { return each.isOpen; });
            show(static_cast<std::size_t>(next - m_items.begin()));
        });
}

void DecisionDesk::goBy(int by)
{
    if (m_items.empty())
        return;
    const auto last = static_cast<qint64>(m_items.size()) - 1;
    show(static_cast<std::size_t>(std::clamp<qint64>(static_cast<qint64>(m_place) + by, 0, last)));
}

} // namespace assay::items

#include "moc_decision_desk.cpp"
