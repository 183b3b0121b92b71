#pragma once

#include <QWidget>

#include "items/provider_words.h"

class QLineEdit;

namespace assay::items {
class CatalogDesk;
}

namespace assay::widgets {

class Button;
class FormRow;
class PickField;

/// A provider that is not there yet: what it is called, what it speaks, where it is. Everything else is set when it is there.
class ProviderDraft : public QWidget
{
    Q_OBJECT
public:
    explicit ProviderDraft(items::CatalogDesk &catalog, QWidget *parent = nullptr);

    void begin(const items::VendorChoice &choice);

Q_SIGNALS:
    void added(const QString &name);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void add();

    items::CatalogDesk &m_catalog;
    QLineEdit *m_name;
    PickField *m_kind;
    QLineEdit *m_url;
    FormRow *m_urlRow = nullptr;
    Button *m_add = nullptr;
};

} // namespace assay::widgets
