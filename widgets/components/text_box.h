#pragma once

#include <QPlainTextEdit>
#include <QTimer>
#include <vector>

#include "items/dataset_view.h"

namespace assay::widgets {

/// A text of a case to be read and edited: as high as its lines up to a bound, the words that the draft put in tinted. What is typed
/// is told a moment after the last key and when the box is left; news from elsewhere never takes away what is being typed.
class TextBox : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextBox(const QString &name, QWidget *parent = nullptr);

    /// It scrolls from this many lines on.
    void setMostLines(int lines);
    /// Another text, whatever was typed.
    void showText(const QString &text, const std::vector<items::TextSpan> &inserted);
    /// News of the same text.
    void setText(const QString &text, const std::vector<items::TextSpan> &inserted);
    /// Tells what was typed now rather than in a moment.
    void flush();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

Q_SIGNALS:
    void typed(const QString &text);
    void left(); ///< by Escape

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void tint();
    int lineCount() const;
    void fitHeight();

    QString m_known; ///< what the draft has, or will have once it was told
    std::vector<items::TextSpan> m_inserted;
    QTimer m_pause;
    bool m_isQuiet = false;
    int m_mostLines;
};

} // namespace assay::widgets
