#include "items/facet_model.h"

#include <algorithm>

#include "items/facet_terms.h"
#include "items/format.h"
#include "items/roles.h"

namespace assay::items {

namespace {

constexpr int headingRow = -1;
constexpr int moreRow = -2;

} // namespace

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Run: return FacetModel::tr("Run");
    case Facet::Version: return FacetModel::tr("Prompt version");
    case Facet::Model: return FacetModel::tr("Model");
    case Facet::FailedScorer: return FacetModel::tr("Scorer that failed");
    case Facet::Tag: return FacetModel::tr("Tag");
    case Facet::State: return FacetModel::tr("State");
    }
    return {};
}

QString facetNote(Facet facet)
{
    return facet == Facet::FailedScorer ? FacetModel::tr("Results the filter takes that the scorer failed; each one chosen narrows them down")
                                        : FacetModel::tr("Results each value brings; several of them stand beside each other");
}

void FacetModel::clear()
{
    beginResetModel();
    m_views.clear();
    m_unfolded.clear();
    m_rows.clear();
    endResetModel();
}

void FacetModel::setWaiting(const QString &filter)
{
    const FacetTerms terms(filter);
    for (FacetView &view : m_views) {
        view.isCounted = false;
        for (FacetValue &value : view.values)
            value.isOn = terms.isOn(view.facet, value.name);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void FacetModel::take(FacetView view)
{
    const auto place = std::find_if(m_views.begin(), m_views.end(), [&](const FacetView &each) { return each.facet >= view.facet; });
    beginResetModel();
    if (place != m_views.end() && place->facet == view.facet)
        *place = std::move(view);
    else
        m_views.insert(place, std::move(view));
    rebuild();
    endResetModel();
}

/// A facet of which no result has anything is left out.
void FacetModel::rebuild()
{
    m_rows.clear();
    for (int at = 0; at < static_cast<int>(m_views.size()); ++at) {
        const FacetView &view = m_views[static_cast<std::size_t>(at)];
        if (view.values.empty())
            continue;
        m_rows.push_back({at, headingRow});
        const bool isUnfolded = std::find(m_unfolded.begin(), m_unfolded.end(), view.facet) != m_unfolded.end();
        const int all = static_cast<int>(view.values.size());
        // One more row would take as much room as the row that offers it.
        const int shown = isUnfolded || all <= usuallyShown + 1 ? all : usuallyShown;
        for (int value = 0; value < all; ++value) {
            if (value < shown || view.values[static_cast<std::size_t>(value)].isOn)
                m_rows.push_back({at, value});
        }
        if (shown < all)
            m_rows.push_back({at, moreRow});
    }
}

std::optional<FacetModel::Target> FacetModel::targetAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].value < 0)
        return std::nullopt;
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    const FacetView &view = m_views[static_cast<std::size_t>(at.view)];
    return Target{view.facet, view.values[static_cast<std::size_t>(at.value)].name};
}

bool FacetModel::unfold(int row)
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].value != moreRow)
        return false;
    beginResetModel();
    m_unfolded.push_back(m_views[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].view)].facet);
    rebuild();
    endResetModel();
    return true;
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].value == headingRow)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const FacetView &view = m_views[static_cast<std::size_t>(row.view)];
    if (row.value >= 0)
        return valueData(view, view.values[static_cast<std::size_t>(row.value)], role);
    if (row.value == moreRow) {
        const auto hidden = static_cast<int>(view.values.size()) - usuallyShown;
        const QString text = tr("%Ln more…", "values of a facet", hidden);
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(text)
               : role == IdRole                                          ? QVariant(QString(QString::number(static_cast<int>(view.facet)) + QStringLiteral(" more")))
               : role == ToneRole                                        ? QVariant::fromValue(Tone::Accent)
                                                                         : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return facetTitle(view.facet);
    case Qt::ToolTipRole:
        return view.more == 0 ? facetNote(view.facet) : facetNote(view.facet) + QLatin1Char('\n') + tr("%Ln more can be typed into the filter", nullptr, static_cast<int>(view.more));
    case GroupRole: return true;
    default: return {};
    }
}

QVariant FacetModel::valueData(const FacetView &view, const FacetValue &value, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return value.title;
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1: %2, %Ln results", "facet, its value", static_cast<int>(value.results)).arg(facetTitle(view.facet), value.title);
        return value.isOn ? text + QStringLiteral(", ") + tr("chosen") : text;
    }
    case Qt::CheckStateRole: return value.isOn ? Qt::Checked : Qt::Unchecked;
    case BadgeRole: return count(value.results);
    case IdRole: return QString(QString::number(static_cast<int>(view.facet)) + QLatin1Char(':') + value.name.text);
    case ToneRole: return QVariant::fromValue(view.isCounted ? Tone::Normal : Tone::Faint);
    case SortRole: return static_cast<qlonglong>(value.results);
    case ShareRole: {
        const std::int64_t most = std::max_element(view.values.begin(), view.values.end(), [](const FacetValue &a, const FacetValue &b) {
                                      return a.results < b.results;
                                  })->results;
        return most > 0 ? static_cast<double>(value.results) / static_cast<double>(most) : 0.0;
    }
    default: return {};
    }
}

} // namespace assay::items

#include "moc_facet_model.cpp"
