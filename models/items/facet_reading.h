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

/// Counts the facets of the results that @p filter takes; what is known first comes first: the totals, the facets that have no terms in
/// the filter, those that are counted without theirs. @p give says false when nobody wants more. One scan for each filter that is
/// counted under, so that usually one does for all.
Status readFacets(Database &database, const ResultColumns &columns, const QString &filter, const std::function<bool(FacetPart)> &give);

} // namespace assay::items
