#pragma once

#include "items/plain_table.h"
#include "items/storage_desk.h"
#include "widgets/settings/page.h"

namespace assay::widgets {

class InlineError;
class Label;
class Notice;
class PlainTableView;

/// The project file: what takes its room, whether it is whole, its backups.
class StoragePage : public SettingsPage
{
    Q_OBJECT
public:
    StoragePage(items::StorageDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    QString status() const override;
    /// Asks for a file name and copies the chosen backup there.
    void restoreCurrent();
    bool canRestore() const;

Q_SIGNALS:
    void currentChanged();
    void projectRequested(const QString &path);

protected:
    void enter() override;

private:
    void addFacts(const PageColumn &page);
    void addParts(const PageColumn &page);
    void addBackups(const PageColumn &page, const SettingsActions &actions);
    void showStorage();
    void showVerified();

    items::StorageDesk &m_desk;
    items::PlainTable m_parts;
    items::PlainTable m_backups;
    PlainTableView *m_partsView = nullptr;
    PlainTableView *m_backupsView = nullptr;
    Label *m_noBackups = nullptr;
    InlineError *m_error = nullptr;
    Notice *m_verified = nullptr;
    Notice *m_problems = nullptr;
    Notice *m_restored = nullptr;
    Label *m_path = nullptr;
    Label *m_size = nullptr;
    Label *m_schema = nullptr;
    Label *m_events = nullptr;
    QString m_restoredPath;
};

} // namespace assay::widgets
