#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "base/error.h"
#include "widgets/components/value_edit.h"

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace assay::widgets {

class Label;

/// One line of a form: its label at the left, what belongs to it at the right, and below that what is wrong or worth knowing.
class FormRow : public QWidget
{
    Q_OBJECT
public:
    explicit FormRow(const QString &label, QWidget *parent = nullptr);

    /// The first one added is what the label is about: it is its buddy and takes its name unless it has one.
    void add(QWidget *field, int stretch = 0);
    /// A word beside fields: "connections".
    void addWord(const QString &word);
    void addStretch();
    /// For rows that hold nothing but text.
    void setDense();
    /// A line of its own below the fields.
    void addBelow(QWidget *widget);

    /// A quiet line below the fields; empty takes it away.
    void setNote(const QString &note);
    /// What is wrong with what was typed, until nothing is.
    void setProblem(const std::optional<Error> &problem);
    bool hasProblem() const { return m_hasProblem; }
    QString said() const; ///< the line below, problem or note

private:
    void showBelow();

    Label *m_label;
    QVBoxLayout *m_column;
    QHBoxLayout *m_fields;
    Label *m_below;
    QWidget *m_first = nullptr;
    QString m_note;
    QString m_problem;
    bool m_hasProblem = false;
};

/// What came of a change: nothing when it is kept.
using FieldAnswer = std::function<void(const std::optional<Error> &problem)>;
using FieldSend = std::function<void(const QString &typed, FieldAnswer answer)>;

/// Puts a field at the end of @p row. What is typed there goes to @p send when it is left; what is wrong with it is said below the row.
/// @p width in pixels of the design, 0 = all there is.
ValueEdit *addField(FormRow *row, ValueEdit::Kind kind, const QString &name, int width, FieldSend send);

/// A line of text to be put into a form; @p width as above.
QLineEdit *makeTextField(const QString &name, int width, const QString &placeholder = {});

/// Rows of labels and fields, not wider than can be read.
class Form : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    FormRow *addRow(const QString &label);
    FormRow *addRow(const QString &label, QWidget *field, int stretch = 0);
    /// Something as wide as the form: a question, an error.
    void addWide(QWidget *widget);

private:
    QVBoxLayout *m_rows;
};

} // namespace assay::widgets
