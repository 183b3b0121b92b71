#pragma once

#include <QObject>
#include <memory>

#include "items/diff/prompt_diff.h"
#include "items/history/history_view.h"
#include "project/session.h"

namespace assay::items {

/// One side of the diff that is open.
struct DiffEnd
{
    QString label; ///< "v5", "draft"
    QString pill;  ///< "v5 short answers"
    bool isDraft = false;
};

/// All that the diff view shows.
struct DiffPage
{
    QString prompt; ///< whole name
    DiffEnd a;
    DiffEnd b;
    PromptDiffView diff;
    std::vector<HistoryRow> between; ///< versions that led from the older to the newer, newest first
    QString mergeTarget;             ///< what subject() would be merged into: "draft", or the newest; empty when all of it is there already

    /// The version that can be restored or merged: the older side, unless that is the draft.
    QString subject() const { return a.isDraft ? (b.isDraft ? QString() : b.label) : a.label; }
};

/// What the diff of @p a and @p b shows.
Result<DiffPage> readDiff(Database &database, const std::string &prompt, const std::string &a, const std::string &b);

/// Reads the diff that is open in the background, and again when a draft that is part of it or the versions change.
class DiffDesk : public QObject
{
    Q_OBJECT
public:
    explicit DiffDesk(QObject *parent = nullptr);

    void open(Session *session, const QString &prompt, const QString &a, const QString &b);
    void close();

Q_SIGNALS:
    void opened(const std::shared_ptr<const assay::items::DiffPage> &page);
    void failed(const assay::Error &error);

private:
    void read();

    QPointer<Session> m_session;
    QString m_prompt;
    QString m_a;
    QString m_b;
    JobLine m_line;
};

} // namespace assay::items
