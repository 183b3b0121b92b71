#include "widgets/theme/theme.h"

#include <QApplication>

#include "widgets/theme/house_style.h"
#include "widgets/theme/text_style.h"

namespace assay::widgets {

const char *name(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return "system";
    case ThemeChoice::Light: return "light";
    case ThemeChoice::Dark: return "dark";
    case ThemeChoice::Contrast: return "contrast";
    case ThemeChoice::ContrastDark: return "contrast-dark";
    }
    return "";
}

std::optional<ThemeChoice> themeChoiceFromName(const QString &wanted)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast, ThemeChoice::ContrastDark}) {
        if (wanted == QLatin1String(name(choice)))
            return choice;
    }
    return std::nullopt;
}

QPalette paletteOf(Theme theme)
{
    const Tokens &t = tokens(theme);
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(QPalette::All, role, color); };
    set(QPalette::Window, t.surface);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.sunken);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.worse);
    set(QPalette::Highlight, t.accent);
    set(QPalette::HighlightedText, t.onAccent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.hover);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.lineStrong);
    set(QPalette::Shadow, t.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.text3);
    return palette;
}

void setUpLooks(QApplication &application, int textSize)
{
    QApplication::setStyle(new HouseStyle);
    QFont font = applicationFont(QApplication::font());
    font.setPointSizeF(font.pointSizeF() * textSize / 100);
    application.setFont(font);
}

static Theme themeFor(QApplication &application, ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light: return Theme::Light;
    case ThemeChoice::Dark: return Theme::Dark;
    case ThemeChoice::Contrast: return Theme::Contrast;
    case ThemeChoice::ContrastDark: return Theme::ContrastDark;
    case ThemeChoice::System: break;
    }
    // An empty palette brings back the desktop's own, the only place in Qt 6.4 that tells light from dark.
    application.setPalette(QPalette());
    return isDark(QApplication::palette()) ? Theme::Dark : Theme::Light;
}

void applyTheme(QApplication &application, ThemeChoice choice)
{
    application.setPalette(paletteOf(themeFor(application, choice)));
}

} // namespace assay::widgets
