#pragma once

#include <QString>
#include <string>

namespace assay {

/// @p text as HTML shows it letter by letter; what steers (control and bidirectional characters) is shown as U+FFFD.
QString htmlText(const QString &text);
/// One self-contained page: no script, no reference to anything outside, readable in light and dark, on paper too. @p body is HTML.
std::string htmlPage(const QString &title, const QString &body);
/// The same in pieces, for what is long: what stands before the body, and behind it.
std::string htmlPageBegin(const QString &title);
std::string htmlPageEnd();

/// A dot on a line with zero marked, as an inline picture; all in the unit of @p widest, which is half its width.
QString intervalMark(double estimate, double lower, double upper, double widest, const QString &tone);
/// A chip: @p tone is "better", "worse" or "neutral".
QString htmlChip(const QString &text, const QString &tone);
/// One cell; numbers stand to the right.
QString htmlCell(const QString &text, bool isNumber = false);

} // namespace assay
