#pragma once

#include <map>
#include <memory>

#include "items/case_reader.h"
#include "items/dataset_desk.h"
#include "widgets/components/panel.h"

class QScrollArea;
class QVBoxLayout;

namespace assay::widgets {

class Button;
class Chip;
class DocumentList;
class InlineError;
class Label;
class TagRow;
class TextBox;

/// One case in full, edited in place: its variables, reference, documents and tags, how it did so far, and what became of it.
class CaseEditor : public Panel
{
    Q_OBJECT
public:
    CaseEditor(items::DatasetDesk *desk, items::CaseReader *reader, items::FindingsReader *findings, QWidget *parent = nullptr);

    /// Puts the keys into its first text.
    void focusContent();
    /// The same once another case has been read.
    void focusSoon() { m_focusSoon = true; }
    /// Opens what became of the case.
    void showHistory();
    void chooseTag();

Q_SIGNALS:
    void left(); ///< by Escape
    void resultsWanted(const QString &filter);
    void historyWanted(const QString &version); ///< what changed in that version

private:
    void buildHead(QVBoxLayout *column);
    void buildBody(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);
    void showCase(const items::CaseView &view, bool isOther);
    void showTexts(const items::CaseView &view, bool isOther);
    void showRecords();
    void showSimilar();
    void showNothing();

    struct Field
    {
        QWidget *whole = nullptr;
        Label *caption = nullptr;
        TextBox *box = nullptr;
        items::CaseField field;
    };
    Field makeField(const items::CaseText &text);
    void chooseVariable();

    items::DatasetDesk *m_desk;
    items::CaseReader *m_reader;
    items::FindingsReader *m_findings;
    QString m_id;
    bool m_focusSoon = false;
    Label *m_title;
    Chip *m_mark;
    Button *m_putBack;
    Button *m_history;
    InlineError *m_error;
    QWidget *m_errorRow;
    QScrollArea *m_scroll;
    QWidget *m_body;
    QVBoxLayout *m_fields;
    std::vector<Field> m_texts;
    Button *m_plus; ///< another variable
    DocumentList *m_documents;
    TagRow *m_tags;
    Label *m_similar;
    QWidget *m_recordsHead;
    QVBoxLayout *m_records;
    QWidget *m_recordsList;
    Label *m_noRecords;
    Label *m_foot;
};

} // namespace assay::widgets
