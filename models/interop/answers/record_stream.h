#pragma once

#include <functional>
#include <string>

#include "base/hash.h"
#include "domain/tabular/byte_source.h"
#include "domain/tabular/reader.h"
#include "interop/config/config_node.h"

namespace assay {

/// Cuts JSON into its records without holding it: JSON Lines, or one document with lists of records somewhere in it. A record, and a document
/// without its lists, stands whole in memory: 32 MB at most.
class RecordStream
{
public:
    enum class Use {
        Keep,   ///< a part of the document
        Open,   ///< look inside for more
        Stream, ///< a list: each of its elements is a record
        Drop,   ///< passed by
    };
    /// What to do with the list or object at @p path, as "results.table.body"; elements of a list stand under the list's own path. Of the
    /// members of a streamed record it can only say Drop.
    using Plan = std::function<Use(const std::string &path)>;
    struct Record
    {
        const std::string &path; ///< of the list it stands in; empty for a document or line
        const ConfigNode &value;
        std::int64_t line = 0;   ///< where it ends
    };
    using Take = std::function<Status(const Record &)>;
    using Bad = std::function<Status(const BadLine &)>;
    /// Told of each text, number and truth that stands directly in an opened object, when it is read: by its path.
    using Seen = std::function<void(const std::string &path, const ConfigNode &value)>;

    /// @p source must outlive this.
    explicit RecordStream(ByteSource &source) : m_source(source) {}
    /// An error of @p take or @p bad ends the reading. A text that is no JSON is told to @p bad, and reading goes on in the next line.
    Status read(const Plan &plan, const Take &take, const Bad &bad, const Seen &seen = {});
    std::int64_t bytesRead() const { return m_bytes; }

private:
    ByteSource &m_source;
    std::int64_t m_bytes = 0;
};

/// SHA-256 of @p node with its members sorted, whatever the order they came in.
Hash identityOf(const ConfigNode &node);

} // namespace assay
