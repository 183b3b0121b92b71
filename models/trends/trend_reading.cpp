#include "trends/trend_reading.h"

#include <algorithm>
#include <limits>
#include <set>

#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "storage/result_columns.h"
#include "storage/rollups.h"
#include "storage/rows.h"
#include "storage/runs.h"
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

/// A column of a run that belongs to the prompt.
struct UsedColumn
{
    std::string model;
    int version = 0;
};
using UsedColumns = std::map<std::pair<std::int64_t, int>, UsedColumn>; ///< by run and number

/// Days on which the channel pointed at a version.
struct ChannelDays
{
    std::int64_t from = 0; ///< the day of the move
    std::int64_t to = 0;   ///< the day of the next one
    int version = 0;
};

class Reading
{
public:
    Reading(Database &database, const TrendQuestion &question) : m_database(database), m_question(question) {}

    Result<TrendData> run()
    {
        for (const auto step : {&Reading::findPrompt, &Reading::findColumns, &Reading::findReleases, &Reading::nameMeasures, &Reading::readWhole,
                                &Reading::chooseRange, &Reading::readParts, &Reading::readChanges}) {
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        return std::move(m_data);
    }

private:
    Status findPrompt()
    {
        auto prompt = assay::findPrompt(m_database, m_question.prompt);
        if (!prompt)
            return fail(prompt.error());
        m_prompt = std::move(*prompt);
        if (m_question.against.empty() || m_question.against == "previous")
            return {};
        const auto against = resolvePrompt(m_database, m_prompt.name + "@" + m_question.against);
        if (!against)
            return fail(against.error());
        m_data.against = against->version ? against->version->number : 0;
        return {};
    }

    Status findColumns()
    {
        auto columns = ResultColumns::load(m_database);
        auto runs = columns ? runsOverDataset() : Result<std::set<std::int64_t>>(fail(columns.error()));
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
    Result<std::set<std::int64_t>> runsOverDataset()
    {
        if (!m_question.dataset)
            return std::set<std::int64_t>();
        auto known = m_database.prepare("SELECT name FROM dataset ORDER BY name");
        auto select = m_database.prepare("SELECT k.id FROM run r JOIN run_key k ON k.uuid = r.uuid WHERE r.dataset_version IN (SELECT v.hash FROM dataset_version v "
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

    Status findReleases()
    {
        auto releases = readTrendReleases(m_database, m_prompt.id);
        if (!releases)
            return fail(releases.error());
        m_data.releases = std::move(*releases);
        if (!m_question.channel)
            return {};
        std::set<std::string> channels;
        for (const TrendRelease &release : m_data.releases)
            channels.insert(release.channel);
        if (!channels.contains(*m_question.channel))
            return unknownName(translate("Trends", "The prompt has no channel “%1”"), *m_question.channel, {channels.begin(), channels.end()});
        std::erase_if(m_data.releases, [&](const TrendRelease &release) { return release.channel != *m_question.channel; });
        for (const TrendRelease &release : m_data.releases) {
            const std::int64_t day = dayOf(release.at.us);
            if (!m_channelDays.empty())
                m_channelDays.back().to = day;
            m_channelDays.push_back({day, std::numeric_limits<std::int64_t>::max(), release.version});
        }
        return {};
    }

    Status nameMeasures()
    {
        m_data.measures = m_question.measures.empty() ? usualMeasures() : m_question.measures;
        for (const Measure &measure : m_data.measures) {
            if (measure.kind == Measure::Kind::Scorer && !m_scorers.contains(measure.name))
                return unknownName(translate("Trends", "No run of the prompt has a scorer “%1”"), measure.name, {m_scorers.begin(), m_scorers.end()});
            if (measure.kind == Measure::Kind::Label && !m_columns.knowsQuestion(measure.name))
                return unknownName(translate("Trends", "No queue asks a question “%1”"), measure.name, m_columns.questions());
        }
        m_data.units.resize(m_data.measures.size(), TrendUnit::Share);
        for (std::size_t i = 0; i < m_data.measures.size(); ++i) {
            switch (m_data.measures[i].kind) {
            case Measure::Kind::Cost: m_data.units[i] = TrendUnit::NanoDollars; break;
            case Measure::Kind::Latency: m_data.units[i] = TrendUnit::Microseconds; break;
            case Measure::Kind::Tokens: m_data.units[i] = TrendUnit::Tokens; break;
            default: break;
            }
        }
        return {};
    }

    RollupQuestion rollupQuestion(const RollupDimension &dimension) const
    {
        RollupQuestion question;
        std::set<std::int64_t> runs;
        for (const auto &[place, column] : m_used)
            runs.insert(place.first);
        question.runs.assign(runs.begin(), runs.end());
        question.dimension = dimension;
        std::set<int> signals;
        for (const Measure &measure : m_data.measures) {
            for (const std::int64_t run : runs) {
                for (const int signal : signalsOf(measure, run))
                    signals.insert(signal);
            }
        }
        question.signals.assign(signals.begin(), signals.end());
        return question;
    }

    /// Of a scorer verdicts first, then values.
    std::vector<int> signalsOf(const Measure &measure, std::int64_t run) const
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

    /// A scorer that ever gave a verdict is followed by its verdicts.
    void chooseUnits(const Rollup &rollup)
    {
        for (std::size_t i = 0; i < m_data.measures.size(); ++i) {
            if (m_data.measures[i].kind != Measure::Kind::Scorer)
                continue;
            const bool judges = std::any_of(rollup.begin(), rollup.end(), [&](const auto &entry) {
                const auto signals = signalsOf(m_data.measures[i], entry.first.run);
                return entry.second.n > 0 && !signals.empty() && entry.first.signal == signals.front() && m_used.contains({entry.first.run, entry.first.column});
            });
            m_data.units[i] = judges ? TrendUnit::Share : TrendUnit::Score;
        }
    }

    bool takes(const Measure &measure, TrendUnit unit, const RollupKey &key) const
    {
        const auto signals = signalsOf(measure, key.run);
        if (signals.empty())
            return false;
        return key.signal == (measure.kind == Measure::Kind::Scorer && unit == TrendUnit::Score ? signals.back() : signals.front());
    }

    bool isInChannel(int version, std::int64_t day) const
    {
        return !m_question.channel || std::any_of(m_channelDays.begin(), m_channelDays.end(), [&](const ChannelDays &days) {
            return days.version == version && day >= days.from && day <= days.to;
        });
    }

    std::string segmentOf(const std::string &by, const RollupKey &key, const UsedColumn &column) const
    {
        if (by == "model")
            return column.model;
        if (by == "version")
            return column.version > 0 ? "v" + std::to_string(column.version) : "draft";
        return key.segment;
    }

    void addSums(const Rollup &rollup, const std::string &by, std::int64_t length, TrendSums &sums) const
    {
        for (const auto &[key, sum] : rollup) {
            const auto used = m_used.find({key.run, key.column});
            if (used == m_used.end() || !isInChannel(used->second.version, dayOf(key.day * length)))
                continue;
            for (std::size_t i = 0; i < m_data.measures.size(); ++i) {
                if (takes(m_data.measures[i], m_data.units[i], key))
                    sums[{i, segmentOf(by, key, used->second), used->second.version, key.day}].add(sum);
            }
        }
    }

    Result<Rollup> rollupOf(RollupQuestion question)
    {
        auto rollup = readRollups(m_database, question);
        for (const Measure &measure : m_data.measures) {
            if (!rollup || measure.kind != Measure::Kind::Label)
                continue;
            auto labels = labelRollup(m_database, measure.name, question);
            if (!labels)
                return labels;
            rollup->merge(*labels);
        }
        return rollup;
    }

    Status readWhole()
    {
        auto rollup = rollupOf(rollupQuestion({}));
        if (!rollup)
            return fail(rollup.error());
        chooseUnits(*rollup);
        for (std::size_t i = 0; i < m_data.measures.size(); ++i) {
            if (m_data.measures[i].kind == Measure::Kind::Label)
                m_data.units[i] = labelUnit(*rollup);
        }
        addSums(*rollup, {}, dayUs, m_data.whole);
        return {};
    }

    /// Of a verdict every sum is its count.
    static TrendUnit labelUnit(const Rollup &rollup)
    {
        return std::all_of(rollup.begin(), rollup.end(), [](const auto &entry) {
            return entry.first.signal != labelSignal || entry.second.sum == static_cast<double>(entry.second.k);
        }) ? TrendUnit::Share : TrendUnit::Score;
    }

    Status chooseRange()
    {
        m_data.hasFrom = m_question.from.has_value();
        std::int64_t first = std::numeric_limits<std::int64_t>::max();
        std::int64_t last = std::numeric_limits<std::int64_t>::min();
        for (const auto &[key, sum] : m_data.whole) {
            first = std::min(first, key.period);
            last = std::max(last, key.period);
        }
        if (m_data.whole.empty())
            first = last = 0;
        m_data.fromDay = m_question.from ? dayOf(m_question.from->us) : first;
        m_data.toDay = m_question.to ? dayOf(m_question.to->us - 1) + 1 : last + 1;
        if (m_data.toDay <= m_data.fromDay && m_question.from && m_question.to)
            return fail(ErrorCode::BadInput, translate("Trends", "The time range holds nothing"), translate("Trends", "it ends before it begins"));
        m_data.toDay = std::max(m_data.toDay, m_data.fromDay);
        return {};
    }

    Status readParts()
    {
        const bool isHourly = m_question.bucket == TrendBucket::Hour;
        const RollupDimension dimension = dimensionOf(m_question.by);
        m_data.partUs = isHourly ? hourUs : dayUs;
        RollupQuestion question = rollupQuestion(dimension);
        question.isHourly = isHourly;
        question.from = m_data.fromDay;
        question.to = m_data.toDay;
        auto rollup = rollupOf(question);
        if (!rollup)
            return fail(rollup.error());
        addSums(*rollup, m_question.by, m_data.partUs, m_data.parts);
        if (!dimension.empty() && m_data.parts.empty() && !m_data.whole.empty())
            return fail(ErrorCode::BadInput,
                        dimension == "tag" ? translate("Trends", "No case of this time has a tag")
                                           : translate("Trends", "No case of this time has a variable “%1”").arg(QString::fromStdString(displayUtf8(m_question.by))),
                        {}, translate("Trends", "Results can be divided by model, version, tag, or a variable of the cases."));
        return {};
    }

    Status readChanges()
    {
        auto all = listRuns(m_database);
        if (!all)
            return fail(all.error());
        std::erase_if(*all, [this](const RunInfo &run) {
            return std::none_of(m_used.begin(), m_used.end(), [&](const auto &used) { return used.first.first == run.key; });
        });
        std::stable_sort(all->begin(), all->end(), [](const RunInfo &a, const RunInfo &b) { return a.at < b.at; });
        auto changes = readTrendChanges(m_database, m_prompt.id, *all, m_models);
        if (!changes)
            return fail(changes.error());
        std::erase_if(*changes, [this](const TrendChange &change) {
            const std::int64_t day = dayOf(change.at.us);
            return day < m_data.fromDay || day >= m_data.toDay;
        });
        m_data.changes = std::move(*changes);
        return {};
    }

    Database &m_database;
    const TrendQuestion &m_question;
    PromptInfo m_prompt;
    ResultColumns m_columns;
    UsedColumns m_used;
    std::set<std::string> m_scorers;
    std::vector<std::string> m_models;
    std::vector<ChannelDays> m_channelDays;
    TrendData m_data;
};

} // namespace

RollupDimension dimensionOf(const std::string &by)
{
    if (by.empty() || by == "model" || by == "version")
        return {};
    return by == "tag" ? "tag" : "var:" + by;
}

Result<TrendData> readTrend(Database &database, const TrendQuestion &question)
{
    return Reading(database, question).run();
}

} // namespace assay
