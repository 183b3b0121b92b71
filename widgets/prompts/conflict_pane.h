#pragma once

#include "items/merge/merge_view.h"
#include "widgets/components/panel.h"

class QAction;
class QBoxLayout;
class QLayout;
class QPlainTextEdit;
class QTimer;

namespace assay::widgets {

class Label;
class FoldedText;

/// One conflict of a merge: base, ours and theirs side by side, the words that each changed, and the answers. An edited text is settled
/// as it is typed.
class ConflictPane : public Panel
{
    Q_OBJECT
public:
    /// Its keys (1, 2, 3, E) work in all of @p owner.
    explicit ConflictPane(QWidget *owner, QWidget *parent = nullptr);

    void showItem(const items::MergePage &page, int item);
    int item() const { return m_item; }
    /// Settles what is being typed at once.
    void flush();

Q_SIGNALS:
    void settled(int item, assay::MergeChoice choice, const QString &text);
    void nextWanted(); ///< an answer was given: on to the next open one
    void listWanted(); ///< the editor was left by Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Side
    {
        Label *head = nullptr;
        FoldedText *text = nullptr;
        Label *none = nullptr;
    };
    QLayout *buildHead(QWidget *owner);
    QWidget *buildSides();
    QWidget *buildEditor();
    Side addSide(QBoxLayout *row, const QString &name);
    void showSide(const Side &side, const QString &head, const std::optional<items::MergeText> &text);
    QAction *addAnswer(QWidget *owner, QBoxLayout *row, const QString &text, Qt::Key key, MergeChoice choice);
    void edit();

    int m_item = -1;
    items::MergeItem m_shown;
    Label *m_title;
    Label *m_why;
    Side m_base, m_ours, m_theirs;
    std::vector<std::pair<QAction *, MergeChoice>> m_answers;
    Panel *m_edit = nullptr; ///< the editor and its caption
    QPlainTextEdit *m_editor;
    QTimer *m_typing;
};

} // namespace assay::widgets
