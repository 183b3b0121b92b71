#pragma once

#include <QWidget>

#include "items/run_desk.h"

namespace assay::widgets {

class PanelHead;
class RunPane;
class TableView;

/// The runs of the project, how much each takes, and one of them beside.
class RunsPage : public QWidget
{
    Q_OBJECT
public:
    explicit RunsPage(items::RunDesk *desk, QWidget *parent = nullptr);

    PanelHead *head() const { return m_head; }
    /// Reads them anew and puts the keys into the list.
    void begin();
    void takeKeyboard(); ///< to the list
    QString currentId() const;
    /// Makes a run the current one as soon as it is listed.
    void select(const QString &runId);
    /// Makes a run the current one and asks whether its texts shall go.
    void selectAndAsk(const QString &runId);

Q_SIGNALS:
    void resultsWanted(const QString &runId);
    void compareWanted(const QString &runId);
    void compareWithWanted(const QString &runId); ///< with another run
    void scoreWanted(); ///< the current one's answers, again
    void left(); ///< by Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTable();
    void showCurrent();
    void moveBy(int rows);
    void shareWidth();

    items::RunDesk *m_desk;
    PanelHead *m_head;
    TableView *m_table;
    RunPane *m_pane;
    QString m_wanted;
    bool m_asks = false;
};

} // namespace assay::widgets
