#pragma once

#include "items/plain_table.h"
#include "widgets/components/panel.h"

class QAction;
class QVBoxLayout;

namespace assay::items {
class PolicyDesk;
struct PolicyVersionView;
} // namespace assay::items

namespace assay::widgets {

class Button;
class Chip;
class Label;
class PlainTableView;

/// One policy to be read: the conditions of a version in words, and its versions with what changed.
class PolicyPane : public Panel
{
    Q_OBJECT
public:
    PolicyPane(items::PolicyDesk *desk, QAction *edit, QAction *restore, QWidget *parent = nullptr);

    /// Shows the desk's current policy, its newest version unless another is chosen.
    void show();
    /// The next show() shows the newest version, whichever was shown.
    void wantNewest() { m_policy.clear(); }
    /// N of the version that is shown; 0 = none.
    int shownVersion() const { return m_version; }
    bool showsNewest() const;

Q_SIGNALS:
    void versionChanged();

private:
    QWidget *buildHead(QAction *edit);
    void showVersion(const QString &label);
    void showConditions(const items::PolicyVersionView &version);

    items::PolicyDesk *m_desk;
    QString m_policy;
    int m_version = 0;
    Label *m_title = nullptr;
    Chip *m_chip = nullptr;
    Label *m_note = nullptr;
    Label *m_baseline = nullptr;
    QWidget *m_older = nullptr; ///< says that what is shown is not the newest
    Label *m_olderText = nullptr;
    QVBoxLayout *m_conditions = nullptr;
    PanelHead *m_changesHead = nullptr;
    Label *m_changesTitle = nullptr;
    Label *m_changes = nullptr; ///< what the version changed, one fact a line
    items::PlainTable m_table;
    PlainTableView *m_versions = nullptr;
};

/// A 40-px head inside a page with a small title.
PanelHead *partHead(Label *title, QWidget *parent);

} // namespace assay::widgets
