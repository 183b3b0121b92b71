#pragma once

#include "items/prompts/prompt_check.h"
#include "items/prompts/prompt_desk.h"
#include "widgets/components/panel.h"

class QAction;
class QStackedWidget;

namespace assay::widgets {

class Button;
class Chip;
class FindBar;
class InlineError;
class Label;
class MessagesPage;
class NamingLine;
class Notice;
class ParametersPage;
class PreviewPane;
class Tabs;
class TemplateEditor;

/// The prompt that is open: its head, its parts in tabs, and below them the preview. What is typed is told whole.
class PromptPane : public Panel
{
    Q_OBJECT
public:
    struct Actions
    {
        QAction *commit = nullptr;
        QAction *run = nullptr;
        QAction *tryIt = nullptr;
        QAction *against = nullptr; ///< says which version the bars compare with
        QAction *diff = nullptr;
    };
    explicit PromptPane(const Actions &actions, QWidget *parent = nullptr);

    /// Fills the editors; what is typed after that is told.
    void showPrompt(const items::OpenPrompt &prompt);
    void showHead(const items::OpenPrompt &prompt);
    void showCheck(const items::PromptCheck &check);
    /// At the right of the head: "saved 14:02:11".
    void say(const QString &text);
    void showError(const Error &error);
    void hideError();
    /// "May this project send texts to …?"; the answer comes by signal.
    void askTrust(const QString &endpoints);
    void hideTrust();

    const PromptContent &content() const { return m_content; }
    NamingLine *naming() const { return m_naming; }
    FindBar *find() const { return m_find; }
    MessagesPage *messages() const { return m_messages; }
    PreviewPane *preview() const { return m_preview; }
    QWidget *againstButton() const;

    void stepTab();
    void jumpTo(const items::ProblemRow &problem);
    /// Puts the problem's remedy in its place.
    void fix(const items::ProblemRow &problem);

Q_SIGNALS:
    void edited(const assay::PromptContent &content);
    void trustAnswered(bool allowed);

private:
    QWidget *buildHead(const Actions &actions);
    QWidget *buildTabs(const Actions &actions);
    QWidget *buildPages();
    void takeEdit();

    PromptContent m_content;
    bool m_taking = false; ///< the editors are being filled: nothing was typed
    Label *m_name;
    Chip *m_draft;
    Chip *m_channels;
    Label *m_said;
    NamingLine *m_naming;
    InlineError *m_error;
    Notice *m_trust;
    Tabs *m_tabs;
    Button *m_against;
    FindBar *m_find;
    QStackedWidget *m_pages;
    MessagesPage *m_messages;
    TemplateEditor *m_tools;
    TemplateEditor *m_schema;
    Label *m_toolsProblem;
    Label *m_schemaProblem;
    ParametersPage *m_parameters;
    PreviewPane *m_preview;
};

} // namespace assay::widgets
