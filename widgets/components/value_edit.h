#pragma once

#include <QLineEdit>

namespace assay::widgets {

/// A field whose text counts when it is left or Enter is pressed; Escape brings back what holds. What is typed is never taken away by
/// news from elsewhere.
class ValueEdit : public QLineEdit
{
    Q_OBJECT
public:
    enum class Kind {
        Text,
        Mono,   ///< addresses, ids
        Number, ///< digits and what groups them
        Decimal, ///< digits and a decimal sign; "unknown" is an empty one
    };
    explicit ValueEdit(Kind kind, QWidget *parent = nullptr);

    /// Shows another thing's value, whatever was typed.
    void showValue(const QString &value);
    /// News of what holds; shown unless the user is typing, waits for an answer, or was refused and has not given up.
    void setValue(const QString &value);
    const QString &value() const { return m_value; }
    bool isChanged() const { return text() != m_value; }

    /// Sends what was typed, as leaving the field does.
    void commit();
    /// The answer to committed(). What was refused stays to be put right. False when nobody waits for it any more.
    bool settle(bool accepted);

Q_SIGNALS:
    void committed(const QString &typed);
    void reverted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State { Idle, Waiting, Refused };

    QString m_value;
    QString m_sent; ///< what committed() told last
    State m_state = State::Idle;
};

} // namespace assay::widgets
