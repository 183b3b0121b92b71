#include "trends/trend_reading.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "base/translate.h"
#include "base/utf8.h"
#include "storage/rollups.h"
#include "storage/runs.h"
#include "trends/trend_changes.h"
#include "trends/trend_scope.h"

namespace assay {

namespace {

std::string segmentOf(const std::string &by, const RollupKey &key, const UsedColumn &column)
{
    if (by == "model")
        return column.model;
    if (by == "version")
        return column.version > 0 ? "v" + std::to_string(column.version) : "draft";
    return key.segment;
}

class Reading
{
public:
    Reading(Database &database, const TrendQuestion &question, TrendScope scope) : m_database(database), m_question(question), m_scope(std::move(scope)) {}

    Result<TrendData> run()
    {
        m_data.releases = m_scope.releases();
        m_data.against = m_scope.against();
        for (const auto step : {&Reading::nameMeasures, &Reading::readWhole, &Reading::chooseRange, &Reading::readParts, &Reading::readChanges}) {
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        return std::move(m_data);
    }

private:
    Status nameMeasures()
    {
        m_data.measures = m_question.measures.empty() ? usualMeasures() : m_question.measures;
        for (const Measure &measure : m_data.measures) {
            if (auto known = m_scope.check(measure); !known)
                return known;
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
        question.runs = m_scope.runs();
        question.dimension = dimension;
        std::set<int> signals;
        for (const Measure &measure : m_data.measures) {
            for (const std::int64_t run : question.runs) {
                for (const int signal : m_scope.signalsOf(measure, run))
                    signals.insert(signal);
            }
        }
        question.signals.assign(signals.begin(), signals.end());
        return question;
    }

    /// A scorer that ever gave a verdict is followed by its verdicts.
    void chooseUnits(const Rollup &rollup)
    {
        for (std::size_t i = 0; i < m_data.measures.size(); ++i) {
            if (m_data.measures[i].kind != Measure::Kind::Scorer)
                continue;
            const bool judges = std::any_of(rollup.begin(), rollup.end(), [&](const auto &entry) {
                const auto signals = m_scope.signalsOf(m_data.measures[i], entry.first.run);
                return entry.second.n > 0 && !signals.empty() && entry.first.signal == signals.front() && m_scope.columns().contains({entry.first.run, entry.first.column});
            });
            m_data.units[i] = judges ? TrendUnit::Share : TrendUnit::Score;
        }
    }

    /// Which measures a signal of a run is for.
    const std::vector<std::size_t> &measuresOf(const RollupKey &key)
    {
        const auto [known, isNew] = m_measuresOf.try_emplace({key.run, key.signal});
        for (std::size_t i = 0; isNew && i < m_data.measures.size(); ++i) {
            if (takes(m_data.measures[i], m_data.units[i], key))
                known->second.push_back(i);
        }
        return known->second;
    }

    bool takes(const Measure &measure, TrendUnit unit, const RollupKey &key) const
    {
        const auto signals = m_scope.signalsOf(measure, key.run);
        if (signals.empty())
            return false;
        return key.signal == (measure.kind == Measure::Kind::Scorer && unit == TrendUnit::Score ? signals.back() : signals.front());
    }

    void addSums(const Rollup &rollup, const std::string &by, std::int64_t length, TrendSums &sums)
    {
        for (const auto &[key, sum] : rollup) {
            const auto used = m_scope.columns().find({key.run, key.column});
            if (used == m_scope.columns().end() || !m_scope.isInChannel(used->second.version, dayOf(key.day * length)))
                continue;
            for (const std::size_t measure : measuresOf(key))
                sums[{measure, segmentOf(by, key, used->second), used->second.version, key.day}].add(sum);
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
        m_whole = std::move(*rollup);
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
        if (dimension.empty() && !isHourly) { // what the whole was read from says it too
            std::erase_if(m_whole, [this](const auto &entry) { return entry.first.day < m_data.fromDay || entry.first.day >= m_data.toDay; });
            addSums(m_whole, m_question.by, m_data.partUs, m_data.parts);
            return {};
        }
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
            return std::none_of(m_scope.columns().begin(), m_scope.columns().end(), [&](const auto &used) { return used.first.first == run.key; });
        });
        std::stable_sort(all->begin(), all->end(), [](const RunInfo &a, const RunInfo &b) { return a.at < b.at; });
        auto changes = readTrendChanges(m_database, m_scope.prompt().id, *all, m_scope.models());
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
    TrendScope m_scope;
    std::map<std::pair<std::int64_t, int>, std::vector<std::size_t>> m_measuresOf;
    Rollup m_whole;
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
    return TrendScope::find(database, question).and_then([&](TrendScope scope) { return Reading(database, question, std::move(scope)).run(); });
}

} // namespace assay
