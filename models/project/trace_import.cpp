#include "project/trace_import.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "project/imported_answers.h"
#include "project/trace_columns.h"
#include "storage/case_rows.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

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

/// A score that only says pass or fail counts as 1 or 0.
std::vector<ForeignScore> valuedScores(const TraceSpan &span)
{
    std::vector<ForeignScore> scores = span.scores;
    for (ForeignScore &score : scores) {
        if (!score.value && score.pass)
            score.value = *score.pass ? 1 : 0;
    }
    return scores;
}

class Importer
{
public:
    Importer(ProjectFile &project, const TraceImportRequest &request) : m_project(project), m_request(request), m_now(project.clock()->now()) {}

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
        auto begun = ImportedAnswers::begin(m_project);
        if (!begun)
            return fail(begun.error());
        m_answers = std::move(*begun);
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
        ResultRow row = rowOf(span, *column, item.id, caseHash(item.id, *content));
        auto scores = m_scorers.rowsOf(valuedScores(span));
        const std::int64_t position = m_done.added;
        count(span, row);
        if (m_request.dryRun)
            return {};
        if (auto added = m_answers->cases().add(std::move(item)); !added)
            return added;
        return m_answers->add(std::move(row), position, std::move(scores));
    }

    ResultRow rowOf(const TraceSpan &span, int column, const std::string &caseId, CaseHash hash)
    {
        ResultRow row;
        if (m_answers)
            row.run = m_answers->spec().id;
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

    Status finish()
    {
        if (m_request.dryRun) {
            m_done.newPrompts = m_columns->missingPrompts();
            return {};
        }
        if (m_done.added == 0)
            return {}; // nothing new: nothing is kept
        if (auto flushed = m_answers->flush(); !flushed)
            return flushed;
        CaseImport::Target target;
        target.name = m_request.name;
        target.source = std::filesystem::path(m_request.file).filename().string();
        target.message = translate("Traces", "Imported from %1").arg(displayText(target.source)).toStdString();
        target.kind = "traces";
        target.skipped = m_done.read.lost;
        target.also = [this](WriteContext &context, const DatasetVersionInfo &version) { return close(context, version); };
        return m_answers->cases().finish(target).map([this](const DatasetVersionInfo &) { m_answers->keep(); });
    }

    Status close(WriteContext &context, const DatasetVersionInfo &version)
    {
        auto columns = m_columns->finish(context, m_done.newPrompts);
        if (!columns)
            return fail(columns.error());
        RunSpec &spec = m_answers->spec();
        spec.name = m_request.name;
        spec.columns = std::move(*columns);
        spec.dataset = version.dataset;
        spec.datasetVersion = version.hash;
        spec.scorers = m_scorers.specs("trace");
        spec.kind = RunKind::Production;
        return m_answers->close(context, std::string(RunInfo::imported)).map([this](RunInfo run) { m_done.run = std::move(run); });
    }

    ProjectFile &m_project;
    const TraceImportRequest &m_request;
    TimeUs m_now;
    std::unique_ptr<Database> m_reader;
    std::optional<TraceColumns> m_columns;
    ForeignScorers m_scorers;
    std::unique_ptr<ImportedAnswers> m_answers; ///< none in a dry run
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
