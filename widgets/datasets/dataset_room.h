#pragma once

#include <QTimer>

#include "items/case_reader.h"
#include "items/dataset_desk.h"
#include "items/dataset_history.h"
#include "items/dataset_work.h"
#include "items/import_desk.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class CaseEditor;
class CaseTable;
class CommitForm;
class DatasetHeadBar;
class ExportForm;
class FilterLine;
class HistoryPage;
class ImportPage;
class InlineError;
class InlineForm;
class Label;
class ListView;
class LookPanel;
class NewCaseForm;
class NewDatasetForm;
class Notice;
class SampleForm;
class SplitForm;

/// The room Data: the datasets, the cases of one as a table that is edited in place, one of them in full; pages for an import and for what
/// changed between versions.
class DatasetRoom : public Room
{
    Q_OBJECT
public:
    explicit DatasetRoom(QWidget *parent = nullptr);

    void showSession(Session *session) override;
    /// subject: a dataset's name, empty = the one that is open; detail: a case's id.
    void goTo(const items::Place &place) override;
    void takeKeyboard() override;
    void cancelWork() override;
    bool takeFile(const QString &path) override;

private:
    enum Page { CasesPage, ImportingPage, ChangesPage };

    QWidget *buildContent();
    QWidget *buildLists(QWidget *parent);
    QWidget *buildCases(QWidget *parent);
    QWidget *buildRows(QWidget *parent);
    QWidget *buildFoot(QWidget *parent);
    QWidget *buildNoMatch(QWidget *parent);
    QWidget *buildEmpty();
    void addCaseActions();
    void addDatasetActions();
    void addOtherActions();
    void connectDesk();
    void connectWork();
    void connectPages();

    void showHead();
    void showListed(bool any);
    void showCounts();
    void showStatus();
    void showPage(Page page);
    void showForm(InlineForm *form);
    void hideForms();
    void say(const QString &text);
    void applyFilter(const QString &filter);
    void chooseVersion();
    void chooseColumns();
    void chooseOrder();
    void offerActions(QWidget *under);
    void askForFile();
    void paste();
    void openImport();
    void showProgress();

    Session *m_session = nullptr;
    items::DatasetDesk m_desk;
    items::CaseReader m_reader;
    items::FindingsReader m_findings;
    items::DatasetHistory m_history;
    items::DatasetWork m_work;
    items::ImportDesk m_import;
    QTimer m_said;

    QStackedLayout *m_pages = nullptr;
    ListView *m_list = nullptr;
    LookPanel *m_look = nullptr;
    DatasetHeadBar *m_head = nullptr;
    Notice *m_behind = nullptr; ///< a newer version was made meanwhile
    QWidget *m_behindRow = nullptr;
    InlineError *m_error = nullptr;
    QWidget *m_errorRow = nullptr;
    FilterLine *m_filter = nullptr;
    Label *m_count = nullptr;
    QStackedLayout *m_rowPages = nullptr;
    CaseTable *m_table = nullptr;
    Label *m_noMatch = nullptr;
    Label *m_tags = nullptr;
    CaseEditor *m_editor = nullptr;
    ImportPage *m_importPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    std::vector<InlineForm *> m_forms;
    CommitForm *m_commitForm = nullptr;
    NewCaseForm *m_newCaseForm = nullptr;
    NewDatasetForm *m_newDatasetForm = nullptr;
    SplitForm *m_splitForm = nullptr;
    SampleForm *m_sampleForm = nullptr;
    ExportForm *m_exportForm = nullptr;

    QAction *m_importAction = nullptr;
    QAction *m_commit = nullptr;
    QAction *m_split = nullptr;
    QAction *m_sample = nullptr;
    QAction *m_export = nullptr;
    QAction *m_changes = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_newCase = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_newDataset = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_columns = nullptr;
    QString m_shownName; ///< of the dataset whose cases the table shows
};

} // namespace assay::widgets
