#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "base/error.h"
#include "items/facet_view.h"
#include "storage/result_query.h"
#include "storage/result_totals.h"

namespace assay::items {

/// What the results of a question come to, and one facet after the other.
using FacetPart = std::variant<ResultTotals, FacetView>;

/// Counts the facets of the results that @p filter takes: the totals, then one facet after the other. @p give says false when nobody wants more. One
/// scan does for all of them: of the results that the filter takes without the terms of facets, each of which is then asked of every row.
Status readFacets(Database &database, const ResultColumns &columns, const QString &filter, const std::function<bool(FacetPart)> &give);

} // namespace assay::items
