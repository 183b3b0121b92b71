#include "items/run_follower.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "storage/case_selection.h"
#include "storage/database.h"
#include "storage/labels.h"
#include "storage/prompts.h"

namespace assay::items {

namespace {

/// Verdicts enter the heads as one scorer's, because rows are read without their scores.
const std::vector<std::string> verdictOnly{"pass"};

std::optional<RateView> rateView(const Rate &rate)
{
    if (!rate.interval)
        return std::nullopt;
    return RateView{rate.interval->estimate, rate.interval->lower, rate.interval->upper, rate.n, displayText(rate.interval->method)};
}

std::optional<AgainstBaselineView> againstView(const std::optional<AgainstBaseline> &against)
{
    if (!against)
        return std::nullopt;
    AgainstBaselineView view;
    view.difference = against->difference.estimate;
    view.lower = against->difference.lower;
    view.upper = against->difference.upper;
    view.p = against->p;
    view.verdict = against->verdict == Verdict::Better  ? ComparedVerdict::Better
                   : against->verdict == Verdict::Worse ? ComparedVerdict::Worse
                                                        : ComparedVerdict::NoEvidence;
    view.needsMore = against->needsMore;
    view.n = against->n;
    view.fixed = against->fixed;
    view.broken = against->broken;
    view.method = displayText(against->difference.method + ", " + against->pMethod);
    return view;
}

struct ColumnWords
{
    QString prompt; ///< without its folder
    QString version;
    QString model;
};

/// Version labels come from the set-up, which looked them up: "support/reply@v7" → "v7".
std::vector<ColumnWords> columnWords(const RunSpec &spec, Database &database)
{
    std::vector<ColumnWords> columns;
    for (const RunColumn &column : spec.columns) {
        const auto version = column.version ? versionOf(database, column.prompt, *column.version) : Result<VersionInfo>(VersionInfo{});
        columns.push_back({displayText(column.promptName.substr(column.promptName.rfind('/') + 1)),
                           displayText(column.version && version ? version->label() : "draft"), displayText(column.model.name)});
    }
    return columns;
}

/// The names of the heads: only what differs between the columns in the short ones.
void nameHeads(std::vector<ColumnHeadView> &heads, const std::vector<ColumnWords> &columns)
{
    std::set<QString> prompts;
    std::set<QString> versions;
    std::set<QString> models;
    for (const ColumnWords &column : columns) {
        prompts.insert(column.prompt);
        versions.insert(column.prompt + QLatin1Char('@') + column.version);
        models.insert(column.model);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnWords &column = columns[i];
        const QString version = prompts.size() > 1 ? column.prompt + QLatin1Char(' ') + column.version : column.version;
        heads[i].name = version + QStringLiteral(" · ") + column.model;
        heads[i].shortName = models.size() == 1 ? version : versions.size() == 1 ? column.model : heads[i].name;
    }
}

} // namespace

RunFollower::RunFollower(RunInfo info, RunSpec spec, const Wanted &wanted)
    : m_info(std::move(info)), m_spec(std::move(spec)), m_isLive(wanted.isLive), m_retriesErrors(wanted.retriesErrors),
      m_builder(static_cast<int>(m_spec.columns.size()), wanted.baseline.value_or(m_spec.baseline), m_spec.repeats, verdictOnly)
{
}

Result<std::shared_ptr<RunFollower>> RunFollower::open(Database &database, const Wanted &wanted)
{
    auto info = resolveRun(database, wanted.run);
    auto spec = info ? runSpecOf(database, *info) : Result<RunSpec>(fail(info.error()));
    if (!spec)
        return fail(spec.error());
    Wanted checked = wanted;
    if (wanted.baseline && (*wanted.baseline < 0 || *wanted.baseline >= static_cast<int>(spec->columns.size())))
        checked.baseline.reset();
    const int baseline = checked.baseline.value_or(spec->baseline);
    auto setup = setupOf(database, *spec);
    if (!setup)
        return fail(setup.error());
    setup->baseline = baseline;
    std::shared_ptr<RunFollower> follower(new RunFollower(std::move(*info), std::move(*spec), checked));
    follower->m_view.runId = displayText(follower->m_info.id.text());
    follower->m_view.title = displayText(follower->m_info.name);
    follower->m_view.setup = std::move(*setup);
    follower->m_view.columns.resize(follower->m_spec.columns.size());
    nameHeads(follower->m_view.columns, columnWords(follower->m_spec, database));
    follower->m_view.columns[static_cast<std::size_t>(baseline)].isBaseline = true;
    auto read = follower->readCases(database);
    if (read)
        read = follower->readVerdicts(database, wanted.question);
    if (!read)
        return fail(read.error());
    ComparedRun &run = follower->m_view.run;
    run.total = static_cast<std::int64_t>(follower->m_cases.size() * follower->m_spec.columns.size()) * follower->m_spec.repeats;
    run.canGoOn = !follower->m_spec.salt.empty();
    return follower;
}

Status RunFollower::readCases(Database &database)
{
    const auto dataset = datasetVersionOf(database, m_spec.dataset, m_spec.datasetVersion);
    const auto positions = dataset ? selectedPositions(database, *dataset, m_spec.selection) : Result<std::vector<std::int64_t>>(fail(dataset.error()));
    if (!positions)
        return fail(positions.error());
    m_cases.reserve(positions->size());
    CaseHashCursor cursor(database, dataset->root);
    auto find = database.cached("SELECT id FROM case_row WHERE hash = ?1");
    if (!find)
        return fail(find.error());
    std::int64_t at = 0;
    for (const std::int64_t position : *positions) {
        Result<std::optional<CaseHash>> hash = std::nullopt;
        for (; at <= position; ++at)
            hash = cursor.next();
        if (!hash)
            return fail(hash.error());
        const auto row = *hash ? (*find)->bind(1, (*hash)->hash).step() : Result<bool>(false);
        if (!row)
            return fail(row.error());
        m_cases.push_back({position, *row ? (*find)->integer(0) : 0});
        (*find)->reset();
    }
    return {};
}

Status RunFollower::readVerdicts(Database &database, const std::string &question)
{
    const auto known = verdictQuestions(database, m_info.key);
    if (!known)
        return fail(known.error());
    if (std::find(known->begin(), known->end(), question) == known->end())
        return {};
    auto verdicts = labelVerdicts(database, m_info.key, question);
    if (!verdicts)
        return fail(verdicts.error());
    m_verdicts = std::move(*verdicts);
    m_view.question = QString::fromStdString(question);
    return {};
}

std::optional<bool> RunFollower::passOf(const StoredRow &row) const
{
    if (!m_verdicts)
        return row.pass;
    const auto found = m_verdicts->find(row.key);
    return found == m_verdicts->end() ? std::nullopt : std::optional(found->second);
}

void RunFollower::take(const StoredRow &row, News &news)
{
    const std::optional<bool> pass = passOf(row);
    m_last = std::max(m_last, row.key);
    const ResultState state = row.row.state;
    if (m_isLive && (state == ResultState::Cancelled || (state == ResultState::Error && m_retriesErrors)))
        return;
    std::vector<ScoreRow> scores;
    if (pass)
        scores.push_back({0, std::nullopt, pass, {}});
    m_builder.add(row.position, row.row, scores);
    ComparedRun &run = m_view.run;
    run.done += state == ResultState::Ok;
    run.errors += state == ResultState::Error;
    run.cached += row.row.fromCache;
    m_changed = true;
    news.cells.push_back({row.position, row.row.column, row.row.repeat, row.key, state, pass});
}

bool RunFollower::headsAreDue(bool headsNow)
{
    return m_changed && (headsNow || Clock::now() >= m_nextHeads);
}

std::vector<ColumnHeadView> RunFollower::heads() const
{
    std::vector<ColumnHeadView> heads = m_view.columns;
    const std::vector<ColumnSummary> summaries = m_builder.summarise();
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const ColumnSummary &summary = summaries[i];
        ColumnHeadView &head = heads[i];
        head.pass = rateView(summary.pass);
        head.againstBaseline = againstView(summary.againstBaseline);
        head.latency = {summary.latency.p50, summary.latency.p95, summary.latency.n};
        head.cost = summary.cost;
        head.tokens = {summary.inputTokens, summary.cachedTokens, summary.outputTokens, summary.results - summary.errors};
        head.errors = summary.errors;
    }
    return heads;
}

Result<RunFollower::News> RunFollower::readOn(Database &database, bool headsNow)
{
    constexpr auto pause = std::chrono::milliseconds(333);
    News news;
    if (auto read = eachRowAfter(database, m_info, m_last, [&](const StoredRow &row) { take(row, news); }); !read)
        return fail(read.error());
    if (headsAreDue(headsNow)) {
        const auto begun = Clock::now();
        news.heads = heads();
        // Many cases take longer: at most a quarter of the time goes into heads.
        m_nextHeads = Clock::now() + std::max<Clock::duration>(pause, 3 * (Clock::now() - begun));
        m_changed = false;
    }
    ComparedRun &run = m_view.run;
    run.missing = run.total - run.done - run.errors;
    run.state = m_isLive                    ? ComparedRun::State::Running
                : m_info.state == "done"    ? ComparedRun::State::Done
                : m_info.state == "running" ? ComparedRun::State::Interrupted
                                            : ComparedRun::State::Stopped;
    news.run = run;
    return news;
}

} // namespace assay::items
