#pragma once

#include <QSize>
#include <QStringList>
#include <optional>

#include "base/error.h"
#include "widgets/theme/theme.h"

namespace assay::window {

/// What a room shows in a picture.
enum class PictureState { Normal, Empty, Loading, Error, Long };

struct PictureOptions
{
    QString folder;
    QSize size{1280, 800};
    QString room; ///< empty = every room
    PictureState state = PictureState::Normal;
};

/// The arguments of `assay`.
struct Options
{
    QString project; ///< empty = none
    std::optional<widgets::ThemeChoice> theme;
    QString language; ///< "de"; empty = the system's
    double scale = 1;
    bool untilShown = false; ///< ends as soon as the project is read and painted; for timing a start
    std::optional<PictureOptions> pictures;
};

/// @p arguments begin with the program's name. Wrong words are a Usage error.
Result<Options> parseOptions(const QStringList &arguments);
/// The text of --help.
QString helpText();

const char *name(PictureState state); ///< "normal", "empty", …

} // namespace assay::window
