#include "items/dataset_history.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/format.h"
#include "items/word_diff.h"
#include "storage/database.h"

namespace assay::items {

namespace {

constexpr std::size_t mostListed = 2000; ///< changed cases
constexpr std::size_t previewLength = 200;

QString countsText(std::int64_t added, std::int64_t removed, std::int64_t changed)
{
    QStringList parts;
    if (added > 0)
        parts << QStringLiteral("+ ") + count(added);
    if (removed > 0)
        parts << QStringLiteral("− ") + count(removed);
    if (changed > 0)
        parts << DatasetHistory::tr("~ %1 changed").arg(count(changed));
    return parts.isEmpty() ? DatasetHistory::tr("the same cases") : parts.join(QStringLiteral(" · "));
}

/// The texts of a case by name, in the order they are shown.
std::vector<std::pair<QString, std::string>> textsOf(const CaseContent &content)
{
    std::vector<std::pair<QString, std::string>> texts;
    QStringList variables;
    addVariables(content, variables);
    for (const QString &variable : variables)
        texts.emplace_back(variable, fieldOf(content, {CaseField::Kind::Variable, variable}).value_or(std::string()));
    texts.emplace_back(DatasetHistory::tr("reference"), content.reference.value_or(std::string()));
    for (const Document &document : content.documents)
        texts.emplace_back(DatasetHistory::tr("document %1").arg(displayText(document.title.empty() ? document.id : document.title)), document.text);
    texts.emplace_back(DatasetHistory::tr("tags"), tagLine(content.tags).toStdString());
    return texts;
}

std::vector<FieldChange> changesOf(const CaseContent &before, const CaseContent &after)
{
    auto old = textsOf(before);
    std::vector<FieldChange> changes;
    for (const auto &[name, text] : textsOf(after)) {
        const auto was = std::find_if(old.begin(), old.end(), [&, &wanted = name](const auto &each) { return each.first == wanted; });
        const std::string earlier = was == old.end() ? std::string() : was->second;
        if (was != old.end())
            old.erase(was);
        if (earlier != text)
            changes.push_back({name, wordDiff(earlier, text)});
    }
    for (const auto &[name, text] : old) {
        if (!text.empty())
            changes.push_back({name, wordDiff(text, std::string())});
    }
    return changes;
}

/// What stands in the list beside the id.
QString previewOf(const CaseContent &content)
{
    QStringList variables;
    addVariables(content, variables);
    const auto text = variables.isEmpty() ? std::nullopt : fieldOf(content, {CaseField::Kind::Variable, variables.front()});
    return text ? displayText(firstCodePoints(*text, previewLength)).simplified() : QString();
}

} // namespace

const QString DatasetHistory::draftId = QStringLiteral("draft");

struct DatasetHistory::Difference
{
    std::string id;
    std::optional<CaseContent> before;
    std::optional<CaseContent> after;
    CaseMark mark() const { return !before ? CaseMark::Added : !after ? CaseMark::Removed : CaseMark::Changed; }
};

DatasetHistory::DatasetHistory(CaseEditing *editing, QObject *parent)
    : QObject(parent), m_editing(editing), m_versions(new PlainList(this)),
      m_changes(new PlainTable({{QString(), Qt::AlignLeft, false}, {tr("Case"), Qt::AlignLeft, false}, {tr("What it says"), Qt::AlignLeft, false}}, this))
{
}

void DatasetHistory::setDataset(Session *session, const DatasetPtr &dataset)
{
    for (JobLine *line : {&m_listing, &m_comparing, &m_reading})
        line->drop();
    m_session = session;
    m_dataset = dataset;
    m_differences.reset();
    m_summary.clear();
    m_changes->setRows({});
}

QStringList DatasetHistory::labels() const
{
    QStringList labels;
    if (m_dataset && m_dataset->canEdit && !m_editing->draft().isEmpty())
        labels << draftId;
    for (std::size_t i = m_dataset ? m_dataset->versions.size() : 0; i > 0; --i)
        labels << displayText(m_dataset->versions[i - 1].label());
    return labels;
}

std::optional<DatasetVersionInfo> DatasetHistory::versionCalled(const QString &label) const
{
    for (const DatasetVersionInfo &version : m_dataset->versions) {
        if (displayText(version.label()) == label)
            return version;
    }
    return std::nullopt;
}

/// A row for each version, newest first, with what it changed.
static Result<std::vector<PlainListRow>> versionRows(Database &database, const std::vector<DatasetVersionInfo> &versions)
{
    std::vector<PlainListRow> rows;
    for (std::size_t i = versions.size(); i > 0; --i) {
        const DatasetVersionInfo &version = versions[i - 1];
        const auto diff = i > 1 ? diffDatasets(database, versions[i - 2], version) : Result<DatasetDiff>(DatasetDiff());
        if (!diff)
            return fail(diff.error());
        const auto size = [](const std::vector<std::string> &ids) { return static_cast<std::int64_t>(ids.size()); };
        const QString changes = i > 1 ? countsText(size(diff->added), size(diff->removed), size(diff->changed))
                                      : DatasetHistory::tr("%Ln cases", nullptr, static_cast<int>(version.cases));
        const QString person = version.person ? displayText(*version.person) : DatasetHistory::tr("erased person");
        PlainListRow row;
        row.id = displayText(version.label());
        row.text = QStringLiteral("%1  %2").arg(row.id, displayText(version.message));
        row.note = QStringList{person, dateTime(version.at), changes}.join(QStringLiteral(" · "));
        rows.push_back(std::move(row));
    }
    return rows;
}

void DatasetHistory::begin()
{
    if (!m_session || !m_dataset)
        return;
    using Rows = std::vector<PlainListRow>;
    m_session->read<Rows>(
        m_listing, [versions = m_dataset->versions](Database &database) { return versionRows(database, versions); },
        [this](Result<Rows> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            if (labels().value(0) == draftId) {
                const DraftOverlay &draft = m_editing->draft();
                rows->insert(rows->begin(), {draftId, tr("Draft"), countsText(draft.added(), draft.removed(), draft.changed()), tr("not committed"), Tone::Accent, {}});
            }
            m_versions->setRows(std::move(*rows));
            Q_EMIT listed();
        });
    const QStringList all = labels();
    compare(all.value(1), all.value(0));
}

Result<DatasetHistory::Differences> DatasetHistory::draftDifferences(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft)
{
    Differences differences;
    for (const DraftCase &item : draft) {
        const bool inBase = item.place < dataset.baseCases();
        const auto base = inBase ? baseCaseAt(database, dataset, item.place) : Result<Case>(Case());
        if (!base)
            return fail(base.error());
        differences.push_back({item.id, inBase ? std::optional(base->content) : std::nullopt, item.content});
    }
    return differences;
}

Result<DatasetHistory::Differences> DatasetHistory::versionDifferences(Database &database, const DatasetVersionInfo &older, const DatasetVersionInfo &newer)
{
    const auto found = differingCases(database, older, newer);
    if (!found)
        return fail(found.error());
    Differences differences;
    for (const CaseDifference &each : *found) {
        Difference &difference = differences.emplace_back();
        difference.id = each.id;
        for (auto [hash, content] : {std::pair(each.before, &difference.before), std::pair(each.after, &difference.after)}) {
            auto item = hash ? caseByHash(database, *hash) : Result<Case>(Case());
            if (!item)
                return fail(item.error());
            if (hash)
                *content = std::move(item->content);
        }
        if (differences.size() == mostListed)
            break;
    }
    return differences;
}

void DatasetHistory::compare(const QString &before, const QString &after)
{
    m_before = before;
    m_after = after;
    if (!m_session || !m_dataset)
        return;
    std::function<Result<Differences>(Database &)> read;
    if (after == draftId) {
        std::vector<DraftCase> draft;
        for (const auto &[place, item] : m_editing->draft().cases())
            draft.push_back(item);
        m_before = m_dataset->shown ? displayText(m_dataset->shown->label()) : QString();
        read = [dataset = m_dataset, draft = std::move(draft)](Database &database) { return draftDifferences(database, *dataset, draft); };
    } else {
        const auto newer = versionCalled(after);
        const auto older = versionCalled(before);
        if (!newer || !older)
            return takeDifferences({});
        read = [newer = *newer, older = *older](Database &database) { return versionDifferences(database, older, newer); };
    }
    m_session->read<Differences>(m_comparing, std::move(read), [this](Result<Differences> differences) {
        if (differences)
            takeDifferences(std::move(*differences));
        else
            Q_EMIT failed(differences.error());
    });
}

void DatasetHistory::takeDifferences(Differences differences)
{
    std::vector<PlainRow> rows;
    std::int64_t added = 0, removed = 0;
    for (const Difference &each : differences) {
        const CaseMark mark = each.mark();
        added += mark == CaseMark::Added;
        removed += mark == CaseMark::Removed;
        const Tone tone = mark == CaseMark::Added ? Tone::Better : mark == CaseMark::Removed ? Tone::Worse : Tone::Caution;
        const QString id = displayText(each.id);
        rows.push_back({id, {{signOf(mark), tone, int(mark), wordOf(mark)}, {id, mark == CaseMark::Removed ? Tone::Struck : Tone::Normal, {}, {}}, {previewOf(each.after ? *each.after : *each.before), Tone::Normal, {}, {}}}});
    }
    const auto all = static_cast<std::int64_t>(differences.size());
    m_summary = countsText(added, removed, all - added - removed);
    if (differences.size() == mostListed)
        m_summary += QStringLiteral(" · ") + tr("the first %1 are listed").arg(count(all));
    m_differences = std::make_shared<const Differences>(std::move(differences));
    m_changes->setRows(std::move(rows));
    Q_EMIT compared();
}

void DatasetHistory::showCase(const QString &id)
{
    if (!m_session || !m_differences)
        return;
    m_session->read<CaseChangeView>(
        m_reading,
        [differences = m_differences, id](Database &) -> Result<CaseChangeView> {
            CaseChangeView view;
            view.id = id;
            const auto found = std::find_if(differences->begin(), differences->end(), [&](const Difference &each) { return displayText(each.id) == id; });
            if (found == differences->end())
                return view;
            view.mark = found->mark();
            view.fields = changesOf(found->before.value_or(CaseContent()), found->after.value_or(CaseContent()));
            return view;
        },
        [this](Result<CaseChangeView> view) {
            if (view)
                Q_EMIT caseRead(*view);
            else
                Q_EMIT failed(view.error());
        });
}

} // namespace assay::items

#include "moc_dataset_history.cpp"
