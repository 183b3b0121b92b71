#pragma once

#include "items/plain_table.h"
#include "widgets/settings/page.h"

class QStackedWidget;

namespace assay::items {
class CatalogDesk;
}

namespace assay::widgets {

class ModelPane;
class PlainTableView;

/// Models and prices: all of them in a table, the chosen one below it.
class ModelsPage : public SettingsPage
{
    Q_OBJECT
public:
    ModelsPage(items::CatalogDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    void goTo(const QString &name) override;
    QString status() const override;
    void setWritable(bool writable, const QString &why) override;
    void removeCurrent();
    QString current() const { return m_current; }

Q_SIGNALS:
    void currentChanged();

protected:
    void enter() override;

private:
    QWidget *buildTable(const SettingsActions &actions);
    QWidget *buildEmpty(const SettingsActions &actions);
    void showModels();
    void showCurrent(const QString &name);

    items::CatalogDesk &m_desk;
    items::PlainTable m_table;
    PlainTableView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    ModelPane *m_pane = nullptr;
    QString m_current;
    QString m_awaited; ///< chosen as soon as it is there
};

} // namespace assay::widgets
