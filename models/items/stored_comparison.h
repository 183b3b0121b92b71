#pragma once

#include <memory>

#include "items/compare_source.h"
#include "project/run_report.h"

namespace assay {
class Database;
class ProjectFile;
}

namespace assay::items {

/// A run as Compare shows it. Verdicts of all cells are read once, when it is opened; texts come page by page.
class StoredComparison final : public CompareSource
{
public:
    static Result<std::unique_ptr<CompareSource>> open(std::unique_ptr<Database> database, const RunInfo &run);
    ~StoredComparison() override;

    const CompareView &view() const override;
    Result<std::vector<CompareRow>> rows(CompareFilter filter, std::int64_t first, std::int64_t count) const override;
    Result<CaseDetail> detail(const QString &caseId) const override;

private:
    struct Private;
    explicit StoredComparison(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The runs of an open project, newest first.
class StoredCatalog final : public ComparisonCatalog
{
public:
    explicit StoredCatalog(const ProjectFile &file) : m_file(file) {}
    Result<std::vector<ComparisonInfo>> comparisons() const override;
    Result<std::unique_ptr<CompareSource>> open(const QString &id) const override;

private:
    const ProjectFile &m_file;
};

} // namespace assay::items
