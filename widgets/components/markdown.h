#pragma once

#include <QString>

class QColor;
class QTextCharFormat;
class QTextBlockFormat;
class QTextDocument;

namespace assay::widgets {

enum class TextStyle;

/// Markdown in the fonts and distances of the design. Only text: HTML in it is shown as it is written. Words are in @p text, strong ones and
/// headings in @p strong. Whoever shows the document keeps it from fetching pictures (loadResource()).
void layOutMarkdown(QTextDocument &document, const QString &markdown, const QColor &text, const QColor &strong);

/// The distances of a block by its heading level; 0 = running text.
QTextBlockFormat markdownBlock(int level, bool inList);
QTextCharFormat markdownFont(TextStyle style);

} // namespace assay::widgets
