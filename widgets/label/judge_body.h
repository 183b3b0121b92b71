#pragma once

#include "items/labelling/judge_view.h"
#include "widgets/components/section_column.h"

class QBoxLayout;

namespace assay::widgets {

class Button;
class ConfusionGrid;
class Label;
class PlainTableView;
class RateBars;

/// How a judge stands beside people, to be read from top to bottom: the sentence, agreement, the corrected rate, tags, what they disagree on. With
/// too few labels the sentence says how many are missing, and a button makes a queue.
class JudgeBody : public SectionColumn
{
    Q_OBJECT
public:
    /// @p makeQueue: what the button does while labels are missing.
    explicit JudgeBody(QAction *makeQueue, QWidget *parent = nullptr);

    void show(const items::JudgeView &view);
    void takeKeyboard(); ///< to the first table, or to the button

Q_SIGNALS:
    void answersWanted(const QString &filter);
    void answerWanted(const QString &resultId);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSentence(QAction *makeQueue);
    void addAgreement();
    void addRates();
    PlainTableView *addTable(items::PlainTable *model, const QString &title, Label *note, const std::vector<std::pair<int, int>> &widths, QList<QWidget *> &group);
    void follow(PlainTableView *table);
    void turnAgreement();

    items::PlainTable m_figures;
    items::PlainTable m_slices;
    items::PlainTable m_disagreements;
    Label *m_summary = nullptr;
    Label *m_scope = nullptr;
    Label *m_howTo = nullptr;
    Button *m_makeQueue = nullptr;
    QBoxLayout *m_agreement = nullptr;
    PlainTableView *m_figureTable = nullptr;
    ConfusionGrid *m_confusion = nullptr;
    Label *m_leftOut = nullptr;
    RateBars *m_rates = nullptr;
    Label *m_worth = nullptr;
    Label *m_disagreementNote = nullptr;
    QList<QWidget *> m_ofFigures; ///< shown only with labels enough
    QList<QWidget *> m_ofSlices;
    QList<QWidget *> m_ofDisagreements;
};

} // namespace assay::widgets
