#pragma once

#include <QWidget>

#include "widgets/components/chip.h"

class QHBoxLayout;

namespace assay::widgets {

class Button;
class Label;

/// Something to know or to decide, where it concerns: tinted, with its buttons below the words.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(ChipKind kind, QWidget *parent = nullptr);

    void setText(const QString &head, const QString &text = {});
    /// Takes it.
    void addButton(Button *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipKind m_kind;
    Label *m_head;
    Label *m_text;
    QWidget *m_buttonLine;
    QHBoxLayout *m_buttons;
};

} // namespace assay::widgets
