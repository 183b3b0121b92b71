#pragma once

#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>

#include "items/governance/policy_view.h"
#include "project/session.h"

namespace assay {
struct GateReport;
}

namespace assay::items {

/// Tries a policy on a column of a run, in the background; a newer question replaces the one before.
class GateDesk : public QObject
{
    Q_OBJECT
public:
    explicit GateDesk(QObject *parent = nullptr);
    ~GateDesk() override;

    void setSession(Session *session);
    /// Judges the newest version of the policy on the column. Empty names let go of what is shown.
    void judge(const QString &policy, const QString &run);
    /// Gives up what is being judged.
    void cancel();

    bool isJudging() const { return m_isJudging; }
    const std::optional<GateView> &view() const { return m_view; } ///< nothing until it was judged
    const std::optional<Error> &problem() const { return m_problem; } ///< why it could not be
    /// What a CI server runs: the same question, and where its JUnit file goes.
    QString commandLine() const;
    /// Writes what is shown as JUnit XML.
    Status writeJunit(const QString &path) const;
    /// The report as `assay-cli gate --junit` writes it; empty until there is one.
    std::string junit() const;

Q_SIGNALS:
    void changed();

private:
    QPointer<Session> m_session;
    JobLine m_line;
    QString m_policy;
    QString m_run;
    bool m_isJudging = false;
    std::unique_ptr<GateReport> m_report;
    std::optional<GateView> m_view;
    std::optional<Error> m_problem;
};

/// A word as a POSIX shell reads it: in single quotes where it needs them.
QString shellWord(const QString &word);

} // namespace assay::items
