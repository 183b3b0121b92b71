#pragma once

#include <QStringList>

#include "base/error.h"

namespace assay {
class Database;
}

namespace assay::items {

/// What can be chosen in Trends, as people call it.
struct TrendChoices
{
    QStringList prompts;   ///< that have results, the one with the newest first
    QStringList channels;  ///< of the prompt; this and the rest
    QStringList models;
    QStringList scorers;
    QStringList questions;
    QStringList versions;  ///< "v7", …, newest first, that have results
    QStringList variables; ///< of the cases; those of the first hundred
    bool hasTags = false;

    bool operator==(const TrendChoices &) const = default;
};

/// @p prompt empty = the one with the newest results.
Result<TrendChoices> readTrendChoices(Database &database, const QString &prompt);

} // namespace assay::items
