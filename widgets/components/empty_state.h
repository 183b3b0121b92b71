#pragma once

#include <QWidget>

#include "base/error.h"

class QLabel;
class QVBoxLayout;

namespace assay::widgets {

class Button;

/// What a room shows when there is nothing in it yet: a sentence, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);

    /// A card that says what could be done; the button does it.
    Button *addChoice(const QString &icon, const QString &title, const QString &note, Button *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
};

/// An error where it happened: what, why, and what to do.
class InlineError : public QWidget
{
    Q_OBJECT
public:
    explicit InlineError(QWidget *parent = nullptr);
    void show(const Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void write();

    Error m_error;
    QLabel *m_label;
};

} // namespace assay::widgets
