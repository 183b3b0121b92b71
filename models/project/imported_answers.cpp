#include "project/imported_answers.h"

#include <algorithm>

#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t answersAtOnce = 500; ///< written together, after their cases

} // namespace

std::vector<ScoreRow> ForeignScorers::rowsOf(const std::vector<ForeignScore> &scores)
{
    std::vector<ScoreRow> rows;
    for (const ForeignScore &score : scores) {
        const auto number = numberOf(score.name);
        const bool isTwice = number && std::any_of(rows.begin(), rows.end(), [&](const ScoreRow &row) { return row.scorer == *number; });
        if (number && !isTwice)
            rows.push_back({*number, score.value, score.pass, score.reason});
    }
    std::sort(rows.begin(), rows.end(), [](const ScoreRow &a, const ScoreRow &b) { return a.scorer < b.scorer; });
    return rows;
}

std::vector<ScorerSpec> ForeignScorers::specs(const std::string &kind) const
{
    std::vector<ScorerSpec> specs;
    for (const std::string &name : m_names)
        specs.push_back({kind, name, "{}", false});
    return specs;
}

std::optional<int> ForeignScorers::numberOf(const std::string &name)
{
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found != m_names.end())
        return static_cast<int>(found - m_names.begin());
    if (m_names.size() >= most)
        return std::nullopt;
    m_names.push_back(name);
    return static_cast<int>(m_names.size()) - 1;
}

Result<std::unique_ptr<ImportedAnswers>> ImportedAnswers::begin(ProjectFile &project)
{
    const auto writer = project.writer();
    auto cases = writer ? CaseImport::begin(**writer) : Result<std::unique_ptr<CaseImport>>(fail(writer.error()));
    if (!cases)
        return fail(cases.error());
    auto run = (*writer)->run<ImportedRun>([](WriteContext &context) { return reserveRun(context); });
    if (!run)
        return fail(run.error());
    return std::unique_ptr<ImportedAnswers>(new ImportedAnswers(**writer, std::move(*cases), std::move(*run)));
}

ImportedAnswers::ImportedAnswers(Writer &writer, std::unique_ptr<CaseImport> cases, ImportedRun run)
    : m_writer(writer), m_cases(std::move(cases)), m_run(std::move(run))
{
    m_spec.id = m_run.id;
    m_spec.salt = m_run.salt;
    m_spec.useCache = false;
    m_recorder = std::make_unique<RunRecorder>(m_writer, m_spec, m_run.key, false);
}

/// A little at a time: others write meanwhile. The cases go with m_cases, after their answers.
ImportedAnswers::~ImportedAnswers()
{
    m_recorder.reset();
    Result<bool> more = !m_isKept;
    while (more && *more)
        more = m_writer.run<bool>([this](WriteContext &context) { return removeSomeRows(context.database(), m_run.key); });
}

Status ImportedAnswers::add(ResultRow row, std::int64_t position, std::vector<ScoreRow> scores)
{
    m_waiting.push_back({std::move(row), std::move(scores), position});
    return m_waiting.size() >= answersAtOnce ? writeWaiting() : Status();
}

Status ImportedAnswers::writeWaiting()
{
    if (auto flushed = m_cases->flush(); !flushed)
        return flushed;
    for (Waiting &waiting : m_waiting)
        m_recorder->add(std::move(waiting.row), waiting.position, std::move(waiting.scores), std::nullopt);
    m_waiting.clear();
    return {};
}

Status ImportedAnswers::flush()
{
    if (auto written = writeWaiting(); !written)
        return written;
    auto flushed = m_recorder->flush();
    m_recorder.reset();
    return flushed;
}

Result<RunInfo> ImportedAnswers::close(WriteContext &context, const std::string &state)
{
    const auto started = startRun(context, m_spec);
    if (!started)
        return fail(started.error());
    if (auto sealed = sealRun(context, *started, state); !sealed)
        return fail(sealed.error());
    return resolveRun(context.database(), m_spec.id.text());
}

} // namespace assay
