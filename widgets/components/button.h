#pragma once

#include <QAbstractButton>
#include <QKeySequence>
#include <functional>

#include "widgets/theme/text_style.h"
#include "widgets/theme/tokens.h"

class QAction;
class QPainter;

namespace assay::widgets {

/// For delegates and buttons: a key as it looks on a keyboard. Words: "Ctrl K", "↵".
QString keyCapText(const QKeySequence &key);
QSize keyCapSize(const QString &key);
void paintKeyCap(QPainter &painter, const QRect &rect, const QString &key, const QColor &line, const QColor &ground, const QColor &text);

/// A 28-px button with its key on it. Checked it stands out in the accent.
class Button : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind {
        Primary, ///< the one main action of a panel
        Plain,
        Flat,    ///< quiet, in heads and bars
        Toggle,  ///< as quiet, with a ✓ while it is on
        Link,    ///< an action inside a line of text
        Cap,     ///< nothing but its key
    };
    Button(Kind kind, const QString &text, QWidget *parent = nullptr);

    /// Text and accessible name.
    void showText(const QString &text);
    /// Shows @p key on the button; pressing it in the button's window clicks it, at once and as often as the key repeats.
    void setKey(const QKeySequence &key);
    /// Only shows it: somebody else listens.
    void showKey(const QKeySequence &key);
    /// Whether it may become narrower than its text, which is cut with … then and becomes the tooltip.
    void setElided(bool elided);

    /// What a button leaves out where many stand in a row that is too narrow for them. What is left out is its tooltip then.
    enum class Form { Whole, NoKey, Short };
    /// A shorter word for Form::Short; without one the text stays.
    void setShortText(const QString &text);
    /// Whoever lays it out says the form: PanelHead does.
    void setForm(Form form);
    int widthAs(Form form) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// Return presses it as Space does.
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString keyText() const { return keyCapText(m_key); }
    QString shownText() const;
    QString textAs(Form form) const;
    int wholeWidth(Form form) const;
    bool showsKey() const { return !m_key.isEmpty() && (m_form == Form::Whole || m_kind == Kind::Cap); }
    int padding() const;
    QColor textColor(const Tokens &tokens) const;
    void paintGround(QPainter &painter, const Tokens &tokens) const;
    void paintCap(QPainter &painter, const QRect &rect, const Tokens &tokens) const;

    Kind m_kind;
    QKeySequence m_key;
    QString m_shortText;
    Form m_form = Form::Whole;
    bool m_elided = false;
};

/// A button for @p action: says and shows what it says, is enabled and checked as it is, and triggers it. The key stays the action's.
/// With @p label it says that instead, where the action's text is too long; the text remains its accessible name. The action's icon
/// text is the button's short one.
Button *actionButton(QAction *action, Button::Kind kind, QWidget *parent = nullptr, const QString &label = {});

/// An action whose key works while @p owner or something in it has the focus; for single letters, which mean another thing elsewhere.
QAction *localAction(QWidget *owner, const QString &text, const QKeySequence &key, std::function<void()> run);

} // namespace assay::widgets
