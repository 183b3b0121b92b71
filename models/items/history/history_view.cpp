#include "items/history/history_view.h"

#include <algorithm>
#include <map>
#include <set>

#include "items/diff/prompt_diff.h"
#include "storage/prompts.h"

namespace assay::items {

namespace {

using Labels = std::map<VersionHash, QString>;

HistoryRow versionRow(const VersionInfo &version, const Labels &labels)
{
    HistoryRow row;
    row.label = QString::fromStdString(version.label());
    for (const std::string &channel : version.channels)
        row.channels << QString::fromStdString(channel);
    row.message = QString::fromStdString(version.message);
    row.author = QString::fromStdString(version.person.value_or(std::string()));
    row.at = version.at;
    row.hash = QString::fromStdString(version.hash.hex());
    for (const VersionHash &parent : version.parents) {
        if (const auto known = labels.find(parent); known != labels.end())
            row.parents << known->second;
    }
    return row;
}

Result<HistoryRow> draftRow(Database &database, const Draft &draft, const std::vector<VersionInfo> &versions, const Labels &labels)
{
    HistoryRow row;
    row.label = QStringLiteral("draft");
    row.isDraft = true;
    row.at = draft.at;
    const auto base = std::find_if(versions.begin(), versions.end(), [&](const VersionInfo &version) { return draft.base == version.hash; });
    auto content = base == versions.end() ? Result<PromptContent>(PromptContent()) : contentOf(database, base->content);
    if (!content)
        return fail(content.error());
    row.changed = changedLines(diffView(*content, draft.content));
    if (base != versions.end())
        row.parents << labels.at(base->hash);
    return row;
}

void layOut(HistoryView &view)
{
    std::map<QString, int> places;
    for (const HistoryRow &row : view.rows)
        places.emplace(row.label, static_cast<int>(places.size()));
    std::vector<std::vector<int>> parents;
    for (const HistoryRow &row : view.rows) {
        parents.emplace_back();
        for (const QString &parent : row.parents)
            parents.back().push_back(places.at(parent));
    }
    const std::vector<GraphRow> graph = versionGraph(parents, view.draft() && view.newest() ? 1 : 0);
    for (std::size_t i = 0; i < graph.size(); ++i)
        view.rows[i].graph = graph[i];
    view.lanes = laneCount(graph);
}

/// @p from and all it descends from.
std::set<QString> ancestry(const HistoryView &history, const QString &from)
{
    std::set<QString> found;
    for (QStringList queue{from}; !queue.isEmpty();) {
        const QString label = queue.takeLast();
        const HistoryRow *row = found.insert(label).second ? history.find(label) : nullptr;
        if (row)
            queue << row->parents;
    }
    return found;
}

} // namespace

const HistoryRow *HistoryView::find(const QString &label) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const HistoryRow &row) { return row.label == label; });
    return found == rows.end() ? nullptr : &*found;
}

const HistoryRow *HistoryView::newest() const
{
    const std::size_t first = draft() ? 1 : 0;
    return first < rows.size() ? &rows[first] : nullptr;
}

QString HistoryView::mergeTarget() const
{
    return rows.empty() ? QString() : rows.front().label;
}

bool HistoryView::canMerge(const QString &label) const
{
    const QString target = mergeTarget();
    return find(label) && !target.isEmpty() && !ancestry(*this, target).contains(label) && !ancestry(*this, label).contains(target);
}

Result<HistoryView> readHistory(Database &database, const std::string &name)
{
    const auto prompt = findPrompt(database, name);
    if (!prompt)
        return fail(prompt.error());
    const auto versions = listVersions(database, prompt->id);
    const auto draft = loadDraft(database, prompt->id);
    const auto channels = listChannels(database, prompt->id);
    if (!versions || !draft || !channels)
        return fail(!versions ? versions.error() : !draft ? draft.error() : channels.error());
    HistoryView view;
    view.prompt = QString::fromStdString(prompt->name);
    Labels labels;
    for (const VersionInfo &version : *versions)
        labels.emplace(version.hash, QString::fromStdString(version.label()));
    if (*draft) {
        auto row = draftRow(database, **draft, *versions, labels);
        if (!row)
            return fail(row.error());
        view.rows.push_back(std::move(*row));
    }
    for (auto version = versions->rbegin(); version != versions->rend(); ++version)
        view.rows.push_back(versionRow(*version, labels));
    view.channels = QStringList{QStringLiteral("production"), QStringLiteral("staging")};
    for (const ChannelInfo &channel : *channels)
        view.channels << QString::fromStdString(channel.name);
    view.channels.removeDuplicates();
    view.channels.sort();
    layOut(view);
    return view;
}

std::vector<HistoryRow> versionsBetween(const HistoryView &history, const QString &older, const QString &newer)
{
    const std::set<QString> known = ancestry(history, older);
    const std::set<QString> led = ancestry(history, newer);
    std::vector<HistoryRow> between;
    for (const HistoryRow &row : history.rows) {
        if (!row.isDraft && row.label != newer && led.contains(row.label) && !known.contains(row.label))
            between.push_back(row);
    }
    return between;
}

} // namespace assay::items
