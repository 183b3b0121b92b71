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
};

/// The one table: names and values of the design.
constexpr std::array table{
    TokenRow{&Tokens::ground, 0xF4F5F7, 0x15171C},       TokenRow{&Tokens::surface, 0xFFFFFF, 0x1C1F26},
    TokenRow{&Tokens::sunken, 0xF9FAFB, 0x181B21},       TokenRow{&Tokens::hover, 0xEEF1F6, 0x252A33},
    TokenRow{&Tokens::selected, 0xE6ECFA, 0x26314D},     TokenRow{&Tokens::line, 0xE1E4EA, 0x2D323C},
    TokenRow{&Tokens::lineStrong, 0xC8CDD6, 0x454C59},   TokenRow{&Tokens::text, 0x1A1E26, 0xE7E9EE},
    TokenRow{&Tokens::text2, 0x545D6C, 0xA9B1BF},        TokenRow{&Tokens::text3, 0x606977, 0x949DAC},
    TokenRow{&Tokens::onAccent, 0xFFFFFF, 0x0F1420},     TokenRow{&Tokens::accent, 0x3257C8, 0x8FA8FF},
    TokenRow{&Tokens::accentTint, 0xE6ECFA, 0x26314D},   TokenRow{&Tokens::better, 0x0A6F53, 0x55CFA8},
    TokenRow{&Tokens::betterTint, 0xDDF2EA, 0x16352C},   TokenRow{&Tokens::worse, 0xA8420B, 0xF29A6B},
    TokenRow{&Tokens::worseTint, 0xFBE7DB, 0x3D2518},    TokenRow{&Tokens::caution, 0x7A5600, 0xE0B84F},
    TokenRow{&Tokens::cautionTint, 0xFBF0D2, 0x38300F},  TokenRow{&Tokens::neutralTint, 0xECEEF2, 0x2A2F38},
    TokenRow{&Tokens::inserted, 0xD3F0E4, 0x173A2F},     TokenRow{&Tokens::insertedDeep, 0x9FDFC6, 0x22634D},
    TokenRow{&Tokens::deleted, 0xFBE3D7, 0x41281B},      TokenRow{&Tokens::deletedDeep, 0xF4BC9E, 0x7A4425},
    TokenRow{&Tokens::variable, 0x6B3FA0, 0xC7A3F0},     TokenRow{&Tokens::variableTint, 0xF0E9F8, 0x30263F},
    TokenRow{&Tokens::series1, 0x3257C8, 0x8FA8FF},      TokenRow{&Tokens::series2, 0x0A8A68, 0x4CC9A0},
    TokenRow{&Tokens::series3, 0xC2570C, 0xF29A6B},      TokenRow{&Tokens::series4, 0x8240B5, 0xC59BEA},
    TokenRow{&Tokens::series5, 0x8A6D00, 0xD9BD57},      TokenRow{&Tokens::series6, 0x5B6472, 0xA9B1BF},
};

Tokens made(Theme theme)
{
    Tokens tokens;
    for (const TokenRow &row : table)
        tokens.*row.token = QColor(theme == Theme::Light ? row.light : row.dark);
    return tokens;
}

} // namespace

const Tokens &tokens(Theme theme)
{
    static const Tokens light = made(Theme::Light);
    static const Tokens dark = made(Theme::Dark);
    return theme == Theme::Light ? light : dark;
}

Theme themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
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
