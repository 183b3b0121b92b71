#pragma once

#include <vector>

#include "base/error.h"
#include "domain/tabular/byte_source.h"
#include "domain/tabular/reader.h"
#include "storage/labels.h"

namespace assay {

class WriteContext;

/// What a file of labels brought.
struct LabelImport
{
    std::int64_t added = 0;
    std::int64_t known = 0;          ///< the project holds them already
    std::int64_t lost = 0;           ///< of no item or question of the queue, or no answer to it
    std::vector<BadLine> lostLines;  ///< the first 200 of them
};

/// Takes answers from what exportLabels() writes, as JSON Lines, CSV or tasks of Label Studio, into @p queue, as the layer "import": they count
/// where nobody answered blind and are no part of agreement. An answer that the same person gave already is passed over, so a file twice changes
/// nothing. Tasks are known by `meta.item`, which Label Studio keeps; its own pairs ("left", "right") mean the outputs in the order of the task.
/// People who are not known yet are made. @p fileName: its ending tells the format where the text leaves it open.
Result<LabelImport> importLabels(WriteContext &context, const QueueInfo &queue, ByteSource &source, const std::string &fileName);

} // namespace assay
