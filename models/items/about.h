#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "items/help_book.h"

namespace assay::items {

/// Somebody else's work that the program is made with.
struct UsedWork
{
    QString name;
    QString use;     ///< what for, in the language asked for
    QString licence; ///< SPDX where there is such a name
    QString home;
    QStringList libraries; ///< how the names of its shared libraries begin
    QStringList headers;   ///< how the paths of its headers begin
};

/// From `resources/about/works.json`; @p language "de", else English.
std::vector<UsedWork> usedWorks(const QString &language);
/// What the program is, in which version, under which licence, and with whose works it is made.
HelpPage aboutText(const QString &version, const QString &language);

} // namespace assay::items
