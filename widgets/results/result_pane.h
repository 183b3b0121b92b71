#pragma once

#include "items/result_detail.h"
#include "widgets/components/panel.h"

class QStackedLayout;
class QVBoxLayout;

namespace assay::items {
class CaseAnswerModel;
class ResultReader;
}

namespace assay::widgets {

class Chip;
class FactsFoot;
class InlineError;
class Label;
class ListView;
class SectionColumn;
class Tabs;

/// One result in full: its answer with scores and reasons, the messages it answers, what was sent and stored, and the other answers
/// to the same case.
class ResultPane : public Panel
{
    Q_OBJECT
public:
    enum Tab { AnswerTab, MessagesTab, RawTab, HistoryTab };

    explicit ResultPane(items::ResultReader *reader, QWidget *parent = nullptr);

    /// What stands at the right of its head.
    void addToHead(QWidget *widget);
    /// A form about the result, below its head.
    void addForm(QWidget *form);
    /// No result is looked at; @p why stands in the head.
    void showNothing(const QString &why);
    void showTab(int tab);
    void stepTab(int by);
    /// Puts the keys into what is read.
    void focusContent();
    /// The result shown; its key is 0 when none is.
    const items::ResultDetail &detail() const { return m_detail; }
    /// Offers the other answers to compare the words with; under @p anchor.
    void chooseComparison(QWidget *anchor);

Q_SIGNALS:
    void resultChosen(std::int64_t key); ///< in the history
    void comparisonWanted(); ///< with another answer, by a click
    void left(); ///< by Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildHead(QVBoxLayout *column);
    void showDetail(const items::ResultDetail &detail);
    void showAnswers(const std::vector<items::CaseAnswer> &answers);
    void showDiff(std::int64_t before, const std::vector<items::DiffSegment> &segments);
    void showError(const Error &error);
    void rebuild();
    void addAnswer();
    void addComparison(QVBoxLayout *section);
    QString answerName(std::int64_t key) const;

    items::ResultReader *m_reader;
    items::ResultDetail m_detail;
    std::int64_t m_before = 0; ///< the answer whose words are compared; 0 = none
    std::vector<items::DiffSegment> m_segments;
    items::CaseAnswerModel *m_answers;
    QVBoxLayout *m_forms; ///< below the head
    PanelHead *m_head;
    Label *m_title;
    Chip *m_repeat;
    Chip *m_verdict;
    Tabs *m_tabs;
    InlineError *m_error;
    QWidget *m_errorRow;
    QStackedLayout *m_pages;
    SectionColumn *m_body;
    ListView *m_history;
    FactsFoot *m_facts;
};

} // namespace assay::widgets
