#pragma once

#include <QTimer>

#include "items/prompts/prompt_check.h"
#include "items/prompts/prompt_desk.h"
#include "items/prompts/trial_desk.h"
#include "project/run_service.h"
#include "widgets/shell/room.h"

class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace assay::widgets {

class Chip;
class DiffView;
class FindBar;
class HistoryPane;
class InlineError;
class Label;
class ListView;
class MergeView;
class MessagesPage;
class Notice;
class ParametersPage;
class PreviewPane;
class ProblemList;
class Tabs;
class TemplateEditor;

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
    enum class Naming { None, Create, Rename, Duplicate, Commit };

    QWidget *buildDesk();
    QWidget *buildLeft();
    QWidget *buildMiddle();
    QWidget *buildHead();
    QWidget *buildEmptyPage();
    void addActions();
    void connectDesk();
    void connectHistory();

    void takePrompt(const items::OpenPrompt &prompt);
    void showHead(const items::OpenPrompt &prompt);
    void takeTree(const std::vector<items::PromptRow> &rows);
    void edit();
    void check();
    void showCheck(const items::PromptCheck &check);
    void askName(Naming what, const QString &prompt, const QString &value);
    void takeName();
    void endNaming();
    void say(const QString &text);
    void showProblem(const Error &error);
    void chooseCase(QWidget *anchor);
    void chooseModel(QWidget *anchor);
    void chooseAgainst(QWidget *anchor);
    void openDiff(const QString &a, const QString &b);
    void openMerge(const QString &ours, const QString &theirs);
    void showPage(Page page);
    void askImport();
    void askExport();
    void tryDraft();
    void compareDraft();
    QString reference() const;

    Session *m_session = nullptr;
    items::PromptDesk m_desk;
    items::TrialDesk m_trial;
    JobLine m_checkLine;
    JobLine m_casesLine;
    QTimer m_checkSoon;
    items::PromptCheck m_check;
    PromptContent m_content;
    QString m_shown;   ///< name of the prompt whose text is in the editors
    QString m_against; ///< label that change bars compare with; empty = the draft's base
    QString m_case;
    QString m_model;
    QString m_dataset;
    bool m_taking = false; ///< the editors are being filled: nothing was typed
    bool m_withArchived = false;
    Naming m_naming = Naming::None;

    items::PromptTree *m_treeModel;
    ListView *m_tree = nullptr;
    ProblemList *m_problems = nullptr;
    Label *m_name = nullptr;
    Chip *m_draftPill = nullptr;
    Chip *m_channelPill = nullptr;
    Label *m_saved = nullptr;
    QWidget *m_namingBar = nullptr;
    Label *m_namingWord = nullptr;
    QLineEdit *m_namingField = nullptr;
    InlineError *m_error = nullptr;
    Notice *m_trust = nullptr;
    Tabs *m_tabs = nullptr;
    QStackedWidget *m_tabPages = nullptr;
    MessagesPage *m_messages = nullptr;
    FindBar *m_find = nullptr;
    TemplateEditor *m_tools = nullptr;
    TemplateEditor *m_schema = nullptr;
    Label *m_toolsProblem = nullptr;
    Label *m_schemaProblem = nullptr;
    ParametersPage *m_parameters = nullptr;
    PreviewPane *m_preview = nullptr;
    HistoryPane *m_history = nullptr;
    DiffView *m_diff = nullptr;
    MergeView *m_merge = nullptr;
    QStackedWidget *m_pages = nullptr;
    QAction *m_create = nullptr;
    QAction *m_commit = nullptr;
    QAction *m_run = nullptr;
    QAction *m_try = nullptr;
    QAction *m_importAction = nullptr;
    QAction *m_againstAction = nullptr;
};

} // namespace assay::widgets
