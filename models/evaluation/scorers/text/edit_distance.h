#pragma once

#include <QStringView>
#include <optional>

namespace assay {

/// Levenshtein distance in UTF-16 units, 64 at once (Myers 1999 in Hyyrö's form). Nothing when the texts without their common
/// beginning and end would take longer than about two seconds (lengths × lengths / 64 above 3 · 10⁸).
std::optional<std::size_t> editDistance(QStringView a, QStringView b);

} // namespace assay
