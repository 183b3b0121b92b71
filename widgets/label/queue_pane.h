#pragma once

#include "widgets/components/panel.h"

class QAction;
class QVBoxLayout;

namespace assay::items {
class LabelDesk;
class QueueDesk;
}

namespace assay::widgets {

class Label;
class ListView;

/// The queues at the left, and below them how fast this person is.
class QueuePane : public Panel
{
    Q_OBJECT
public:
    QueuePane(items::QueueDesk *queues, items::LabelDesk *desk, QWidget *parent = nullptr);

    void addToHead(QAction *action);
    /// What can be looked at beside the queues: a line of its own below the list.
    void addBelow(QAction *action);
    ListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &queue);

private:
    void showPace();

    items::LabelDesk *m_desk;
    PanelHead *m_head;
    ListView *m_list;
    QVBoxLayout *m_below;
    Label *m_pace;
    Label *m_today;
    Label *m_left;
};

} // namespace assay::widgets
