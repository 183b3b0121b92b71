#include "widgets/theme/tokens.h"

#include <QPalette>
#include <QWidget>
#include <array>

namespace assay::widgets {

namespace {

struct TokenRow
{
    QColor Tokens::*token;
    QRgb light;
    QRgb dark;
    QRgb contrast;
    QRgb contrastDark;
};

/// The one table: names and values of the design; high contrast is ours, every text on its ground at least 7 : 1, lines as clear as marks.
constexpr std::array table{
    TokenRow{&Tokens::ground, 0xF4F5F7, 0x15171C, 0xFFFFFF, 0x000000},
    TokenRow{&Tokens::surface, 0xFFFFFF, 0x1C1F26, 0xFFFFFF, 0x000000},
    TokenRow{&Tokens::sunken, 0xF9FAFB, 0x181B21, 0xFFFFFF, 0x000000},
    TokenRow{&Tokens::hover, 0xEEF1F6, 0x252A33, 0xE6E6E6, 0x2B2B2B},
    TokenRow{&Tokens::selected, 0xE6ECFA, 0x26314D, 0xDCE6FF, 0x10285C},
    TokenRow{&Tokens::line, 0xE1E4EA, 0x2D323C, 0x595959, 0x999999},
    TokenRow{&Tokens::lineStrong, 0xC8CDD6, 0x454C59, 0x000000, 0xFFFFFF},
    TokenRow{&Tokens::text, 0x1A1E26, 0xE7E9EE, 0x000000, 0xFFFFFF},
    TokenRow{&Tokens::text2, 0x545D6C, 0xA9B1BF, 0x1F1F1F, 0xE6E6E6},
    TokenRow{&Tokens::text3, 0x606977, 0x949DAC, 0x333333, 0xD0D0D0},
    TokenRow{&Tokens::onAccent, 0xFFFFFF, 0x0F1420, 0xFFFFFF, 0x000000},
    TokenRow{&Tokens::accent, 0x3257C8, 0x8FA8FF, 0x0030A0, 0xA8C4FF},
    TokenRow{&Tokens::accentTint, 0xE6ECFA, 0x26314D, 0xDCE6FF, 0x10285C},
    TokenRow{&Tokens::better, 0x0A6F53, 0x55CFA8, 0x00442F, 0x7FF0C8},
    TokenRow{&Tokens::betterTint, 0xDDF2EA, 0x16352C, 0xE0F5EC, 0x06301F},
    TokenRow{&Tokens::worse, 0xA8420B, 0xF29A6B, 0x7A1F00, 0xFFB894},
    TokenRow{&Tokens::worseTint, 0xFBE7DB, 0x3D2518, 0xFFEBE0, 0x401800},
    TokenRow{&Tokens::caution, 0x7A5600, 0xE0B84F, 0x4A3300, 0xFFD966},
    TokenRow{&Tokens::cautionTint, 0xFBF0D2, 0x38300F, 0xFFF3CC, 0x332600},
    TokenRow{&Tokens::neutralTint, 0xECEEF2, 0x2A2F38, 0xECECEC, 0x262626},
    TokenRow{&Tokens::inserted, 0xD3F0E4, 0x173A2F, 0xD3F0E4, 0x06301F},
    TokenRow{&Tokens::insertedDeep, 0x9FDFC6, 0x22634D, 0xA8E6CC, 0x0A5A3C},
    TokenRow{&Tokens::deleted, 0xFBE3D7, 0x41281B, 0xFDE6DA, 0x401800},
    TokenRow{&Tokens::deletedDeep, 0xF4BC9E, 0x7A4425, 0xF8C9AE, 0x6E2B06},
    TokenRow{&Tokens::variable, 0x6B3FA0, 0xC7A3F0, 0x4B1D80, 0xDDBEFF},
    TokenRow{&Tokens::variableTint, 0xF0E9F8, 0x30263F, 0xF2E8FF, 0x2E1450},
    TokenRow{&Tokens::series1, 0x3257C8, 0x8FA8FF, 0x0030A0, 0xA8C4FF},
    TokenRow{&Tokens::series2, 0x0A8A68, 0x4CC9A0, 0x005C40, 0x7FF0C8},
    TokenRow{&Tokens::series3, 0xC2570C, 0xF29A6B, 0x9A3A00, 0xFFB894},
    TokenRow{&Tokens::series4, 0x8240B5, 0xC59BEA, 0x5E1F94, 0xDDBEFF},
    TokenRow{&Tokens::series5, 0x8A6D00, 0xD9BD57, 0x594600, 0xFFD966},
    TokenRow{&Tokens::series6, 0x5B6472, 0xA9B1BF, 0x333333, 0xD0D0D0},
};

QRgb valueOf(const TokenRow &row, Theme theme)
{
    switch (theme) {
    case Theme::Light: return row.light;
    case Theme::Dark: return row.dark;
    case Theme::Contrast: return row.contrast;
    case Theme::ContrastDark: return row.contrastDark;
    }
    return row.light;
}

Tokens made(Theme theme)
{
    Tokens tokens;
    for (const TokenRow &row : table)
        tokens.*row.token = QColor(valueOf(row, theme));
    return tokens;
}

} // namespace

const Tokens &tokens(Theme theme)
{
    static const std::array all{made(Theme::Light), made(Theme::Dark), made(Theme::Contrast), made(Theme::ContrastDark)};
    return all[static_cast<std::size_t>(theme)];
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

/// Lines of high contrast are like no other's, and a desktop's own palette does not have them by chance.
Theme themeOf(const QPalette &palette)
{
    const Theme contrast = isDark(palette) ? Theme::ContrastDark : Theme::Contrast;
    const Tokens &t = tokens(contrast);
    if (palette.color(QPalette::Mid) == t.line && palette.color(QPalette::Window) == t.surface && palette.color(QPalette::Midlight) == t.hover)
        return contrast;
    return isDark(palette) ? Theme::Dark : Theme::Light;
}

const Tokens &tokensOf(const QPalette &palette)
{
    return tokens(themeOf(palette));
}

const Tokens &tokensOf(const QWidget *widget)
{
    return tokensOf(widget->palette());
}

} // namespace assay::widgets
