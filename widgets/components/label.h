#pragma once

#include <QLabel>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

namespace assay::widgets {

/// Which of the text colours.
enum class Ink { Text, Second, Third, Accent, Better, Worse, Caution };
QColor inkColor(const Tokens &tokens, Ink ink);

/// Plain text in a style of the design; never interprets mark-up. Without wrapping it is cut with … where the room ends, and the
/// whole text becomes its tooltip then.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(TextStyle style, Ink ink = Ink::Text, const QString &text = {}, QWidget *parent = nullptr);

    void setInk(Ink ink);
    /// Whether it may become narrower than its text.
    void setElided(bool elided);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeInk();
    void setToolTipIfCut();

    TextStyle m_style;
    Ink m_ink;
    bool m_elided = false;
};

} // namespace assay::widgets
