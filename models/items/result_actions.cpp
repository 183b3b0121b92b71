#include "items/result_actions.h"

#include <algorithm>

#include "base/utf8.h"
#include "items/comparison_setup.h"
#include "items/format.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/result_columns.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

constexpr int idsInPreview = 200; ///< more do not fit a filter

struct Looked
{
    std::shared_ptr<const ResultCases> cases;
    QStringList datasets;
};

Result<Looked> lookAtCases(Database &database, const std::vector<std::int64_t> &keys)
{
    auto cases = casesOfResults(database, keys);
    const auto datasets = cases ? listDatasets(database) : fail(cases.error());
    if (!datasets)
        return fail(datasets.error());
    Looked looked{std::make_shared<const ResultCases>(std::move(*cases)), {}};
    for (const DatasetInfo &each : *datasets)
        looked.datasets << displayText(each.name);
    return looked;
}

QString caseCount(std::int64_t cases)
{
    return ResultActions::tr("%Ln cases", nullptr, static_cast<int>(cases));
}

ResultsPreview previewOf(const Looked &looked)
{
    const ResultCases &cases = *looked.cases;
    ResultsPreview preview{cases.results, cases.cases(), {}, {}, looked.datasets, {}};
    const QString results = ResultActions::tr("%Ln results", nullptr, static_cast<int>(cases.results));
    preview.text = ResultActions::tr("%1 of %2", "results, cases").arg(results, caseCount(preview.cases));
    if (cases.datasets.empty())
        return preview;
    const auto &most = cases.datasets.front();
    preview.dataset = displayText(most.name);
    preview.text = cases.datasets.size() == 1 ? ResultActions::tr("%1 in “%2”", "results of cases, dataset").arg(preview.text, preview.dataset)
                                              : ResultActions::tr("%1 in %2", "results of cases, datasets")
                                                    .arg(preview.text, ResultActions::tr("%Ln datasets", nullptr, static_cast<int>(cases.datasets.size())));
    for (std::size_t at = 0; at < most.cases.size() && at < idsInPreview; ++at)
        preview.caseIds << displayText(most.cases[at]);
    return preview;
}

/// "Tagged 12 cases “late” in the draft; 3 had it before; 1 is no longer in the dataset"
QString tagSentence(const CaseActs &edits, const QString &tag)
{
    QStringList parts{ResultActions::tr("%1 tagged “%2” in the draft", "cases, tag").arg(caseCount(edits.changed), tag)};
    if (edits.unchanged > 0)
        parts << ResultActions::tr("%Ln had it before", nullptr, static_cast<int>(edits.unchanged));
    if (edits.gone > 0)
        parts << ResultActions::tr("%Ln are no longer in the dataset", nullptr, static_cast<int>(edits.gone));
    return parts.join(QStringLiteral(" · "));
}

QString addSentence(const CaseActs &edits, const QString &dataset)
{
    QStringList parts{ResultActions::tr("%1 put into the draft of %2", "cases, dataset").arg(caseCount(edits.changed), dataset)};
    if (edits.unchanged > 0)
        parts << ResultActions::tr("%Ln stood there as they are", nullptr, static_cast<int>(edits.unchanged));
    return parts.join(QStringLiteral(" · "));
}

Result<RunRequest> rerunOf(Database &database, const ResultCases &cases)
{
    if (cases.datasets.empty())
        return fail(ErrorCode::BadInput, ResultActions::tr("There is nothing to run again"), ResultActions::tr("these results have no dataset any more"));
    if (cases.datasets.front().cases.size() > static_cast<std::size_t>(mostCasesAtOnce))
        return fail(ErrorCode::BadInput, ResultActions::tr("The cases cannot be run again at once"),
                    ResultActions::tr("they are more than %1").arg(count(mostCasesAtOnce)), ResultActions::tr("Narrow the filter, or select fewer results."));
    const auto columns = ResultColumns::load(database);
    if (!columns)
        return fail(columns.error());
    const ResultRun *run = columns->run(cases.datasets.front().run);
    const auto info = run ? resolveRun(database, run->id.text()) : fail(ErrorCode::BadInput, ResultActions::tr("The run is no longer there"));
    const auto spec = info ? runSpecOf(database, *info) : fail(info.error());
    auto setup = spec ? setupOf(database, *spec) : fail(spec.error());
    if (!setup)
        return fail(setup.error());
    setup->selection = {};
    setup->selection.cases = cases.datasets.front().cases;
    setup->name.clear();
    return requestOf(*setup);
}

} // namespace

ResultActions::ResultActions(QObject *parent) : QObject(parent) {}

void ResultActions::setSession(Session *session)
{
    m_looking.drop();
    m_working.drop();
    m_cases.reset();
    m_edits.reset();
    m_session = session;
}

void ResultActions::preview(std::vector<std::int64_t> keys)
{
    if (!m_session)
        return;
    m_cases.reset();
    m_session->read<Looked>(
        m_looking, [keys = std::move(keys)](Database &database) { return lookAtCases(database, keys); },
        [this](Result<Looked> looked) {
            if (!looked) {
                Q_EMIT failed(looked.error());
                return;
            }
            m_cases = looked->cases;
            Q_EMIT previewed(previewOf(*looked));
        });
}

void ResultActions::edit(Edit edit, std::function<QString(const CaseActs &)> sentence)
{
    if (!m_session || !m_cases)
        return;
    m_session->work<CaseActs>(
        m_working, Fact::Datasets, [cases = m_cases, edit = std::move(edit)](ProjectFile &file) { return edit(file, *cases); },
        [this, sentence = std::move(sentence)](Result<CaseActs> edits) {
            if (!edits) {
                Q_EMIT failed(edits.error());
                return;
            }
            m_edits = std::make_shared<const CaseActs>(std::move(*edits));
            Q_EMIT done(sentence(*m_edits));
        });
}

void ResultActions::tag(const QString &tag)
{
    edit([word = tag.trimmed().toStdString()](ProjectFile &file, const ResultCases &cases) { return tagCases(file, cases, word); },
         [tag = tag.trimmed()](const CaseActs &edits) { return tagSentence(edits, tag); });
}

void ResultActions::addTo(const QString &dataset)
{
    edit([name = dataset.trimmed().toStdString()](ProjectFile &file, const ResultCases &cases) { return addCases(file, cases, name); },
         [dataset = dataset.trimmed()](const CaseActs &edits) { return addSentence(edits, dataset); });
}

void ResultActions::prepareRerun()
{
    if (!m_session || !m_cases)
        return;
    m_session->read<RunRequest>(
        m_working, [cases = m_cases](Database &database) { return rerunOf(database, *cases); },
        [this](Result<RunRequest> request) {
            if (request)
                Q_EMIT rerunReady(*request);
            else
                Q_EMIT failed(request.error());
        });
}

void ResultActions::undo()
{
    if (!m_session || !m_edits)
        return;
    m_session->work<bool>(
        m_working, Fact::Datasets, [edits = m_edits](ProjectFile &file) { return takeBack(file, *edits).map([] { return true; }); },
        [this](Result<bool> back) {
            if (!back) {
                Q_EMIT failed(back.error());
                return;
            }
            m_edits.reset();
            Q_EMIT undone();
        });
}

} // namespace assay::items

#include "moc_result_actions.cpp"
