#pragma once

#include <QWidget>

class QVBoxLayout;

namespace assay::widgets {

/// Puts a popup under @p anchor, or above it where there is no room, inside its screen.
void placeUnder(QWidget *popup, const QWidget *anchor);

/// A few fields under what opened them. Escape, Enter or a click beside closes it; then it deletes itself.
class Popover : public QWidget
{
    Q_OBJECT
public:
    /// @p name: its accessible name.
    explicit Popover(const QString &name, QWidget *parent = nullptr);

    /// A line: what it is, then the field, which takes the label as its name.
    void addField(const QString &label, QWidget *field);
    /// A field that says itself what it is.
    void addWide(QWidget *field);
    void popUp(QWidget *anchor);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QWidget *m_first = nullptr;
};

} // namespace assay::widgets
