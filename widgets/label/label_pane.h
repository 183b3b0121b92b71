#pragma once

#include <QTimer>

#include "items/labelling/label_desk.h"
#include "widgets/label/judging_page.h"

class QAction;

namespace assay::widgets {

class Button;
class Label;
class ProgressLine;
class SkipBar;
class TextBox;

/// One item after another, for one person: an answer is a key.
class LabelPane : public JudgingPage
{
    Q_OBJECT
public:
    explicit LabelPane(items::LabelDesk *desk, QWidget *parent = nullptr);

    /// At the right of the head.
    void addToHead(QAction *action);
    /// Id of the item that is shown; empty without one.
    QString item() const { return m_desk->view().item; }
    void editComment();
    void askToSkip();
    /// Whether answers can be written.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void decisionsWanted(); ///< nothing is left to label here, but something to decide

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHead();
    void buildFoot();
    void buildInstead();
    void connectDesk();
    void connectParts();
    void showItem();
    void showAnswers();
    void showProgress();
    void press(int question, const QString &choice);
    void tell(const QString &text, int forMs);

    items::LabelDesk *m_desk;
    Label *m_place;
    ProgressLine *m_progress;
    Label *m_how;
    Label *m_state;  ///< skipped, flagged, answered before
    Label *m_saved;
    TextBox *m_comment;
    Button *m_next;
    SkipBar *m_skip;
    Label *m_instead = nullptr;
    Label *m_insteadNote = nullptr;
    Button *m_insteadButton = nullptr;
    int m_insteadStep = -1; ///< where its button leads
    QTimer m_quiet; ///< until what was told goes
    bool m_isReadOnly = false;
};

} // namespace assay::widgets
