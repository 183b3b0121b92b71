#pragma once

#include <QStringList>

#include "items/import_desk.h"
#include "items/plain_table.h"
#include "widgets/components/panel.h"

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class ChoiceRow;
class InlineError;
class Label;
class PickField;
struct PickItem;
class PlainTableView;
class TableView;

/// A file before it is imported: its first rows, what each column becomes, where it goes, and what of it cannot be used, by line.
class ImportPage : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPage(items::ImportDesk *desk, QWidget *parent = nullptr);

    /// @p datasets: that there are; @p open: the one that is open.
    void begin(const QStringList &datasets, const QString &open);

Q_SIGNALS:
    void closed();
    void started();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildForm();
    QWidget *buildMapping();
    QWidget *buildRows();
    void showPreview();
    void showMapping();
    void showCheck();
    void showTarget();
    void chooseDataset(const QString &name);
    std::vector<PickItem> rolesFor(const items::ImportColumn &column) const;
    void start();

    items::ImportDesk *m_desk;
    QStringList m_datasets;
    Label *m_title;
    Button *m_start;
    PickField *m_dataset;
    ChoiceRow *m_mode;
    PickField *m_format;
    PickField *m_encoding;
    QWidget *m_mappingPanel;
    QVBoxLayout *m_mapping;
    QWidget *m_mappingRows;
    Label *m_native;
    items::PlainTable *m_rows = nullptr;
    PlainTableView *m_rowsView = nullptr;
    QVBoxLayout *m_rowsColumn = nullptr;
    Label *m_report;
    InlineError *m_error;
    items::PlainTable *m_bad;
    PlainTableView *m_badView;
};

} // namespace assay::widgets
