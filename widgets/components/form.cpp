#include "widgets/components/form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

#include "widgets/components/label.h"

namespace assay::widgets {

namespace {

constexpr int labelWidth = 150;
constexpr int widest = 760;
constexpr int fieldHeight = 30;

} // namespace

FormRow::FormRow(const QString &label, QWidget *parent)
    : QWidget(parent), m_label(new Label(TextStyle::Text, Ink::Second, label, this)), m_column(new QVBoxLayout), m_fields(new QHBoxLayout),
      m_below(new Label(TextStyle::Small, Ink::Second, QString(), this))
{
    m_label->setWordWrap(true);
    m_label->setFixedWidth(scaled(labelWidth));
    m_label->setMinimumHeight(scaled(fieldHeight));
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_below->setWordWrap(true);
    m_below->hide();
    m_fields->setSpacing(scaled(8));
    m_column->setSpacing(scaled(4));
    m_column->addLayout(m_fields);
    m_column->addWidget(m_below);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(16));
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addLayout(m_column, 1);
}

void FormRow::add(QWidget *field, int stretch)
{
    if (qobject_cast<QLineEdit *>(field))
        field->setFixedHeight(scaled(fieldHeight));
    m_fields->addWidget(field, stretch);
    if (m_first)
        return;
    m_first = field;
    m_label->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(m_label->text());
}

void FormRow::addWord(const QString &word)
{
    m_fields->addWidget(new Label(TextStyle::Text, Ink::Second, word, this));
}

void FormRow::addStretch()
{
    m_fields->addStretch(1);
}

void FormRow::setDense()
{
    m_label->setMinimumHeight(lineHeight(TextStyle::Text));
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void FormRow::addBelow(QWidget *widget)
{
    m_column->insertWidget(m_column->count() - 1, widget);
}

void FormRow::setNote(const QString &note)
{
    m_note = note;
    showBelow();
}

void FormRow::setProblem(const std::optional<Error> &problem)
{
    m_hasProblem = problem.has_value();
    m_problem = problem ? QStringLiteral("✗ ") + toSentence(*problem) : QString();
    showBelow();
}

QString FormRow::said() const
{
    return m_hasProblem ? m_problem : m_note;
}

void FormRow::showBelow()
{
    m_below->setInk(m_hasProblem ? Ink::Worse : Ink::Second);
    m_below->setText(said());
    m_below->setVisible(!said().isEmpty());
    if (m_first)
        m_first->setAccessibleDescription(said());
}

ValueEdit *addField(FormRow *row, ValueEdit::Kind kind, const QString &name, int width, FieldSend send)
{
    auto *edit = new ValueEdit(kind, row);
    edit->setAccessibleName(name);
    if (width > 0)
        edit->setFixedWidth(scaled(width));
    row->add(edit, width > 0 ? 0 : 1);
    const QPointer<FormRow> place(row);
    const QPointer<ValueEdit> field(edit);
    QObject::connect(edit, &ValueEdit::reverted, row, [row] { row->setProblem(std::nullopt); });
    QObject::connect(edit, &ValueEdit::committed, row, [place, field, send = std::move(send)](const QString &typed) {
        send(typed, [place, field](const std::optional<Error> &problem) {
            if (place && field && field->settle(!problem))
                place->setProblem(problem);
        });
    });
    return edit;
}

QLineEdit *makeTextField(const QString &name, int width, const QString &placeholder)
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    if (width > 0)
        field->setFixedWidth(scaled(width));
    return field;
}

Form::Form(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(scaled(20), scaled(16), scaled(12), scaled(16)); // ends where heads end
    auto *inner = new QWidget(this);
    inner->setMaximumWidth(scaled(widest));
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(scaled(12));
    outer->addWidget(inner, 1);
    outer->addStretch(0);
}

FormRow *Form::addRow(const QString &label)
{
    auto *row = new FormRow(label, this);
    m_rows->addWidget(row);
    return row;
}

FormRow *Form::addRow(const QString &label, QWidget *field, int stretch)
{
    FormRow *row = addRow(label);
    row->add(field, stretch);
    if (stretch == 0)
        row->addStretch();
    return row;
}

void Form::addWide(QWidget *widget)
{
    m_rows->addWidget(widget);
}

} // namespace assay::widgets

#include "moc_form.cpp"
