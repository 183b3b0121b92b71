#include "items/dataset_desk.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/format.h"
#include "storage/case_history.h"
#include "storage/database.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

constexpr int mostVariables = 3; ///< shown unless others are chosen
constexpr int tagsLaterMs = 300;
const std::string openKey = "datasets/open";

std::string columnsKey(const QString &dataset)
{
    return "datasets/columns/" + dataset.toStdString();
}

} // namespace

/// What the list shows.
struct DatasetDesk::Listing
{
    std::vector<DatasetInfo> datasets;
    std::vector<DatasetId> withDraft;
};

DatasetDesk::DatasetDesk(QObject *parent) : QObject(parent), m_list(new PlainList(this)), m_table(new CaseTableModel(this))
{
    m_tagsLater.setSingleShot(true);
    m_tagsLater.setInterval(tagsLaterMs);
    connect(&m_tagsLater, &QTimer::timeout, this, &DatasetDesk::countTags);
    connect(m_table, &CaseTableModel::linesWanted, this, &DatasetDesk::readLines);
    connect(m_table, &CaseTableModel::edited, &m_editing, &CaseEditing::setField);
    connect(&m_editing, &CaseEditing::changed, this, &DatasetDesk::noteEdit);
    connect(&m_editing, &CaseEditing::refused, this, [this](const QString &id) {
        for (int row = 0; row < m_table->rowCount() && !id.isEmpty(); ++row) {
            if (m_table->idAt(row) == id)
                return m_table->dropTyped(m_table->placeAt(row));
        }
    });
}

DatasetDesk::~DatasetDesk() = default;

void DatasetDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    for (JobLine *line : {&m_listing, &m_opening, &m_placing, &m_rows, &m_lines, &m_tags, &m_finding})
        line->drop();
    m_session = session;
    m_dataset.reset();
    m_head = {};
    m_name.clear();
    m_wantedCase.clear();
    m_filter.clear();
    m_read = {};
    m_sortColumn = -1;
    m_editing.setDataset(nullptr, nullptr);
    m_table->showDataset(nullptr, {}, false, {});
    m_isFresh = false;
    m_tableName.clear();
    m_list->setRows({});
    m_names.clear();
    if (!session)
        return;
    connect(session, &Session::changed, this, &DatasetDesk::noteChange);
    m_name = QString::fromStdString(session->remembered(openKey));
    readList();
}

void DatasetDesk::readList()
{
    m_session->read<Listing>(
        m_listing,
        [](Database &database) -> Result<Listing> {
            auto datasets = listDatasets(database);
            auto drafts = datasets ? datasetsWithDraft(database) : fail(datasets.error());
            if (!drafts)
                return fail(drafts.error());
            return Listing{std::move(*datasets), std::move(*drafts)};
        },
        [this](Result<Listing> listing) {
            if (listing)
                takeList(std::move(*listing));
            else
                Q_EMIT failed(listing.error());
        });
}

void DatasetDesk::takeList(Listing listing)
{
    std::vector<PlainListRow> rows;
    m_names.clear();
    for (const DatasetInfo &dataset : listing.datasets) {
        const QString name = displayText(dataset.name);
        m_names << name;
        PlainListRow row;
        row.id = row.text = name;
        const QString cases = tr("%Ln cases", nullptr, static_cast<int>(dataset.cases));
        row.note = dataset.versions == 0 ? tr("no version yet") : QStringLiteral("v%1 · %2").arg(dataset.versions).arg(cases);
        if (std::find(listing.withDraft.begin(), listing.withDraft.end(), dataset.id) != listing.withDraft.end()) {
            row.badge = tr("draft");
            row.badgeTone = Tone::Accent;
            row.badgeText = tr("has a draft");
        }
        rows.push_back(std::move(row));
    }
    m_list->setRows(std::move(rows));
    Q_EMIT listed(!m_names.isEmpty());
    if (m_names.isEmpty())
        return;
    if (!m_names.contains(m_name))
        open(m_names.front());
    else if (!m_dataset || m_head.name != m_name)
        open(m_name, {}, m_wantedCase);
}

void DatasetDesk::open(const QString &name, const QString &version, const QString &caseId)
{
    m_wantedCase = caseId;
    const bool isOpen = m_dataset && m_head.name == name && (version.isEmpty() ? m_dataset->canEdit : m_head.version == version);
    if (isOpen)
        return findWanted();
    if (m_name != name || m_head.name != name) {
        m_filter.clear();
        m_read = {};
        m_sortColumn = -1;
        m_table->setSort(-1, Qt::AscendingOrder);
        m_marks = {};
        m_groups.clear();
    }
    m_name = name;
    if (!m_session)
        return;
    m_session->remember(openKey, name.toStdString());
    readOpen(version);
}

void DatasetDesk::create(const QString &name)
{
    if (!m_session)
        return;
    if (m_names.contains(name)) {
        Q_EMIT createFailed({ErrorCode::BadInput, tr("There is a dataset “%1” already").arg(name), {}, tr("Choose another name."), {}});
        return;
    }
    m_session->write<DatasetId>(
        Fact::Datasets, [name = name.toStdString()](WriteContext &context) { return datasetNamed(context, name); }, this,
        [this, name](Result<DatasetId> made) {
            if (!made) {
                Q_EMIT createFailed(made.error());
                return;
            }
            Q_EMIT created();
            open(name);
        });
}

void DatasetDesk::reopen()
{
    if (m_session)
        readOpen(m_dataset && m_head.name == m_name && !m_dataset->canEdit ? m_head.version : QString());
}

void DatasetDesk::readOpen(const QString &version)
{
    m_placing.drop();
    m_rows.drop();
    m_session->read<DatasetPtr>(
        m_opening, [name = m_name.toStdString(), version = version.toStdString()](Database &database) { return readDataset(database, name, version); },
        [this, version, edits = m_editing.edits()](Result<DatasetPtr> dataset) {
            if (dataset && m_editing.edits() != edits)
                readOpen(version); // an edit was written meanwhile
            else if (dataset)
                takeOpened(*dataset);
            else
                Q_EMIT failed(dataset.error());
        });
}

QStringList DatasetDesk::allVariables() const
{
    return m_dataset ? m_dataset->variables : QStringList();
}

QStringList DatasetDesk::shownVariables() const
{
    const QString kept = m_session ? QString::fromStdString(m_session->remembered(columnsKey(m_name))) : QString();
    QStringList chosen;
    for (const QString &name : kept.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (m_dataset->variables.contains(name))
            chosen << name;
    }
    return chosen.isEmpty() ? m_dataset->variables.mid(0, mostVariables) : chosen;
}

void DatasetDesk::chooseVariables(const QStringList &variables)
{
    if (!m_session || variables.isEmpty())
        return;
    m_session->remember(columnsKey(m_name), variables.join(QLatin1Char('\n')).toStdString());
    m_sortColumn = -1;
    m_table->setVariables(variables);
    askForRows();
}

/// The same dataset keeps its rows until the new ones are known; of another large one the first cases are shown meanwhile.
void DatasetDesk::takeOpened(const DatasetPtr &dataset)
{
    m_dataset = dataset;
    m_isFresh = true;
    m_useText.clear();
    m_tagText.clear();
    m_editing.setDataset(m_session, dataset);
    showHead();
    Q_EMIT opened();
    if (!dataset->isReady) {
        if (m_tableName != m_head.name)
            showFirstRows();
        m_session->read<DatasetPtr>(
            m_placing, [dataset](Database &database) { return withPlaces(database, dataset); },
            [this](Result<DatasetPtr> ready) {
                if (ready)
                    takePlaces(*ready);
                else
                    Q_EMIT failed(ready.error());
            });
    }
    showCounts();
    if (dataset->isReady)
        takePlaces(dataset);
}

void DatasetDesk::showFirstRows()
{
    std::vector<std::int32_t> first;
    for (std::size_t place = 0; place < m_dataset->firstCases.size(); ++place)
        first.push_back(static_cast<std::int32_t>(place));
    showRows(std::move(first));
    Q_EMIT filterRan();
}

void DatasetDesk::showRows(std::vector<std::int32_t> rows)
{
    m_tableName = m_head.name;
    if (std::exchange(m_isFresh, false))
        m_table->showDataset(&m_editing.draft(), shownVariables(), m_editing.canEdit(), std::move(rows));
    else
        m_table->setRows(std::move(rows));
}

void DatasetDesk::takePlaces(const DatasetPtr &dataset)
{
    m_dataset = dataset;
    m_isFresh = true;
    m_editing.setDataset(m_session, dataset);
    showHead();
    Q_EMIT ready();
    askForRows();
    countTags();
}

std::vector<VersionChoice> DatasetDesk::versionChoices() const
{
    std::vector<VersionChoice> choices;
    for (std::size_t i = m_dataset ? m_dataset->versions.size() : 0; i > 0; --i) {
        const DatasetVersionInfo &version = m_dataset->versions[i - 1];
        QStringList note{tr("%Ln cases", nullptr, static_cast<int>(version.cases)), displayText(version.message)};
        note.removeAll(QString());
        choices.push_back({displayText(version.label()), note.join(QStringLiteral(" · "))});
    }
    return choices;
}

void DatasetDesk::showHead()
{
    const DraftOverlay &draft = m_editing.draft();
    DatasetHead head;
    head.name = displayText(m_dataset->info.name);
    head.version = m_dataset->shown ? displayText(m_dataset->shown->label()) : QString();
    head.nextVersion = QStringLiteral("v%1").arg(m_dataset->versions.size() + 1);
    head.isNewest = m_dataset->canEdit;
    head.isReady = m_dataset->isReady;
    head.added = draft.added();
    head.removed = draft.removed();
    head.changed = draft.changed();
    head.cases = m_dataset->baseCases() + head.added - head.removed;
    const bool isBehind = m_dataset->canEdit && m_dataset->shown && m_dataset->shown->hash != m_dataset->versions.back().hash;
    head.newerVersion = isBehind ? displayText(m_dataset->versions.back().label()) : QString();
    m_head = head;
    Q_EMIT headChanged();
}

void DatasetDesk::setFilter(const QString &filter)
{
    const auto read = parseCaseFilter(filter.toStdString());
    if (!read) {
        Q_EMIT filterFailed(read.error());
        return;
    }
    m_filter = filter;
    m_read = *read;
    askForRows();
}

void DatasetDesk::sortBy(int column)
{
    if (column < CaseTableModel::IdColumn)
        return;
    if (column != m_sortColumn) {
        m_sortColumn = column;
        m_sortOrder = Qt::AscendingOrder;
    } else if (m_sortOrder == Qt::AscendingOrder) {
        m_sortOrder = Qt::DescendingOrder;
    } else {
        m_sortColumn = -1;
    }
    m_table->setSort(m_sortColumn, m_sortOrder);
    askForRows();
}

void DatasetDesk::setFindings(const CaseMarks &marks, std::vector<std::vector<std::int64_t>> groups)
{
    m_marks = marks;
    m_groups = std::move(groups);
    const bool asked = std::any_of(m_read.terms.begin(), m_read.terms.end(), [](const CaseTerm &term) { return term.kind == CaseTerm::Kind::Is; });
    if (asked)
        askForRows();
}

static CaseSort sortOf(const CaseField &field, Qt::SortOrder order)
{
    CaseSort sort;
    sort.by = field.kind == CaseField::Kind::Id          ? CaseSort::By::Id
              : field.kind == CaseField::Kind::Reference ? CaseSort::By::Reference
              : field.kind == CaseField::Kind::Tags      ? CaseSort::By::Tags
                                                         : CaseSort::By::Variable;
    sort.variable = field.variable.toStdString();
    sort.descending = order == Qt::DescendingOrder;
    return sort;
}

void DatasetDesk::askForRows()
{
    if (!m_dataset || !m_dataset->isReady || !m_session)
        return;
    CaseQuery query{m_read, std::nullopt, m_marks, m_groups, {}};
    if (m_sortColumn >= 0)
        query.sort = sortOf(m_table->fieldAt(m_sortColumn), m_sortOrder);
    for (const auto &[place, item] : m_editing.draft().cases())
        query.drafted.emplace_back(place, m_editing.draft().markAt(place));
    using Rows = std::vector<std::int32_t>;
    m_session->read<Rows>(
        m_rows, [dataset = m_dataset, query = std::move(query)](Database &database) { return caseRows(database, *dataset, query); },
        [this](Result<Rows> rows) {
            if (rows)
                takeRows(std::move(*rows));
            else
                Q_EMIT filterFailed(rows.error());
        });
}

void DatasetDesk::takeRows(std::vector<std::int32_t> rows)
{
    showRows(std::move(rows));
    showCounts();
    Q_EMIT filterRan();
    findWanted();
}

/// Looks for the case that is to be gone to; one that the filter hides takes the filter away.
void DatasetDesk::findWanted()
{
    if (m_wantedCase.isEmpty() || !m_dataset || !m_dataset->isReady)
        return;
    const QString wanted = m_wantedCase;
    const auto goTo = [this](std::optional<std::int64_t> place) {
        const int row = place ? m_table->rowOf(*place) : -1;
        if (place && row < 0 && !m_filter.isEmpty()) {
            m_filter.clear();
            m_read = {};
            askForRows();
            return;
        }
        m_wantedCase.clear();
        Q_EMIT found(row);
    };
    if (const DraftCase *item = m_editing.draft().find(wanted.toStdString()))
        return goTo(item->place);
    if (!m_dataset->places)
        return goTo(std::nullopt);
    using Place = std::optional<std::int64_t>;
    m_session->read<Place>(
        m_finding, [places = m_dataset->places, id = wanted.toStdString()](Database &database) { return places->placeOf(database, id); },
        [goTo](Result<Place> place) { goTo(place.value_or(std::nullopt)); });
}

void DatasetDesk::readLines(const std::vector<std::int64_t> &places)
{
    if (!m_session || !m_dataset || (m_isFresh && !m_dataset->isReady))
        return; // other rows come
    using Lines = std::vector<CaseLine>;
    m_session->read<Lines>(
        m_lines, [dataset = m_dataset, places, variables = m_table->variables()](Database &database) { return readCaseLines(database, *dataset, places, variables); },
        [this](Result<Lines> lines) { m_table->takeLines(lines.value_or(Lines())); });
}

/// An edit was written: the rows stay where they stand, so that nobody loses the place they work at.
void DatasetDesk::noteEdit(const std::set<std::int64_t> &places, const QString &)
{
    const bool hadDraft = m_head.hasDraft();
    for (const std::int64_t place : places)
        m_table->noteChange(place, place < m_dataset->baseCases() || m_editing.draft().at(place));
    for (const std::int64_t place : places) {
        const DraftCase *item = m_editing.draft().at(place);
        QStringList variables = m_dataset->variables;
        if (item && item->content)
            addVariables(*item->content, variables);
        if (variables != m_dataset->variables) {
            auto grown = std::make_shared<OpenedDataset>(*m_dataset);
            grown->variables = variables;
            m_dataset = grown;
        }
    }
    if (const QStringList shown = shownVariables(); shown != m_table->variables())
        m_table->setVariables(shown);
    showHead();
    showCounts();
    m_tagsLater.start();
    if (hadDraft != m_head.hasDraft())
        readList();
}

/// Somebody else wrote: a version, an import, a case out of a result.
void DatasetDesk::noteChange(Facts facts)
{
    if (facts & Fact::Datasets) {
        readList();
        if (!m_name.isEmpty())
            reopen();
    } else if (facts & Fact::Runs) {
        m_tagsLater.start();
    }
}

/// What stands under the table and the pane.
struct DatasetDesk::Foot
{
    std::vector<TagCount> tags;
    DatasetUse use;
};

void DatasetDesk::countTags()
{
    if (!m_session || !m_dataset || !m_dataset->isReady)
        return;
    std::vector<DraftCase> draft;
    for (const auto &[place, item] : m_editing.draft().cases())
        draft.push_back(item);
    m_session->read<Foot>(
        m_tags,
        [dataset = m_dataset, draft = std::move(draft)](Database &database) -> Result<Foot> {
            auto tags = tagCounts(database, *dataset, draft);
            auto use = tags ? datasetUse(database, dataset->info.id) : fail(tags.error());
            if (!use)
                return fail(use.error());
            return Foot{std::move(*tags), std::move(*use)};
        },
        [this](Result<Foot> foot) {
            if (foot)
                takeFoot(*foot);
        });
}

void DatasetDesk::takeFoot(const Foot &foot)
{
    QStringList words;
    QStringList tags;
    for (const TagCount &tag : foot.tags) {
        words << QStringLiteral("%1 %2").arg(tag.tag, count(tag.cases));
        tags << tag.tag;
    }
    m_language.setTags(tags);
    m_tagText = words.isEmpty() ? QString() : tr("Tags: %1").arg(words.join(QStringLiteral(" · ")));
    const int runs = static_cast<int>(foot.use.runs);
    m_useText = runs == 0                         ? tr("No run used it yet.")
                : foot.use.versions.size() == 1 ? tr("%Ln runs used it. They keep v%1; nothing measured changes.", nullptr, runs).arg(foot.use.versions.front())
                                                : tr("%Ln runs used it. They keep their versions; nothing measured changes.", nullptr, runs);
    Q_EMIT countsChanged();
}

void DatasetDesk::showCounts()
{
    const std::int64_t rows = m_table->rowCount();
    const std::int64_t all = m_dataset->baseCases() + m_head.added;
    m_countText = !m_head.isReady || m_filter.trimmed().isEmpty()
                      ? tr("%Ln cases", nullptr, static_cast<int>(m_head.cases))
                      : tr("%1 of %2").arg(count(rows), count(all));
    Q_EMIT countsChanged();
}

QString DatasetDesk::statusText() const
{
    if (!m_dataset)
        return tr("%Ln datasets", nullptr, static_cast<int>(m_names.size()));
    const QString cases = tr("%Ln cases", nullptr, static_cast<int>(m_head.cases));
    const QString state = !m_head.isReady  ? tr("reading where they stand…")
                          : !m_head.isNewest ? tr("%1, read only: the newest can be edited").arg(m_head.version)
                          : m_head.hasDraft() ? (m_head.version.isEmpty() ? tr("draft") : tr("draft on %1").arg(m_head.version))
                                              : m_head.version;
    return QStringList{m_head.name, cases, state}.join(QStringLiteral(" · "));
}

} // namespace assay::items

#include "moc_dataset_desk.cpp"
