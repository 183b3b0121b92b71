#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <vector>

#include "items/compare_model.h"
#include "items/result_detail.h"
#include "items/run_follower.h"
#include "project/run_controller.h"
#include "project/session.h"

namespace assay::items {

/// A run that can be looked at in Compare.
struct ComparisonInfo
{
    QString id;
    QString name;
    QString note; ///< when, how far, how much: "24 Nov 2026, 14:01 · stopped · 3 columns"
};

/// What the room Compare works at: the runs of a project, the one that is looked at, and how it fills while it runs. Reads in the
/// background; every answer comes as a signal.
class CompareDesk : public QObject
{
    Q_OBJECT
public:
    explicit CompareDesk(RunController *runs, QObject *parent = nullptr);
    ~CompareDesk() override;

    void setSession(Session *session);
    CompareModel *model() { return &m_model; }
    /// The comparison that is looked at; without runId there is none.
    const CompareView &view() const { return m_view; }
    /// Newest first.
    const std::vector<ComparisonInfo> &comparisons() const { return m_comparisons; }

    /// Ends with opened() or failed(). @p caseId: the case to be shown, empty = the room's choice.
    void open(const QString &runId, const QString &caseId = {});
    void close();
    /// Compares with another column.
    void setBaseline(int column);
    /// Takes what passes from the labels of a question with pass or fail, also in comparisons opened later that have such; empty = from
    /// the scorers.
    void setQuestion(const QString &question);
    /// Looks for the questions that setQuestion() can take here; ends with questionsRead().
    void readQuestions();
    /// Reads a case of the sheet in full; ends with caseRead(). The newest wish wins.
    void readCase(int caseIndex);
    /// Reads what was sent for an answer and what is stored of it; ends with answerRead() or caseFailed().
    void readAnswer(std::int64_t key);

Q_SIGNALS:
    void comparisonsChanged();
    /// @p caseIndex: the case that was asked for, -1 = none, or it is not there.
    void opened(int caseIndex);
    void questionsRead(const QStringList &questions);
    /// Heads, counts or how far it is.
    void viewChanged();
    void caseRead(const assay::items::CaseDetail &detail);
    void answerRead(const assay::items::ResultDetail &answer);
    /// The case read last has changed since.
    void caseChanged(int caseIndex);
    /// The text of a cell of the case read last, as far as it has come.
    void textCame(int column, const QString &text);
    void caseFailed(const assay::Error &error);
    void failed(const assay::Error &error);

private:
    struct Opened;
    void readComparisons();
    void takeFacts(Facts facts);
    void openAgain();
    RunFollower::Wanted wanted(const QString &runId, std::optional<int> baseline) const;
    void startOpening(const RunFollower::Wanted &wanted, const QString &caseId, bool again);
    void takeOpened(const std::shared_ptr<Opened> &opened, bool again);
    void runStarted(const QString &runId);
    void runEnded(const QString &runId);
    bool runsHere(const QString &runId) const;
    void tick();
    void readOn();
    void takeNews(Result<RunFollower::News> news);
    void readTexts();

    RunController *m_runs;
    QPointer<Session> m_session;
    CompareModel m_model;
    CompareView m_view;
    std::vector<ComparisonInfo> m_comparisons;
    std::shared_ptr<RunFollower> m_follower;
    int m_baseline = 0;
    QString m_question;
    int m_case = -1; ///< read last
    bool m_isReadingOn = false;
    bool m_isReadingTexts = false;
    bool m_caseChanged = false;
    QTimer m_ticks;
    int m_tick = 0;
    JobLine m_comparisonsLine;
    JobLine m_openLine;
    JobLine m_questionLine;
    JobLine m_followLine;
    JobLine m_textLine;
    JobLine m_caseLine;
    JobLine m_answerLine;
};

} // namespace assay::items
