#pragma once

#include <QTimer>

#include "items/case_editing.h"
#include "items/case_language.h"
#include "items/case_rows_query.h"
#include "items/plain_list.h"

namespace assay::items {

/// A version that can be shown.
struct VersionChoice
{
    QString label;
    QString note; ///< cases, message
};

/// What the room Data works at: the datasets of the project, the one that is open, its cases as a table, and the edits of its draft.
class DatasetDesk : public QObject
{
    Q_OBJECT
public:
    explicit DatasetDesk(QObject *parent = nullptr);
    ~DatasetDesk() override;

    /// Null lets go of the project.
    void setSession(Session *session);
    Session *session() const { return m_session; }

    PlainList *list() const { return m_list; }
    QStringList names() const { return m_names; }
    CaseTableModel *table() const { return m_table; }
    CaseEditing &editing() { return m_editing; }
    const CaseLanguage &language() const { return m_language; }
    const DatasetHead &head() const { return m_head; }
    const DatasetPtr &dataset() const { return m_dataset; }
    /// Newest first.
    std::vector<VersionChoice> versionChoices() const;

    /// Opens a dataset, at @p version or where it is worked on, and goes to a case of it once that is known.
    void open(const QString &name, const QString &version = {}, const QString &caseId = {});
    /// Makes an empty dataset and opens it.
    void create(const QString &name);
    /// The open one anew, after an error.
    void reopen();

    const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);
    /// Sorts by a column; once more turns the order round, a third time gives it up.
    void sortBy(int column);
    int sortedColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void setFindings(const CaseMarks &marks, std::vector<std::vector<std::int64_t>> groups);

    /// All variables of the dataset; the table shows the first few unless others were chosen.
    QStringList allVariables() const;
    void chooseVariables(const QStringList &variables);

    /// "64 of 201"; "201 cases" without a filter.
    const QString &countText() const { return m_countText; }
    /// "Tags: refund 64 · delivery 51"; empty when there are none.
    const QString &tagText() const { return m_tagText; }
    /// "Used by 9 runs. They keep v4; nothing measured changes."
    const QString &useText() const { return m_useText; }
    QString statusText() const;

Q_SIGNALS:
    /// What the project is, first and after each change: false = there are no datasets.
    void listed(bool any);
    void failed(const assay::Error &error);
    void created();
    void createFailed(const assay::Error &error);
    /// Another dataset or version stands open, or the same one anew.
    void opened();
    /// Its places are known: every case can be reached and edited.
    void ready();
    void headChanged();
    void countsChanged();
    void filterFailed(const assay::Error &error);
    void filterRan();
    /// The case that was to be gone to has this row; -1 when there is none.
    void found(int row);

private:
    struct Listing;
    struct Foot;
    void readList();
    void takeList(Listing listing);
    void readOpen(const QString &version);
    void takeOpened(const DatasetPtr &dataset);
    void showFirstRows();
    void showRows(std::vector<std::int32_t> rows);
    void takePlaces(const DatasetPtr &dataset);
    void showHead();
    void askForRows();
    void takeRows(std::vector<std::int32_t> rows);
    void findWanted();
    void noteEdit(const std::set<std::int64_t> &places, const QString &id);
    void noteChange(Facts facts);
    void readLines(const std::vector<std::int64_t> &places);
    void countTags();
    void takeFoot(const Foot &foot);
    void showCounts();
    QStringList shownVariables() const;

    QPointer<Session> m_session;
    PlainList *m_list;
    QStringList m_names;
    CaseTableModel *m_table;
    CaseEditing m_editing;
    CaseLanguage m_language;
    DatasetPtr m_dataset;
    QString m_tableName;    ///< of the dataset whose rows the table shows
    bool m_isFresh = false; ///< it was opened, and the table does not show it yet
    DatasetHead m_head;
    QString m_name;       ///< of the dataset that is or will be open
    QString m_wantedCase; ///< to be gone to
    QString m_filter;
    CaseFilter m_read;    ///< m_filter, read
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    CaseMarks m_marks;
    std::vector<std::vector<std::int64_t>> m_groups;
    QString m_countText;
    QString m_tagText;
    QString m_useText;
    QTimer m_tagsLater;
    JobLine m_listing;
    JobLine m_opening;
    JobLine m_placing;
    JobLine m_rows;
    JobLine m_lines;
    JobLine m_tags;
    JobLine m_finding;
};

} // namespace assay::items
