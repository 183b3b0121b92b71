#pragma once

#include "items/plain_table.h"
#include "widgets/settings/page.h"

class QLineEdit;

namespace assay::widgets {

class PlainTableView;

/// Every action of the window and its key; found by typing.
class KeysPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit KeysPage(QWidget *parent = nullptr);

    QString status() const override;

protected:
    void enter() override;

private:
    void showKeys();

    std::vector<items::PlainRow> m_all;
    items::PlainTable m_table;
    QLineEdit *m_search;
    PlainTableView *m_view = nullptr;
};

} // namespace assay::widgets
