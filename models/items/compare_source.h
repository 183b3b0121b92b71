#pragma once

#include <memory>

#include "base/error.h"
#include "items/compare_view.h"

namespace assay::items {

/// One comparison, read as the window needs it. All calls come from the GUI thread and end within a frame or two: what takes
/// longer is computed before the source is handed over.
class CompareSource
{
public:
    virtual ~CompareSource() = default;
    virtual const CompareView &view() const = 0;
    /// Rows @p first to first + count - 1 of those that pass @p filter, worst change first (broken, other differences, fixed, the
    /// rest), then in the dataset's order. Fewer only at the end.
    virtual Result<std::vector<CompareRow>> rows(CompareFilter filter, std::int64_t first, std::int64_t count) const = 0;
    virtual Result<CaseDetail> detail(const QString &caseId) const = 0;
};

/// A run that can be looked at in Compare.
struct ComparisonInfo
{
    QString id;
    QString name;
    QString note; ///< when and how much: "3 columns · 287 cases"
};

/// The comparisons of a project. Called from any one thread at a time.
class ComparisonCatalog
{
public:
    virtual ~ComparisonCatalog() = default;
    virtual Result<std::vector<ComparisonInfo>> comparisons() const = 0; ///< newest first
    virtual Result<std::unique_ptr<CompareSource>> open(const QString &id) const = 0;
};

} // namespace assay::items
