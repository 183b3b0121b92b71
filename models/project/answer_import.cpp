#include "project/answer_import.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <unordered_set>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "domain/tabular/case_mapper.h"
#include "project/answer_columns.h"
#include "project/imported_answers.h"
#include "project/known_records.h"
#include "storage/blobs.h"
#include "storage/database.h"
#include "storage/payload.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::int64_t mostAnswers = 3'000'000; ///< what one list of records can name

/// Which case a row of the matrix is.
struct RowCase
{
    std::int64_t place = 0; ///< row that its case stood in first
    int repeat = 0;
    CaseHash hash;
};

/// Where a case stood first, and how often since.
struct FirstRow
{
    std::int64_t row = 0;
    int lastRepeat = 0;
    CaseHash hash;
};

class AnswerImporter
{
public:
    AnswerImporter(ProjectFile &project, const AnswerImportRequest &request) : m_project(project), m_request(request), m_now(project.clock()->now()) {}

    Result<AnswerImport> run()
    {
        auto done = checkName(m_request.name);
        if (done)
            done = begin();
        if (!done)
            return fail(done.error());
        AnswerOptions options;
        options.cancelled = m_request.cancelled;
        if (m_request.progress)
            options.progress = [this](const AnswerReport &report) { m_request.progress({report.bytes, report.records, m_done.added}); };
        done = m_request.read(options, m_table, [this](ImportedAnswer answer) { return take(std::move(answer)); }, m_done.read);
        if (done)
            done = finish();
        if (!done) {
            Error error = done.error();
            if (error.where.file.isEmpty())
                error.where.file = QString::fromStdString(m_request.file);
            return fail(std::move(error));
        }
        m_done.columns = m_table.columns;
        m_done.scorers = m_scorers.names();
        return std::move(m_done);
    }

private:
    Status begin()
    {
        const auto reader = m_project.reader();
        auto known = reader ? KnownRecords::of(**reader) : Result<KnownRecords>(fail(reader.error()));
        if (!known)
            return fail(known.error());
        m_known.emplace(std::move(*known));
        if (m_request.dryRun)
            return {};
        auto begun = ImportedAnswers::begin(m_project);
        if (!begun)
            return fail(begun.error());
        m_answers = std::move(*begun);
        return {};
    }

    Status take(ImportedAnswer answer)
    {
        if (!m_known->add(answer.identity)) {
            ++m_done.known;
            return {};
        }
        if (m_done.added >= mostAnswers)
            return fail(ErrorCode::BadInput, translate("Answers", "There are more than %1 answers in it").arg(mostAnswers), {}, translate("Answers", "Divide the file and import the parts."));
        const auto place = placeOf(answer);
        if (!place)
            return fail(place.error());
        const int repeat = answer.repeat.value_or(place->repeat);
        const std::uint64_t cell = (static_cast<std::uint64_t>(place->place) * 1024 + answer.column) * 1024 + static_cast<std::uint64_t>(std::min(repeat, 1023));
        if (repeat > 1023 || !m_cells.insert(cell).second) {
            ++m_done.read.skipped;
            m_done.read.note(translate("Answers", "a second answer in the same place of the matrix was passed over"));
            return {};
        }
        ResultRow row = rowOf(answer, *place, repeat);
        auto scores = m_scorers.rowsOf(answer.scores);
        count(row);
        return m_request.dryRun ? Status() : m_answers->add(std::move(row), place->place, std::move(scores));
    }

    /// The case of a row: as the row said it first. Rows of equal cases are repeats of one.
    Result<RowCase> placeOf(ImportedAnswer &answer)
    {
        if (const auto found = m_rows.find(answer.row); found != m_rows.end())
            return found->second;
        const auto content = caseContentHash(answer.content);
        if (!content) {
            Error error = content.error();
            error.where.line = static_cast<int>(answer.line);
            return fail(std::move(error));
        }
        const Hash key = answer.caseId.empty() ? content->hash : caseHash(answer.caseId, *content).hash;
        const auto same = m_firstRows.find(key);
        if (same != m_firstRows.end()) {
            const int repeat = answer.repeat ? 0 : ++same->second.lastRepeat;
            return m_rows.emplace(answer.row, RowCase{same->second.row, repeat, same->second.hash}).first->second;
        }
        Case item{answer.caseId, std::move(answer.content)};
        auto added = m_ids.assign(item, answer.line);
        const CaseHash hash = caseHash(item.id, *content);
        if (added && !m_request.dryRun)
            added = m_answers->cases().addAt(answer.row, std::move(item));
        if (!added) {
            Error error = added.error();
            error.where.line = static_cast<int>(answer.line);
            return fail(std::move(error));
        }
        ++m_done.cases;
        m_firstRows.emplace(key, FirstRow{answer.row, 0, hash});
        return m_rows.emplace(answer.row, RowCase{answer.row, 0, hash}).first->second;
    }

    ResultRow rowOf(ImportedAnswer &answer, const RowCase &place, int repeat)
    {
        ResultRow row;
        if (m_answers)
            row.run = m_answers->spec().id;
        row.column = static_cast<int>(answer.column);
        row.caseHash = place.hash;
        row.repeat = repeat;
        row.state = answer.state;
        row.error = answer.error;
        row.errorText = std::move(answer.errorText);
        row.output = std::move(answer.output);
        row.toolCalls = std::move(answer.toolCalls);
        row.reasoning = std::move(answer.reasoning);
        row.finishReason = std::move(answer.finishReason);
        row.snapshot = std::move(answer.snapshot);
        row.providerRequestId = std::move(answer.responseId);
        row.tokens = answer.tokens;
        row.cost = answer.cost;
        row.latencyUs = answer.latencyUs;
        row.attempts = 1;
        row.fromCache = answer.fromCache;
        row.at = answer.at ? *answer.at : m_table.at.value_or(m_now);
        return row;
    }

    void count(const ResultRow &row)
    {
        ++m_done.added;
        m_done.errors += row.state == ResultState::Error ? 1 : 0;
        m_done.cost.add(row.cost);
        m_done.repeats = std::max(m_done.repeats, row.repeat + 1);
        m_columns = std::max(m_columns, static_cast<std::size_t>(row.column) + 1);
    }

    Status finish()
    {
        m_table.columns.resize(std::max(m_table.columns.size(), m_columns));
        if (m_request.dryRun || m_done.added == 0)
            return {}; // nothing new: nothing is kept
        if (auto flushed = m_answers->flush(); !flushed)
            return flushed;
        if (auto closed = closeGaps(); !closed)
            return closed;
        const auto reader = m_project.reader();
        const auto before = reader ? newestDatasetVersion(**reader, m_request.name) : Result<std::optional<DatasetVersionInfo>>(fail(reader.error()));
        if (!before)
            return fail(before.error());
        CaseImport::Target target;
        target.name = m_request.name;
        if (*before)
            target.parents = {(*before)->hash};
        target.message = translate("Answers", "Imported from %1").arg(displayText(source())).toStdString();
        bool isClosed = false;
        target.also = [&](WriteContext &context, const DatasetVersionInfo &version) {
            isClosed = true;
            return close(context, version);
        };
        const auto version = m_answers->cases().finish(target);
        if (!version)
            return fail(version.error());
        m_done.dataset = *version;
        // A dataset that holds just these cases goes on as it is.
        const Status closed = isClosed ? Status() : m_answers->writer().run([&](WriteContext &context) { return close(context, *version); });
        if (closed)
            m_answers->keep();
        return closed;
    }

    /// Rows of a matrix that was written only in part, or that are repeats, leave gaps: the cases move up, a little at a time.
    Status closeGaps()
    {
        std::vector<std::int64_t> places;
        for (const auto &[hash, first] : m_firstRows)
            places.push_back(first.row);
        std::sort(places.begin(), places.end());
        std::size_t next = 0;
        while (next < places.size()) {
            auto moved = m_answers->writer().run([&](WriteContext &context) -> Status {
                auto move = context.database().cached("UPDATE result SET position = ?1 WHERE run = ?2 AND position = ?3");
                if (!move)
                    return fail(move.error());
                for (int at = 0; at < 1000 && next < places.size(); ++next) {
                    const auto place = static_cast<std::int64_t>(next);
                    if (places[next] == place)
                        continue;
                    ++at;
                    if (auto done = (*move)->bind(1, place).bind(2, m_answers->runKey()).bind(3, places[next]).run(); !done)
                        return done;
                }
                return {};
            });
            if (!moved)
                return moved;
        }
        return {};
    }

    std::string source() const { return std::filesystem::path(m_request.file).filename().string(); }

    Status close(WriteContext &context, const DatasetVersionInfo &version)
    {
        auto columns = runColumnsOf(context, m_table.columns, m_request.name, m_done.newPrompts);
        const auto records = columns ? keepBlob(context.database(), m_known->added()) : Result<Hash>(fail(columns.error()));
        if (!records)
            return fail(records.error());
        RunSpec &spec = m_answers->spec();
        spec.name = m_request.name;
        spec.columns = std::move(*columns);
        spec.dataset = version.dataset;
        spec.datasetVersion = version.hash;
        spec.scorers = m_scorers.specs(m_request.kind);
        spec.repeats = m_done.repeats;
        spec.kind = RunKind::Imported;
        const Json payload{{"kind", m_request.kind}, {"source", source()}, {"rows", m_done.added}, {"skipped", m_done.read.lost + m_done.read.skipped}, {"records", records->hex()}};
        if (auto noted = appendFact(context, EventKind::Import, Uuid::random().text(), payload); !noted)
            return noted;
        return m_answers->close(context, "done").map([this](RunInfo run) { m_done.run = std::move(run); });
    }

    ProjectFile &m_project;
    const AnswerImportRequest &m_request;
    TimeUs m_now;
    std::optional<KnownRecords> m_known;
    AnswerTable m_table;
    ForeignScorers m_scorers;
    std::unique_ptr<ImportedAnswers> m_answers; ///< none in a dry run
    std::unordered_map<std::int64_t, RowCase> m_rows; ///< by row of the matrix
    std::unordered_map<Hash, FirstRow> m_firstRows; ///< by the case's content, and its id where the file gives one
    CaseIds m_ids;
    std::unordered_set<std::uint64_t> m_cells;
    std::size_t m_columns = 0;
    AnswerImport m_done;
};

} // namespace

Result<AnswerImport> importAnswers(ProjectFile &project, const AnswerImportRequest &request)
{
    return AnswerImporter(project, request).run();
}

} // namespace assay
