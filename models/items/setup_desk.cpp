#include "items/setup_desk.h"

#include <QCoreApplication>
#include <algorithm>

#include "items/format.h"

namespace assay::items {

namespace {

const char *const memoryKey = "compare.setup";
constexpr int pauseMs = 60;
constexpr int restMs = 500;

/// Where the column of @p before's baseline stands in @p after; 0 when it is gone.
int baselineIn(const ComparisonSetup &after, const ComparisonSetup &before)
{
    const QList<SetupColumn> old = before.columns();
    return before.baseline < old.size() ? std::max(0, static_cast<int>(after.columns().indexOf(old.at(before.baseline)))) : 0;
}

QString names(std::vector<std::string> list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    QStringList words;
    for (const std::string &name : list)
        words << QString::fromStdString(name);
    return words.join(QStringLiteral(", "));
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString about(const QString &amount)
{
    return QStringLiteral("≈ ") + amount;
}

QString costWords(const RunEstimate &estimate)
{
    if (estimate.cost)
        return (estimate.costIsMost ? QStringLiteral("≤ ") : QStringLiteral("≈ ")) + money(estimate.cost);
    return estimate.unpriced.empty() ? SetupDesk::tr("cost unknown") : SetupDesk::tr("price unknown");
}

/// Judging stands apart; empty when nobody is asked.
QString judgingWords(const JudgingEstimate &judging)
{
    if (judging.scores == 0)
        return {};
    return judging.cost ? SetupDesk::tr("judges %1").arg(about(money(judging.cost))) : SetupDesk::tr("judges: cost unknown");
}

} // namespace

QString estimateText(const RunEstimate &estimate)
{
    if (estimate.toSend() == 0 && estimate.cached > 0)
        return joined({SetupDesk::tr("nothing is sent: all %1 from cache").arg(count(estimate.cached)), judgingWords(estimate.judging)}, QStringLiteral(" · "));
    const QString cached = estimate.cached > 0 ? SetupDesk::tr("%1 from cache").arg(count(estimate.cached)) : QString();
    const QString time = estimate.seconds ? about(duration(*estimate.seconds * 1000)) : SetupDesk::tr("time unknown");
    return joined({costWords(estimate), judgingWords(estimate.judging), time, cached}, QStringLiteral(" · "));
}

QString estimateNote(const RunEstimate &estimate)
{
    QStringList lines{SetupDesk::tr("%1 answers: %2 are sent, %3 come from the cache").arg(count(estimate.cells), count(estimate.toSend()), count(estimate.cached))};
    if (!estimate.unpriced.empty())
        lines << SetupDesk::tr("Cost unknown: no price of %1. Prices stand in Settings.").arg(names(estimate.unpriced));
    if (!estimate.unmeasured.empty())
        lines << SetupDesk::tr("Cost unknown: nothing was run with %1 yet, and no max_tokens limits the answers.").arg(names(estimate.unmeasured));
    if (estimate.cost)
        lines << (estimate.costIsMost ? SetupDesk::tr("At most, by max_tokens: how long the answers get is not known yet.")
                                      : SetupDesk::tr("An estimate from earlier answers of these models."));
    if (estimate.judging.scores > 0)
        lines << SetupDesk::tr("Models judge %Ln time(s), apart from the answers.", nullptr, static_cast<int>(estimate.judging.scores))
                     + QLatin1Char(' ')
                     + (estimate.judging.cost ? SetupDesk::tr("An estimate from earlier scores of these judges; what was judged before costs nothing again.")
                                              : SetupDesk::tr("Cost unknown: %1 judged nothing yet.").arg(names(estimate.judging.unknown)));
    if (!estimate.seconds)
        lines << SetupDesk::tr("Time unknown: nothing was run with one of these models yet.");
    return lines.join(QLatin1Char('\n'));
}

QString selectionText(const CaseSelection &selection)
{
    if (!selection.cases.empty())
        return selection.cases.size() == 1 ? SetupDesk::tr("case %1").arg(QString::fromStdString(selection.cases.front()))
                                           : SetupDesk::tr("%n chosen cases", nullptr, static_cast<int>(selection.cases.size()));
    const QString tag = selection.tag.empty() ? QString() : SetupDesk::tr("tag %1").arg(QString::fromStdString(selection.tag));
    const QString limit = selection.limit ? SetupDesk::tr("first %1").arg(count(*selection.limit)) : QString();
    const QString sample = selection.sample ? SetupDesk::tr("%1 drawn, seed %2").arg(count(*selection.sample)).arg(selection.seed) : QString();
    return joined({tag, limit, sample}, QStringLiteral(", "));
}

SetupDesk::SetupDesk(RunController *runs, QObject *parent) : QObject(parent), m_runs(runs)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SetupDesk::readEstimate);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(restMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        readChoices();
        estimateAnew();
    });
}

SetupDesk::~SetupDesk() = default;

void SetupDesk::setSession(Session *session)
{
    if (m_session)
        disconnect(m_session, nullptr, &m_refresh, nullptr);
    for (JobLine *line : {&m_choicesLine, &m_estimateLine})
        line->drop();
    m_pause.stop();
    m_refresh.stop();
    m_choices = {};
    m_setup = {};
    m_estimate.reset();
    m_session = session;
    if (session)
        m_setup = setupFromText(session->remembered(memoryKey)).value_or(ComparisonSetup());
    Q_EMIT setupChanged(); // a comparison that opens with the same is no change later
    if (!session)
        return;
    connect(session, &Session::changed, &m_refresh, qOverload<>(&QTimer::start));
    readChoices();
    estimateAnew();
}

void SetupDesk::readChoices()
{
    m_session->read<SetupChoices>(m_choicesLine, readSetupChoices, [this](Result<SetupChoices> choices) {
        if (!choices)
            return Q_EMIT failed(choices.error());
        m_choices = std::move(*choices);
        Q_EMIT choicesChanged();
    });
}

void SetupDesk::setSetup(ComparisonSetup setup)
{
    if (setup == m_setup)
        return;
    m_setup = std::move(setup);
    if (m_session)
        m_session->remember(memoryKey, setupText(m_setup));
    Q_EMIT setupChanged();
    estimateAnew();
}

void SetupDesk::setColumns(const QStringList &prompts, const QStringList &models, const QList<SetupColumn> &leftOut)
{
    ComparisonSetup setup = m_setup;
    setup.prompts = prompts;
    setup.models = models;
    setup.leftOut.clear();
    for (const SetupColumn &column : leftOut) {
        if (prompts.contains(column.prompt) && models.contains(column.model))
            setup.leftOut.push_back(column);
    }
    setup.baseline = baselineIn(setup, m_setup);
    setSetup(std::move(setup));
}

void SetupDesk::estimateAnew()
{
    m_estimateLine.drop();
    m_estimate.reset();
    Q_EMIT estimateChanged();
    if (m_session && m_setup.isComplete())
        m_pause.start();
}

void SetupDesk::readEstimate()
{
    const auto request = requestOf(m_setup);
    if (!request) {
        m_estimate = Result<RunEstimate>(fail(request.error()));
        return Q_EMIT estimateChanged();
    }
    m_session->read<RunEstimate>(
        m_estimateLine, [request = *request, limits = m_setup.limits()](Database &database) { return estimateRun(database, request, limits); },
        [this](Result<RunEstimate> estimate) {
            m_estimate = std::move(estimate);
            Q_EMIT estimateChanged();
        });
}

std::optional<std::int64_t> SetupDesk::cases() const
{
    if (m_estimate && *m_estimate)
        return (*m_estimate)->cases;
    const CaseSelection &selection = m_setup.selection;
    if (!selection.cases.empty())
        return static_cast<std::int64_t>(selection.cases.size());
    const auto dataset = std::find_if(m_choices.datasets.begin(), m_choices.datasets.end(), [this](const DatasetChoice &each) { return each.id == m_setup.dataset; });
    if (dataset == m_choices.datasets.end() || !selection.tag.empty())
        return std::nullopt;
    return std::min({dataset->cases, selection.limit.value_or(dataset->cases), selection.sample.value_or(dataset->cases)});
}

void SetupDesk::start()
{
    const auto request = requestOf(m_setup);
    if (!request)
        return Q_EMIT failed(request.error());
    m_runs->start(*request, m_setup.limits());
}

} // namespace assay::items

#include "moc_setup_desk.cpp"
