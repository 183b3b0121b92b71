#pragma once

#include <QString>

#include "base/error.h"

class QCoreApplication;

namespace assay {

/// Words and numbers of @p application come from one language: @p language ("en", "de"), else the system's, else English, which needs a
/// translation too, for its plurals. Fails when there is no translation into the language asked for.
Status setLanguage(QCoreApplication &application, const QString &language = {});

} // namespace assay
