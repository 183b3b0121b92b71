#pragma once

#include <QWidget>

#include "items/score_desk.h"

class QAction;

namespace assay::widgets {

class JudgeForm;
class RunNotice;
class ScoreForm;

/// Scores the stored answers of a run again, where they are looked at: by which scorers, what must be allowed before, and what stood in the way. Hidden
/// while there is nothing to ask.
class ScoreAgain : public QWidget
{
    Q_OBJECT
public:
    /// @p keychain may be null and must outlive this.
    explicit ScoreAgain(KeyStore *keychain, QWidget *parent = nullptr);

    void setSession(Session *session);
    /// @p suggested: chosen at first, as far as the run does not have them.
    void begin(const QString &runId, const QStringList &suggested = {});
    /// Closes what it asks; what is being scored goes on.
    void putAway();
    void cancel() { m_desk.cancel(); }
    bool isWorking() const { return m_desk.isWorking(); }
    /// What the action that begins says on hover.
    static QString hint();

Q_SIGNALS:
    /// Nothing = it has ended.
    void progressed(const std::optional<assay::items::ScoringProgress> &progress);
    void said(const QString &text); ///< for the status line
    void closed();                  ///< whoever opened it takes the keyboard back

private:
    void connectDesk();
    void takeJudge(const QString &written, const QString &replaced);
    void ask(const TrustQuestion &question);
    void showAnswers(bool shown);
    void answer(bool allowed);
    void end(const QString &text);

    items::ScoreDesk m_desk;
    QStringList m_suggested;
    TrustQuestion m_question;
    RunNotice *m_notice;
    ScoreForm *m_form;
    JudgeForm *m_judge;
    QAction *m_allow;
    QAction *m_refuse;
};

} // namespace assay::widgets
