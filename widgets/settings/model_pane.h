#pragma once

#include <QWidget>

#include "items/plain_table.h"
#include "items/settings_view.h"
#include "widgets/components/form.h"
#include "widgets/settings/page.h"

namespace assay::items {
class CatalogDesk;
enum class ModelField;
} // namespace assay::items

namespace assay::widgets {

class Button;
class Label;
class PickField;
class PlainTableView;
class ValueText;

/// One model: what it is called, who serves it, what it costs and cost before, which parameters it sends.
class ModelPane : public QWidget
{
    Q_OBJECT
public:
    ModelPane(items::CatalogDesk &desk, const SettingsActions &actions, QWidget *parent = nullptr);

    void show(const items::ModelView &model);
    void focusName();
    void setWritable(bool writable, const QString &why);

Q_SIGNALS:
    void placeRequested(const assay::items::Place &place);

private:
    QWidget *buildHead(const SettingsActions &actions);
    void addNames(Form *form);
    void addPrices(Form *form);
    void addParameters(Form *form);
    FieldSend sendTo(items::ModelField field);
    void showShipped();
    void readPrices();

    items::CatalogDesk &m_desk;
    items::ModelView m_model;
    std::vector<FormRow *> m_rows;
    Label *m_title = nullptr;
    Label *m_note = nullptr;
    Button *m_results = nullptr;
    ValueEdit *m_name = nullptr;
    PickField *m_provider = nullptr;
    ValueEdit *m_id = nullptr;
    ValueEdit *m_input = nullptr;
    ValueEdit *m_cached = nullptr;
    ValueEdit *m_output = nullptr;
    QWidget *m_shippedLine = nullptr;
    Label *m_shipped = nullptr;
    Button *m_useShipped = nullptr;
    ValueText *m_parameters = nullptr;
    items::PlainTable m_history;
    PlainTableView *m_historyView = nullptr;
    QWidget *m_historyHead = nullptr;
};

} // namespace assay::widgets
