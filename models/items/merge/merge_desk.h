#pragma once

#include <QObject>

#include "items/merge/merge_view.h"
#include "project/session.h"

namespace assay::items {

/// The merge that is open. Every choice is merged anew in the background and kept in the project's window state, so that leaving, or
/// losing power, loses none; the versions themselves are not written before commit().
class MergeDesk : public QObject
{
    Q_OBJECT
public:
    explicit MergeDesk(QObject *parent = nullptr);
    ~MergeDesk() override;

    /// Merges @p theirs into @p ours ("draft" or a version). The choices made for the same three texts before stand again.
    void open(Session *session, const QString &prompt, const QString &ours, const QString &theirs);
    void close();

    /// Settles conflict @p item; Open opens it again. @p text is what stands there when it is edited.
    void settle(int item, MergeChoice choice, const QString &text = {});
    /// Does nothing while anything is open. The draft that was merged goes with the commit.
    void commit(const QString &message);

Q_SIGNALS:
    void shown(const std::shared_ptr<const assay::items::MergePage> &page);
    void committed(const QString &label);
    void failed(const assay::Error &error);

private:
    struct Sides;
    void merge();
    void keep();
    void recall();
    std::string memoryKey() const;

    QPointer<Session> m_session;
    QString m_prompt;
    std::shared_ptr<const Sides> m_sides;
    std::vector<Settlement> m_settlements;
    std::shared_ptr<const MergePage> m_page;
    JobLine m_line;
    bool m_committing = false;
};

} // namespace assay::items
