#pragma once

#include <QMetaType>
#include <QString>
#include <map>

#include "base/error.h"
#include "items/roles.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What a version changed against its parent, measured on the same cases with the same model: as `assay-cli prompt log` says it.
struct VersionMeasure
{
    QString change;   ///< "▲ +2.1 pt" of the pass rate
    QString interval; ///< "[+0.4, +3.8]"
    Tone tone = Tone::Quiet;
    QString note;     ///< n, method, p, model, dataset, cost; a fact a line
};

/// By the version's whole hash, in hexadecimal. Versions that were not run beside their parent are not there.
using MeasuredVersions = std::map<QString, VersionMeasure>;
/// Reads all results of the versions: takes long where there are many.
Result<MeasuredVersions> readMeasures(Database &database, const std::string &prompt);

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::VersionMeasure)
