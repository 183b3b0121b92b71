#pragma once

#include <QWidget>

#include "widgets/components/chip.h"

class QAction;
class QHBoxLayout;
class QLabel;

namespace assay::widgets {

/// A line across the room about its run: a question before it begins, why it could not, or that it is not whole; with what can be done.
class RunNotice : public QWidget
{
    Q_OBJECT
public:
    explicit RunNotice(QWidget *parent = nullptr);

    /// @p head carries the sign of @p kind. The first action is the main one.
    void show(ChipKind kind, const QString &head, const QString &text, const QList<QAction *> &actions);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();

    ChipKind m_kind = ChipKind::Neutral;
    QString m_head;
    QString m_said;
    QLabel *m_text;
    QWidget *m_buttons;
    QHBoxLayout *m_row;
};

} // namespace assay::widgets
