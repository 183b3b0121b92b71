#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace assay::widgets {

enum class Theme { Light, Dark, Contrast, ContrastDark };

/// Every colour of the window. Meaning colours are never used without a sign or a word.
struct Tokens
{
    QColor ground, surface, sunken, hover, selected;
    QColor line, lineStrong;
    QColor text, text2, text3, onAccent;
    QColor accent, accentTint;
    QColor better, betterTint, worse, worseTint, caution, cautionTint, neutralTint;
    QColor inserted, insertedDeep, deleted, deletedDeep;
    QColor variable, variableTint;
    QColor series1, series2, series3, series4, series5, series6;
};

const Tokens &tokens(Theme theme);
/// The tokens of the theme that a palette was made for; of a foreign one dark when its window colour is dark.
const Tokens &tokensOf(const QPalette &palette);
const Tokens &tokensOf(const QWidget *widget);

Theme themeOf(const QPalette &palette);
bool isDark(const QPalette &palette);

} // namespace assay::widgets
