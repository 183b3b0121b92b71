#pragma once

#include "items/compare_source.h"

namespace assay::window {

/// A comparison whose texts are several times as long: shows where a layout breaks (`--state long`).
class LengthenedComparison final : public items::CompareSource
{
public:
    explicit LengthenedComparison(std::unique_ptr<items::CompareSource> source);

    const items::CompareView &view() const override { return m_view; }
    Result<std::vector<items::CompareRow>> rows(items::CompareFilter filter, std::int64_t first, std::int64_t count) const override;
    Result<items::CaseDetail> detail(const QString &caseId) const override;

private:
    std::unique_ptr<items::CompareSource> m_source;
    items::CompareView m_view;
};

} // namespace assay::window
