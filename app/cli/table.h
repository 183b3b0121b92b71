#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace assay::cli {

/// A plain text table: columns as wide as their widest cell, numbers to the right, two blanks between columns.
class Table
{
public:
    enum class Align { Left, Right };

    void addColumn(const QString &title, Align align = Align::Left);
    void addRow(const QStringList &cells);
    /// Lines without trailing blanks; nothing but the head when there are no rows.
    QString text() const;

private:
    QStringList m_titles;
    std::vector<Align> m_aligns;
    std::vector<QStringList> m_rows;
};

} // namespace assay::cli
