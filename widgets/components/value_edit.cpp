#include "widgets/components/value_edit.h"

#include <QKeyEvent>
#include <QLocale>
#include <QValidator>

#include "widgets/theme/text_style.h"

namespace assay::widgets {

namespace {

/// Lets only such signs in as numbers are made of; whether they make one is said when the field is left.
class NumberSigns final : public QValidator
{
public:
    NumberSigns(QString others, QObject *parent) : QValidator(parent), m_others(std::move(others)) {}

    State validate(QString &text, int &) const override
    {
        for (const QChar sign : text) {
            if (!sign.isDigit() && !sign.isSpace() && !m_others.contains(sign))
                return Invalid;
        }
        return Acceptable;
    }

private:
    QString m_others;
};

} // namespace

ValueEdit::ValueEdit(Kind kind, QWidget *parent) : QLineEdit(parent)
{
    const bool isNumber = kind == Kind::Number || kind == Kind::Decimal;
    setFont(fontOf(kind == Kind::Mono ? TextStyle::Mono : TextStyle::Text));
    if (isNumber)
        setValidator(new NumberSigns(kind == Kind::Number ? QLocale().groupSeparator() : QStringLiteral(".$") + QLocale().decimalPoint(), this));
    setTextMargins(scaled(3), 0, scaled(3), 0);
    if (isNumber)
        setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::editingFinished, this, &ValueEdit::commit);
}

void ValueEdit::showValue(const QString &value)
{
    m_state = State::Idle;
    m_value = value;
    m_sent.clear();
    setText(value);
    home(false); // a value longer than its field shows its beginning
}

void ValueEdit::setValue(const QString &value)
{
    const bool kept = m_state != State::Idle || (hasFocus() && isChanged() && text() != m_sent);
    m_value = value;
    if (kept || text() == value)
        return;
    setText(value);
    home(false);
}

void ValueEdit::commit()
{
    const bool wasSent = m_state != State::Idle && text() == m_sent;
    if (!isChanged() || wasSent)
        return;
    m_state = State::Waiting;
    m_sent = text();
    Q_EMIT committed(m_sent);
}

bool ValueEdit::settle(bool accepted)
{
    if (m_state != State::Waiting)
        return false;
    m_state = accepted ? State::Idle : State::Refused;
    return true;
}

void ValueEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isChanged()) {
        showValue(m_value);
        Q_EMIT reverted();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace assay::widgets

#include "moc_value_edit.cpp"
