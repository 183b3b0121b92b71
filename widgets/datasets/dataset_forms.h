#pragma once

#include "items/dataset_desk.h"
#include "items/dataset_work.h"
#include "widgets/components/inline_form.h"

namespace assay::widgets {

class Button;
class ChoiceRow;
class PickField;

/// Says what changed, and makes a version of the draft.
class CommitForm : public InlineForm
{
    Q_OBJECT
public:
    explicit CommitForm(items::DatasetDesk *desk, QWidget *parent = nullptr);
    void begin();

private:
    items::DatasetDesk *m_desk;
    QLineEdit *m_message;
};

/// A case by its id, its texts to be written in the pane.
class NewCaseForm : public InlineForm
{
    Q_OBJECT
public:
    explicit NewCaseForm(items::DatasetDesk *desk, QWidget *parent = nullptr);
    void begin();

Q_SIGNALS:
    void made(const QString &id);

private:
    items::DatasetDesk *m_desk;
    QLineEdit *m_id;
    QString m_asked;
};

/// An empty dataset by its name.
class NewDatasetForm : public InlineForm
{
    Q_OBJECT
public:
    explicit NewDatasetForm(items::DatasetDesk *desk, QWidget *parent = nullptr);
    void begin();

private:
    QLineEdit *m_name;
};

/// Divides the dataset into named parts.
class SplitForm : public InlineForm
{
    Q_OBJECT
public:
    SplitForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent = nullptr);
    void begin();

private:
    void split();

    items::DatasetDesk *m_desk;
    items::DatasetWork *m_work;
    QLineEdit *m_parts;
    QLineEdit *m_seed;
    QLineEdit *m_stratum;
};

/// Draws some cases.
class SampleForm : public InlineForm
{
    Q_OBJECT
public:
    SampleForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent = nullptr);
    void begin();

private:
    void draw();

    items::DatasetDesk *m_desk;
    items::DatasetWork *m_work;
    QLineEdit *m_count;
    QLineEdit *m_seed;
    QLineEdit *m_name;
};

/// Writes the cases to a file.
class ExportForm : public InlineForm
{
    Q_OBJECT
public:
    ExportForm(items::DatasetDesk *desk, items::DatasetWork *work, QWidget *parent = nullptr);
    void begin();

Q_SIGNALS:
    /// Where to: answered by exportTo().
    void fileWanted(const QString &suggested, const QString &filter);

public Q_SLOTS:
    void exportTo(const QString &path);

private:
    items::DatasetDesk *m_desk;
    items::DatasetWork *m_work;
    ChoiceRow *m_format;
    ChoiceRow *m_which;
    Button *m_guard;
};

/// A seed that was typed; BadInput when it is no whole number.
Result<std::uint64_t> seedFrom(const QString &typed);

} // namespace assay::widgets
