#pragma once

#include <QStringView>
#include <vector>

namespace assay {

/// Where a tag stands in a text, in UTF-16 units, its delimiters included.
struct TagSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QChar sign;       ///< one of # ^ / > ! = & {; null for a plain variable
    QStringView name; ///< into the text, without blanks around it; of a comment or new delimiters what stands between

    qsizetype end() const { return begin + length; }
};

/// The tags `{{…}}` of a template in order, for painting: closed ones only, found in any text, however wrong it is as a template.
/// Delimiters that the text sets are followed; a tag may span lines. What the tags mean is Template's business.
std::vector<TagSpan> tagSpans(QStringView text);

} // namespace assay
