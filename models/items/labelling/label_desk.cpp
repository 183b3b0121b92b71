#include "items/labelling/label_desk.h"

#include <QDateTime>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "items/labelling/answer_form.h"
#include "items/labelling/label_words.h"
#include "storage/blobs.h"
#include "storage/label_drafts.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {


std::string commentField() { return name(LabelAspect::Comment); }

std::int64_t midnightUs()
{
    return QDateTime(QDate::currentDate(), QTime(0, 0)).toMSecsSinceEpoch() * 1000;
}

} // namespace

/// A queue as it is opened.
struct LabelDesk::Opening
{
    std::shared_ptr<Labeller> labeller; // jobs are copied, a labeller moves
    QString guideline;
    std::vector<LabelDraft> drafts;
};

LabelDesk::LabelDesk(QObject *parent) : QObject(parent)
{
    connect(&m_drafts, &LabelDraftKeeper::failed, this, &LabelDesk::failed);
    m_time.start();
}

LabelDesk::~LabelDesk()
{
    m_drafts.flush();
}

void LabelDesk::setSession(Session *session)
{
    m_drafts.setSession(session);
    m_ahead.setSession(session);
    m_opening.drop();
    m_session = session;
    m_labeller.reset();
    m_queueId.clear();
    m_wantedQueue.clear();
    m_guideline.clear();
    m_view = {};
    m_acts.clear();
    m_isWriting = m_isPainted = m_isLeaving = m_goesOn = false;
}

void LabelDesk::open(const QString &queueId)
{
    if (!m_session)
        return;
    if (m_isWriting) { // what was said last comes first
        m_wantedQueue = queueId;
        return;
    }
    Session *session = m_session;
    setSession(session);
    m_queueId = queueId;
    const QueueId id = QueueId::fromText(queueId.toStdString()).value_or(QueueId());
    const PersonId user = session->file().person();
    session->read<Opening>(
        m_opening,
        [id, user](Database &database) -> Result<Opening> {
            const auto queue = queueById(database, id);
            if (!queue)
                return fail(queue.error());
            // A pack speaks for the person it was made for, whoever opened it.
            const PersonId person = queue->definition.pack ? queue->definition.pack->person : user;
            auto labeller = Labeller::open(database, *queue, person);
            const auto drafts = labeller ? labelDrafts(database, queue->id, person) : Result<std::vector<LabelDraft>>(fail(labeller.error()));
            const auto guideline = drafts && queue->definition.guideline ? readBlob(database, *queue->definition.guideline) : Result<std::string>(std::string());
            if (!drafts || !guideline)
                return fail(drafts ? guideline.error() : drafts.error());
            return Opening{std::make_shared<Labeller>(std::move(*labeller)), displayText(*guideline), *drafts};
        },
        [this](Result<Opening> opening) {
            if (opening)
                takeOpening(std::move(*opening));
            else
                Q_EMIT failed(opening.error());
        });
}

void LabelDesk::takeOpening(Opening opening)
{
    m_labeller = std::make_unique<Labeller>(std::move(*opening.labeller));
    m_guideline = opening.guideline;
    m_drafts.begin(m_labeller->queue().id, m_labeller->person(), opening.drafts);
    countToday();
    Q_EMIT queueOpened();
    Q_EMIT progressChanged();
    goTo(m_labeller->next());
}

QString LabelDesk::queueName() const
{
    return m_labeller ? displayText(m_labeller->queue().definition.name) : QString();
}

bool LabelDesk::isBlind() const
{
    return m_labeller && m_labeller->queue().definition.isBlind;
}

QString LabelDesk::guidelineVersion() const
{
    constexpr qsizetype digits = 7;
    const auto guideline = m_labeller ? m_labeller->queue().definition.guideline : std::nullopt;
    return guideline ? QString::fromStdString(guideline->hex()).left(digits) : QString();
}

void LabelDesk::countToday()
{
    m_today = 0;
    const std::int64_t midnight = midnightUs();
    for (const std::size_t place : m_labeller->order()) {
        const ItemId item = m_labeller->items()[place].id;
        const ItemAnswers *said = m_labeller->isAnswered(item) ? m_labeller->answersTo(item) : nullptr;
        const bool isToday = said && std::any_of(said->answers.begin(), said->answers.end(), [&](const auto &each) { return each.second.answeredAt.us >= midnight; });
        m_today += isToday ? 1 : 0;
    }
}

LabelProgress LabelDesk::progress() const
{
    LabelProgress progress;
    if (!m_labeller)
        return progress;
    progress.assigned = static_cast<qint64>(m_labeller->order().size());
    progress.answered = m_labeller->answeredCount();
    progress.skipped = m_labeller->skippedCount();
    progress.left = std::max<qint64>(0, progress.assigned - progress.answered - progress.skipped);
    progress.today = m_today;
    progress.perHour = m_clock.perHour();
    if (progress.perHour)
        progress.minutesLeft = static_cast<double>(progress.left) * 60 / *progress.perHour;
    return progress;
}

void LabelDesk::goTo(std::optional<std::size_t> position)
{
    m_drafts.flush();
    m_position = position;
    m_isPainted = m_isLeaving = m_goesOn = false;
    m_acts.clear();
    if (!position) {
        m_view = {};
        Q_EMIT itemChanged();
        Q_EMIT done();
        return;
    }
    m_item = m_labeller->items()[m_labeller->order()[*position]].id;
    showItem();
}

void LabelDesk::showItem()
{
    m_ahead.get(*m_labeller, m_item, [this](Result<ShownItem> shown) {
        if (shown)
            show(*shown);
        else
            showProblem(shown.error());
    });
}

/// It cannot be judged, but those behind it can.
void LabelDesk::showProblem(const Error &error)
{
    m_shown = {};
    m_view = {};
    m_view.problem = toSentence(error);
    Q_EMIT itemChanged();
}

void LabelDesk::show(const ShownItem &shown)
{
    m_shown = shown;
    m_view = {};
    m_view.serial = ++m_serial;
    fillView();
    const auto open = std::find_if(m_view.questions.begin(), m_view.questions.end(), [](const LabelQuestionView &each) { return !each.isAnswered; });
    if (open != m_view.questions.end())
        m_view.focused = static_cast<int>(open - m_view.questions.begin());
    Q_EMIT itemChanged();
    m_ahead.readAfter(*m_labeller, *m_position);
}

std::optional<AnswerValue> LabelDesk::answerTo(const Question &question) const
{
    const ItemAnswers *said = m_labeller->answersTo(m_item);
    const auto found = said ? said->answers.find(question.id) : decltype(said->answers.end())();
    return said && found != said->answers.end() ? found->second.value : std::nullopt;
}

/// From the item and all that is durable of what was said of it.
void LabelDesk::fillView()
{
    m_view.item = QString::fromStdString(m_item.hex());
    m_view.position = static_cast<qint64>(*m_position);
    m_view.count = static_cast<qint64>(m_labeller->order().size());
    m_view.inputs = inputViews(m_shown);
    m_view.outputs = outputViews(m_shown);
    m_view.questions.clear();
    for (const Question &question : m_labeller->questions()) {
        m_view.questions.push_back(questionView(question, m_shown, answerTo(question)));
        LabelQuestionView &view = m_view.questions.back();
        if (view.isTyped())
            view.typed = m_drafts.draftOf(m_item, question.id.text()).value_or(view.typed);
    }
    const ItemAnswers *said = m_labeller->answersTo(m_item);
    const auto wordOf = [](const std::optional<LabelRow> &row) { return row && row->value ? textOf(*row->value) : QString(); };
    m_view.comment = m_drafts.draftOf(m_item, commentField()).value_or(said ? wordOf(said->comment) : QString());
    m_view.skipped = said && m_labeller->isSkipped(m_item) ? std::optional(wordOf(said->skip)) : std::nullopt;
    m_view.isFlagged = said && said->flag && said->flag->value;
    m_view.isAnswered = m_labeller->isAnswered(m_item);
}

/// What will stand once all that was said is written: keys follow each other faster than a slow disk.
std::optional<AnswerValue> LabelDesk::wishedFor(const Question &question) const
{
    for (auto act = m_acts.rbegin(); act != m_acts.rend(); ++act) {
        if (const auto said = act->answers.find(question.id); said != act->answers.end())
            return said->second;
    }
    const auto writing = m_writing.answers.find(question.id);
    return writing != m_writing.answers.end() ? writing->second : answerTo(question);
}

void LabelDesk::notePainted(quint64 serial)
{
    if (serial != m_view.serial || serial == 0 || m_isPainted)
        return;
    m_isPainted = true;
    m_shownAt = m_session ? std::optional(m_session->file().clock()->now()) : std::nullopt;
    m_clock.begin(m_time.elapsed());
}

void LabelDesk::noteActivity()
{
    if (m_isPainted)
        m_clock.noteActivity(m_time.elapsed());
}

bool LabelDesk::takesKeys()
{
    if (m_view.serial != 0 && m_position && m_isPainted && !m_isLeaving)
        return true;
    if (m_labeller && m_position)
        Q_EMIT notTaken();
    return false;
}

bool LabelDesk::leavesAtOnce() const
{
    return m_view.questions.size() == 1 && m_view.questions.front().isOneKey();
}

bool LabelDesk::isAllAnswered() const
{
    return m_labeller->isAnswered(m_item) || m_labeller->isSkipped(m_item);
}

void LabelDesk::press(const QString &choice)
{
    press(m_view.focused, choice);
}

void LabelDesk::press(int number, const QString &choice)
{
    if (!takesKeys() || number < 0 || number >= static_cast<int>(m_view.questions.size()))
        return;
    const Question &question = m_labeller->questions()[static_cast<std::size_t>(number)];
    Act act;
    act.answers[question.id] = pressed(question, m_shown, wishedFor(question), choice);
    m_view.focused = number;
    m_isLeaving = leavesAtOnce();
    say(std::move(act));
}

void LabelDesk::mark(int number, const TextSpan &place, const QString &tag)
{
    if (!takesKeys() || place.length <= 0)
        return;
    const Question &question = m_labeller->questions()[static_cast<std::size_t>(number)];
    Act act;
    act.answers[question.id] = withSpan(m_shown, wishedFor(question), place, tag);
    say(std::move(act));
}

void LabelDesk::giveText(int number, const QString &text)
{
    if (!takesKeys())
        return;
    const Question &question = m_labeller->questions()[static_cast<std::size_t>(number)];
    draft(question.id.text(), {});
    const std::optional<AnswerValue> given = text.isEmpty() ? std::nullopt : std::optional(AnswerValue::of(text.toStdString()));
    if (given == wishedFor(question))
        return;
    Act act;
    act.answers[question.id] = given;
    say(std::move(act));
}

void LabelDesk::giveComment(const QString &text)
{
    if (!takesKeys())
        return;
    draft(commentField(), {});
    const ItemAnswers *said = m_labeller->answersTo(m_item);
    const bool hasOne = said && said->comment && said->comment->value;
    const std::optional<AnswerValue> given = text.isEmpty() ? std::nullopt : std::optional(AnswerValue::of(text.toStdString()));
    if (given == (hasOne ? said->comment->value : std::nullopt))
        return;
    Act act;
    act.comment = text.toStdString();
    say(std::move(act));
}

void LabelDesk::skip(const QString &reason)
{
    if (!takesKeys())
        return;
    Act act;
    act.skip = reason.toStdString();
    m_isLeaving = true;
    say(std::move(act));
}

void LabelDesk::flag(const QString &reason)
{
    if (!takesKeys())
        return;
    Act act;
    act.flag = reason.toStdString();
    say(std::move(act));
}

void LabelDesk::say(Act act)
{
    noteActivity();
    m_acts.push_back(std::move(act));
    sendNext();
}

/// One act after another: each must know the record that it takes the place of.
void LabelDesk::sendNext()
{
    if (m_isWriting || m_acts.empty())
        return;
    m_writing = std::move(m_acts.front());
    m_acts.pop_front();
    const bool wasAnswered = m_labeller->isAnswered(m_item);
    Seeing seeing;
    seeing.shownAt = m_shownAt;
    seeing.activeMs = m_clock.activeMs();
    auto labels = m_labeller->act(m_item, m_shown, m_writing, seeing, m_session->file().clock()->now());
    if (!labels) {
        m_writing = {};
        m_isLeaving = false;
        Q_EMIT failed(labels.error());
        return;
    }
    keep(std::move(*labels), [this, wasAnswered] {
        if (!wasAnswered && m_labeller->isAnswered(m_item))
            noteAnswered();
        if (m_isLeaving && m_acts.empty()) // the answer may still be behind a comment
            return goTo(m_labeller->next(*m_position + 1));
        const int focused = m_view.focused;
        fillView();
        const LabelQuestionView *view = focused < static_cast<int>(m_view.questions.size()) ? &m_view.questions[static_cast<std::size_t>(focused)] : nullptr;
        if (view && view->isOneKey() && view->isAnswered && focused + 1 < static_cast<int>(m_view.questions.size()))
            m_view.focused = focused + 1;
        Q_EMIT answersChanged();
        sendNext();
        if (!m_isWriting && std::exchange(m_goesOn, false))
            goOn();
    });
}

/// Makes them durable, then counts them.
void LabelDesk::keep(std::vector<Label> labels, std::function<void()> then)
{
    m_isWriting = true;
    auto kept = std::make_shared<const std::vector<Label>>(std::move(labels));
    m_session->write(
        Fact::Labels, [kept](WriteContext &context) -> Status { return keepLabels(context, *kept); }, this,
        [this, kept, queue = m_queueId, then = std::move(then)](const Status &status) {
            if (queue != m_queueId || !m_labeller)
                return;
            m_isWriting = false;
            m_writing = {};
            if (!status) {
                m_acts.clear();
                m_isLeaving = m_goesOn = false;
                Q_EMIT failed(status.error());
                return;
            }
            m_labeller->took(*kept);
            Q_EMIT saved(undoText());
            then();
            Q_EMIT progressChanged();
            if (!m_isWriting && !m_wantedQueue.isEmpty())
                open(std::exchange(m_wantedQueue, {}));
        });
}

void LabelDesk::noteAnswered()
{
    ++m_today;
    m_clock.end();
}

void LabelDesk::focus(int question)
{
    if (question < 0 || question >= static_cast<int>(m_view.questions.size()) || question == m_view.focused)
        return;
    m_view.focused = question;
    Q_EMIT focusChanged();
}

void LabelDesk::goOn()
{
    if (!m_view.problem.isEmpty())
        return goBy(1);
    if (!takesKeys())
        return;
    if (m_isWriting || !m_acts.empty()) {
        m_goesOn = true;
        return;
    }
    if (isAllAnswered())
        return goTo(m_labeller->next(*m_position + 1));
    const auto open = std::find_if(m_view.questions.begin(), m_view.questions.end(), [](const LabelQuestionView &each) { return each.isRequired && !each.isAnswered; });
    const int question = open == m_view.questions.end() ? 0 : static_cast<int>(open - m_view.questions.begin());
    focus(question);
    Q_EMIT missing(question);
}

void LabelDesk::goBy(int by)
{
    if (!m_labeller || m_isWriting || m_labeller->order().empty())
        return;
    const auto last = static_cast<qint64>(m_labeller->order().size()) - 1;
    // From the end of the work back to its last item.
    const qint64 from = m_position ? static_cast<qint64>(*m_position) : last + 1;
    const qint64 to = std::clamp<qint64>(from + by, 0, last);
    if (to != from)
        goTo(static_cast<std::size_t>(to));
}

void LabelDesk::goToItem(const QString &item)
{
    const auto id = ItemId::fromHex(item.toStdString());
    const auto position = m_labeller && id ? m_labeller->positionOf(*id) : std::nullopt;
    if (position && !m_isWriting)
        goTo(position);
}

QString LabelDesk::undoText() const
{
    return m_labeller ? undoWords(*m_labeller, m_item, m_shown) : QString();
}

void LabelDesk::undo()
{
    reverse(false);
}

bool LabelDesk::canRedo() const
{
    return m_labeller && m_labeller->redoItem();
}

void LabelDesk::redo()
{
    reverse(true);
}

/// Shows the item whose answer was taken back or given again, so that one sees what happened.
void LabelDesk::reverse(bool forward)
{
    if (!m_labeller || m_isWriting || !m_acts.empty())
        return;
    const auto item = forward ? m_labeller->redoItem() : m_labeller->undoItem();
    const TimeUs now = m_session->file().clock()->now();
    auto labels = forward ? m_labeller->redo(now) : m_labeller->undo(now);
    if (!item || labels.empty())
        return;
    const bool wasAnswered = m_labeller->isAnswered(*item);
    keep(std::move(labels), [this, item = *item, wasAnswered] {
        m_today += (m_labeller->isAnswered(item) ? 1 : 0) - (wasAnswered ? 1 : 0);
        if (const auto position = m_labeller->positionOf(item))
            goTo(position);
    });
}

void LabelDesk::type(int question, const QString &text)
{
    if (question >= 0 && question < static_cast<int>(m_view.questions.size()))
        draft(m_view.questions[static_cast<std::size_t>(question)].id.toStdString(), text);
}

void LabelDesk::typeComment(const QString &text)
{
    draft(commentField(), text);
}

void LabelDesk::draft(const std::string &field, const QString &text)
{
    noteActivity();
    m_drafts.note(m_item, field, text);
}

} // namespace assay::items

#include "moc_label_desk.cpp"
