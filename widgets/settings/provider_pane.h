#pragma once

#include <QWidget>

#include "items/settings_view.h"
#include "widgets/settings/page.h"

namespace assay::items {
class SettingsDesk;
}

namespace assay::widgets {

class Button;
class Chip;
class InlineError;
class Label;
class Notice;
class ProviderForm;
class ProviderModels;

/// One provider: how it answered, what it may, its fields, its models.
class ProviderPane : public QWidget
{
    Q_OBJECT
public:
    ProviderPane(items::SettingsDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    /// Shows the provider of this name, or news of it.
    void show(const items::ProviderView &provider);
    void setWritable(bool writable, const QString &why);
    void test();
    void addModel();

Q_SIGNALS:
    void modelChosen(const QString &name);

private:
    QWidget *buildHead(const SettingsActions &actions);
    Notice *buildQuestion();
    void showConnection();
    void allow(bool thenTest);
    void report(const std::optional<Error> &problem);

    items::SettingsDesk &m_desk;
    items::ProviderView m_provider;
    Label *m_name = nullptr;
    Chip *m_chip = nullptr;
    Label *m_said = nullptr;
    InlineError *m_error = nullptr;
    Notice *m_question = nullptr;
    ProviderForm *m_form = nullptr;
    ProviderModels *m_models = nullptr;
};

} // namespace assay::widgets
