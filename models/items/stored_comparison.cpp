#include "items/stored_comparison.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/utf8.h"
#include "items/word_diff.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/project_file.h"

namespace assay::items {

namespace {

QString shown(std::string_view text)
{
    return QString::fromStdString(displayUtf8(text));
}

/// What is known of a cell without its texts: the keys of its rows by repeat, and how many of them pass and fail.
struct CellFacts
{
    std::vector<std::int64_t> keys;
    int passes = 0;
    int fails = 0;
    bool hasError = false;

    std::optional<double> rate() const { return passes + fails > 0 ? std::optional(static_cast<double>(passes) / (passes + fails)) : std::nullopt; }
};

struct CaseFacts
{
    std::int64_t position = 0;
    CaseHash hash;
    QString id;
    std::vector<CellFacts> cells;
    bool broken = false;
    bool fixed = false;
    bool differs = false;

    int rank() const { return broken ? 0 : differs && !fixed ? 1 : fixed ? 2 : 3; }
    bool passes(CompareFilter filter) const
    {
        switch (filter) {
        case CompareFilter::All: return true;
        case CompareFilter::Differ: return differs;
        case CompareFilter::Broken: return broken;
        case CompareFilter::Fixed: return fixed;
        }
        return true;
    }
};

CellVerdict verdictOf(std::optional<bool> pass)
{
    return !pass ? CellVerdict::Unknown : *pass ? CellVerdict::Pass : CellVerdict::Fail;
}

CompareCell cellOf(const StoredRow &stored, const CellFacts &facts, bool whole)
{
    CompareCell cell;
    const ResultRow &row = stored.row;
    cell.state = row.state == ResultState::Ok ? CellState::Ok : row.state == ResultState::Error ? CellState::Error : CellState::Cancelled;
    if (row.output)
        cell.output = shown(whole ? std::string_view(*row.output) : firstCodePoints(*row.output, outputPreviewLength));
    cell.verdict = verdictOf(stored.pass);
    if (row.latencyUs)
        cell.latencyMs = static_cast<double>(*row.latencyUs) / 1000;
    cell.repeats = facts.passes + facts.fails;
    cell.agree = std::max(facts.passes, facts.fails);
    cell.fromCache = row.fromCache;
    cell.errorText = shown(row.errorText);
    return cell;
}

std::optional<RateView> rateView(const Rate &rate)
{
    if (!rate.interval)
        return std::nullopt;
    return RateView{rate.interval->estimate, rate.interval->lower, rate.interval->upper, rate.n, shown(rate.interval->method)};
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
    view.method = shown(against->difference.method + ", " + against->pMethod);
    return view;
}

/// A prompt's name without its folder.
std::string shortName(const std::string &name)
{
    return name.substr(name.rfind('/') + 1);
}

ColumnHeadView headView(const RunReport &report, std::size_t i)
{
    const ColumnSummary &summary = report.columns[i];
    ColumnHeadView head;
    head.shortName = shown(report.versionLabels[i]);
    head.name = head.shortName + QStringLiteral(" · ") + shown(report.spec.columns[i].model.name);
    head.isBaseline = static_cast<int>(i) == report.spec.baseline;
    head.pass = rateView(summary.pass);
    head.againstBaseline = againstView(summary.againstBaseline);
    head.latency = {summary.latency.p50, summary.latency.p95, summary.latency.n};
    head.cost = summary.cost;
    head.tokens = {summary.inputTokens, summary.cachedTokens, summary.outputTokens, summary.results - summary.errors};
    head.errors = summary.errors;
    return head;
}

CompareSetup setupOf(const RunReport &report, std::int64_t cases)
{
    CompareSetup setup;
    for (std::size_t i = 0; i < report.columns.size(); ++i) {
        const CompareSetup::Version version{shown(shortName(report.spec.columns[i].promptName)), shown(report.versionLabels[i])};
        const bool known = std::any_of(setup.versions.begin(), setup.versions.end(),
                                       [&](const auto &each) { return each.prompt == version.prompt && each.version == version.version; });
        if (!known)
            setup.versions.push_back(version);
        const QString model = shown(report.spec.columns[i].model.name);
        if (!setup.models.contains(model))
            setup.models << model;
    }
    setup.dataset = shown(report.datasetLabel);
    setup.cases = cases;
    for (const ScorerSpec &scorer : report.spec.scorers)
        setup.scorers << shown(scorer.key);
    setup.repeats = report.spec.repeats;
    return setup;
}

} // namespace

struct StoredComparison::Private
{
    std::unique_ptr<Database> database;
    RunReport report;
    CompareView view;
    std::vector<CaseFacts> cases;                     ///< worst change first
    std::map<CompareFilter, std::vector<std::size_t>> filtered;
    std::unordered_map<std::string, std::size_t> byId;

    Status readCells();
    void judge();
    Result<CompareRow> rowOf(const CaseFacts &facts) const;
};

StoredComparison::StoredComparison(std::unique_ptr<Private> data) : d(std::move(data)) {}
StoredComparison::~StoredComparison() = default;

const CompareView &StoredComparison::view() const
{
    return d->view;
}

Status StoredComparison::Private::readCells()
{
    std::map<std::int64_t, CaseFacts> byPosition;
    const std::size_t columns = report.columns.size();
    auto read = eachRow(*database, report.info, false, [&](const StoredRow &stored) -> Result<bool> {
        CaseFacts &facts = byPosition[stored.position];
        if (facts.cells.empty()) {
            facts.position = stored.position;
            facts.hash = stored.row.caseHash;
            facts.id = shown(stored.row.caseId);
            facts.cells.resize(columns);
        }
        if (stored.row.column < 0 || stored.row.column >= static_cast<int>(columns))
            return true;
        CellFacts &cell = facts.cells[static_cast<std::size_t>(stored.row.column)];
        cell.keys.push_back(stored.key);
        cell.passes += stored.pass == true;
        cell.fails += stored.pass == false;
        cell.hasError = cell.hasError || stored.row.state == ResultState::Error;
        return true;
    });
    for (auto &[position, facts] : byPosition)
        cases.push_back(std::move(facts));
    return read;
}

/// What differs, what broke and what was fixed against the baseline; then the order of the rows.
void StoredComparison::Private::judge()
{
    const auto baseline = static_cast<std::size_t>(report.spec.baseline);
    for (CaseFacts &facts : cases) {
        const auto theirs = facts.cells[baseline].rate();
        for (std::size_t i = 0; i < facts.cells.size(); ++i) {
            const auto mine = facts.cells[i].rate();
            if (i == baseline || !mine || !theirs)
                continue;
            facts.broken = facts.broken || *mine < *theirs;
            facts.fixed = facts.fixed || *mine > *theirs;
        }
        facts.differs = facts.broken || facts.fixed;
    }
    std::stable_sort(cases.begin(), cases.end(), [](const CaseFacts &a, const CaseFacts &b) { return a.rank() < b.rank(); });
    for (std::size_t i = 0; i < cases.size(); ++i) {
        byId[cases[i].id.toStdString()] = i;
        for (const CompareFilter filter : {CompareFilter::All, CompareFilter::Differ, CompareFilter::Broken, CompareFilter::Fixed}) {
            if (cases[i].passes(filter))
                filtered[filter].push_back(i);
        }
    }
    const auto count = [this](CompareFilter filter) { return static_cast<std::int64_t>(filtered[filter].size()); };
    view.counts = {count(CompareFilter::All), count(CompareFilter::Differ), count(CompareFilter::Broken), count(CompareFilter::Fixed)};
}

Result<std::unique_ptr<CompareSource>> StoredComparison::open(std::unique_ptr<Database> database, const RunInfo &run)
{
    auto report = reportRun(*database, run);
    if (!report)
        return fail(report.error());
    auto d = std::make_unique<Private>();
    d->database = std::move(database);
    d->report = std::move(*report);
    if (auto read = d->readCells(); !read)
        return fail(read.error());
    d->judge();
    d->view.title = shown(d->report.info.name);
    d->view.setup = setupOf(d->report, d->view.counts.all);
    for (std::size_t i = 0; i < d->report.columns.size(); ++i)
        d->view.columns.push_back(headView(d->report, i));
    return std::unique_ptr<CompareSource>(new StoredComparison(std::move(d)));
}

Result<CompareRow> StoredComparison::Private::rowOf(const CaseFacts &facts) const
{
    const auto item = caseByHash(*database, facts.hash);
    if (!item)
        return fail(item.error());
    CompareRow row;
    row.caseId = facts.id;
    if (!item->content.vars.empty())
        row.input = shown(firstCodePoints(item->content.vars.begin()->second, outputPreviewLength));
    if (item->content.reference)
        row.reference = shown(firstCodePoints(*item->content.reference, outputPreviewLength));
    for (const CellFacts &cell : facts.cells) {
        const auto stored = cell.keys.empty() ? Result<std::optional<StoredRow>>(std::nullopt) : rowByKey(*database, cell.keys.front());
        if (!stored)
            return fail(stored.error());
        row.cells.push_back(*stored ? cellOf(**stored, cell, false) : CompareCell());
    }
    return row;
}

Result<std::vector<CompareRow>> StoredComparison::rows(CompareFilter filter, std::int64_t first, std::int64_t count) const
{
    std::vector<CompareRow> rows;
    const auto &places = d->filtered[filter];
    const auto end = std::min(static_cast<std::int64_t>(places.size()), first + count);
    for (std::int64_t i = std::max<std::int64_t>(0, first); i < end; ++i) {
        auto row = d->rowOf(d->cases[places[static_cast<std::size_t>(i)]]);
        if (!row)
            return fail(row.error());
        rows.push_back(std::move(*row));
    }
    return rows;
}

namespace {

void addInputs(CaseDetail &detail, const CaseContent &content)
{
    for (const auto &[name, value] : content.vars)
        detail.inputs.push_back({shown(name), shown(value)});
    for (const auto &[name, value] : content.json)
        detail.inputs.push_back({shown(name), shown(value)});
    for (const Document &document : content.documents)
        detail.documents.push_back({shown(document.title.empty() ? document.id : document.title), shown(document.text)});
    if (content.reference)
        detail.reference = shown(*content.reference);
}

std::optional<std::int64_t> sumOf(const TokenCounts &tokens)
{
    return tokens.input && tokens.output ? std::optional(*tokens.input + *tokens.output) : std::nullopt;
}

} // namespace

Result<CaseDetail> StoredComparison::detail(const QString &caseId) const
{
    const auto place = d->byId.find(caseId.toStdString());
    if (place == d->byId.end())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Compare", "This case is not part of the comparison"));
    const CaseFacts &facts = d->cases[place->second];
    const auto item = caseByHash(*d->database, facts.hash);
    if (!item)
        return fail(item.error());
    CaseDetail detail;
    detail.caseId = caseId;
    addInputs(detail, item->content);
    std::vector<std::optional<StoredRow>> stored;
    for (const CellFacts &cell : facts.cells) {
        auto row = cell.keys.empty() ? Result<std::optional<StoredRow>>(std::nullopt) : rowByKey(*d->database, cell.keys.front());
        if (!row)
            return fail(row.error());
        stored.push_back(std::move(*row));
    }
    const auto baseline = static_cast<std::size_t>(d->report.spec.baseline);
    const auto outputOf = [&](std::size_t i) { return stored[i] ? stored[i]->row.output : std::nullopt; };
    for (std::size_t i = 0; i < stored.size(); ++i) {
        DetailColumn column;
        if (stored[i]) {
            column.cell = cellOf(*stored[i], facts.cells[i], true);
            column.cost = stored[i]->row.cost;
            column.tokens = sumOf(stored[i]->row.tokens);
        }
        if (i != baseline && outputOf(i) && outputOf(baseline))
            column.againstBaseline = wordDiff(*outputOf(baseline), *outputOf(i));
        detail.columns.push_back(std::move(column));
    }
    for (std::size_t s = 0; s < d->report.spec.scorers.size(); ++s) {
        ScorerView view;
        view.scorer = shown(d->report.spec.scorers[s].key);
        for (const auto &row : stored) {
            ScoreView score;
            for (const ScoreRow &each : row ? row->scores : std::vector<ScoreRow>()) {
                if (each.scorer == static_cast<int>(s))
                    score = {each.value, verdictOf(each.pass), shown(each.reason)};
            }
            view.columns.push_back(std::move(score));
        }
        detail.scores.push_back(std::move(view));
    }
    return detail;
}

Result<std::vector<ComparisonInfo>> StoredCatalog::comparisons() const
{
    const auto database = m_file.reader();
    const auto runs = database ? listRuns(**database) : Result<std::vector<RunInfo>>(fail(database.error()));
    if (!runs)
        return fail(runs.error());
    std::vector<ComparisonInfo> infos;
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        const auto spec = runSpecOf(**database, *run);
        const int columns = spec ? static_cast<int>(spec->columns.size()) : 0;
        infos.push_back({shown(run->id.text()), shown(run->name),
                         QCoreApplication::translate("Compare", "columns: %1 · results: %2").arg(columns).arg(run->sealedRows)});
    }
    return infos;
}

Result<std::unique_ptr<CompareSource>> StoredCatalog::open(const QString &id) const
{
    auto database = m_file.reader();
    if (!database)
        return fail(database.error());
    const auto run = resolveRun(**database, id.toStdString());
    if (!run)
        return fail(run.error());
    return StoredComparison::open(std::move(*database), *run);
}

} // namespace assay::items
