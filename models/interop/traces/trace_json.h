#pragma once

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "base/json.h"
#include "domain/tabular/byte_source.h"
#include "domain/tabular/reader.h"

namespace assay {

enum class TraceShape { OtlpSpan, LangfuseObservation };

/// Cuts a file of traces into its records without holding it: JSON Lines of TracesData, one TracesData over many lines or all in one,
/// JSON Lines, a list or `{"data":[…]}` of observations. camelCase and snake_case. A record stands whole in memory, 32 MB at most.
class TraceJson
{
public:
    struct Record
    {
        TraceShape shape = TraceShape::OtlpSpan;
        const Json *value = nullptr;
        const Json *resource = nullptr; ///< of a span: what stood before it in its `resource`; may be null
        std::int64_t line = 0;
    };
    /// An error ends the reading.
    using Take = std::function<Status(const Record &)>;
    /// A text that is no JSON, or none of the shapes. The records that stood whole in it were taken.
    using Bad = std::function<Status(const BadLine &)>;

    /// @p source must outlive this.
    explicit TraceJson(ByteSource &source) : m_source(source) {}
    Status read(const Take &take, const Bad &bad);
    std::int64_t bytesRead() const { return m_bytes; }

private:
    ByteSource &m_source;
    std::int64_t m_bytes = 0;
};

} // namespace assay
