#include "widgets/datasets/dataset_room.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <utility>

#include "items/format.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/filter_line.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/notice.h"
#include "widgets/components/panel.h"
#include "widgets/datasets/case_editor.h"
#include "widgets/datasets/case_table.h"
#include "widgets/datasets/dataset_forms.h"
#include "widgets/datasets/dataset_head.h"
#include "widgets/datasets/history_page.h"
#include "widgets/datasets/import_page.h"
#include "widgets/datasets/look_panel.h"

namespace assay::widgets {

namespace {

/// Something with the usual margins around it, in a line of its own; hidden at first.
QWidget *rowAround(QWidget *inside, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    layout->addWidget(inside);
    row->hide();
    return row;
}

} // namespace

DatasetRoom::DatasetRoom(QWidget *parent)
    : Room(QStringLiteral("datasets"), tr("Data"), parent), m_reader(&m_desk.editing()), m_findings(&m_desk.editing()), m_history(&m_desk.editing()), m_work(&m_desk.editing())
{
    addDatasetActions();
    addCaseActions();
    addOtherActions();
    setContent(buildContent());
    setEmpty(buildEmpty());
    connectDesk();
    connectWork();
    connectPages();
    m_said.setSingleShot(true);
    m_said.setInterval(saidMs);
    connect(&m_said, &QTimer::timeout, this, &DatasetRoom::showStatus);
    showEmpty();
}

QWidget *DatasetRoom::buildContent()
{
    auto *content = new QWidget(this);
    m_pages = new QStackedLayout(content);
    auto *cases = new Splitter(Qt::Horizontal, content);
    cases->addWidget(buildLists(cases));
    cases->addWidget(buildCases(cases));
    m_editor = new CaseEditor(&m_desk, &m_reader, &m_findings, cases);
    cases->setStretchFactor(0, 0);
    cases->setStretchFactor(1, 1);
    cases->setStretchFactor(2, 0);
    cases->setSizes({scaled(232), 1 << 14, scaled(360)});
    m_importPage = new ImportPage(&m_import, content);
    m_historyPage = new HistoryPage(&m_history, content);
    for (QWidget *page : std::initializer_list<QWidget *>{cases, m_importPage, m_historyPage})
        m_pages->addWidget(page);
    return content;
}

QWidget *DatasetRoom::buildLists(QWidget *parent)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, parent);
    panel->setMinimumWidth(scaled(190));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(panel);
    auto *title = new Label(TextStyle::Title, Ink::Text, tr("Datasets"), head);
    title->setElided(true);
    head->add(title);
    head->addStretch();
    head->add(actionButton(m_importAction, Button::Kind::Flat, head));
    column->addWidget(head);
    m_list = new ListView(tr("Datasets"), panel);
    m_list->setModel(m_desk.list());
    column->addWidget(m_list, 1);
    m_look = new LookPanel(&m_findings, panel);
    column->addWidget(m_look);
    return panel;
}

QWidget *DatasetRoom::buildCases(QWidget *parent)
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, parent);
    panel->setMinimumWidth(scaled(380));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new DatasetHeadBar(&m_desk, panel);
    for (QAction *action : {m_split, m_export})
        m_head->addAction(action, false);
    m_head->addAction(m_commit, true);
    column->addWidget(m_head);
    m_behind = new Notice(ChipKind::Caution, panel);
    auto *move = new Button(Button::Kind::Plain, tr("Put the draft onto it"), m_behind);
    connect(move, &Button::clicked, &m_desk.editing(), &items::CaseEditing::moveToNewest);
    m_behind->addButton(move);
    m_behindRow = rowAround(m_behind, panel);
    column->addWidget(m_behindRow);
    m_error = new InlineError(panel);
    m_errorRow = rowAround(m_error, panel);
    column->addWidget(m_errorRow);
    m_commitForm = new CommitForm(&m_desk, panel);
    m_newCaseForm = new NewCaseForm(&m_desk, panel);
    m_newDatasetForm = new NewDatasetForm(&m_desk, panel);
    m_splitForm = new SplitForm(&m_desk, &m_work, panel);
    m_sampleForm = new SampleForm(&m_desk, &m_work, panel);
    m_exportForm = new ExportForm(&m_desk, &m_work, panel);
    m_forms = {m_commitForm, m_newCaseForm, m_newDatasetForm, m_splitForm, m_sampleForm, m_exportForm};
    for (InlineForm *form : m_forms) {
        column->addWidget(form);
        connect(form, &InlineForm::closed, this, [this] {
            hideForms();
            showListed(!m_desk.names().isEmpty());
            m_table->setFocus();
        });
    }
    column->addWidget(buildRows(panel), 1);
    column->addWidget(buildFoot(panel));
    return panel;
}

QWidget *DatasetRoom::buildRows(QWidget *parent)
{
    auto *rows = new QWidget(parent);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new Panel(Edge::Bottom, Panel::Ground::Surface, rows);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    row->setSpacing(scaled(8));
    m_filter = new FilterLine(tr("Filter of the cases"), bar);
    m_filter->setLanguage(&m_desk.language());
    row->addWidget(m_filter, 1, Qt::AlignTop);
    m_count = new Label(TextStyle::Small, Ink::Second, {}, bar);
    m_count->setFixedHeight(scaled(32));
    m_count->setMinimumWidth(scaled(64));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_count, 0, Qt::AlignTop);
    column->addWidget(bar);
    m_rowPages = new QStackedLayout;
    m_table = new CaseTable(m_desk.table(), rows);
    m_rowPages->addWidget(m_table);
    m_rowPages->addWidget(buildNoMatch(rows));
    column->addLayout(m_rowPages, 1);
    return rows;
}

QWidget *DatasetRoom::buildNoMatch(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(12), scaled(14), scaled(12), scaled(14));
    column->setSpacing(scaled(10));
    m_noMatch = new Label(TextStyle::Text, Ink::Second, {}, page);
    m_noMatch->setWordWrap(true);
    column->addWidget(m_noMatch);
    auto *all = new Button(Button::Kind::Plain, tr("Show all cases"), page);
    connect(all, &Button::clicked, this, [this] {
        applyFilter({});
        m_table->setFocus();
    });
    column->addWidget(all, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget *DatasetRoom::buildFoot(QWidget *parent)
{
    auto *foot = new Panel(Edge::Top, Panel::Ground::Surface, parent);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    m_tags = new Label(TextStyle::Small, Ink::Third, {}, foot);
    m_tags->setElided(true);
    row->addWidget(m_tags);
    return foot;
}

QWidget *DatasetRoom::buildEmpty()
{
    auto *empty = new EmptyState(tr("Cases to prove prompts with"),
                                 tr("A case has what a prompt is filled with, the answer that is right, and tags. Bring a table of them; each version of it is kept."), this);
    empty->addChoice(QStringLiteral("open"), tr("Import a file"), tr("CSV, TSV, JSON or JSONL; or drop it here"),
                     actionButton(m_importAction, Button::Kind::Primary, empty));
    empty->addChoice(QStringLiteral("drop"), tr("Paste a table"), tr("as copied from a spreadsheet, its first line the names"),
                     actionButton(m_paste, Button::Kind::Plain, empty, tr("Paste")));
    empty->addChoice(QStringLiteral("datasets"), tr("Write cases yourself"), tr("an empty dataset, case by case"),
                     actionButton(m_newDataset, Button::Kind::Plain, empty));
    auto *sample = new Button(Button::Kind::Plain, tr("Open the sample"), empty);
    connect(sample, &Button::clicked, this, &DatasetRoom::sampleRequested);
    empty->addChoice(QStringLiteral("sample"), tr("See how it looks"), tr("the sample project, with support messages and their answers"), sample);
    return empty;
}

void DatasetRoom::connectDesk()
{
    connect(&m_desk, &items::DatasetDesk::listed, this, &DatasetRoom::showListed);
    connect(&m_desk, &items::DatasetDesk::failed, this, &DatasetRoom::showError);
    connect(&m_desk, &items::DatasetDesk::headChanged, this, &DatasetRoom::showHead);
    connect(&m_desk, &items::DatasetDesk::countsChanged, this, &DatasetRoom::showCounts);
    connect(&m_desk, &items::DatasetDesk::opened, this, [this] {
        m_list->select(m_desk.head().name);
        if (m_filter->text() != m_desk.filter())
            m_filter->setText(m_desk.filter());
        m_errorRow->hide();
        if (std::exchange(m_shownName, m_desk.head().name) != m_desk.head().name)
            m_table->forgetPlace();
        m_history.setDataset(m_session, m_desk.dataset());
        m_work.setDataset(m_session, m_desk.dataset());
        m_reader.setDataset(m_session, m_desk.dataset());
    });
    connect(&m_desk, &items::DatasetDesk::ready, this, [this] {
        m_reader.setDataset(m_session, m_desk.dataset());
        m_findings.setDataset(m_session, m_desk.dataset());
        m_work.setDataset(m_session, m_desk.dataset());
        m_history.setDataset(m_session, m_desk.dataset());
    });
    connect(&m_desk, &items::DatasetDesk::filterFailed, this, [this](const Error &error) { m_filter->showProblem(m_desk.language().problemOf(m_filter->text(), error)); });
    connect(&m_desk, &items::DatasetDesk::filterRan, this, [this] {
        if (m_filter->text().trimmed() == m_desk.filter().trimmed())
            m_filter->showProblem({});
        m_reader.show(m_table->currentPlace());
    });
    connect(&m_desk, &items::DatasetDesk::found, this, [this](int row) {
        if (m_filter->text() != m_desk.filter())
            m_filter->setText(m_desk.filter());
        if (row < 0)
            return say(tr("There is no such case in %1").arg(m_desk.head().name));
        m_table->goToRow(row);
        m_table->setFocus();
    });
    connect(m_filter, &FilterLine::applied, &m_desk, &items::DatasetDesk::setFilter);
    connect(m_filter, &FilterLine::left, this, [this] { m_table->setFocus(); });
    connect(m_list, &ListView::chosen, this, [this](const QString &name) { m_desk.open(name); });
    connect(m_table, &CaseTable::currentCaseChanged, &m_reader, &items::CaseReader::show);
    connect(m_table, &CaseTable::columnClicked, &m_desk, &items::DatasetDesk::sortBy);
    connect(m_desk.table(), &QAbstractItemModel::headerDataChanged, this, [this] { m_table->showOrder(m_desk.sortedColumn(), m_desk.sortOrder()); });
    connect(m_look, &LookPanel::filterWanted, this, [this](const QString &filter) {
        applyFilter(filter);
        m_table->setFocus();
    });
    connect(&m_findings, &items::FindingsReader::changed, this, [this] {
        std::vector<std::vector<std::int64_t>> groups;
        for (const auto &group : m_findings.findings().groups) {
            auto &places = groups.emplace_back();
            for (const auto &each : group)
                places.push_back(each.place);
        }
        m_desk.setFindings(m_findings.findings().marks, std::move(groups));
    });
}

void DatasetRoom::connectWork()
{
    items::CaseEditing &editing = m_desk.editing();
    connect(&editing, &items::CaseEditing::stepsChanged, this, [this] {
        const items::CaseEditing &steps = m_desk.editing();
        m_undo->setEnabled(!steps.undoText().isEmpty());
        m_undo->setText(steps.undoText().isEmpty() ? tr("Undo") : tr("Undo: %1").arg(steps.undoText()));
        m_redo->setEnabled(!steps.redoText().isEmpty());
        m_redo->setText(steps.redoText().isEmpty() ? tr("Redo") : tr("Redo: %1").arg(steps.redoText()));
    });
    connect(&editing, &items::CaseEditing::changed, this, [this] { m_errorRow->hide(); });
    connect(&editing, &items::CaseEditing::refused, this, [this](const QString &, const Error &error) {
        if (m_newCaseForm->isVisible())
            return;
        m_error->show(error);
        m_errorRow->show();
    });
    connect(&editing, &items::CaseEditing::committed, this, [this](const QString &version) { say(tr("✓ %1 is now %2").arg(m_desk.head().name, version)); });
    connect(&editing, &items::CaseEditing::commitFailed, this, [this](const Error &error) {
        if (m_commitForm->isVisible())
            return;
        m_error->show(error);
        m_errorRow->show();
    });
    connect(&editing, &items::CaseEditing::moved, this, [this](const QStringList &both) {
        say(both.isEmpty() ? tr("The draft stands on the newest version")
                           : tr("The draft stands on the newest version. It keeps its own words where both changed a case: %1").arg(both.mid(0, 5).join(QStringLiteral(", "))));
    });
    connect(&m_work, &items::DatasetWork::busyChanged, this, &DatasetRoom::showProgress);
    connect(&m_work, &items::DatasetWork::done, this, [this](const QString &sentence, const QString &) { say(QStringLiteral("✓ ") + sentence); });
    connect(&m_work, &items::DatasetWork::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Interrupted)
            say(QStringLiteral("✗ ") + toSentence(error));
    });
    connect(&m_import, &items::ImportDesk::progressed, this, &DatasetRoom::showProgress);
    connect(&m_import, &items::ImportDesk::imported, this, [this](const QString &dataset, const QString &sentence) {
        say(QStringLiteral("✓ ") + sentence);
        m_desk.open(dataset);
    });
    connect(&m_import, &items::ImportDesk::importFailed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Interrupted)
            return say(tr("The import was cancelled; what it had read is removed"));
        m_error->show(error);
        m_errorRow->show();
    });
}

void DatasetRoom::connectPages()
{
    connect(m_importPage, &ImportPage::closed, this, [this] {
        m_import.close();
        showPage(CasesPage);
        showListed(!m_desk.names().isEmpty());
    });
    connect(m_importPage, &ImportPage::started, this, [this] {
        m_import.close();
        showPage(CasesPage);
        showListed(!m_desk.names().isEmpty());
    });
    connect(m_historyPage, &HistoryPage::closed, this, [this] { showPage(CasesPage); });
    connect(m_historyPage, &HistoryPage::versionWanted, this, [this](const QString &version) {
        showPage(CasesPage);
        m_desk.open(m_desk.head().name, version);
    });
    connect(m_editor, &CaseEditor::left, this, [this] { m_table->setFocus(); });
    connect(m_editor, &CaseEditor::resultsWanted, this, [this](const QString &filter) { Q_EMIT placeRequested({QStringLiteral("results"), filter, {}}); });
    connect(m_editor, &CaseEditor::historyWanted, this, [this](const QString &version) {
        const QString id = m_table->currentId();
        m_changes->trigger();
        m_historyPage->showVersion(version, id);
    });
    connect(m_head, &DatasetHeadBar::versionWanted, this, &DatasetRoom::chooseVersion);
    connect(m_head, &DatasetHeadBar::moreWanted, this, [this] { offerActions(m_head->moreButton()); });
    connect(m_newCaseForm, &NewCaseForm::made, this, [this](const QString &id) {
        m_desk.open(m_desk.head().name, {}, id);
        m_editor->focusSoon();
    });
}

void DatasetRoom::showSession(Session *session)
{
    m_session = session;
    m_shownName.clear();
    m_said.stop();
    hideForms();
    showPage(CasesPage);
    m_import.setSession(session);
    m_reader.setDataset(nullptr, nullptr);
    m_findings.setDataset(nullptr, nullptr);
    m_history.setDataset(nullptr, nullptr);
    m_work.setDataset(nullptr, nullptr);
    if (session)
        showLoading();
    else
        showEmpty();
    m_desk.setSession(session);
    showHead();
}

void DatasetRoom::showListed(bool any)
{
    if ((m_import.isOpen() && m_pages->currentIndex() == ImportingPage) || m_newDatasetForm->isVisible())
        return; // nothing takes them away
    if (any)
        showContent();
    else
        showEmpty();
    m_list->select(m_desk.head().name);
    showStatus();
}

void DatasetRoom::takeKeyboard()
{
    if (m_table->isVisible())
        m_table->setFocus();
    else if (m_pages->currentIndex() == CasesPage)
        setFocus();
    else
        m_pages->currentWidget()->setFocus();
}

void DatasetRoom::showHead()
{
    const items::DatasetHead &head = m_desk.head();
    const bool canEdit = m_desk.editing().canEdit();
    m_commit->setText(head.nextVersion.isEmpty() ? tr("Commit") : tr("Commit %1").arg(head.nextVersion));
    permit(m_commit, m_session, canEdit && head.hasDraft() && head.newerVersion.isEmpty());
    permit(m_discard, m_session, canEdit && head.hasDraft());
    for (QAction *action : {m_newCase, m_remove, m_edit})
        permit(action, m_session, canEdit);
    for (QAction *action : {m_split, m_sample})
        permit(action, m_session, !head.version.isEmpty());
    for (QAction *action : {m_importAction, m_paste, m_newDataset})
        permit(action, m_session);
    m_export->setEnabled(head.isReady && head.cases > 0);
    m_changes->setEnabled(!head.name.isEmpty());
    m_behindRow->setVisible(!head.newerVersion.isEmpty());
    m_behind->setText(tr("▲ %1 was made while this draft was open").arg(head.newerVersion),
                      tr("A commit has to wait until the draft stands on it. Where both changed a case, the draft's words stay."));
    if (!m_said.isActive())
        showStatus();
}

void DatasetRoom::showCounts()
{
    m_count->setText(m_desk.countText());
    m_tags->setText(m_desk.tagText());
    const bool none = m_desk.head().isReady && m_desk.table()->rowCount() == 0;
    m_noMatch->setText(m_desk.filter().trimmed().isEmpty() ? tr("This dataset has no cases yet. New case adds one, Import brings a table.") : tr("No case passes this filter."));
    m_rowPages->setCurrentIndex(none ? 1 : 0);
    if (!m_said.isActive())
        showStatus();
}

void DatasetRoom::showStatus()
{
    Q_EMIT statusChanged(m_desk.statusText());
}

void DatasetRoom::say(const QString &text)
{
    m_said.start();
    Q_EMIT statusChanged(text);
}

void DatasetRoom::showPage(Page page)
{
    m_pages->setCurrentIndex(page);
    if (isVisible())
        takeKeyboard();
}

void DatasetRoom::showForm(InlineForm *form)
{
    showPage(CasesPage);
    for (InlineForm *each : m_forms)
        each->setVisible(each == form);
}

void DatasetRoom::hideForms()
{
    for (InlineForm *form : m_forms)
        form->hide();
}

void DatasetRoom::applyFilter(const QString &filter)
{
    m_filter->setText(filter);
    m_desk.setFilter(filter);
}

void DatasetRoom::goTo(const items::Place &place)
{
    showPage(CasesPage);
    hideForms();
    const QString name = place.subject.isEmpty() ? m_desk.head().name : place.subject;
    if (!name.isEmpty())
        m_desk.open(name, {}, place.detail);
}

void DatasetRoom::cancelWork()
{
    m_import.cancel();
    m_work.cancel();
}

bool DatasetRoom::takeFile(const QString &path)
{
    if (!m_session || m_session->whyReadOnly())
        return false;
    m_import.openFile(path);
    openImport();
    return true;
}

} // namespace assay::widgets

#include "moc_dataset_room.cpp"
