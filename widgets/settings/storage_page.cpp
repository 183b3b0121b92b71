#include "widgets/settings/storage_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QVBoxLayout>

#include "items/settings_tables.h"
#include "widgets/components/button.h"
#include "widgets/components/empty_state.h"
#include "widgets/components/form.h"
#include "widgets/components/label.h"
#include "widgets/components/notice.h"
#include "widgets/components/panel.h"
#include "widgets/components/plain_table_view.h"

namespace assay::widgets {

StoragePage::StoragePage(items::StorageDesk &desk, const SettingsActions &actions, QWidget *parent)
    : SettingsPage(QStringLiteral("storage"), tr("Storage"), parent), m_desk(desk), m_parts(items::partColumns()), m_backups(items::backupColumns()),
      m_error(new InlineError(this)), m_verified(new Notice(ChipKind::Better, this)), m_problems(new Notice(ChipKind::Worse, this)),
      m_restored(new Notice(ChipKind::Accent, this))
{
    const PageColumn page = buildColumn(this);
    for (QAction *action : {actions.compact, actions.backUp, actions.verify})
        page.head->add(actionButton(action, action == actions.verify ? Button::Kind::Plain : Button::Kind::Flat, page.head));
    auto *open = new Button(Button::Kind::Plain, tr("Open it"), m_restored);
    m_restored->addButton(open);
    connect(open, &Button::clicked, this, [this] { Q_EMIT projectRequested(m_restoredPath); });
    addFacts(page);
    addParts(page);
    addBackups(page, actions);
    page.column->addStretch(1);
    connect(&desk, &items::StorageDesk::changed, this, &StoragePage::showStorage);
    connect(&desk, &items::StorageDesk::failed, this, [this](const Error &error) { m_error->show(error); });
    connect(&desk, &items::StorageDesk::restored, this, [this](const QString &path) {
        m_restoredPath = path;
        m_restored->setText(tr("The backup was restored as %1").arg(QFileInfo(path).fileName()), path);
        m_restored->show();
    });
    connect(&desk, &items::StorageDesk::taskChanged, this, [this] {
        if (m_desk.task() != items::StorageDesk::Task::None)
            m_error->hide();
        showVerified();
        Q_EMIT currentChanged();
    });
}

void StoragePage::addFacts(const PageColumn &page)
{
    auto *form = new Form(page.content);
    for (QWidget *said : std::initializer_list<QWidget *>{m_error, m_verified, m_problems, m_restored}) {
        said->hide();
        form->addWide(said);
    }
    const auto fact = [form](const QString &name, TextStyle style) {
        auto *label = new Label(style, Ink::Text, QString(), form);
        label->setElided(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setFocusPolicy(Qt::NoFocus);
        FormRow *row = form->addRow(name);
        row->setDense();
        row->add(label, 1);
        return label;
    };
    m_path = fact(tr("File"), TextStyle::Mono);
    m_size = fact(tr("Size"), TextStyle::Text);
    m_schema = fact(tr("Form"), TextStyle::Text);
    m_events = fact(tr("Events"), TextStyle::Text);
    page.column->addWidget(form);
}

void StoragePage::addParts(const PageColumn &page)
{
    auto *line = new Panel(Edge::Top, Panel::Ground::Surface, page.content);
    line->setFixedHeight(1);
    PanelHead *head = sectionHead(tr("What takes the room"), page.content);
    auto *results = new Button(Button::Kind::Link, tr("Erase a run's texts in Results"), head);
    head->add(results);
    connect(results, &Button::clicked, this, [this] { Q_EMIT placeRequested({QStringLiteral("results"), {}, {}}); });
    m_partsView = new PlainTableView(&m_parts, tr("What takes the room"), page.content);
    m_partsView->setQuiet(true);
    m_partsView->setStretched(1);
    m_partsView->setWidths({{0, 180}, {2, 110}, {3, 90}});
    page.column->addWidget(line);
    page.column->addWidget(head);
    page.column->addWidget(m_partsView);
}

void StoragePage::addBackups(const PageColumn &page, const SettingsActions &actions)
{
    PanelHead *head = sectionHead(tr("Backups, beside the project; the newest five are kept"), page.content);
    head->add(actionButton(actions.restore, Button::Kind::Flat, head));
    m_backupsView = new PlainTableView(&m_backups, tr("Backups"), page.content);
    m_backupsView->setStretched(1);
    m_backupsView->setWidths({{0, 180}, {2, 110}});
    m_noBackups = new Label(TextStyle::Text, Ink::Second, tr("None yet."), page.content);
    m_noBackups->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    for (QWidget *part : std::initializer_list<QWidget *>{head, m_backupsView, m_noBackups})
        page.column->addWidget(part);
    connect(m_backupsView, &PlainTableView::currentIdChanged, this, &StoragePage::currentChanged);
}

void StoragePage::enter()
{
    m_desk.readAgain();
}

QString StoragePage::status() const
{
    return m_desk.isRead() ? m_desk.storage().size : tr("Loading…");
}

void StoragePage::showStorage()
{
    const items::StorageView &storage = m_desk.storage();
    m_path->setText(storage.path);
    m_size->setText(storage.size);
    m_schema->setText(tr("schema %1").arg(storage.schema));
    m_events->setText(storage.head.isEmpty() ? storage.events : tr("%1 in a chain that ends with %2").arg(storage.events, storage.head.left(16)));
    m_events->setToolTip(storage.head);
    m_parts.setRows(items::partRows(storage));
    m_backups.setRows(items::backupRows(m_desk.backups()));
    m_backupsView->setVisible(m_backups.rowCount() > 0);
    m_noBackups->setVisible(m_backups.rowCount() == 0);
    showVerified();
    Q_EMIT currentChanged();
    Q_EMIT statusChanged();
}

void StoragePage::showVerified()
{
    const auto &verified = m_desk.verified();
    const bool good = verified && verified->problems.isEmpty();
    if (verified)
        (good ? m_verified : m_problems)->setText(verified->summary, verified->problems.join(QLatin1Char('\n')));
    m_verified->setVisible(good);
    m_problems->setVisible(verified && !good);
}

bool StoragePage::canRestore() const
{
    return m_backupsView->currentIndex().isValid() && m_desk.task() == items::StorageDesk::Task::None;
}

void StoragePage::restoreCurrent()
{
    const QString backup = m_backupsView->currentId();
    const QFileInfo project(m_desk.storage().path);
    const QString proposed = project.absolutePath() + QLatin1Char('/') + tr("%1 restored.assay").arg(project.completeBaseName());
    auto *dialog = new QFileDialog(this, tr("Restore as"), proposed, tr("Assay projects (*.assay);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("assay"));
    dialog->selectFile(proposed);
    connect(dialog, &QFileDialog::fileSelected, this, [this, backup](const QString &target) { m_desk.restore(backup, target); });
    dialog->open();
}

} // namespace assay::widgets

#include "moc_storage_page.cpp"
