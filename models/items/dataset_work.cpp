#include "items/dataset_work.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

#include "base/utf8.h"
#include "items/case_words.h"
#include "items/format.h"
#include "project/dataset_tools.h"
#include "project/whole_file.h"
#include "storage/database.h"

namespace assay::items {

namespace {

QString madeOf(const DatasetVersionInfo &version)
{
    return DatasetWork::tr("%1 %2: %Ln cases", nullptr, static_cast<int>(version.cases)).arg(displayText(version.datasetName), displayText(version.label()));
}

Result<std::int64_t> writeFile(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft, const DatasetWork::Export &wanted,
                               const std::atomic<bool> &stop)
{
    std::vector<std::int32_t> places = wanted.places.value_or(std::vector<std::int32_t>());
    std::sort(places.begin(), places.end());
    std::int64_t written = 0;
    const auto each = [&](const CaseTake &take) {
        written = 0;
        return eachOpenCase(database, dataset, draft, [&](std::int64_t place, const std::string &id, const CaseContent &content) -> Status {
            if (stop)
                return fail(ErrorCode::Interrupted, DatasetWork::tr("The export was cancelled"));
            if (wanted.places && !std::binary_search(places.begin(), places.end(), static_cast<std::int32_t>(place)))
                return {};
            ++written;
            return take({id, content});
        });
    };
    return writeWholeFile(wanted.path, [&](const ByteSink &sink) {
        return writeCases(each, wanted.kind, wanted.formulaGuard, sink).map([&] { return written; });
    });
}

} // namespace

CaseFileKind caseFileKind(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("tsv"))
        return CaseFileKind::Tsv;
    if (ending == QStringLiteral("json"))
        return CaseFileKind::JsonList;
    return ending == QStringLiteral("jsonl") ? CaseFileKind::JsonLines : CaseFileKind::Csv;
}

DatasetWork::DatasetWork(CaseEditing *editing, QObject *parent) : QObject(parent), m_editing(editing) {}

DatasetWork::~DatasetWork()
{
    cancel();
}

void DatasetWork::setDataset(Session *session, const DatasetPtr &dataset)
{
    if (m_session != session) {
        cancel();
        m_line.drop();
        m_doing.clear();
    }
    m_session = session;
    m_dataset = dataset;
}

void DatasetWork::begin(const QString &doing)
{
    m_doing = doing;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT busyChanged();
}

void DatasetWork::end(const Error *error)
{
    m_doing.clear();
    Q_EMIT busyChanged();
    if (error)
        Q_EMIT failed(*error);
}

void DatasetWork::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void DatasetWork::split(std::vector<SplitPart> parts, std::uint64_t seed, const QString &tagPrefix)
{
    if (!m_session || !m_dataset || !m_dataset->shown || isBusy())
        return;
    begin(tr("Splitting %1").arg(displayText(m_dataset->info.name)));
    using Made = std::vector<DatasetVersionInfo>;
    m_session->work<Made>(
        m_line, Fact::Datasets,
        [version = *m_dataset->shown, parts = std::move(parts), seed, prefix = tagPrefix.toStdString()](ProjectFile &file) {
            return splitDataset(file, version, parts, seed, prefix);
        },
        [this](Result<Made> made) {
            end(made ? nullptr : &made.error());
            if (!made)
                return;
            QStringList said;
            for (const DatasetVersionInfo &version : *made)
                said << madeOf(version);
            Q_EMIT done(tr("Made %1").arg(said.join(QStringLiteral(" · "))), made->empty() ? QString() : displayText(made->front().datasetName));
        });
}

void DatasetWork::sample(const QString &name, std::int64_t size, std::uint64_t seed)
{
    if (!m_session || !m_dataset || !m_dataset->shown || isBusy())
        return;
    begin(tr("Drawing from %1").arg(displayText(m_dataset->info.name)));
    m_session->work<DatasetVersionInfo>(
        m_line, Fact::Datasets, [version = *m_dataset->shown, name = name.toStdString(), size, seed](ProjectFile &file) { return sampleDataset(file, version, name, size, seed); },
        [this](Result<DatasetVersionInfo> made) {
            end(made ? nullptr : &made.error());
            if (made)
                Q_EMIT done(tr("Made %1").arg(madeOf(*made)), displayText(made->datasetName));
        });
}

void DatasetWork::exportTo(const Export &wanted)
{
    if (!m_session || !m_dataset || !m_dataset->isReady || isBusy())
        return;
    begin(tr("Writing %1").arg(QFileInfo(wanted.path).fileName()));
    std::vector<DraftCase> draft;
    for (const auto &[place, item] : m_editing->draft().cases())
        draft.push_back(item);
    m_session->read<std::int64_t>(
        m_line,
        [dataset = m_dataset, draft = std::move(draft), wanted, stop = m_stop](Database &database) { return writeFile(database, *dataset, draft, wanted, *stop); },
        [this, name = QFileInfo(wanted.path).fileName()](Result<std::int64_t> written) {
            end(written ? nullptr : &written.error());
            if (written)
                Q_EMIT done(tr("%Ln cases written to %1", nullptr, static_cast<int>(*written)).arg(name), {});
        });
}

} // namespace assay::items

#include "moc_dataset_work.cpp"
