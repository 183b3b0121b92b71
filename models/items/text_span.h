#pragma once

#include <QtGlobal>

namespace assay::items {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    qsizetype end() const { return begin + length; }
    bool operator==(const TextSpan &) const = default;
};

} // namespace assay::items
