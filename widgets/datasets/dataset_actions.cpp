// What can be done in Data, by key, button, menu or Ctrl+K.
#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/list_view.h"
#include "widgets/components/pick_list.h"
#include "widgets/datasets/case_editor.h"
#include "widgets/datasets/case_table.h"
#include "widgets/datasets/dataset_forms.h"
#include "widgets/datasets/dataset_head.h"
#include "widgets/datasets/dataset_room.h"
#include "widgets/datasets/history_page.h"
#include "widgets/datasets/import_page.h"

namespace assay::widgets {

void DatasetRoom::addDatasetActions()
{
    m_importAction = addRoomAction(QStringLiteral("import-cases"), tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { askForFile(); });
    m_paste = addRoomAction(QStringLiteral("paste-cases"), tr("Paste a table of cases"), QKeySequence::Paste, [this] { paste(); });
    m_newDataset = addRoomAction(QStringLiteral("new-dataset"), tr("New dataset…"), {}, [this] {
        showContent();
        showForm(m_newDatasetForm);
        m_newDatasetForm->begin();
    });
    m_commit = addRoomAction(QStringLiteral("commit-cases"), tr("Commit"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] {
        showForm(m_commitForm);
        m_commitForm->begin();
    });
    m_discard = addRoomAction(QStringLiteral("discard-draft"), tr("Discard the draft"), {}, [this] { m_desk.editing().discard(); });
    m_split = addRoomAction(QStringLiteral("split"), tr("Split…"), {}, [this] {
        showForm(m_splitForm);
        m_splitForm->begin();
    });
    m_sample = addRoomAction(QStringLiteral("sample"), tr("Draw a sample…"), {}, [this] {
        showForm(m_sampleForm);
        m_sampleForm->begin();
    });
    m_export = addRoomAction(QStringLiteral("export-cases"), tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        showForm(m_exportForm);
        m_exportForm->begin();
    });
    m_changes = addRoomAction(QStringLiteral("changes"), tr("What changed between versions"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] {
        hideForms();
        m_historyPage->begin(m_desk.head().name);
        showPage(ChangesPage);
    });
}

void DatasetRoom::addCaseActions()
{
    m_newCase = addRoomAction(QStringLiteral("new-case"), tr("New case…"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        showForm(m_newCaseForm);
        m_newCaseForm->begin();
    });
    m_edit = addRoomAction(QStringLiteral("edit-cell"), tr("Edit this cell"), {}, [this] {
        m_table->setFocus();
        m_table->editCurrent();
    });
    m_remove = addRoomAction(QStringLiteral("remove-case"), tr("Remove this case"), QKeySequence(Qt::Key_Delete), [this] {
        if (!m_table->currentId().isEmpty() && !m_list->hasFocus()) // there it would be taken for the dataset's removal
            m_desk.editing().remove(m_table->currentId());
    });
    m_undo = addRoomAction(QStringLiteral("undo-case"), tr("Undo"), QKeySequence::Undo, [this] { m_desk.editing().undo(); });
    m_redo = addRoomAction(QStringLiteral("redo-case"), tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_desk.editing().redo(); });
    addRoomAction(QStringLiteral("next-case"), tr("Next case"), QKeySequence(Qt::Key_J), [this] { m_table->moveBy(1); });
    addRoomAction(QStringLiteral("previous-case"), tr("Previous case"), QKeySequence(Qt::Key_K), [this] { m_table->moveBy(-1); });
    addRoomAction(QStringLiteral("open-case"), tr("Edit the case at the right"), QKeySequence(Qt::Key_E), [this] { m_editor->focusContent(); });
    addRoomAction(QStringLiteral("tag-case"), tr("Add a tag to this case"), QKeySequence(Qt::Key_T), [this] { m_editor->chooseTag(); });
    addRoomAction(QStringLiteral("case-history"), tr("What became of this case"), QKeySequence(Qt::Key_H), [this] { m_editor->showHistory(); });
}

void DatasetRoom::addOtherActions()
{
    QAction *filter = addRoomAction(QStringLiteral("filter-cases"), tr("Filter the cases"), {}, [this] {
        showPage(CasesPage);
        m_filter->setFocus();
    });
    filter->setShortcuts({QKeySequence(Qt::Key_Slash), QKeySequence::Find});
    addRoomAction(QStringLiteral("sort-cases"), tr("Sort by…"), QKeySequence(Qt::Key_S), [this] { chooseOrder(); });
    m_columns = addRoomAction(QStringLiteral("case-columns"), tr("Columns…"), QKeySequence(Qt::Key_C), [this] { chooseColumns(); });
    addRoomAction(QStringLiteral("dataset-version"), tr("Show another version…"), {}, [this] { chooseVersion(); });
    addRoomAction(QStringLiteral("copy-cell"), tr("Copy this cell"), QKeySequence::Copy, [this] {
        const QVariant text = m_table->currentIndex().data(Qt::EditRole);
        QGuiApplication::clipboard()->setText(text.isValid() ? text.toString() : m_table->currentIndex().data().toString());
        say(tr("Copied the cell"));
    });
}

void DatasetRoom::chooseVersion()
{
    if (m_desk.head().name.isEmpty())
        return;
    auto *list = new PickList(PickList::Mode::One, tr("Version to show"), m_head);
    std::vector<PickItem> items;
    for (const items::VersionChoice &version : m_desk.versionChoices())
        items.push_back({version.label, version.label, version.note, {}, false, true});
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &version) { m_desk.open(m_desk.head().name, version); });
    list->popUp(m_head->versionButton()->isVisible() ? static_cast<QWidget *>(m_head->versionButton()) : m_head);
}

void DatasetRoom::chooseColumns()
{
    const QStringList all = m_desk.allVariables();
    if (all.isEmpty())
        return;
    auto *list = new PickList(PickList::Mode::Several, tr("Variables to show"), m_filter);
    std::vector<PickItem> items;
    for (const QString &variable : all)
        items.push_back({variable, variable, {}, {}, m_desk.table()->variables().contains(variable), true});
    list->setItems(std::move(items));
    connect(list, &PickList::checkedChanged, &m_desk, &items::DatasetDesk::chooseVariables);
    list->popUp(m_filter);
}

void DatasetRoom::chooseOrder()
{
    auto *list = new PickList(PickList::Mode::One, tr("Sort by; once more turns it round"), m_filter);
    std::vector<PickItem> items;
    const items::CaseTableModel *table = m_desk.table();
    for (int column = items::CaseTableModel::IdColumn; column < table->columnCount(); ++column) {
        const QString title = table->headerData(column, Qt::Horizontal).toString();
        const QString note = column != m_desk.sortedColumn() ? QString() : m_desk.sortOrder() == Qt::AscendingOrder ? tr("▴ first letters first") : tr("▾ last letters first");
        items.push_back({QString::number(column), title, note, {}, false, true});
    }
    list->setItems(std::move(items));
    connect(list, &PickList::picked, this, [this](const QString &column) { m_desk.sortBy(column.toInt()); });
    list->popUp(m_filter);
}

void DatasetRoom::offerActions(QWidget *under)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_newCase, m_remove, m_newDataset});
    menu->addSeparator();
    menu->addActions({m_changes, m_split, m_sample, m_export, m_columns});
    menu->addSeparator();
    menu->addActions({m_undo, m_redo, m_discard});
    menu->popup(under->mapToGlobal(QPoint(0, under->height())));
}

/// The file dialogs are the system's own: everybody knows them.
void DatasetRoom::askForFile()
{
    if (!m_session || m_session->whyReadOnly())
        return;
    auto *dialog = new QFileDialog(this, tr("Import cases"), QString(), tr("Tables of cases (*.csv *.tsv *.json *.jsonl *.ndjson *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &DatasetRoom::takeFile);
    dialog->open();
}

void DatasetRoom::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (!m_session || m_session->whyReadOnly())
        return;
    if (text.trimmed().isEmpty())
        return say(tr("There is no text to paste"));
    m_import.openPasted(text);
    openImport();
}

void DatasetRoom::openImport()
{
    hideForms();
    showContent();
    showPage(ImportingPage);
    m_importPage->begin(m_desk.names(), m_desk.head().name);
}

void DatasetRoom::showProgress()
{
    if (const auto status = m_import.running()) {
        QStringList figures{status->total ? tr("%1 of %2 rows").arg(items::count(status->read), items::count(*status->total)) : tr("%Ln rows", nullptr, static_cast<int>(status->read))};
        if (status->lost > 0)
            figures << tr("%Ln lines skipped", nullptr, static_cast<int>(status->lost));
        Q_EMIT progressChanged(Progress{tr("Import of %1").arg(status->fileName), status->share, figures.join(QStringLiteral(" · ")), true});
    } else if (m_work.isBusy()) {
        Q_EMIT progressChanged(Progress{m_work.doing(), {}, {}, true});
    } else {
        Q_EMIT progressChanged({});
    }
}

} // namespace assay::widgets
