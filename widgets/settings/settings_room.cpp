#include "widgets/settings/settings_room.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include "items/settings_desk.h"
#include "project/session.h"
#include "widgets/components/button.h"
#include "widgets/components/label.h"
#include "widgets/components/list_view.h"
#include "widgets/components/notice.h"
#include "widgets/components/panel.h"
#include "widgets/settings/keys_page.h"
#include "widgets/settings/models_page.h"
#include "widgets/settings/people_page.h"
#include "widgets/settings/privacy_page.h"
#include "widgets/settings/providers_page.h"
#include "widgets/settings/storage_page.h"

namespace assay::widgets {

using Task = items::StorageDesk::Task;

SettingsRoom::SettingsRoom(items::SettingsDesk &desk, QWidget *parent) : Room(QStringLiteral("settings"), tr("Settings"), parent), m_desk(desk)
{
    addActions();
    setContent(buildContent());
    addPages();
    openPage(m_providers->id());
    showLoading();
    connect(&desk.catalog(), &items::CatalogDesk::changed, this, [this] {
        showContent();
        Q_EMIT statusChanged(static_cast<SettingsPage *>(m_stack->currentWidget())->status());
        updateActions();
    });
    connect(&desk.catalog(), &items::CatalogDesk::failed, this, [this](const Error &error) {
        if (m_desk.catalog().isRead())
            Q_EMIT statusChanged(toSentence(error));
        else
            showError(error);
    });
    connect(&desk.privacy(), &items::PrivacyDesk::failed, this, [this](const Error &error) { Q_EMIT statusChanged(toSentence(error)); });
    connect(&desk.storage(), &items::StorageDesk::said, this, &SettingsRoom::statusChanged);
    connect(&desk.catalog(), &items::CatalogDesk::removedChanged, this, &SettingsRoom::showUndo);
    connect(&desk.privacy(), &items::PrivacyDesk::changed, this, &SettingsRoom::showUndo);
    connect(&desk.storage(), &items::StorageDesk::taskChanged, this, &SettingsRoom::tellWork);
    connect(&desk.connections(), &items::ConnectionDesk::connectionChanged, this, &SettingsRoom::tellWork);
    connect(&desk.catalog(), &items::CatalogDesk::modelAdded, this, [this](const QString &name) { m_models->goTo(name); });
}

void SettingsRoom::addActions()
{
    const auto key = [](Qt::Key letter) { return QKeySequence(Qt::CTRL | letter); };
    m_actions.addProvider = addRoomAction(QStringLiteral("add-provider"), tr("Add provider…"), key(Qt::Key_N), [this] {
        openPage(m_providers->id());
        m_providers->offerVendors();
    });
    m_actions.addModel = addRoomAction(QStringLiteral("add-model"), tr("Add model…"), key(Qt::Key_M), [this] { addModel(); });
    m_actions.testConnection =
        addRoomAction(QStringLiteral("test-connection"), tr("Test connection"), key(Qt::Key_T), [this] { m_providers->test(); });
    m_actions.removeEntry = addRoomAction(QStringLiteral("remove"), tr("Remove"), key(Qt::Key_Delete), [this] { removeCurrent(); });
    m_actions.undo = addRoomAction(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo, [this] { undo(); });
    m_actions.withdraw = addRoomAction(QStringLiteral("withdraw"), tr("Withdraw"), key(Qt::Key_Delete), [this] { m_privacy->withdrawCurrent(); });
    m_actions.forget = addRoomAction(QStringLiteral("forget"), tr("Forget"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), [this] { m_privacy->forgetCurrent(); });
    m_actions.verify = addRoomAction(QStringLiteral("verify"), tr("Verify now"), {}, [this] {
        openPage(m_storage->id());
        m_desk.storage().verify();
    });
    m_actions.backUp = addRoomAction(QStringLiteral("back-up"), tr("Back up now"), {}, [this] { m_desk.storage().backUp(); });
    m_actions.compact = addRoomAction(QStringLiteral("compact"), tr("Compact"), {}, [this] { m_desk.storage().compact(); });
    m_actions.restore = addRoomAction(QStringLiteral("restore"), tr("Restore as…"), {}, [this] { m_storage->restoreCurrent(); });
}

void SettingsRoom::takeKeyboard()
{
    m_pages->setFocus();
}

QWidget *SettingsRoom::buildContent()
{
    auto *splitter = new Splitter(Qt::Horizontal, this);
    splitter->addWidget(buildPages());
    m_stack = new QStackedWidget(splitter);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(200), 1 << 14});
    return splitter;
}

QWidget *SettingsRoom::buildPages()
{
    auto *panel = new Panel(Edge::None, Panel::Ground::Surface, this);
    panel->setMinimumWidth(scaled(160));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PanelHead(panel);
    head->add(new Label(TextStyle::Title, Ink::Text, title(), head));
    head->addStretch();
    m_pages = new ListView(tr("Pages of Settings"), panel);
    m_pages->setModel(&m_list);
    connect(m_pages, &ListView::chosen, this, &SettingsRoom::openPage);
    m_undo = new Notice(ChipKind::Neutral, panel);
    m_undo->addButton(actionButton(m_actions.undo, Button::Kind::Plain, m_undo));
    m_undo->hide();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    foot->setSpacing(scaled(8));
    foot->addWidget(m_undo);
    auto *about = new Button(Button::Kind::Flat, tr("About Assay"), panel);
    connect(about, &Button::clicked, this, &SettingsRoom::aboutRequested);
    foot->addWidget(about, 0, Qt::AlignLeft);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    column->addLayout(foot);
    return panel;
}

void SettingsRoom::addPages()
{
    m_providers = new ProvidersPage(m_desk, m_actions, m_stack);
    m_models = new ModelsPage(m_desk.catalog(), m_actions, m_stack);
    m_people = new PeoplePage(m_desk.people(), m_stack);
    m_look = new LookPage(m_stack);
    m_keys = new KeysPage(m_stack);
    m_privacy = new PrivacyPage(m_desk.privacy(), m_actions, m_stack);
    m_storage = new StoragePage(m_desk.storage(), m_actions, m_stack);
    m_all = {m_providers, m_models, m_people, m_look, m_keys, m_privacy, m_storage};
    std::vector<items::PlainListRow> rows;
    for (SettingsPage *page : m_all) {
        rows.push_back({page->id(), page->title(), {}, {}, items::Tone::Normal, {}});
        m_stack->addWidget(page);
        addRoomAction(QStringLiteral("page-") + page->id(), page->title(), {}, [this, id = page->id()] { openPage(id); });
        connect(page, &SettingsPage::placeRequested, this, &Room::placeRequested);
        connect(page, &SettingsPage::failed, this, [this](const Error &error) { Q_EMIT statusChanged(toSentence(error)); });
        connect(page, &SettingsPage::statusChanged, this, [this, page] {
            if (m_stack->currentWidget() == page)
                Q_EMIT statusChanged(page->status());
        });
    }
    m_list.setRows(std::move(rows));
    connect(m_providers, &ProvidersPage::modelChosen, this, [this](const QString &name) {
        openPage(m_models->id());
        m_models->goTo(name);
    });
    connect(m_providers, &ProvidersPage::currentChanged, this, &SettingsRoom::updateActions);
    connect(m_models, &ModelsPage::currentChanged, this, &SettingsRoom::updateActions);
    connect(m_privacy, &PrivacyPage::currentChanged, this, &SettingsRoom::updateActions);
    connect(m_storage, &StoragePage::currentChanged, this, &SettingsRoom::updateActions);
    connect(m_storage, &StoragePage::projectRequested, this, &SettingsRoom::projectRequested);
    connect(m_look, &LookPage::chosen, this, &SettingsRoom::lookChosen);
    connect(m_look, &LookPage::restartRequested, this, &SettingsRoom::restartRequested);
}

void SettingsRoom::showSession(Session *session)
{
    showLoading();
    m_session = session;
    const auto why = session ? session->whyReadOnly() : std::nullopt;
    for (SettingsPage *page : m_all)
        page->setWritable(!why, why ? toSentence(*why) : QString());
    m_desk.setSession(session);
    Q_EMIT progressChanged(std::nullopt);
}

/// Look, language and the rest are there without any provider.
void SettingsRoom::showEmpty()
{
    showContent();
    openPage(m_providers->id());
    m_providers->showNone();
}

void SettingsRoom::goTo(const items::Place &place)
{
    openPage(place.subject);
    if (!place.detail.isEmpty())
        static_cast<SettingsPage *>(m_stack->currentWidget())->goTo(place.detail);
}

QString SettingsRoom::currentPage() const
{
    const auto *page = static_cast<const SettingsPage *>(m_stack->currentWidget());
    return page ? page->id() : QString();
}

void SettingsRoom::openPage(const QString &id)
{
    for (SettingsPage *page : m_all) {
        if (page->id() != id)
            continue;
        m_stack->setCurrentWidget(page);
        m_pages->select(id);
        Q_EMIT statusChanged(page->status());
    }
    updateActions();
}

void SettingsRoom::showLook(const LookSettings &chosen, const LookSettings &running)
{
    m_look->show(chosen, running);
}

/// A model needs a provider: the chosen one, or the first.
void SettingsRoom::addModel()
{
    if (m_desk.catalog().providers().empty())
        return m_actions.addProvider->trigger();
    openPage(m_providers->id());
    m_providers->addModel();
}

void SettingsRoom::removeCurrent()
{
    if (m_stack->currentWidget() == m_models)
        m_models->removeCurrent();
    else if (m_stack->currentWidget() == m_providers)
        m_providers->removeCurrent();
}

void SettingsRoom::undo()
{
    if (!m_desk.privacy().withdrawn().isEmpty())
        m_desk.privacy().undoWithdrawal();
    else
        m_desk.catalog().undoRemoval();
}

void SettingsRoom::showUndo()
{
    const QString withdrawn = m_desk.privacy().withdrawn();
    const QString removed = m_desk.catalog().removed();
    m_undo->setText(!withdrawn.isEmpty() ? tr("Withdrawn: %1").arg(withdrawn) : tr("Removed: %1").arg(removed));
    m_undo->setVisible(!withdrawn.isEmpty() || !removed.isEmpty());
    updateActions();
}

void SettingsRoom::updateActions()
{
    const QWidget *page = m_stack->currentWidget();
    const bool provider = page == m_providers && !m_providers->current().isEmpty();
    const bool model = page == m_models && !m_models->current().isEmpty();
    const bool idle = m_desk.storage().task() == Task::None;
    m_actions.testConnection->setEnabled(provider);
    permit(m_actions.addProvider, m_session);
    permit(m_actions.addModel, m_session);
    permit(m_actions.removeEntry, m_session, provider || model);
    m_actions.undo->setEnabled(!m_desk.privacy().withdrawn().isEmpty() || !m_desk.catalog().removed().isEmpty());
    m_actions.withdraw->setEnabled(page == m_privacy && m_privacy->canWithdraw());
    m_actions.forget->setEnabled(page == m_privacy && m_privacy->canForget());
    for (QAction *action : {m_actions.verify, m_actions.backUp})
        action->setEnabled(idle);
    permit(m_actions.compact, m_session, idle);
    m_actions.restore->setEnabled(page == m_storage && m_storage->canRestore());
}

static QString wordsOf(Task task)
{
    switch (task) {
    case Task::None: break;
    case Task::Verify: return SettingsRoom::tr("Verifying the project");
    case Task::BackUp: return SettingsRoom::tr("Backing up");
    case Task::Compact: return SettingsRoom::tr("Compacting");
    case Task::Restore: return SettingsRoom::tr("Restoring a backup");
    }
    return {};
}

/// The status bar tells one thing: a task on the file, else the tests under way.
void SettingsRoom::tellWork()
{
    const QStringList tested = m_desk.connections().tested();
    const Task task = m_desk.storage().task();
    const QString file = wordsOf(task);
    if (!file.isEmpty())
        Q_EMIT progressChanged(Progress{file, {}, {}, task == Task::Verify});
    else if (!tested.isEmpty())
        Q_EMIT progressChanged(Progress{tr("Testing %1").arg(tested.join(QStringLiteral(", "))), {}, {}, true});
    else
        Q_EMIT progressChanged(std::nullopt);
    updateActions();
}

void SettingsRoom::cancelWork()
{
    if (m_desk.storage().task() != Task::None)
        m_desk.storage().stop();
    else
        m_desk.connections().stopTests();
}

} // namespace assay::widgets

#include "moc_settings_room.cpp"
