#pragma once

#include <QTextBrowser>
#include <vector>

#include "items/help_book.h"
#include "widgets/shell/window_keys.h"

namespace assay::widgets {

/// One page of the help, laid out, with the keys that hold where it is about. Loads nothing but what it is given.
class HelpText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit HelpText(QWidget *parent = nullptr);

    /// @p keys stand below the page under @p keysTitle; without any neither does.
    void showPage(const items::HelpPage &page, const QString &keysTitle, std::vector<WindowKey> keys);
    /// Marks every place that says @p words and goes to the next one, or the one before, round the end. Nothing marks nothing.
    void findWords(const QString &words, int step);
    int matchCount() const { return static_cast<int>(m_matches.size()); }
    int currentMatch() const { return m_match; } ///< -1 = none

    /// No picture, no style sheet, nothing from a disk or a network.
    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void addKeys();
    void markMatches();

    items::HelpPage m_page;
    QString m_keysTitle;
    std::vector<WindowKey> m_keys;
    QString m_words;
    std::vector<QTextCursor> m_matches;
    int m_match = -1;
};

} // namespace assay::widgets
