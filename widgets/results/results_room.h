#pragma once

#include <QTimer>

#include "items/result_desk.h"
#include "items/result_output.h"
#include "items/result_reader.h"
#include "items/run_desk.h"
#include "items/saved_views.h"
#include "items/trace_desk.h"
#include "project/run_service.h"
#include "widgets/results/act_form.h"
#include "widgets/shell/room.h"

class QStackedLayout;
class QVBoxLayout;

namespace assay::widgets {

class AddCaseForm;
class FacetList;
class GroupTable;
class InlineQuestion;
class Label;
class ResultPane;
class ResultTable;
class ResultsBar;
class RunsPage;
class ScoreAgain;
class Splitter;
class ViewsPanel;

/// The room Results: every answer of every run in one table, filtered and sorted, one of them in full; and the runs they came from.
class ResultsRoom : public Room
{
    Q_OBJECT
public:
    /// @p keychain may be null and must outlive it.
    explicit ResultsRoom(KeyStore *keychain = nullptr, QWidget *parent = nullptr);

    void showSession(Session *session) override;
    /// subject: a filter, empty = as it is; detail: a result's id.
    void goTo(const items::Place &place) override;
    void cancelWork() override;
    void takeKeyboard() override;
    /// Traces of production.
    bool takeFile(const QString &path) override;

Q_SIGNALS:
    /// The cases of results are to be run again: Compare sets it up.
    void compareRequested(const assay::RunRequest &request);

private:
    QWidget *buildContent();
    QWidget *buildResults(QWidget *parent);
    QWidget *buildRows(QWidget *parent);
    QWidget *buildSide(QWidget *parent);
    void buildForms(QWidget *parent, QVBoxLayout *column);
    QWidget *buildNoMatch(QWidget *parent);
    QWidget *buildRuns(QWidget *parent);
    QWidget *buildEmpty();
    void addListActions();
    void addViewActions();
    void addBulkActions();
    void addReadingActions();
    void addComparingActions();
    void addTakingActions();
    void connectDesk();
    void connectParts();
    void connectRuns();
    void connectForms();
    void connectOutput();
    void connectTraces();
    void connectScoring();
    void permitScoring();
    void scoreAgain();
    void askForTraces();

    void showOpened(bool hasResults);
    void showStatus();
    void showAnswer();
    void showRows();
    void moveBy(int rows);
    void chooseGrouping();
    void setGrouping(const QString &id);
    void openGroup(const items::ResultGroupRow &group);
    void showView(const QString &name);
    void actOn(ActForm::Act act);
    QString filterShown() const;
    void toggleFacet(items::Facet facet, const items::FacetName &name);
    void sizePanels();
    void rememberPanels();
    void chooseFields();
    void chooseOrder();
    void showRuns(bool shown);
    bool canExport() const;
    void offerActions(const QPoint &place);
    void askForFile();
    Q_INVOKABLE void exportTo(const QString &path);
    void copyRows();
    void goToResult(std::int64_t key);
    /// In the status line, for a while.
    void say(const QString &text);

    items::ResultDesk m_desk;
    items::RunDesk m_runs;
    items::ResultReader m_reader;
    items::ResultOutput m_output;
    items::SavedViews m_views;
    items::TraceDesk m_traces;
    Session *m_session = nullptr;
    bool m_hasContent = false;
    std::int64_t m_wanted = 0; ///< result to go to once all rows are there
    QTimer m_said;

    QStackedLayout *m_pages = nullptr; ///< results, runs
    ResultsBar *m_bar = nullptr;
    Splitter *m_splitter = nullptr;
    QWidget *m_side = nullptr; ///< views and facets
    ViewsPanel *m_viewsPanel = nullptr;
    FacetList *m_facets = nullptr;
    GroupTable *m_groups = nullptr;
    ActForm *m_act = nullptr;
    InlineQuestion *m_news = nullptr;
    QStackedLayout *m_rowPages = nullptr; ///< the table, that nothing passes, the groups
    ResultTable *m_table = nullptr;
    Label *m_foot = nullptr;
    ResultPane *m_pane = nullptr;
    AddCaseForm *m_addCase = nullptr;
    RunsPage *m_runsPage = nullptr;
    KeyStore *m_keychain;
    ScoreAgain *m_scoring = nullptr;

    QAction *m_scoreAction = nullptr;
    QAction *m_saveView = nullptr;
    QAction *m_columns = nullptr;
    QAction *m_order = nullptr;
    QAction *m_export = nullptr;
    QAction *m_importTraces = nullptr;
    QAction *m_runsAction = nullptr;
    QList<QAction *> m_ofMany;   ///< what can be done with several results at once
    QList<QAction *> m_ofWriting; ///< of those, what changes the project
    QList<QAction *> m_ofResult; ///< what can be done with the current result
    QList<QAction *> m_ofRows;   ///< works on the rows, so not while the runs are shown
};

} // namespace assay::widgets
