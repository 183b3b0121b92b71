#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "domain/tabular/reader.h"

namespace assay {

enum class ColumnRole { Variable, Reference, Context, Tags, Id, Ignore };

struct ColumnTarget
{
    ColumnRole role = ColumnRole::Variable;
    std::string variable; ///< of Variable only

    bool operator==(const ColumnTarget &) const = default;
};

/// "var:NAME", "reference", "context", "tags", "id", "ignore": the words of the command line.
std::string text(const ColumnTarget &target);

/// What each column (of JSON: each name) becomes. Reference and id come from one column each, a variable from one; several
/// columns may give documents or tags.
class ColumnMapping
{
public:
    /// `COLUMN=ROLE`; the last = divides, so that a column may hold one. Fails on an unknown role or a column given twice.
    Status add(std::string_view assignment);
    Status set(std::string column, ColumnTarget target);

    /// Guesses the columns that have no target, by their names: the best name for reference and id wins, the others become
    /// variables of their own name.
    void guess(const std::vector<std::string_view> &columns);

    const ColumnTarget *find(std::string_view column) const;
    const std::map<std::string, ColumnTarget, std::less<>> &columns() const { return m_columns; }
    /// Fails when one reference, one id or one variable would come from two columns.
    Status check() const;

private:
    bool has(ColumnRole role) const;

    std::map<std::string, ColumnTarget, std::less<>> m_columns;
};

/// Canonical JSON `assay.mapping/1`, for the event of the dataset version.
std::string canonicalText(const ColumnMapping &mapping, const TableFormat &format);

} // namespace assay
