#pragma once

#include <QWidget>

#include "base/error.h"
#include "items/place.h"

class QAction;
class QVBoxLayout;

namespace assay::widgets {

class PanelHead;

/// The actions of the room that pages put on their buttons.
struct SettingsActions
{
    QAction *addProvider = nullptr;
    QAction *testConnection = nullptr;
    QAction *removeEntry = nullptr;
    QAction *addModel = nullptr;
    QAction *undo = nullptr;
    QAction *withdraw = nullptr;
    QAction *forget = nullptr; ///< a program that was trusted
    QAction *verify = nullptr;
    QAction *backUp = nullptr;
    QAction *restore = nullptr;
    QAction *compact = nullptr;
};

/// One page of Settings.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const QString &id, const QString &title, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    const QString &title() const { return m_title; }

    /// Something on it: a provider, a model.
    virtual void goTo(const QString &name) { Q_UNUSED(name) }
    /// Whether the open project can be written; where not, @p why, and what would write into it is disabled and says so on hover.
    virtual void setWritable(bool writable, const QString &why)
    {
        Q_UNUSED(writable)
        Q_UNUSED(why)
    }
    /// What the status bar says while it is shown.
    virtual QString status() const { return {}; }

Q_SIGNALS:
    void statusChanged();
    void failed(const assay::Error &error); ///< for the status bar
    void placeRequested(const assay::items::Place &place);

protected:
    /// It is shown, now or again: what may have changed meanwhile is read anew.
    virtual void enter() {}
    void showEvent(QShowEvent *event) override;

private:
    QString m_id;
    QString m_title;
};

/// A head with the page's title, and below it a scrolled column for what stands on it.
struct PageColumn
{
    PanelHead *head = nullptr;
    QWidget *content = nullptr;
    QVBoxLayout *column = nullptr;
};
PageColumn buildColumn(SettingsPage *page);

/// A 40-px head inside a page: a small title, what is added stands at the right.
PanelHead *sectionHead(const QString &title, QWidget *parent);

} // namespace assay::widgets
