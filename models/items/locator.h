#pragma once

#include <QString>
#include <vector>

#include "base/error.h"
#include "items/place.h"

namespace assay {
class Database;
}

namespace assay::items {

/// Something of a project that can be gone to.
struct Located
{
    QString title;
    QString note; ///< what it is: "prompt, v9", "case of support messages"
    Place place;
};

/// Prompts, datasets, runs, providers, models, gate policies and cases whose names, or what they are, hold every word of @p typed, at most @p most of each kind; without words the newest.
Result<std::vector<Located>> locate(Database &database, const QString &typed, int most = 8);

} // namespace assay::items
