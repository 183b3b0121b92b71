#pragma once

#include <QList>
#include <optional>

#include "widgets/components/panel.h"
#include "widgets/shell/progress.h"

class QAction;

namespace assay::widgets {

class Button;
class Chip;
class Label;
class ProgressLine;

/// The 44-px bar at the top: the project and what can be opened, the search in the middle, the person at the right.
class TopBar : public Panel
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// @p fileName: of the project, nothing when none is open. @p readOnlyReason: why it can't be written, empty when it can.
    void showProject(const QString &fileName, const QString &person, const QString &readOnlyReason);
    /// What the menu beside the project's name offers, and the projects of before.
    void setActions(const QList<QAction *> &actions, QAction *search);
    void setRecent(const QStringList &paths) { m_recent = paths; }
    QWidget *searchAnchor() const;

Q_SIGNALS:
    void recentChosen(const QString &path);

private:
    void offerProjects();

    Label *m_name;
    Label *m_ending;
    Button *m_menu;
    Chip *m_readOnly;
    QWidget *m_search;
    Chip *m_person;
    QList<QAction *> m_actions;
    QStringList m_recent;
};

/// The 26-px bar at the bottom: what there is, and running work with its Cancel.
class StatusBar : public Panel
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);

    void showText(const QString &text);
    /// Whether everything is on disk; empty while no project is open.
    void showSaved(const QString &text);
    /// Nothing ends it.
    void showProgress(const std::optional<Progress> &progress);

Q_SIGNALS:
    void cancelRequested();

private:
    Label *m_text;
    Label *m_what;
    ProgressLine *m_share;
    Label *m_figures;
    Button *m_cancel;
    Label *m_saved;
};

} // namespace assay::widgets
