#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <deque>
#include <memory>
#include <optional>

#include "items/labelling/items_ahead.h"
#include "items/labelling/label_draft_keeper.h"
#include "items/labelling/label_view.h"
#include "items/labelling/work_clock.h"
#include "labelling/labeller.h"
#include "project/session.h"

namespace assay::items {

/// One person's work on one queue, item after item. An answer is on disk before anything shows it as given; what is pressed before an item was
/// painted never answers it. The next items are read ahead.
class LabelDesk : public QObject
{
    Q_OBJECT
public:
    explicit LabelDesk(QObject *parent = nullptr);
    ~LabelDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    /// Opens a queue by its id and goes to the first item that is to be answered.
    void open(const QString &queueId);
    bool isOpen() const { return m_labeller != nullptr; }
    QString queueId() const { return m_queueId; }
    QString queueName() const;
    bool isBlind() const;
    const QString &guideline() const { return m_guideline; }
    /// Short name of its version; empty without one.
    QString guidelineVersion() const;

    const LabelItemView &view() const { return m_view; }
    LabelProgress progress() const;

    /// The item with this serial is on the screen: from now on keys answer it.
    void notePainted(quint64 serial);
    void noteActivity();

    /// Presses a choice of the focused question, or of @p question.
    void press(const QString &choice);
    void press(int question, const QString &choice);
    /// What a text field holds; kept as a draft within a second, an answer once it is given.
    void type(int question, const QString &text);
    void giveText(int question, const QString &text);
    void typeComment(const QString &text);
    void giveComment(const QString &text);
    /// Marks a stretch of the output with @p tag of the question @p question.
    void mark(int question, const TextSpan &place, const QString &tag);
    void skip(const QString &reason);
    void flag(const QString &reason);
    void focus(int question);
    /// Enter: goes on to the next item when the required questions have answers, else to the first that has none.
    void goOn();
    void goBy(int by); ///< to the item before or after, answered or not
    void goToItem(const QString &item);

    /// "Label 41: Yes → No"; empty when there is nothing to undo.
    QString undoText() const;
    void undo();
    bool canRedo() const;
    void redo();

Q_SIGNALS:
    void queueOpened();
    void itemChanged();      ///< another item, or none is left
    void answersChanged();   ///< of the item shown; they are durable
    void focusChanged();
    void progressChanged();
    void notTaken();         ///< a key came before its item was painted
    void missing(int question); ///< required and not answered yet
    void done();             ///< nothing is left for this person
    void saved(const QString &what); ///< an answer, in words
    void failed(const assay::Error &error);

private:
    struct Opening;
    void takeOpening(Opening opening);
    void goTo(std::optional<std::size_t> position);
    void showItem();
    void show(const ShownItem &shown);
    void showProblem(const Error &error);
    void fillView();
    void say(Act act);
    void sendNext();
    void keep(std::vector<Label> labels, std::function<void()> then);
    void noteAnswered();
    bool takesKeys();
    bool isAllAnswered() const;
    bool leavesAtOnce() const;
    std::optional<AnswerValue> answerTo(const Question &question) const;
    std::optional<AnswerValue> wishedFor(const Question &question) const;
    void draft(const std::string &field, const QString &text);
    void reverse(bool forward);
    void countToday();

    QPointer<Session> m_session;
    std::unique_ptr<Labeller> m_labeller;
    QString m_queueId;
    QString m_wantedQueue; ///< to be opened once all is written
    QString m_guideline;
    LabelItemView m_view;
    std::optional<std::size_t> m_position;
    ItemId m_item;
    ShownItem m_shown;
    bool m_isPainted = false;
    bool m_isLeaving = false; ///< its answer is on the way, the next item comes after it
    bool m_goesOn = false;    ///< Enter came while an answer was on the way
    bool m_isWriting = false;
    std::optional<TimeUs> m_shownAt;
    std::deque<Act> m_acts; ///< said, not written yet; all of the item shown
    Act m_writing;
    ItemsAhead m_ahead;
    quint64 m_serial = 0; ///< of the last item shown; never again the same, so that what was painted cannot be mistaken
    LabelDraftKeeper m_drafts;
    WorkClock m_clock;
    QElapsedTimer m_time;
    qint64 m_today = 0;
    JobLine m_opening;
};

} // namespace assay::items
