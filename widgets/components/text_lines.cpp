#include "widgets/components/text_lines.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace assay::widgets {

namespace {
constexpr qsizetype longestRun = 15'000; ///< characters without a blank; time grows with its square: 60 ms here
} // namespace

QTextOption::WrapMode wrapModeOf(const QString &text)
{
    qsizetype run = 0;
    const bool hasLong = std::any_of(text.begin(), text.end(), [&run](QChar sign) {
        run = sign.isSpace() ? 0 : run + 1;
        return run > longestRun;
    });
    return hasLong ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere;
}

double lineStep(const QTextDocument &document, const QFont &font)
{
    const QTextLayout *first = document.firstBlock().layout();
    return first && first->lineCount() > 0 ? first->lineAt(0).height() : std::ceil(QFontMetricsF(font).lineSpacing());
}

} // namespace assay::widgets
