#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "items/governance/policy_draft.h"
#include "items/governance/policy_reading.h"
#include "items/plain_list.h"
#include "items/plain_table.h"
#include "project/session.h"

namespace assay::items {

/// What came of keeping something: what is wrong where, or nothing.
using DraftAnswer = std::function<void(const std::optional<DraftProblem> &problem)>;

/// The policies of the open project, and the one that is being written. What is typed is remembered with the project until it is kept or
/// discarded, so that it survives the window.
class PolicyDesk : public QObject
{
    Q_OBJECT
public:
    explicit PolicyDesk(QObject *parent = nullptr);

    void setSession(Session *session);
    /// Whether anybody looks: what changed meanwhile is read when somebody does.
    void setShown(bool shown);

    bool isRead() const { return m_isRead; }
    const std::vector<PolicyView> &policies() const { return m_reading.policies; }
    const std::vector<CandidateView> &candidates() const { return m_reading.candidates; }
    const PolicyChoices &choices() const { return m_reading.choices; }
    PlainList *list() { return &m_list; }

    const PolicyView *current() const; ///< null when none is chosen
    void choose(const QString &name);
    /// The versions of the current one as a table: version, when, who, what changed.
    static std::vector<PlainColumn> versionColumns();
    std::vector<PlainRow> versionRows() const;

    /// The policy being written; null when none is.
    const PolicyDraft *draft() const { return m_draft ? &*m_draft : nullptr; }
    bool isChanged() const { return m_draft && *m_draft != m_original; }
    /// Begins a new policy with these conditions; its name is one that is free.
    void beginNew(const std::vector<ConditionTemplate> &conditions);
    /// Begins to change the current one.
    void beginEdit();
    void setDraft(PolicyDraft draft);
    void discard();
    /// Keeps the draft as the policy's next version; the draft ends then.
    void save(DraftAnswer done);

    /// Keeps version @p number of the current policy again, as its newest.
    void restore(int number);

Q_SIGNALS:
    void changed(); ///< read, first or anew
    void failed(const assay::Error &error); ///< reading, or keeping what has no field
    void currentChanged();
    void draftChanged(); ///< one began or ended
    /// "triage release is now v3"; @p undoes: the version that was the newest before, 0 = there is nothing to go back to.
    void kept(const QString &text, int undoes);

private:
    void readAgain();
    void take(PolicyReading reading);
    void showList();
    void recall();
    void remember();
    void end();
    void keep(const std::string &name, Json definition, std::function<void(const std::optional<Error> &)> done);

    QPointer<Session> m_session;
    JobLine m_line;
    QTimer m_later;    ///< until a change is looked at
    QTimer m_remember; ///< until what was typed is remembered
    bool m_isShown = false;
    bool m_isStale = false;
    bool m_isRead = false;
    PolicyReading m_reading;
    PlainList m_list;
    QString m_current;
    std::optional<PolicyDraft> m_draft;
    PolicyDraft m_original; ///< the draft as it began
};

} // namespace assay::items
