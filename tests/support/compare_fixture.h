#pragma once

#include "items/compare_source.h"

/// A comparison made up for tests: support messages, their answers, every state a cell can be in.
class FakeComparison final : public assay::items::CompareSource
{
public:
    struct Shape
    {
        int columns = 3;
        int cases = 60;
        bool longTexts = false;  ///< outputs of 20,000 characters, names at the edge of what is sensible
        bool unfinished = false; ///< some cells wait, stream, were cancelled or failed
    };
    explicit FakeComparison(Shape shape);

    const assay::items::CompareView &view() const override { return m_view; }
    assay::Result<std::vector<assay::items::CompareRow>> rows(assay::items::CompareFilter filter, std::int64_t first,
                                                              std::int64_t count) const override;
    assay::Result<assay::items::CaseDetail> detail(const QString &caseId) const override;

    mutable int reads = 0;          ///< how often rows were read
    std::optional<assay::Error> broken; ///< reading fails with this

private:
    assay::items::CompareRow makeRow(int number) const;
    assay::items::ColumnHeadView makeHead(int column) const;
    std::vector<int> numbersOf(assay::items::CompareFilter filter) const;

    Shape m_shape;
    assay::items::CompareView m_view;
};

class FakeCatalog final : public assay::items::ComparisonCatalog
{
public:
    explicit FakeCatalog(std::optional<FakeComparison::Shape> shape) : m_shape(shape) {}
    assay::Result<std::vector<assay::items::ComparisonInfo>> comparisons() const override;
    assay::Result<std::unique_ptr<assay::items::CompareSource>> open(const QString &id) const override;

    std::optional<assay::Error> broken; ///< everything fails with this

private:
    std::optional<FakeComparison::Shape> m_shape; ///< nothing = a project without comparisons
};
