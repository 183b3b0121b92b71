#pragma once

#include <QTimer>

#include "items/labelling/decision_desk.h"
#include "items/labelling/judge_desk.h"
#include "items/labelling/label_desk.h"
#include "items/labelling/queue_desk.h"
#include "widgets/shell/room.h"

class QStackedLayout;

namespace assay::widgets {

class DecisionPane;
class GuidePane;
class JudgePage;
class LabelPane;
class QueueForm;
class QueuePane;
class Splitter;

/// The room Label: queues at the left, one item at a time, guidelines and agreement beside it.
class LabelRoom : public Room
{
    Q_OBJECT
public:
    explicit LabelRoom(QWidget *parent = nullptr);

    void showSession(Session *session) override;
    /// subject: a queue's name; with the detail "new", a filter to make a queue of; with "judge", the run whose judges are looked at.
    void goTo(const items::Place &place) override;
    void takeKeyboard() override;
    bool takeFile(const QString &path) override;

private:
    static constexpr const char *guideKey = "label/guide"; ///< remembered: "0" = hidden
    enum Page { LabelPage, DecisionPage, NewPage, JudgesPage };
    QWidget *buildContent();
    QWidget *buildEmpty();
    void addLabelActions();
    void addQueueActions();
    void addJudgeActions();
    void connectDesks();
    void showOpened();
    void openQueue(const QString &id);
    void openJudges();
    void turnTo(Page page);
    void makeQueue(const QString &filter, const std::optional<items::QuestionWish> &question = {});
    void closeJudges();
    void permitActions();
    void showStatus();
    void say(const QString &text);
    void offerFiles();
    void choosePerson();
    void askForPack(const QString &person);
    void askForPackFile();
    void askForLabels();
    void askForExport();

    items::QueueDesk m_queues;
    items::LabelDesk m_desk;
    items::DecisionDesk m_decisions;
    items::JudgeDesk m_judgeDesk;
    Session *m_session = nullptr;
    QString m_wanted;       ///< queue to open once the list is there, by name or id
    QString m_wantedFilter; ///< of a queue to make
    bool m_wantsNew = false;
    bool m_wantsJudges = false;
    bool m_isOpen = false;
    QTimer m_said;

    Splitter *m_splitter = nullptr;
    QueuePane *m_list = nullptr;
    QStackedLayout *m_pages = nullptr;
    LabelPane *m_pane = nullptr;
    DecisionPane *m_decide = nullptr;
    QueueForm *m_form = nullptr;
    JudgePage *m_judgePage = nullptr;
    GuidePane *m_guide = nullptr;

    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_comment = nullptr;
    QAction *m_flag = nullptr;
    QAction *m_hide = nullptr;
    QAction *m_new = nullptr;
    QAction *m_settle = nullptr;
    QAction *m_files = nullptr;
    QAction *m_judges = nullptr;
    QAction *m_askPeople = nullptr;
    QList<QAction *> m_ofJudges; ///< while they are looked at
    QList<QAction *> m_ofItem; ///< of an item that is judged
    QList<QAction *> m_ofQueue;
};

} // namespace assay::widgets
