#pragma once

#include <QObject>
#include <functional>

#include "items/history/history_view.h"
#include "items/history/version_measure.h"
#include "project/session.h"

namespace assay {
class WriteContext;
}

namespace assay::items {

/// Shows the history of one prompt, kept up to date, and does what can be done with its versions. Everything is written in order in the
/// background; what was done last can be taken back.
class HistoryDesk : public QObject
{
    Q_OBJECT
public:
    explicit HistoryDesk(QObject *parent = nullptr);

    /// Null or an empty name: nothing is shown any more.
    void open(Session *session, const QString &prompt);
    const QString &prompt() const { return m_prompt; }
    bool canWrite() const { return m_session && !m_session->whyReadOnly(); }

    /// The content of @p label as a new version on top of the newest; taken back by restoring what was the newest.
    void restore(const QString &label);
    /// Points @p channel at @p label; taken back by moving it to where it was, if it was anywhere.
    void moveChannel(const QString &label, const QString &channel, const QString &reason);
    /// A draft with the content of @p label on that base, in place of the one there is; taken back by that one.
    void branch(const QString &label);
    /// Takes back what told() said last.
    void takeBack();

Q_SIGNALS:
    void shown(const assay::items::HistoryView &view);
    /// Once results are counted, and whenever there are others; empty first when another prompt is shown.
    void measured(const assay::items::MeasuredVersions &measures);
    /// Something was done; @p canTakeBack: takeBack() would undo it.
    void told(const QString &text, bool canTakeBack);
    void restored(const QString &label);
    void failed(const assay::Error &error);

private:
    /// What a deed says when it is done, and how it is taken back.
    struct Deed
    {
        QString said;
        QString restored; ///< label of the version it made
        std::function<Result<Deed>(WriteContext &)> back;
    };
    using Work = std::function<Result<Deed>(WriteContext &)>;

    void read();
    void measure();
    void act(Facts touched, Work work);

    static Work restoring(const std::string &prompt, const std::string &label);
    static Work moving(const std::string &prompt, const std::string &label, const std::string &channel, const std::string &reason);
    static Work branching(const std::string &prompt, const std::string &label);

    QPointer<Session> m_session;
    QString m_prompt;
    JobLine m_line;
    JobLine m_measuring;
    Facts m_touched;
    Work m_back;
};

} // namespace assay::items
