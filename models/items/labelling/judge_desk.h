#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include "items/labelling/judge_reading.h"
#include "items/labelling/queue_wish.h"
#include "project/session.h"

namespace assay::items {

/// What the page Judges works at: which judge of which run stands beside which question to people, and what comes of it, read in the
/// background. What was chosen is remembered.
class JudgeDesk : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Reading, ///< nothing is there to be shown yet
        NoJudge, ///< no model judged in any run
        Shown,
        Failed,
    };
    explicit JudgeDesk(QObject *parent = nullptr);
    ~JudgeDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    /// Only what is looked at is read, and read anew when labels or results change.
    void setWatched(bool watched);

    void chooseRun(const QString &id);
    void chooseJudge(const QString &key);
    void chooseQuestion(const QString &name);

    State state() const { return m_state; }
    const JudgeChoices &choices() const { return m_choices; }
    const JudgePick &pick() const { return m_pick; }  ///< as it was settled
    const JudgeView &view() const { return m_view; }  ///< while it is shown
    const Error &error() const { return m_error; }    ///< while it failed

    /// Of a queue that would give the labels: its answers, and what is asked of them.
    QString queueFilter() const;
    QuestionWish queueQuestion() const;

Q_SIGNALS:
    void changed();

private:
    struct Answer;
    void choose(const JudgePick &pick);
    void read();
    void take(Result<std::shared_ptr<Answer>> answer);

    QPointer<Session> m_session;
    JudgeChoices m_choices;
    JudgePick m_pick;
    JudgeView m_view;
    Error m_error;
    State m_state = State::Reading;
    bool m_isWatched = false;
    bool m_isStale = true;
    QTimer m_later; ///< until it is read again
    JobLine m_reading;
};

} // namespace assay::items
