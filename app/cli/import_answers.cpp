#include "app/cli/import_answers.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/import_report.h"
#include "app/cli/input_source.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "interop/deepeval/deepeval_run.h"
#include "interop/inspect/inspect_log.h"
#include "interop/openai/openai_evals.h"
#include "interop/promptfoo/promptfoo_results.h"
#include "project/answer_import.h"
#include "project/user.h"
#include "storage/search_index.h"

namespace assay::cli {

namespace {

Json answersJson(const std::string &kind, const std::string &source, const AnswerImport &done, bool dryRun)
{
    Json lost = Json::array();
    for (const BadLine &line : done.read.badLines)
        lost.push_back({{"line", line.line}, {"lines", line.lines}, {"reason", line.reason.toStdString()}, {"head", displayUtf8(line.head)}});
    Json notes = Json::array();
    for (const auto &[what, times] : done.read.notes)
        notes.push_back({{"what", what.toStdString()}, {"times", times}});
    Json columns = Json::array();
    for (const AnswerColumn &column : done.columns)
        columns.push_back({{"prompt", displayUtf8(column.prompt)}, {"provider", displayUtf8(column.provider)}, {"model", displayUtf8(column.modelLabel.empty() ? column.model : column.modelLabel)}});
    const auto total = done.cost.total();
    return {{"kind", kind}, {"file", source}, {"dry_run", dryRun}, {"run", done.run ? Json(done.run->id.text()) : Json()}, {"name", done.run ? Json(done.run->name) : Json()},
            {"dataset", done.dataset ? Json(done.dataset->datasetName + "@" + done.dataset->label()) : Json()}, {"columns", columns}, {"scorers", done.scorers}, {"cases", done.cases},
            {"repeats", done.repeats}, {"read", done.read.records}, {"added", done.added}, {"errors", done.errors}, {"known", done.known}, {"skipped", done.read.skipped}, {"lost", done.read.lost},
            {"lost_lines", lost}, {"notes", notes}, {"cost", total ? Json(total->text()) : Json()}, {"cost_known", done.cost.known.text()}, {"cost_unpriced", done.cost.unpriced},
            {"new_prompts", done.newPrompts}};
}

void printAnswers(Context &context, const std::string &source, const AnswerImport &done, bool dryRun)
{
    const auto counted = [](const char *text, std::int64_t number) { return translateCounted("Cli", text, number); };
    context.print(QStringLiteral("%1: %2, %3, %4, %5, %6")
                      .arg(displayText(source), counted(QT_TRANSLATE_N_NOOP("Cli", "%n record(s) read"), done.read.records), counted(QT_TRANSLATE_N_NOOP("Cli", "%n new"), done.added),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n known already"), done.known), counted(QT_TRANSLATE_N_NOOP("Cli", "%n skipped"), done.read.skipped),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n record(s) lost"), done.read.lost)));
    if (done.added > 0)
        context.print(QStringLiteral("  %1, %2, %3").arg(counted(QT_TRANSLATE_N_NOOP("Cli", "%n column(s)"), static_cast<std::int64_t>(done.columns.size())), counted(QT_TRANSLATE_N_NOOP("Cli", "%n case(s)"), done.cases),
                                                         counted(QT_TRANSLATE_N_NOOP("Cli", "%n error(s)"), done.errors)));
    for (const auto &[what, times] : done.read.notes)
        context.print(QStringLiteral("  %1 ×  %2").arg(times).arg(what));
    for (const BadLine &line : done.read.badLines)
        context.print(QStringLiteral("  %1:%2: %3").arg(displayText(source)).arg(line.line).arg(line.reason));
    if (dryRun)
        context.print(translate("Cli", "Dry run: nothing was written"));
    else if (done.run)
        context.print(translate("Cli", "They are the run “%1”").arg(displayText(done.run->name)));
    else
        context.print(translate("Cli", "Nothing new: nothing was written"));
}

std::string eventKindOf(const std::string &kind)
{
    return kind == "promptfoo" ? "promptfoo-results" : kind;
}

Status readAnswers(const std::string &kind, InputSource &source, const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report)
{
    if (kind == "openai-evals")
        return readOpenAiEvals(*source.bytes(), options, table, take, report);
    if (kind == "deepeval")
        return readDeepEval(*source.bytes(), options, table, take, report);
    if (kind != "inspect")
        return readPromptfooResults(*source.bytes(), options, table, take, report);
    if (!source.device())
        return fail(ErrorCode::Usage, translate("Cli", "A log of Inspect's is read from a file, not from standard input"));
    return readInspectLog(*source.device(), options, table, take, report);
}

Result<AnswerImport> importFrom(Context &context, const std::string &kind, ProjectFile &file, const std::string &source, const std::string &name, bool dryRun)
{
    InputSource opened;
    if (auto done = opened.open(source, context); !done)
        return fail(done.error());
    AnswerImportRequest request;
    request.file = source;
    request.name = name;
    request.kind = eventKindOf(kind);
    request.dryRun = dryRun;
    request.cancelled = &context.interrupted();
    request.read = [&](const AnswerOptions &options, AnswerTable &table, const TakeAnswer &take, AnswerReport &report) { return readAnswers(kind, opened, options, table, take, report); };
    if (context.progress)
        request.progress = [&](const AnswerProgress &progress) {
            context.err() << '\r' << progress.bytes / 1'000'000 << " MB  " << progress.records << " records  " << progress.added << " answers   " << std::flush;
        };
    auto done = importAnswers(file, request);
    if (context.progress)
        context.err() << '\n';
    return done;
}

} // namespace

Result<int> importAnswerFile(Context &context, const std::string &kind, const std::string &project, const std::string &source, const std::string &name, bool dryRun)
{
    const auto file = openProject(QString::fromStdString(project), dryRun ? FileMode::ReadOnly : FileMode::ReadWrite);
    const auto done = file ? importFrom(context, kind, **file, source, name, dryRun) : Result<AnswerImport>(fail(file.error()));
    if (!done)
        return fail(done.error());
    if (done->run) {
        const auto writer = (*file)->writer();
        if (auto indexed = writer ? completeSearchIndex(**writer) : Status(fail(writer.error())); !indexed)
            return fail(indexed.error());
    }
    if (context.json)
        context.print(answersJson(kind, source, *done, dryRun));
    else
        printAnswers(context, source, *done, dryRun);
    return 0;
}

} // namespace assay::cli
