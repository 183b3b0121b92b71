#pragma once

#include <optional>

#include "widgets/components/panel.h"

namespace assay::widgets {

class Button;
class Chip;
class Label;

/// Work that runs, as the status bar tells it.
struct Progress
{
    QString what;                ///< "Running comparison “tone v7 v8”"
    std::optional<double> share; ///< 0 to 1; nothing when it can't be known
    QString figures;             ///< "1,488 of 2,400 · 46/s · 20 s left"
    bool canCancel = true;
};

/// The 44-px bar at the top: the project and what can be opened, the person at the right.
class TopBar : public Panel
{
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);

    /// @p fileName: of the project, nothing when none is open. @p readOnlyReason: why it can't be written, empty when it can.
    void showProject(const QString &fileName, const QString &person, const QString &readOnlyReason);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();

private:
    void offerProjects();

    Label *m_name;
    Label *m_ending;
    Button *m_menu;
    Chip *m_readOnly;
    Chip *m_person;
};

/// The 26-px bar at the bottom: what there is, and running work with its Cancel.
class StatusBar : public Panel
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);

    void showText(const QString &text);
    /// Nothing ends it.
    void showProgress(const std::optional<Progress> &progress);

Q_SIGNALS:
    void cancelRequested();

private:
    Label *m_text;
    Label *m_what;
    QWidget *m_share;
    Label *m_figures;
    Button *m_cancel;
};

} // namespace assay::widgets
