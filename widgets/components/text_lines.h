#pragma once

#include <QTextOption>

class QFont;
class QTextDocument;

namespace assay::widgets {

/// Where the lines of @p text may break: between words, and anywhere only where a run without a blank is so long that looking for a better
/// place in it would take seconds.
QTextOption::WrapMode wrapModeOf(const QString &text);

/// How far apart the lines of a plain document are laid out: whole pixels, which may be more than the font's own spacing.
double lineStep(const QTextDocument &document, const QFont &font);

} // namespace assay::widgets
