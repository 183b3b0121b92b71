#pragma once

#include "widgets/components/panel.h"

class QScrollArea;
class QVBoxLayout;

namespace assay::widgets {

class ItemCard;
class QuestionStack;

/// The middle of the room: an item and its questions in a column that can be read, keys to answer them. What stands above and below is the
/// page's own.
class JudgingPage : public Panel
{
    Q_OBJECT
public:
    explicit JudgingPage(const QString &name, QWidget *parent = nullptr);

protected:
    PanelHead *head() const { return m_head; }
    ItemCard *card() const { return m_card; }
    QuestionStack *questions() const { return m_questions; }
    /// Below the head, over the item.
    void addBar(QWidget *bar);
    /// Below the questions.
    QVBoxLayout *foot() const { return m_foot; }
    void setItemVisible(bool visible);
    /// What is shown in the item's place.
    void setInstead(QWidget *instead);
    void scrollToTop();
    void showQuestion(int question);

private:
    PanelHead *m_head;
    QVBoxLayout *m_bars;
    QScrollArea *m_scroll;
    QWidget *m_item;
    QVBoxLayout *m_column;
    ItemCard *m_card;
    QuestionStack *m_questions;
    QVBoxLayout *m_foot;
    QWidget *m_instead = nullptr;
};

} // namespace assay::widgets
