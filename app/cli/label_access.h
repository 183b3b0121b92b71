#pragma once

#include <string>

#include "app/cli/project_access.h"
#include "labelling/labeller.h"

namespace assay::cli {

/// One person at work on one queue of a project opened for writing.
struct LabelDesk
{
    WriteProject project;
    std::unique_ptr<Database> database;
    std::unique_ptr<Labeller> labeller;
};
/// Who is not known yet is recorded, unless the queue names its people: then only they may judge.
Result<LabelDesk> openLabelDesk(const std::string &project, const std::string &queue, const std::string &person);

/// Makes @p labels durable, then counts them; in one transaction, as their own person.
Status keepLabels(LabelDesk &desk, const std::vector<Label> &labels);

} // namespace assay::cli
