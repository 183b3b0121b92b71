#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "domain/tabular/record_writer.h"
#include "storage/results.h"

namespace assay {

/// The columns of a table of results, by name, as files hold them: `case answer score.NAME pass prompt version model run repeat
/// latency tokens cost state at var:NAME`. Values are whole and raw (milliseconds, dollars, RFC 3339), unknown is an empty cell or null.
class ShownFields
{
public:
    explicit ShownFields(std::vector<std::string> names) : m_names(std::move(names)) {}
    bool isEmpty() const { return m_names.empty(); }
    /// The variables among the columns: a view must bring them.
    std::vector<std::string> variables() const;

    Status writeHead(DelimitedWriter &writer) const;
    Status writeRow(DelimitedWriter &writer, const ResultView &view) const;
    /// One JSON object, its members in the order of the columns.
    std::string json(const ResultView &view) const;

private:
    std::vector<std::string> m_names;
};

} // namespace assay
