#include "items/run_desk.h"

#include "base/utf8.h"
#include "items/format.h"
#include "project/erase_texts.h"
#include "storage/erase.h"
#include "storage/result_columns.h"
#include "storage/run_sizes.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

QString columnsOf(const ResultRun *run)
{
    QStringList texts;
    for (const ResultColumn &column : run ? run->columns : std::vector<ResultColumn>())
        texts << QStringLiteral("%1 %2 · %3").arg(displayText(column.prompt).section(QLatin1Char('/'), -1),
                                                  column.versionNumber ? displayText(column.versionLabel()) : RunDesk::tr("draft"), displayText(column.model));
    return texts.join(QStringLiteral(", "));
}

Result<std::vector<RunView>> readRuns(Database &database)
{
    const auto runs = listRuns(database);
    const auto columns = runs ? ResultColumns::load(database) : Result<ResultColumns>(fail(runs.error()));
    const auto counts = columns ? countByRun(database) : Result<std::map<std::int64_t, RunCount>>(fail(columns.error()));
    if (!counts)
        return fail(counts.error());
    std::vector<RunView> views;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        const auto erased = isErased(database, run->id);
        if (!erased)
            return fail(erased.error());
        const ResultRun *of = columns->run(run->key);
        const auto found = counts->find(run->key);
        const RunCount count = found == counts->end() ? RunCount() : found->second;
        views.push_back({run->key, displayText(run->id.text()), displayText(run->name), displayText(run->state), run->at, columnsOf(of),
                         of ? static_cast<int>(of->columns.size()) : 0, count.results, count.errors, *erased, {}});
    }
    return views;
}

Erased erasedView(const QString &run, const EraseReport &report)
{
    Erased erased{run, RunDesk::tr("The texts of “%1” are erased.").arg(run), {}};
    QStringList stays;
    if (report.notGivenBack)
        stays << toSentence(*report.notGivenBack);
    else
        erased.text += QLatin1Char(' ') + (report.freedBytes > 0 ? RunDesk::tr("The file is %1 smaller.").arg(byteSize(report.freedBytes))
                                                                 : RunDesk::tr("The file was written anew."));
    if (!report.backups.isEmpty())
        stays << RunDesk::tr("These backups may still hold them: %1").arg(report.backups.join(QStringLiteral(", ")));
    erased.stays = stays.join(QLatin1Char(' '));
    return erased;
}

} // namespace

RunDesk::RunDesk(QObject *parent) : QObject(parent), m_model(new RunListModel(this)) {}

void RunDesk::setSession(Session *session)
{
    for (JobLine *line : {&m_reading, &m_summing, &m_erasing})
        line->drop();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_isAsked = false;
    m_isErasing = false;
    m_model->setRuns({});
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](Facts facts) {
        if (m_isAsked && (facts & (Fact::Runs | Fact::Prompts)))
            refresh();
    });
}

QString RunDesk::whyNot() const
{
    const auto why = m_session ? m_session->whyReadOnly() : std::nullopt;
    return why ? toSentence(*why) : QString();
}

void RunDesk::refresh()
{
    if (!m_session)
        return;
    m_isAsked = true;
    m_session->read<std::vector<RunView>>(m_reading, readRuns, [this](Result<std::vector<RunView>> runs) {
        if (!runs) {
            Q_EMIT failed(runs.error());
            return;
        }
        m_model->setRuns(std::move(*runs));
        sumUp();
        Q_EMIT listed();
    });
}

void RunDesk::sumUp()
{
    std::vector<std::int64_t> keys;
    for (const RunView &run : m_model->runs()) {
        if (!run.erased)
            keys.push_back(run.key);
    }
    using Size = std::pair<std::int64_t, std::int64_t>;
    m_session->stream<Size>(
        m_summing,
        [keys](Database &database, const std::function<bool(Size)> &give) -> Status {
            for (const std::int64_t key : keys) {
                const auto bytes = textBytesOf(database, key);
                if (!bytes)
                    return fail(bytes.error());
                if (!give({key, *bytes}))
                    return {};
            }
            return {};
        },
        [this](const Size &size) { m_model->setTextBytes(size.first, size.second); }, [](const Status &) {});
}

void RunDesk::eraseTexts(const QString &runId, const QString &reason)
{
    const RunView *run = m_model->runAt(m_model->rowOf(runId));
    if (!m_session || m_isErasing || !run)
        return;
    m_isErasing = true;
    Q_EMIT eraseStarted(run->name);
    m_session->work<EraseReport>(
        m_erasing, Fact::Runs, [id = runId.toStdString(), why = reason.toStdString()](ProjectFile &file) { return eraseRunTexts(file, id, why); },
        [this, name = run->name](Result<EraseReport> report) {
            m_isErasing = false;
            if (report)
                Q_EMIT erased(erasedView(name, *report));
            else
                Q_EMIT eraseFailed(report.error());
        });
}

} // namespace assay::items

#include "moc_run_desk.cpp"
