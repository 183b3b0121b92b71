#pragma once

#include <functional>
#include <vector>

#include "widgets/components/panel.h"
#include "widgets/shell/window_keys.h"

class QLineEdit;

namespace assay::items {
struct HelpPage;
}

namespace assay::widgets {

class HelpText;
class Label;

/// The help beside the room: a page, its links, find in it, back. Escape closes it.
class HelpPanel : public Panel
{
    Q_OBJECT
public:
    /// The keys that hold where a page is about, by its id.
    using KeysOfPage = std::function<std::vector<WindowKey>(const QString &page)>;
    explicit HelpPanel(KeysOfPage keys, QWidget *parent = nullptr);

    /// Shows the panel with page @p id, or the overview where there is no such page, and gives it the keyboard.
    void open(const QString &id);
    /// The same for the room that is shown now: only when the panel is open, and without taking the keyboard.
    void follow(const QString &room);
    void close();
    /// What is shown, or was last.
    QString page() const { return m_page; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHead();
    void addFind();
    void turnTo(const QString &id);
    void goBack();
    void find(int step);

    KeysOfPage m_keys;
    QString m_page;
    QStringList m_before; ///< pages to go back to
    Button *m_back;
    QLineEdit *m_find;
    Label *m_found;
    HelpText *m_text;
};

} // namespace assay::widgets
