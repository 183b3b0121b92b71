#pragma once

#include <QCoreApplication>
#include <QString>
#include <algorithm>
#include <cstdint>
#include <limits>

namespace assay {

/// @p source in the language of the window, for functions that no class owns. lupdate finds the words by this name.
inline QString translate(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

/// The same for what is counted, with its plural forms: translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n line(s)"), lines). lupdate
/// overlooks QCoreApplication::translate() with a number.
inline QString translateCounted(const char *context, const char *source, std::int64_t n)
{
    return QCoreApplication::translate(context, source, nullptr, static_cast<int>(std::min<std::int64_t>(n, std::numeric_limits<int>::max())));
}

} // namespace assay
