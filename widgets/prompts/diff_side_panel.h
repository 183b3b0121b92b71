#pragma once

#include <memory>

#include "widgets/components/panel.h"

class QAction;

namespace assay::items {
struct DiffPage;
class HistoryDesk;
}

namespace assay::widgets {

class HistoryList;
class InlineQuestion;
class Label;

/// Right of a diff: the versions that lie between its two sides, and what can be done with the older one.
class DiffSidePanel : public Panel
{
    Q_OBJECT
public:
    /// @p history restores; it outlives the panel. The panel's keys work in all of @p owner.
    DiffSidePanel(items::HistoryDesk *history, QWidget *owner, QWidget *parent = nullptr);

    /// Null: nothing is compared.
    void showPage(std::shared_ptr<const items::DiffPage> page);

Q_SIGNALS:
    void mergeRequested(const QString &ours, const QString &theirs);
    /// What did @p label change in its parent?
    void diffRequested(const QString &parent, const QString &label);
    /// A question was closed: the diff has the keyboard again.
    void focusReturned();

private:
    QString subject() const;
    void askRestore();

    items::HistoryDesk *m_history;
    std::shared_ptr<const items::DiffPage> m_page;
    HistoryList *m_versions;
    Label *m_none;
    Panel *m_foot;
    QAction *m_restore;
    QAction *m_merge;
    InlineQuestion *m_question;
};

} // namespace assay::widgets
