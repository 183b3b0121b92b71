#pragma once

#include <QStringList>
#include <map>
#include <string>
#include <vector>

#include "base/error.h"
#include "domain/dataset.h"
#include "domain/label.h"

namespace assay {

class Database;

/// All that a labeller may see of an item: nothing of it says which model, prompt or run an output comes from.
struct ShownItem
{
    struct Output
    {
        OutputId id;
        std::string text;
        bool namesIdentity = false; ///< it gives away where it comes from
    };
    std::vector<Output> outputs;             ///< in the order of the item, not of the screen
    std::map<std::string, std::string> vars; ///< variables of the case as text
    std::vector<Document> documents;
};

/// From the answers of the project, or from the pack's own copy.
Result<ShownItem> readItem(Database &database, const QueueItem &item, const QStringList &identityWords);

/// The copy that a pack holds, and back.
std::string shownText(const ShownItem &item);
Result<ShownItem> shownFromText(std::string_view text);

} // namespace assay
