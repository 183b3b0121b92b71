#pragma once

#include <QString>

#include "base/error.h"

namespace assay::window {

/// Where the sample project of this user lies.
QString samplePath();
/// Makes it when it is not there yet.
Status ensureSample(const QString &path);

} // namespace assay::window
