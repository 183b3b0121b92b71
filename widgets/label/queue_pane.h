#pragma once

#include "widgets/components/panel.h"

class QAction;

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
    ListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &queue);

private:
    void showPace();

    items::LabelDesk *m_desk;
    PanelHead *m_head;
    ListView *m_list;
    Label *m_pace;
    Label *m_today;
    Label *m_left;
};

} // namespace assay::widgets
