#pragma once

#include "widgets/components/panel.h"

class QVBoxLayout;

namespace assay::widgets {

class FittingScrollArea;
class ItemCard;
class QuestionStack;

/// The middle of the room: an item and its questions in a column that can be read. However long the item is, it scrolls by itself: the keys
/// stay on the screen (labelling.md §1). What stands above and below is the page's own.
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
    QVBoxLayout *m_column;
    ItemCard *m_card;
    QWidget *m_asked; ///< questions and foot
    QuestionStack *m_questions;
    QVBoxLayout *m_foot;
    FittingScrollArea *m_item;
    FittingScrollArea *m_answers;
    QWidget *m_instead = nullptr;
};

} // namespace assay::widgets
