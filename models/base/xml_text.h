#pragma once

#include <QString>

namespace assay {

/// @p text for content and attributes of XML 1.0: marks escaped, characters it cannot hold as U+FFFD.
QString xmlText(const QString &text);

} // namespace assay
