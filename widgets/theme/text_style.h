#pragma once

#include <QFont>

namespace assay::widgets {

/// The sizes of the design: each has a font and a line height.
enum class TextStyle {
    Text,     ///< 13 / 18
    Strong,   ///< 13 / 18, semi-bold
    Small,    ///< 11.5 / 16: units, intervals
    Note,     ///< 11 / 16: feet of cells, pills, captions of groups
    Rail,     ///< 10.5 / 13
    Title,    ///< 14 / 18, semi-bold: panel titles
    Headline, ///< 18 / 24, semi-bold: figures
    Reading,  ///< 15 / 24
    Mono,     ///< 12.5 / 19, fixed pitch: prompts, answers
    Key,      ///< 11 / 14, fixed pitch: key caps
};

/// Fonts of the design, scaled with the user's font setting: Inter and JetBrains Mono, else what the system has.
QFont fontOf(TextStyle style);
/// Line height in pixels, scaled likewise.
int lineHeight(TextStyle style);
/// A measure of the design in pixels, scaled likewise.
int scaled(double pixels);

/// The application's font for a user whose system font is @p system: the design's text size when that has a usual size (9 to
/// 11 points), else larger or smaller in proportion.
QFont applicationFont(const QFont &system);

} // namespace assay::widgets
