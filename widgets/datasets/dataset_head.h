#pragma once

#include <QMap>

#include "items/dataset_desk.h"
#include "widgets/components/panel.h"

class QAction;

namespace assay::widgets {

class Button;
class Chip;
class Label;

/// The head over the cases: the dataset, which version, what the draft changed, and what can be done. What has no room stands in “More”.
class DatasetHeadBar : public PanelHead
{
    Q_OBJECT
public:
    explicit DatasetHeadBar(items::DatasetDesk *desk, QWidget *parent = nullptr);

    /// Buttons from left to right; the first ones go when there is no room.
    void addAction(QAction *action, bool isMain);
    Button *moreButton() const { return m_more; }
    Button *versionButton() const { return m_version; }

Q_SIGNALS:
    void versionWanted();
    void changesWanted();
    void moreWanted();

protected:
    void fit() override;

private:
    void show();

    items::DatasetDesk *m_desk;
    Label *m_title;
    Button *m_version;
    Chip *m_draft;
    Chip *m_added;
    Chip *m_removed;
    Chip *m_changed;
    Button *m_more;
    std::vector<Button *> m_optional;
};

} // namespace assay::widgets
