#pragma once

#include <QWidget>

#include "items/trust_view.h"
#include "widgets/components/chip.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace assay::widgets {

/// A line across the room about its run: a question before it begins, why it could not, or that it is not whole; with what can be done.
class RunNotice : public QWidget
{
    Q_OBJECT
public:
    explicit RunNotice(QWidget *parent = nullptr);

    /// @p head carries the sign of @p kind. The first action is the main one.
    void show(ChipKind kind, const QString &head, const QString &text, const QList<QAction *> &actions);
    /// Asks @p question, with all that it is about below it; allow and refuse are its answers.
    void ask(const items::TrustView &question, QAction *allow, QAction *refuse);

    void takeKeyboard(); ///< to the last of its buttons, the one that does nothing

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();
    void showDetails(const items::TrustView &question);

    ChipKind m_kind = ChipKind::Neutral;
    QString m_head;
    QString m_said;
    QLabel *m_text;
    QWidget *m_buttons;
    QHBoxLayout *m_row;
    QWidget *m_details = nullptr; ///< facts and files of what is asked about
    QVBoxLayout *m_column;
};

} // namespace assay::widgets
