#include "app/cli/import_graders.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/cli/import_report.h"
#include "base/translate.h"
#include "project/grader_import.h"
#include "project/user.h"

namespace assay::cli {

Result<int> importGraderFile(Context &context, const std::string &project, const std::string &source, const std::string &name, bool dryRun)
{
    const auto text = context.readFile(source);
    const auto file = text ? openProject(QString::fromStdString(project), dryRun ? FileMode::ReadOnly : FileMode::ReadWrite) : Result<std::unique_ptr<ProjectFile>>(fail(text.error()));
    const auto done = file ? importGraders(**file, *text, name, dryRun) : Result<GraderImport>(fail(file.error()));
    if (!done)
        return fail(done.error());
    if (context.json) {
        context.print(Json{{"kind", "openai-evals"}, {"file", source}, {"dry_run", dryRun}, {"graders", done->graders}, {"unchanged", done->unchanged}, {"notes", notesJson(done->notes)},
                           {"dataset", done->dataset ? Json(done->dataset->datasetName) : Json()}, {"version", done->dataset ? Json(done->dataset->label()) : Json()}});
        return 0;
    }
    context.print(translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%n grader(s) became assertions"), done->graders));
    for (const LossNote &note : done->notes)
        context.print(QStringLiteral("  ") + noteText(note));
    if (!done->dataset)
        context.print(translate("Cli", "Dry run: nothing was written"));
    else
        context.print(versionText(*done->dataset));
    return 0;
}

} // namespace assay::cli
