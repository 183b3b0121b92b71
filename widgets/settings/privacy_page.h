#pragma once

#include "items/plain_table.h"
#include "widgets/components/form.h"
#include "widgets/settings/page.h"

class QCheckBox;

namespace assay::items {
class PrivacyDesk;
}

namespace assay::widgets {

class Label;
class PlainTableView;

/// What may leave this machine, by which way, and where things lie on it.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT
public:
    PrivacyPage(items::PrivacyDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    void withdrawCurrent();
    bool canWithdraw() const;
    void forgetCurrent();
    bool canForget() const;

Q_SIGNALS:
    void currentChanged();

protected:
    void enter() override;

private:
    void addEndpoints(const PageColumn &page, const SettingsActions &actions);
    void addCommands(const PageColumn &page, const SettingsActions &actions);
    void addNetwork(const PageColumn &page);
    void addPlaces(const PageColumn &page);
    void showAll();

    items::PrivacyDesk &m_desk;
    items::PlainTable m_table;
    PlainTableView *m_view = nullptr;
    Label *m_none = nullptr;
    items::PlainTable m_commandTable;
    PlainTableView *m_commandView = nullptr;
    Label *m_noCommand = nullptr;
    ValueEdit *m_proxy = nullptr;
    ValueEdit *m_certificates = nullptr;
    QCheckBox *m_plain = nullptr;
    Form *m_places = nullptr;
    std::vector<QWidget *> m_placeRows;
};

} // namespace assay::widgets
