#pragma once

#include "widgets/settings/page.h"
#include "widgets/theme/theme.h"

namespace assay::widgets {

class ChoiceRow;
class FormRow;
class Label;
class Notice;

/// How the window looks and speaks; kept by the program for this user, never in a project.
struct LookSettings
{
    ThemeChoice theme = ThemeChoice::System;
    QString language;   ///< "de"; empty = the system's
    int textSize = 100; ///< percent of the system's, 90 to 150
    bool operator==(const LookSettings &) const = default;
};

/// Look and language. The theme changes at once, the others with the next start.
class LookPage : public SettingsPage
{
    Q_OBJECT
public:
    explicit LookPage(QWidget *parent = nullptr);

    /// @p running: what the window began with.
    void show(const LookSettings &chosen, const LookSettings &running);

Q_SIGNALS:
    void chosen(const assay::widgets::LookSettings &look);
    void restartRequested();

private:
    void choose(const LookSettings &look);
    void showChosen();

    LookSettings m_look;
    LookSettings m_running;
    ChoiceRow *m_theme;
    ChoiceRow *m_language;
    ChoiceRow *m_size;
    Label *m_sample;
    Notice *m_later;
};

} // namespace assay::widgets
