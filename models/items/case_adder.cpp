#include "items/case_adder.h"

#include "base/utf8.h"
#include "items/case_words.h"
#include "project/dataset_tools.h"
#include "storage/database.h"
#include "storage/results.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

/// The dataset that a run was over.
Result<QString> datasetOfRun(Database &database, std::int64_t runKey)
{
    auto select = database.prepare("SELECT d.name FROM run_key k JOIN run r ON r.uuid = k.uuid JOIN dataset_version v ON v.hash = r.dataset_version "
                                   "JOIN dataset d ON d.id = v.dataset WHERE k.id = ?1 ORDER BY d.at_us");
    if (!select)
        return fail(select.error());
    const auto row = select->bind(1, runKey).step();
    if (!row)
        return fail(row.error());
    return *row ? displayText(select->text(0)) : QString();
}

Result<CaseProposal> readProposal(Database &database, const QString &resultId)
{
    const auto columns = ResultColumns::load(database);
    const auto key = columns ? resultKeyById(database, *columns, resultId.toStdString()) : Result<std::int64_t>(fail(columns.error()));
    const auto view = key ? resultView(database, *columns, *key) : Result<std::optional<ResultView>>(fail(key.error()));
    if (!view)
        return fail(view.error());
    if (!*view)
        return fail(ErrorCode::BadInput, CaseAdder::tr("This result is no longer there"));
    const auto item = caseByHash(database, (*view)->stored.row.caseHash);
    const auto datasets = item ? listDatasets(database) : fail(item.error());
    const auto dataset = datasets ? datasetOfRun(database, (*view)->run.key) : fail(datasets.error());
    if (!dataset)
        return fail(dataset.error());
    CaseProposal proposal;
    proposal.resultId = QString::fromStdString((*view)->id);
    for (const DatasetInfo &each : *datasets)
        proposal.datasets << displayText(each.name);
    proposal.dataset = *dataset;
    proposal.caseId = displayText(item->id);
    proposal.reference = displayText((*view)->stored.row.output.value_or(std::string()));
    proposal.oldReference = displayText(item->content.reference.value_or(std::string()));
    return proposal;
}

} // namespace

CaseAdder::CaseAdder(QObject *parent) : QObject(parent) {}

void CaseAdder::setSession(Session *session)
{
    m_proposing.drop();
    m_adding.drop();
    m_session = session;
}

void CaseAdder::propose(const QString &resultId)
{
    if (!m_session)
        return;
    m_session->read<CaseProposal>(
        m_proposing, [resultId](Database &database) { return readProposal(database, resultId); },
        [this](Result<CaseProposal> proposal) {
            if (proposal)
                Q_EMIT proposed(*proposal);
            else
                Q_EMIT failed(proposal.error());
        });
}

void CaseAdder::add(const QString &resultId, const QString &dataset, const QString &caseId, const QString &reference, bool commit)
{
    if (!m_session)
        return;
    const CaseFromResult wanted{resultId.toStdString(), reference.toStdString(), caseId.trimmed().toStdString()};
    m_session->work<QString>(
        m_adding, Fact::Datasets,
        [wanted, name = dataset.trimmed().toStdString(), commit](ProjectFile &file) -> Result<QString> {
            if (!commit)
                return addResultToDraft(file, name, wanted).map([](const std::string &) { return QString(); });
            return addResultAsCase(file, name, wanted).map([](const DatasetVersionInfo &version) { return displayText(version.label()); });
        },
        [this, dataset = dataset.trimmed(), caseId = caseId.trimmed()](Result<QString> version) {
            if (!version)
                Q_EMIT failed(version.error());
            else if (version->isEmpty())
                Q_EMIT added(tr("%1 is in the draft of %2").arg(caseId, dataset), dataset, caseId);
            else
                Q_EMIT added(tr("%1 is in %2 %3").arg(caseId, dataset, *version), dataset, caseId);
        });
}

} // namespace assay::items

#include "moc_case_adder.cpp"
