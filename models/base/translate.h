#pragma once

#include <QCoreApplication>
#include <QString>

namespace assay {

/// @p source in the language of the window, for functions that no class owns. lupdate finds the words by this name.
inline QString translate(const char *context, const char *source)
{
    return QCoreApplication::translate(context, source);
}

} // namespace assay
