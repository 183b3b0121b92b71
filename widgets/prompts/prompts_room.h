#pragma once

#include "items/prompts/check_desk.h"
#include "items/prompts/prompt_desk.h"
#include "items/prompts/trial_desk.h"
#include "project/run_service.h"
#include "widgets/shell/room.h"

class QStackedWidget;

namespace assay::widgets {

class DiffView;
class HistoryPane;
class ListView;
class MergeView;
class ProblemList;
class PromptPane;
class PromptTransfer;

/// The room Prompts: the prompts at the left, the one that is open in the middle, its history at the right; a diff or a merge in their place.
class PromptsRoom : public Room
{
    Q_OBJECT
public:
    /// @p runs outlives the room.
    explicit PromptsRoom(RunController *runs, QWidget *parent = nullptr);

    void showSession(Session *session) override;
    void goTo(const items::Place &place) override;
    bool takeFile(const QString &path) override;
    void takeKeyboard() override;

Q_SIGNALS:
    /// Set up a comparison.
    void compareRequested(const assay::RunRequest &request);

private:
    enum class Page { Desk, Diff, Merge };

    QWidget *buildDesk();
    QWidget *buildLeft();
    QWidget *buildEmptyPage();
    void addActions();
    void addPromptActions();
    void connectDesks();
    void connectPane();
    void connectHistory();

    void takeTree(const std::vector<items::PromptRow> &rows);
    void showTree();
    void takePrompt(const items::OpenPrompt &prompt);
    void showHead(const items::OpenPrompt &prompt);
    void takeCheck(const items::PromptCheck &check);
    /// Asks for a name or a message above the prompt. Without an open prompt only a new one can be named.
    void ask(const QString &prompt, const QString &value, const QString &doIt, void (items::PromptDesk::*take)(const QString &));
    void say(const QString &text);
    void showProblem(const Error &error);
    void openDiff(const QString &a, const QString &b);
    void openMerge(const QString &ours, const QString &theirs);
    void turnTo(Page page);
    void offerTrial();
    void tryDraft();
    void compareDraft();
    void compare(const std::vector<std::string> &prompts);
    QString reference() const;
    /// What the open text is compared with: the version a draft stands on, the one before a version; empty for the first.
    QString before() const;

    Session *m_session = nullptr;
    items::PromptDesk m_desk;
    items::CheckDesk m_check;
    items::TrialDesk m_trial;
    PromptTransfer *m_transfer;
    std::vector<items::PromptRow> m_rows;
    bool m_withArchived = false;

    items::PromptTree *m_treeModel;
    ListView *m_tree = nullptr;
    ProblemList *m_problems = nullptr;
    PromptPane *m_pane = nullptr;
    HistoryPane *m_history = nullptr;
    DiffView *m_diff = nullptr;
    MergeView *m_merge = nullptr;
    QStackedWidget *m_pages = nullptr;
    QAction *m_create = nullptr;
    QAction *m_commit = nullptr;
    QAction *m_run = nullptr;
    QAction *m_try = nullptr;
    QAction *m_import = nullptr;
    QAction *m_against = nullptr;
    QAction *m_showDiff = nullptr;
};

} // namespace assay::widgets
