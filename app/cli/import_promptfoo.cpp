#include "app/cli/import_promptfoo.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/import_report.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "project/promptfoo_import.h"
#include "project/user.h"

namespace assay::cli {

namespace {

Json lostJson(const std::vector<LostLine> &lost)
{
    Json lines = Json::array();
    for (const LostLine &line : lost)
        lines.push_back({{"file", line.file}, {"line", line.line}, {"reason", line.reason.toStdString()}});
    return lines;
}

Json documentOf(const std::string &source, const PromptfooImport &done, bool dryRun)
{
    Json prompts = Json::array();
    for (const PromptfooImport::Prompt &prompt : done.prompts)
        prompts.push_back({{"name", prompt.name}, {"renderable", prompt.isRenderable}, {"new", prompt.isNew}, {"version", prompt.version ? Json(prompt.version->label()) : Json()},
                           {"version_hash", prompt.version ? Json(prompt.version->hash.hex()) : Json()}});
    Json models = Json::array();
    for (const PromptfooImport::Model &model : done.models)
        models.push_back({{"name", model.name.empty() ? Json() : Json(model.name)}, {"id", displayUtf8(model.id)}, {"new", model.isNew}});
    Json dataset;
    if (done.dataset)
        dataset = {{"name", done.dataset->datasetName}, {"version", done.dataset->label()}, {"version_hash", done.dataset->hash.hex()}, {"cases", done.dataset->cases}, {"unchanged", done.datasetUnchanged}};
    return {{"kind", "promptfoo"}, {"file", source}, {"dry_run", dryRun}, {"unchanged", done.isNothingNew}, {"prompts", prompts}, {"models", models}, {"dataset", dataset},
            {"tests", done.read.tests}, {"cases", done.read.cases.size()}, {"read", done.read.tests}, {"skipped", 0}, {"lost", done.read.lost.size()}, {"lost_lines", lostJson(done.read.lost)},
            {"notes", notesJson(done.read.notes)}, {"secrets", done.read.secrets}, {"repeats", done.read.repeats}};
}

void printText(Context &context, const std::string &source, const PromptfooImport &done, bool dryRun)
{
    const auto counted = [](const char *text, std::size_t number) { return translateCounted("Cli", text, static_cast<std::int64_t>(number)); };
    context.print(QStringLiteral("%1: %2, %3, %4, %5")
                      .arg(displayText(source), counted(QT_TRANSLATE_N_NOOP("Cli", "%n prompt(s)"), done.prompts.size()), counted(QT_TRANSLATE_N_NOOP("Cli", "%n provider(s)"), done.models.size()),
                           counted(QT_TRANSLATE_N_NOOP("Cli", "%n test(s)"), static_cast<std::size_t>(done.read.tests)), counted(QT_TRANSLATE_N_NOOP("Cli", "%n case(s)"), done.read.cases.size())));
    for (const PromptfooImport::Prompt &prompt : done.prompts) {
        const QString name = displayText(prompt.name);
        QString said = !prompt.version ? name : prompt.isNew ? translate("Cli", "prompt “%1” is now %2").arg(name, displayText(prompt.version->label()))
                                                             : translate("Cli", "prompt “%1” is still %2").arg(name, displayText(prompt.version->label()));
        if (!prompt.isRenderable)
            said += translate("Cli", ", not rendered here");
        context.print(QStringLiteral("  ") + said);
    }
    for (const PromptfooImport::Model &model : done.models) {
        if (!model.name.empty())
            context.print(QStringLiteral("  ") + translate("Cli", "model “%1”: %2").arg(displayText(model.name), displayText(model.id)));
    }
    for (const LossNote &note : done.read.notes)
        context.print(QStringLiteral("  ") + noteText(note));
    for (const LostLine &line : done.read.lost)
        context.print(QStringLiteral("  %1:%2: %3").arg(displayText(line.file)).arg(line.line).arg(line.reason));
    if (dryRun)
        context.print(translate("Cli", "Dry run: nothing was written"));
    else if (done.isNothingNew)
        context.print(translate("Cli", "Nothing new: the project holds this configuration already"));
    else if (done.dataset)
        context.print(versionText(*done.dataset));
}

} // namespace

Result<int> importPromptfooFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun)
{
    auto text = context.readFile(source);
    if (!text)
        return fail(text.error());
    PromptfooImportRequest request;
    request.file = source;
    request.text = std::move(*text);
    request.folder = source == "-" ? std::string() : QFileInfo(QString::fromStdString(source)).absolutePath().toStdString();
    request.name = name;
    request.dryRun = dryRun;
    request.cancelled = &context.interrupted();
    const auto file = openProject(QString::fromStdString(project), dryRun ? FileMode::ReadOnly : FileMode::ReadWrite);
    if (!file)
        return fail(file.error());
    const auto done = importPromptfooConfig(**file, request);
    if (!done)
        return fail(done.error());
    if (context.json)
        context.print(documentOf(source, *done, dryRun));
    else
        printText(context, source, *done, dryRun);
    return 0;
}

} // namespace assay::cli
