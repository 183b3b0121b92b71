#pragma once

#include <QPlainTextEdit>

namespace assay::widgets {

/// A few lines whose text counts when they are left; Escape brings back what holds. Like ValueEdit, for more than one line.
class ValueText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ValueText(int lines, QWidget *parent = nullptr);

    void showValue(const QString &value);
    void setValue(const QString &value);
    void settle(bool accepted) { m_refused = !accepted; }

Q_SIGNALS:
    void committed(const QString &typed);
    void reverted();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_value;
    bool m_refused = false;
};

} // namespace assay::widgets
