#include "trends/trend_scope.h"

#include <algorithm>
#include <limits>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/rows.h"
#include "trends/trend_changes.h"

namespace assay {

namespace {

tl::unexpected<Error> unknownName(const QString &what, const std::string &given, const std::vector<std::string> &known)
{
    QStringList names;
    const auto near = nearest(given, known);
    for (const std::string &each : near.empty() ? known : near)
        names << QString::fromStdString(displayUtf8(each));
    return fail(ErrorCode::BadInput, what.arg(QString::fromStdString(displayUtf8(given))), {},
                names.isEmpty() ? QString() : translate("Trends", "There are: %1.").arg(names.join(QStringLiteral(", "))));
}

} // namespace

Result<TrendScope> TrendScope::find(Database &database, const TrendQuestion &question)
{
    TrendScope scope(question);
    for (const auto step : {&TrendScope::findPrompt, &TrendScope::findColumns, &TrendScope::findReleases}) {
        if (auto done = (scope.*step)(database); !done)
            return fail(done.error());
    }
    return scope;
}

std::vector<std::int64_t> TrendScope::runs() const
{
    std::set<std::int64_t> runs;
    for (const auto &[place, column] : m_used)
        runs.insert(place.first);
    return {runs.begin(), runs.end()};
}

Status TrendScope::findPrompt(Database &database)
{
    auto prompt = assay::findPrompt(database, m_question.prompt);
    if (!prompt)
        return fail(prompt.error());
    m_prompt = std::move(*prompt);
    if (m_question.against.empty() || m_question.against == "previous")
        return {};
    const auto against = resolvePrompt(database, m_prompt.name + "@" + m_question.against);
    if (!against)
        return fail(against.error());
    m_against = against->version ? against->version->number : 0;
    return {};
}

Status TrendScope::findColumns(Database &database)
{
    auto columns = ResultColumns::load(database);
    auto runs = columns ? runsOverDataset(database) : Result<std::set<std::int64_t>>(fail(columns.error()));
    if (!runs)
        return fail(runs.error());
    m_columns = std::move(*columns);
    std::set<std::string> models;
    for (const ResultRun &run : m_columns.runs()) {
        for (const ResultColumn &column : run.columns) {
            if (column.prompt != m_prompt.name || (m_question.dataset && !runs->contains(run.key)))
                continue;
            models.insert(column.model);
            if (m_question.model && column.model != *m_question.model)
                continue;
            m_used[{run.key, column.number}] = {column.model, column.versionNumber.value_or(0)};
            m_scorers.insert(run.scorers.begin(), run.scorers.end());
        }
    }
    m_models.assign(models.begin(), models.end());
    if (m_question.model && !models.contains(*m_question.model))
        return unknownName(translate("Trends", "The prompt was not run on a model “%1”"), *m_question.model, m_models);
    return {};
}

/// Empty when no dataset is asked for.
Result<std::set<std::int64_t>> TrendScope::runsOverDataset(Database &database) const
{
    if (!m_question.dataset)
        return std::set<std::int64_t>();
    auto known = database.prepare("SELECT name FROM dataset ORDER BY name");
    auto select = database.prepare("SELECT k.id FROM run r JOIN run_key k ON k.uuid = r.uuid WHERE r.dataset_version IN (SELECT v.hash FROM dataset_version v "
                                     "JOIN dataset d ON d.id = v.dataset WHERE d.name = ?1)");
    if (!known || !select)
        return fail(known ? select.error() : known.error());
    const auto names = collect<std::string>(*known, [](const Statement &row) { return std::string(row.text(0)); });
    const auto runs = collect<std::int64_t>(select->bind(1, std::string_view(*m_question.dataset)), [](const Statement &row) { return row.integer(0); });
    if (!names || !runs)
        return fail(names ? runs.error() : names.error());
    if (std::find(names->begin(), names->end(), *m_question.dataset) == names->end())
        return unknownName(translate("Trends", "There is no dataset “%1”"), *m_question.dataset, *names);
    return std::set<std::int64_t>(runs->begin(), runs->end());
}

Status TrendScope::findReleases(Database &database)
{
    auto releases = readTrendReleases(database, m_prompt.id);
    if (!releases)
        return fail(releases.error());
    m_releases = std::move(*releases);
    if (!m_question.channel)
        return {};
    std::set<std::string> channels;
    for (const TrendRelease &release : m_releases)
        channels.insert(release.channel);
    if (!channels.contains(*m_question.channel))
        return unknownName(translate("Trends", "The prompt has no channel “%1”"), *m_question.channel, {channels.begin(), channels.end()});
    std::erase_if(m_releases, [&](const TrendRelease &release) { return release.channel != *m_question.channel; });
    for (const TrendRelease &release : m_releases) {
        const std::int64_t day = dayOf(release.at.us);
        if (!m_channelDays.empty())
            m_channelDays.back().to = day;
        m_channelDays.push_back({day, std::numeric_limits<std::int64_t>::max(), release.version});
    }
    return {};
}

Status TrendScope::check(const Measure &measure) const
{
    if (measure.kind == Measure::Kind::Scorer && !m_scorers.contains(measure.name))
        return unknownName(translate("Trends", "No run of the prompt has a scorer “%1”"), measure.name, {m_scorers.begin(), m_scorers.end()});
    if (measure.kind == Measure::Kind::Label && !m_columns.knowsQuestion(measure.name))
        return unknownName(translate("Trends", "No queue asks a question “%1”"), measure.name, m_columns.questions());
    return {};
}

std::vector<int> TrendScope::signalsOf(const Measure &measure, std::int64_t run) const
{
    switch (measure.kind) {
    case Measure::Kind::Pass: return {signalOf(RollupSignal::Pass)};
    case Measure::Kind::Cost: return {signalOf(RollupSignal::Cost)};
    case Measure::Kind::Latency: return {signalOf(RollupSignal::Latency)};
    case Measure::Kind::Tokens: return {signalOf(RollupSignal::Tokens)};
    case Measure::Kind::Errors: return {signalOf(RollupSignal::Errors)};
    case Measure::Kind::Cache: return {signalOf(RollupSignal::Cache)};
    case Measure::Kind::Label: return {labelSignal};
    case Measure::Kind::Scorer: break;
    }
    const ResultRun *of = m_columns.run(run);
    if (!of)
        return {};
    const auto found = std::find(of->scorers.begin(), of->scorers.end(), measure.name);
    if (found == of->scorers.end())
        return {};
    const int number = static_cast<int>(found - of->scorers.begin());
    return {verdictSignal(number), scoreSignal(number)};
}

bool TrendScope::isInChannel(int version, std::int64_t day) const
{
    return !m_question.channel || std::any_of(m_channelDays.begin(), m_channelDays.end(), [&](const ChannelDays &days) {
        return days.version == version && day >= days.from && day <= days.to;
    });
}

} // namespace assay
