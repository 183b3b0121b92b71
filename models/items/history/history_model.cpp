#include "items/history/history_model.h"

#include <algorithm>

#include "items/time_text.h"

namespace assay::items {

namespace {

QString toolTip(const HistoryRow &row, const VersionMeasure *measure)
{
    QStringList lines;
    if (row.isDraft)
        return HistoryModel::tr("Typed last on %1").arg(timeText(row.at));
    lines << (row.author.isEmpty() ? timeText(row.at) : HistoryModel::tr("%1 by %2").arg(timeText(row.at), row.author));
    if (!row.message.isEmpty())
        lines << row.message;
    lines << HistoryModel::tr("Hash %1").arg(row.hash);
    if (measure)
        lines << QString() << measure->note;
    return lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

HistoryModel::HistoryModel(QObject *parent) : QAbstractListModel(parent) {}

void HistoryModel::setView(HistoryView view)
{
    const auto sameLabel = [](const HistoryRow &a, const HistoryRow &b) { return a.label == b.label && a.hash == b.hash; };
    const bool same = m_view.prompt == view.prompt && std::equal(m_view.rows.begin(), m_view.rows.end(), view.rows.begin(), view.rows.end(), sameLabel);
    if (!same)
        beginResetModel();
    if (m_view.prompt != view.prompt)
        m_marked.clear();
    m_view = std::move(view);
    std::erase_if(m_marked, [this](const QString &label) { return !m_view.find(label); });
    if (!same)
        endResetModel();
    else if (!m_view.rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void HistoryModel::setMeasures(MeasuredVersions measures)
{
    m_measures = std::move(measures);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

const VersionMeasure *HistoryModel::measureOf(const HistoryRow &row) const
{
    const auto found = row.isDraft ? m_measures.end() : m_measures.find(row.hash);
    return found == m_measures.end() ? nullptr : &found->second;
}

QModelIndex HistoryModel::find(const QString &label) const
{
    const HistoryRow *row = m_view.find(label);
    return row ? index(static_cast<int>(row - m_view.rows.data())) : QModelIndex();
}

void HistoryModel::toggleMark(const QModelIndex &index)
{
    const QString label = index.data(IdRole).toString();
    if (label.isEmpty())
        return;
    if (m_marked.erase(label) == 0)
        m_marked.insert(label);
    Q_EMIT dataChanged(index, index);
}

QStringList HistoryModel::marked() const
{
    QStringList labels;
    for (auto row = m_view.rows.rbegin(); row != m_view.rows.rend(); ++row) {
        if (m_marked.contains(row->label))
            labels << row->label;
    }
    return labels;
}

void HistoryModel::clearMarks()
{
    m_marked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_view.rows.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryRow &row = m_view.rows[static_cast<std::size_t>(index.row())];
    const bool marked = m_marked.contains(row.label);
    switch (role) {
    case Qt::DisplayRole: return row.isDraft ? tr("Draft") : row.label;
    case Qt::ToolTipRole: return toolTip(row, measureOf(row));
    case Qt::AccessibleTextRole: {
        const QString said = historySentence(row, SystemClock().now(), measureOf(row));
        return marked ? tr("%1, marked").arg(said) : said;
    }
    case IdRole: return row.label;
    case RowRole: return QVariant::fromValue(row);
    case MarkedRole: return marked;
    case MeasureRole: {
        const VersionMeasure *measure = measureOf(row);
        return measure ? QVariant::fromValue(*measure) : QVariant();
    }
    default: return {};
    }
}

QString historySentence(const HistoryRow &row, TimeUs now, const VersionMeasure *measure)
{
    if (row.isDraft)
        return HistoryModel::tr("Draft, %n lines changed", nullptr, row.changed);
    QStringList parts{row.label};
    parts << row.channels;
    parts << row.message << row.author << ageText(row.at, now);
    if (measure)
        parts << HistoryModel::tr("pass rate %1 %2 against its parent").arg(measure->change, measure->interval);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace assay::items

#include "moc_history_model.cpp"
