#pragma once

#include <QMetaType>
#include <QString>

namespace assay::items {

/// Somewhere in the window that can be gone to.
struct Place
{
    QString room;    ///< id of the room; empty = the one that is open
    QString subject; ///< prompts: a prompt's name · datasets: a dataset's name · compare: a run's id, or "report:" and one · results: a filter · governance: a policy's name · settings: a page
    QString detail;  ///< prompts: "v7", empty = draft or newest · datasets, compare: a case's id · results: a result's id · governance: a run to try it on · settings: a name

    bool operator==(const Place &) const = default;
};

} // namespace assay::items

Q_DECLARE_METATYPE(assay::items::Place)
