#include "app/cli/import_report.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay::cli {

namespace {

Json fileJson(const ImportedFile &file)
{
    Json lost = Json::array();
    for (const BadLine &line : file.report.badLines)
        lost.push_back({{"line", line.line}, {"lines", line.lines}, {"reason", line.reason.toStdString()}});
    Json mapping = Json::object();
    for (const auto &[column, target] : file.report.mapping.columns())
        mapping[column] = text(target);
    return {{"file", file.name}, {"format", name(file.report.format)}, {"encoding", name(file.report.format.encoding)}, {"read", file.report.read},
            {"skipped", file.report.skipped}, {"lost", file.report.lost}, {"lost_lines", lost}, {"mapping", mapping}};
}

QString fileText(const ImportedFile &file)
{
    QString said = displayText(file.name) + QStringLiteral(": ") + summary(file.report) + u'\n';
    QStringList columns;
    for (const auto &[column, target] : file.report.mapping.columns())
        columns << displayText(column) + QStringLiteral(" → ") + displayText(text(target));
    if (!columns.isEmpty())
        said += QStringLiteral("  ") + columns.join(QStringLiteral(", ")) + u'\n';
    for (const BadLine &line : file.report.badLines)
        said += QStringLiteral("  %1:%2: %3\n").arg(displayText(file.name)).arg(line.line).arg(line.reason);
    if (std::cmp_less(file.report.badLines.size(), file.report.lost) && file.report.badLines.size() >= ImportOptions::listedBadLines)
        said += translate("Cli", "  … only the first %1 are listed\n").arg(ImportOptions::listedBadLines);
    return said;
}

} // namespace

QString versionText(const DatasetVersionInfo &version)
{
    return translateCounted("Cli", QT_TRANSLATE_N_NOOP("Cli", "%1 is now %2 (%3), %n case(s)"), static_cast<int>(version.cases))
        .arg(displayText(version.datasetName), displayText(version.label()), displayText(version.hash.hash.shortHex()));
}

Json importJson(const std::string &dataset, const DatasetImport &done)
{
    Json files = Json::array();
    for (const ImportedFile &file : done.files)
        files.push_back(fileJson(file));
    const auto &version = done.version;
    return {{"kind", "dataset"}, {"dataset", dataset}, {"dry_run", !version}, {"files", files}, {"read", done.read}, {"skipped", done.skipped},
            {"lost", done.lost}, {"unchanged", done.unchanged}, {"cases", version ? Json(version->cases) : Json(done.read)},
            {"version", version ? Json(version->label()) : Json()}, {"version_hash", version ? Json(version->hash.hex()) : Json()}};
}

QString importText(const std::string &dataset, const DatasetImport &done)
{
    QString said;
    for (const ImportedFile &file : done.files)
        said += fileText(file);
    if (!done.version)
        return said + translate("Cli", "Dry run: nothing was written\n");
    const QString label = displayText(done.version->label());
    if (done.unchanged)
        return said + translate("Cli", "Nothing new: %1 %2 holds these cases already\n").arg(displayText(dataset), label);
    return said + versionText(*done.version) + u'\n';
}

Json notesJson(const LossNotes &notes)
{
    Json list = Json::array();
    for (const LossNote &note : notes)
        list.push_back({{"place", displayUtf8(note.place)}, {"line", note.line > 0 ? Json(note.line) : Json()}, {"what", note.what.toStdString()}});
    return list;
}

QString noteText(const LossNote &note)
{
    const QString place = displayText(note.place);
    return note.line > 0 ? translate("Cli", "%1 (line %2): %3").arg(place).arg(note.line).arg(note.what) : place + QStringLiteral(": ") + note.what;
}

} // namespace assay::cli
