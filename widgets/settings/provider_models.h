#pragma once

#include <QWidget>

#include "items/plain_table.h"
#include "items/settings_view.h"

class QAction;

namespace assay::items {
class SettingsDesk;
}

namespace assay::widgets {

class InlineError;
class Label;
class PlainTableView;

/// The models of one provider: a table, and a way to add one from what the provider says it serves.
class ProviderModels : public QWidget
{
    Q_OBJECT
public:
    ProviderModels(items::SettingsDesk &desk, QAction *addModel, QWidget *parent = nullptr);

    void show(const QString &provider);
    /// Opens the list of ids under its button; what is typed there counts, too.
    void offerIds();

Q_SIGNALS:
    void modelChosen(const QString &name);

private:
    void add(const QString &id);

    items::SettingsDesk &m_desk;
    QString m_provider;
    items::PlainTable m_table;
    PlainTableView *m_view;
    Label *m_note;
    Label *m_none;
    QWidget *m_add;
    InlineError *m_error;
};

} // namespace assay::widgets
