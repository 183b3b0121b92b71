#pragma once

#include <QString>

#include "base/clock.h"

namespace assay::items {

/// How long ago, in one unit: "just now", "5 min", "3 h", "9 d", "4 mo", "2 y". A time still to come is "just now".
QString ageText(TimeUs at, TimeUs now);
/// Date and time where the user is, by their locale: "5 October 2026 09:12:00".
QString timeText(TimeUs at);

} // namespace assay::items
