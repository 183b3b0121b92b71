#pragma once

#include <QWidget>
#include <vector>

#include "items/dataset_view.h"

class QLineEdit;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class Label;
class TextBox;

/// The documents of a case, each with its title and its text; + adds one.
class DocumentList : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentList(QWidget *parent = nullptr);

    /// Another case's documents, or news of the same.
    void show(const std::vector<items::CaseDocument> &documents, bool changed, bool canEdit, bool isOther);
    void flush();

Q_SIGNALS:
    void changed(const std::vector<assay::items::CaseDocument> &documents);
    void left();

private:
    struct Box
    {
        QWidget *whole = nullptr;
        QLineEdit *title = nullptr;
        TextBox *text = nullptr;
        QString id;
    };
    void rebuild();
    void addBox(const items::CaseDocument &document);
    void addDocument();
    void removeAt(const QWidget *whole);
    std::vector<items::CaseDocument> typed() const;
    void tell();

    std::vector<items::CaseDocument> m_documents;
    bool m_canEdit = false;
    Label *m_caption;
    Button *m_plus;
    QVBoxLayout *m_column;
    std::vector<Box> m_boxes;
};

} // namespace assay::widgets
