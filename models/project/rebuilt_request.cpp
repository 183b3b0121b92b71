#include "project/rebuilt_request.h"

#include <QCoreApplication>

#include "project/run_columns.h"
#include "storage/datasets.h"

namespace assay {

Result<RebuiltRequest> rebuildRequest(Database &database, const RunSpec &spec, const ResultRow &row)
{
    if (row.column < 0 || static_cast<std::size_t>(row.column) >= spec.columns.size())
        return fail(ErrorCode::Damaged, QCoreApplication::translate("RebuiltRequest", "The run has no such column"));
    RunSpec alone = spec; // the other columns' prompts need not be read
    alone.columns = {spec.columns[static_cast<std::size_t>(row.column)]};
    const auto builder = ColumnCallBuilder::make(database, alone);
    auto item = builder ? caseByHash(database, row.caseHash) : Result<Case>(fail(builder.error()));
    if (!item)
        return fail(item.error());
    RebuiltRequest rebuilt;
    auto messages = (*builder)->messages(0, item->content);
    if (!messages)
        return fail(messages.error());
    rebuilt.messages = std::move(*messages);
    auto call = (*builder)->build(0, RunCase{0, row.caseHash, std::move(*item)}, row.repeat);
    if (!call)
        return fail(call.error());
    rebuilt.isAsSent = row.request == call->hash;
    rebuilt.wire = std::move(call->wire);
    return rebuilt;
}

} // namespace assay
