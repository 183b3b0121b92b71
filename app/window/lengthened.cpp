#include "app/window/lengthened.h"

namespace assay::window {

namespace {

constexpr int times = 6;

void lengthen(QString &text)
{
    const QString once = text + QLatin1Char(' ');
    text = once.repeated(times).trimmed();
}

} // namespace

LengthenedComparison::LengthenedComparison(std::unique_ptr<items::CompareSource> source)
    : m_source(std::move(source)), m_view(m_source->view())
{
    lengthen(m_view.title);
    lengthen(m_view.setup.dataset);
    for (items::ColumnHeadView &head : m_view.columns)
        lengthen(head.name);
}

Result<std::vector<items::CompareRow>> LengthenedComparison::rows(items::CompareFilter filter, std::int64_t first, std::int64_t count) const
{
    auto rows = m_source->rows(filter, first, count);
    if (rows) {
        for (items::CompareRow &row : *rows) {
            lengthen(row.input);
            for (items::CompareCell &cell : row.cells)
                lengthen(cell.output);
        }
    }
    return rows;
}

Result<items::CaseDetail> LengthenedComparison::detail(const QString &caseId) const
{
    auto detail = m_source->detail(caseId);
    if (detail) {
        for (items::NamedText &input : detail->inputs)
            lengthen(input.text);
        for (items::DetailColumn &column : detail->columns) {
            lengthen(column.cell.output);
            column.againstBaseline.clear();
        }
    }
    return detail;
}

} // namespace assay::window
