#include "app/cli/table.h"

#include <algorithm>

namespace assay::cli {

void Table::addColumn(const QString &title, Align align)
{
    m_titles << title;
    m_aligns.push_back(align);
}

void Table::addRow(const QStringList &cells)
{
    m_rows.push_back(cells);
}

QString Table::text() const
{
    std::vector<qsizetype> widths;
    for (const QString &title : m_titles)
        widths.push_back(title.size());
    for (const QStringList &row : m_rows)
        for (qsizetype i = 0; i < row.size() && i < m_titles.size(); ++i)
            widths[static_cast<std::size_t>(i)] = std::max(widths[static_cast<std::size_t>(i)], row[i].size());

    QString text;
    const auto write = [&](const QStringList &cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size() && i < m_titles.size(); ++i) {
            const auto column = static_cast<std::size_t>(i);
            if (i > 0)
                line += QStringLiteral("  ");
            line += m_aligns[column] == Align::Right ? cells[i].rightJustified(widths[column]) : cells[i].leftJustified(widths[column]);
        }
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    };
    write(m_titles);
    for (const QStringList &row : m_rows)
        write(row);
    return text;
}

} // namespace assay::cli
