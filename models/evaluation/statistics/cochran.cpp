#include "evaluation/statistics/cochran.h"

#include "evaluation/statistics/distributions.h"

namespace assay {

CochranQ cochranQ(const std::vector<std::vector<std::int64_t>> &table)
{
    const auto runs = static_cast<double>(table.front().size());
    std::vector<double> columns(table.front().size());
    double total = 0;
    double rowSquares = 0;
    for (const auto &row : table) {
        double sum = 0;
        for (std::size_t run = 0; run < row.size(); ++run) {
            columns[run] += static_cast<double>(row[run]);
            sum += static_cast<double>(row[run]);
        }
        total += sum;
        rowSquares += sum * sum;
    }
    CochranQ result;
    result.degrees = static_cast<std::int64_t>(columns.size()) - 1;
    const double within = runs * total - rowSquares;
    if (within == 0)
        return result;
    double columnSquares = 0;
    for (const double column : columns)
        columnSquares += column * column;
    result.q = (runs - 1) * (runs * columnSquares - total * total) / within;
    result.p = chiSquaredTail(static_cast<double>(result.degrees), *result.q);
    return result;
}

} // namespace assay
