#pragma once

#include <QPalette>
#include <QString>
#include <optional>

#include "widgets/theme/tokens.h"

class QApplication;

namespace assay::widgets {

enum class ThemeChoice { System, Light, Dark, Contrast, ContrastDark };
const char *name(ThemeChoice choice); ///< "system", "light", "dark", "contrast", "contrast-dark"
std::optional<ThemeChoice> themeChoiceFromName(const QString &name);

/// The palette of a theme, every role of it from the tokens.
QPalette paletteOf(Theme theme);

/// Gives the application its style and fonts, @p textSize percent of what the system's font asks for. Once, before the first widget.
void setUpLooks(QApplication &application, int textSize = 100);
/// Gives it the palette; System follows what the desktop says now. May be called at any time.
void applyTheme(QApplication &application, ThemeChoice choice);

} // namespace assay::widgets
