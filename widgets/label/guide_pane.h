#pragma once

#include "items/labelling/agreement_view.h"
#include "widgets/components/panel.h"

class QAction;
class QVBoxLayout;

namespace assay::items {
class LabelDesk;
class PlainTable;
class QueueDesk;
}

namespace assay::widgets {

class Button;
class Chip;
class Label;
class MarkdownText;
class PlainTableView;

/// Beside the item: the guideline, and how people agree so far.
class GuidePane : public Panel
{
    Q_OBJECT
public:
    GuidePane(items::LabelDesk *desk, items::QueueDesk *queues, QWidget *parent = nullptr);

    /// At the right of its head.
    void addToHead(QAction *action);
    /// Below the agreement.
    void addBelow(QAction *action);

private:
    void buildAgreement(QVBoxLayout *column);
    void showGuideline();
    void showAgreement();

    items::LabelDesk *m_desk;
    items::QueueDesk *m_queues;
    PanelHead *m_head;
    Chip *m_version;
    MarkdownText *m_guideline;
    Label *m_scope;
    items::PlainTable *m_rows;
    PlainTableView *m_table;
    Label *m_said;
    Label *m_people;
    QVBoxLayout *m_below;
    QWidget *m_agreement;
};

} // namespace assay::widgets
