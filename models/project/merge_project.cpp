#include "project/merge_project.h"

#include "base/translate.h"
#include "project/user.h"
#include "storage/database.h"
#include "storage/erase.h"
#include "storage/file_identity.h"
#include "storage/project_file.h"

namespace assay {

QStringList mergeSentences(const MergeReport &report)
{
    QStringList said{report.events + report.results == 0
                         ? translate("Merge", "Nothing new: this project knows all of the other")
                         : translate("Merge", "Added %1, %2, %3, %4")
                               .arg(translateCounted("Merge", QT_TRANSLATE_N_NOOP("Merge", "%n event(s)"), report.events),
                                    translateCounted("Merge", QT_TRANSLATE_N_NOOP("Merge", "%n case(s)"), report.cases),
                                    translateCounted("Merge", QT_TRANSLATE_N_NOOP("Merge", "%n run(s)"), report.runs),
                                    translateCounted("Merge", QT_TRANSLATE_N_NOOP("Merge", "%n result(s)"), report.results))};
    for (const MergeReport::Renamed &each : report.renamed)
        said << translate("Merge", "The other's %1 “%2” is called “%3” here: the name was taken")
                    .arg(QString::fromStdString(each.kind), QString::fromStdString(each.from), QString::fromStdString(each.to));
    for (const std::string &channel : report.channels)
        said << translate("Merge", "%1 points to another version now").arg(QString::fromStdString(channel));
    for (const std::string &run : report.diverged)
        said << translate("Merge", "The run “%1” went on in both files: this file's answers stay, missing ones came in").arg(QString::fromStdString(run));
    if (report.erased)
        said << translate("Merge", "What was erased in the other project was erased here, too");
    return said;
}

Result<MergeReport> mergeProjectFile(ProjectFile &file, const QString &path)
{
    const auto writer = file.writer();
    if (!writer)
        return fail(writer.error());
    // Closing a second descriptor of an open file would drop the locks that this process holds on it (POSIX), besides.
    if (FileIdentity::of(path) == FileIdentity::of(file.path()))
        return fail(ErrorCode::BadInput, translate("Merge", "A project cannot be imported into itself"), {},
                    translate("Merge", "Choose the other person's file."), Where{path, 0, 0, {}});
    const auto other = openProject(path, FileMode::ReadOnly);
    const auto database = other ? (*other)->reader() : Result<std::unique_ptr<Database>>(fail(other.error()));
    if (!database)
        return fail(database.error());
    auto report = mergeProject(**writer, **database);
    if (report && report->erased) {
        if (auto given = giveSpaceBack(**writer); !given)
            return fail(given.error());
    }
    return report;
}

} // namespace assay
