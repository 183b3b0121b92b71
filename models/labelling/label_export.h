#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"
#include "domain/tabular/byte_source.h"
#include "storage/labels.h"

namespace assay {

class Database;

enum class LabelFormat { JsonLines, Csv, LabelStudio };
std::optional<LabelFormat> labelFormatFromName(std::string_view name); ///< "jsonl", "csv", "label-studio"

/// Writes the labels of a queue: JSON lines and CSV one line a record with every field of labelling.md §6, superseded ones too; Label Studio's
/// JSON one task an item with the answers that stand. The order is that of the items, then of times and ids, so that files which hold the same
/// labels give the same bytes. Gives the number of records.
Result<std::int64_t> exportLabels(Database &database, const QueueInfo &queue, LabelFormat format, const ByteSink &sink);

} // namespace assay
