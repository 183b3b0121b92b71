#include "widgets/theme/text_style.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <algorithm>
#include <cmath>

namespace assay::widgets {

namespace {

struct StyleSize
{
    double pixels;
    double line;
    bool fixedPitch = false;
    QFont::Weight weight = QFont::Normal;
};

StyleSize sizeOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Text: return {13, 18};
    case TextStyle::Strong: return {13, 18, false, QFont::DemiBold};
    case TextStyle::Small: return {11.5, 16};
    case TextStyle::Note: return {11, 16};
    case TextStyle::Rail: return {10.5, 13};
    case TextStyle::Title: return {14, 18, false, QFont::DemiBold};
    case TextStyle::Headline: return {18, 24, false, QFont::DemiBold};
    case TextStyle::Reading: return {15, 24};
    case TextStyle::Mono: return {12.5, 19, true};
    case TextStyle::Key: return {11, 14, true};
    }
    return {13, 18};
}

constexpr double pointsPerPixel = 72.0 / 96.0;

/// How much larger than drawn the user wants to read.
double scale()
{
    const QFont font = QGuiApplication::font();
    return font.pointSizeF() > 0 ? font.pointSizeF() / (sizeOf(TextStyle::Text).pixels * pointsPerPixel) : 1;
}

} // namespace

QFont fontOf(TextStyle style)
{
    const StyleSize size = sizeOf(style);
    QFont font = QGuiApplication::font();
    if (size.fixedPitch) {
        const QStringList system = QFontDatabase::systemFont(QFontDatabase::FixedFont).families();
        font.setFamilies(QStringList{QStringLiteral("JetBrains Mono")} + system);
        font.setStyleHint(QFont::Monospace);
    }
    font.setPointSizeF(size.pixels * pointsPerPixel * scale());
    font.setWeight(size.weight);
    return font;
}

int lineHeight(TextStyle style)
{
    return scaled(sizeOf(style).line);
}

int scaled(double pixels)
{
    return static_cast<int>(std::lround(pixels * scale()));
}

QFont applicationFont(const QFont &system)
{
    const double points = system.pointSizeF() > 0 ? system.pointSizeF() : system.pixelSize() * pointsPerPixel;
    const double wish = points < 9 ? points / 9 : std::max(1.0, points / 11);
    QFont font = system;
    font.setFamilies(QStringList{QStringLiteral("Inter")} + system.families());
    font.setPointSizeF(sizeOf(TextStyle::Text).pixels * pointsPerPixel * std::clamp(wish, 0.8, 3.0));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace assay::widgets
