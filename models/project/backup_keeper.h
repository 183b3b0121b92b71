#pragma once

#include <QObject>
#include <QTimer>

#include "project/session.h"

namespace assay {

/// Backs the open project up once a day, in the background, some time after it was opened. Goes before the session. A failure is nobody's
/// concern: the next day tries again, and the Settings room shows how old the newest backup is.
class BackupKeeper : public QObject
{
    Q_OBJECT
public:
    explicit BackupKeeper(Session *session, int firstPauseMs = 20'000, QObject *parent = nullptr);

Q_SIGNALS:
    void backedUp(const QString &path);

private:
    void look();

    Session *m_session;
    JobLine m_line; ///< dropped, it interrupts the copying
    QTimer m_next;
};

} // namespace assay
