#include "project/trace_import.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "project/trace_columns.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/imported_run.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t groupSize = 500; ///< answers written together, after their cases
constexpr std::size_t mostScorers = 100;
constexpr std::size_t longestError = 2048; // DATA.md §5

/// The case of a span: what was sent, and by what it can be found and divided.
Case caseOf(const TraceSpan &span)
{
    Case item;
    item.id = span.traceId + '-' + span.spanId;
    auto &vars = item.content.vars;
    vars["input"] = span.input;
    vars["trace"] = span.traceId;
    for (const auto &[name, value] : {std::pair("conversation", &span.conversation), std::pair("environment", &span.environment), std::pair("span", &span.name),
                                      std::pair("prompt_version", &span.promptVersion)}) {
        if (!value->empty())
            vars[name] = *value;
    }
    if (!span.rest.empty())
        item.content.json["attributes"] = span.rest;
    item.content.tags = span.tags;
    return item;
}

/// Scorers of the run as they come up, by the names that the traces gave them.
class TraceScorers
{
public:
    std::vector<ScoreRow> rowsOf(const TraceSpan &span)
    {
        std::vector<ScoreRow> rows;
        for (const TraceScore &score : span.scores) {
            const auto number = numberOf(score.name);
            const bool isTwice = number && std::any_of(rows.begin(), rows.end(), [&](const ScoreRow &row) { return row.scorer == *number; });
            if (number && !isTwice)
                rows.push_back({*number, score.value ? score.value : score.pass ? std::optional(*score.pass ? 1.0 : 0.0) : std::nullopt, score.pass, score.reason});
        }
        std::sort(rows.begin(), rows.end(), [](const ScoreRow &a, const ScoreRow &b) { return a.scorer < b.scorer; });
        return rows;
    }
    const std::vector<ScorerSpec> &specs() const { return m_specs; }

private:
    std::optional<int> numberOf(const std::string &name)
    {
        const auto found = std::find_if(m_specs.begin(), m_specs.end(), [&](const ScorerSpec &spec) { return spec.key == name; });
        if (found != m_specs.end())
            return static_cast<int>(found - m_specs.begin());
        if (m_specs.size() >= mostScorers)
            return std::nullopt;
        m_specs.push_back({"trace", name, "{}", false});
        return static_cast<int>(m_specs.size()) - 1;
    }

    std::vector<ScorerSpec> m_specs;
};

class Importer
{
public:
    Importer(ProjectFile &project, const TraceImportRequest &request) : m_project(project), m_request(request), m_now(project.clock()->now()) {}
    ~Importer() { abandon(); }
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;

    Result<TraceImport> run()
    {
        if (auto fit = checkName(m_request.name); !fit)
            return fail(fit.error());
        if (auto begun = begin(); !begun)
            return fail(begun.error());
        TraceOptions options;
        options.cancelled = m_request.cancelled;
        if (m_request.progress)
            options.progress = [this](const TraceReport &report) { m_request.progress({report.bytes, report.spans, m_done.added}); };
        auto read = readTraces(*m_request.source, options, [this](TraceSpan span, std::int64_t line) { return take(std::move(span), line); }, m_done.read);
        if (read)
            read = m_done.read.spans == 0 ? Status(fail(ErrorCode::BadInput, translate("Traces", "There are no spans in it"))) : finish();
        if (!read)
            return fail(inFile(read.error()));
        return std::move(m_done);
    }

private:
    struct Answer
    {
        ResultRow row;
        std::vector<ScoreRow> scores;
        std::int64_t position = 0;
    };

    Error inFile(Error error) const
    {
        if (error.where.file.isEmpty())
            error.where.file = QString::fromStdString(m_request.file);
        return error;
    }

    Status begin()
    {
        auto reader = m_project.reader();
        if (!reader)
            return fail(reader.error());
        m_reader = std::move(*reader);
        auto columns = TraceColumns::of(*m_reader, m_request.name);
        if (!columns)
            return fail(columns.error());
        m_columns.emplace(std::move(*columns));
        if (m_request.dryRun)
            return {};
        const auto writer = m_project.writer();
        if (!writer)
            return fail(writer.error());
        m_writer = *writer;
        auto cases = CaseImport::begin(*m_writer);
        if (!cases)
            return fail(cases.error());
        m_cases = std::move(*cases);
        auto reserved = m_writer->run<ImportedRun>([](WriteContext &context) { return reserveRun(context); });
        if (!reserved)
            return fail(reserved.error());
        m_spec.id = reserved->id;
        m_spec.salt = reserved->salt;
        m_run = std::move(*reserved);
        m_recorder = std::make_unique<RunRecorder>(*m_writer, m_spec, m_run->key, false);
        return {};
    }

    /// Whether the project holds this span, or the file brought it before.
    Result<bool> isKnown(const std::string &caseId)
    {
        if (!m_seen.insert(std::hash<std::string>()(caseId)).second)
            return true;
        auto select = m_reader->cached("SELECT 1 FROM case_row c WHERE c.case_id = ?1 AND NOT " + isPendingCase("c") + " LIMIT 1");
        if (!select)
            return fail(select.error());
        const auto found = (*select)->bind(1, std::string_view(caseId)).step();
        (*select)->reset();
        return found;
    }

    Status take(TraceSpan span, std::int64_t line)
    {
        if (!span.isGeneration)
            return {};
        Case item = caseOf(span);
        const auto known = isKnown(item.id);
        if (!known)
            return fail(known.error());
        if (*known) {
            ++m_done.known;
            return {};
        }
        const auto column = m_columns->columnOf(span);
        const auto content = column ? caseContentHash(item.content) : Result<CaseContentHash>(fail(column.error()));
        if (!content) {
            Error error = content.error();
            error.what = translate("Traces", "The span cannot be brought in");
            error.where.line = static_cast<int>(line);
            return fail(std::move(error));
        }
        Answer answer{rowOf(span, *column, item.id, caseHash(item.id, *content)), m_scorers.rowsOf(span), m_done.added};
        count(span, answer.row);
        if (m_request.dryRun)
            return {};
        m_group.push_back(std::move(answer));
        if (auto added = m_cases->add(std::move(item)); !added)
            return added;
        return m_group.size() >= groupSize ? writeGroup() : Status();
    }

    ResultRow rowOf(const TraceSpan &span, int column, const std::string &caseId, CaseHash hash)
    {
        ResultRow row;
        row.run = m_spec.id;
        row.column = column;
        row.caseId = caseId;
        row.caseHash = hash;
        row.state = span.failed ? ResultState::Error : ResultState::Ok;
        if (span.failed) {
            row.error = callErrorOfTrace(span.errorType);
            row.errorText = span.errorType + (span.errorType.empty() || span.errorText.empty() ? "" : ": ") + span.errorText;
            row.errorText.resize(std::min(row.errorText.size(), longestError));
            row.errorText = displayUtf8(row.errorText);
        }
        row.finishReason = span.finishReason;
        row.output = span.output;
        if (!span.failed && !row.output)
            row.output = std::string();
        row.toolCalls = span.toolCalls;
        row.reasoning = span.reasoning;
        row.snapshot = span.snapshot;
        row.providerRequestId = span.responseId;
        row.tokens = span.tokens;
        row.cost = span.cost;
        if (!row.cost) {
            row.cost = m_columns->costOf(span);
            row.costIsComputed = row.cost.has_value();
        }
        if (span.start && span.end)
            row.latencyUs = span.end->us - span.start->us;
        row.firstTokenUs = span.firstTokenUs;
        row.attempts = 1;
        row.fromCache = span.fromCache;
        row.at = span.end ? *span.end : span.start.value_or(m_now);
        return row;
    }

    void count(const TraceSpan &span, const ResultRow &row)
    {
        ++m_done.added;
        m_done.queries += m_traces.insert(std::hash<std::string>()(span.traceId)).second ? 1 : 0;
        m_done.cost.add(row.cost);
        m_done.costGiven += span.cost ? 1 : 0;
        m_done.costComputed += row.costIsComputed ? 1 : 0;
    }

    Status writeGroup()
    {
        if (auto flushed = m_cases->flush(); !flushed)
            return flushed;
        for (Answer &answer : m_group)
            m_recorder->add(std::move(answer.row), answer.position, std::move(answer.scores), std::nullopt);
        m_group.clear();
        return {};
    }

    Status finish()
    {
        if (m_request.dryRun) {
            m_done.newPrompts = m_columns->missingPrompts();
            return {};
        }
        if (m_done.added == 0)
            return {}; // nothing new: nothing is kept
        if (auto written = writeGroup(); !written)
            return written;
        if (auto flushed = m_recorder->flush(); !flushed)
            return flushed;
        m_recorder.reset();
        CaseImport::Target target;
        target.name = m_request.name;
        target.source = std::filesystem::path(m_request.file).filename().string();
        target.message = translate("Traces", "Imported from %1").arg(displayText(target.source)).toStdString();
        target.kind = "traces";
        target.skipped = m_done.read.lost;
        target.also = [this](WriteContext &context, const DatasetVersionInfo &version) { return close(context, version); };
        return m_cases->finish(target).map([this](const DatasetVersionInfo &) { m_run.reset(); });
    }

    Status close(WriteContext &context, const DatasetVersionInfo &version)
    {
        auto columns = m_columns->finish(context, m_done.newPrompts);
        if (!columns)
            return fail(columns.error());
        m_spec.name = m_request.name;
        m_spec.columns = std::move(*columns);
        m_spec.dataset = version.dataset;
        m_spec.datasetVersion = version.hash;
        m_spec.scorers = m_scorers.specs();
        m_spec.useCache = false;
        m_spec.kind = RunKind::Production;
        const auto started = startRun(context, m_spec);
        if (!started)
            return fail(started.error());
        if (auto sealed = sealRun(context, *started, std::string(RunInfo::imported)); !sealed)
            return sealed;
        return resolveRun(context.database(), m_spec.id.text()).map([this](RunInfo run) { m_done.run = std::move(run); });
    }

    /// What was written goes, a little at a time: others write meanwhile. The cases go with m_cases.
    void abandon()
    {
        m_recorder.reset();
        if (!m_run)
            return;
        Result<bool> more = true;
        while (more && *more)
            more = m_writer->run<bool>([this](WriteContext &context) { return removeSomeRows(context.database(), m_run->key); });
    }

    ProjectFile &m_project;
    const TraceImportRequest &m_request;
    TimeUs m_now;
    std::unique_ptr<Database> m_reader;
    Writer *m_writer = nullptr;
    std::optional<TraceColumns> m_columns;
    TraceScorers m_scorers;
    RunSpec m_spec;
    std::unique_ptr<CaseImport> m_cases;
    std::optional<ImportedRun> m_run;
    std::unique_ptr<RunRecorder> m_recorder;
    std::vector<Answer> m_group;
    std::unordered_set<std::size_t> m_seen;   ///< 8 bytes a span: memory is bounded by their number, not by their texts
    std::unordered_set<std::size_t> m_traces;
    TraceImport m_done;
};

} // namespace

Result<TraceImport> importTraces(ProjectFile &project, const TraceImportRequest &request)
{
    return Importer(project, request).run();
}

} // namespace assay
