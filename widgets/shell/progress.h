#pragma once

#include <QMetaType>
#include <QString>
#include <optional>

namespace assay::widgets {

/// Work that runs, as the status bar tells it.
struct Progress
{
    QString what;                ///< "Running comparison “tone v7 v8”"
    std::optional<double> share; ///< 0 to 1; nothing when it can't be known
    QString figures;             ///< "1,488 of 2,400 · 46/s · 20 s left"
    bool canCancel = true;
};

} // namespace assay::widgets
