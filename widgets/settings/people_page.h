#pragma once

#include "items/plain_table.h"
#include "widgets/settings/page.h"

namespace assay::items {
class PeopleDesk;
}

namespace assay::widgets {

class FormRow;
class PlainTableView;
class ValueEdit;

/// Who is in the project; somebody is added by name, so that a queue of labels can be made for them before they come.
class PeoplePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit PeoplePage(items::PeopleDesk &desk, QWidget *parent = nullptr);

    void setWritable(bool writable, const QString &why) override;
    QString status() const override;

protected:
    void enter() override;

private:
    void showPeople();

    items::PeopleDesk &m_desk;
    items::PlainTable m_table;
    PlainTableView *m_view;
    ValueEdit *m_name;
};

} // namespace assay::widgets
