#include "project/project_copies.h"

#include <QFile>
#include <QFileInfo>

#include "base/translate.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/meta.h"
#include "storage/project_file.h"

namespace assay {

namespace {

constexpr std::size_t mostLost = 3;

Status nameCopy(const QString &path, const QString &name)
{
    auto copy = Database::open(path, OpenMode::ReadWrite);
    return copy ? setMeta(**copy, "name", name.toStdString()) : Status(fail(copy.error()));
}

} // namespace

QString freePath(const QString &wanted)
{
    const QFileInfo info(wanted);
    QString path = wanted;
    for (int number = 2; QFile::exists(path); ++number)
        path = QStringLiteral("%1/%2 %3.%4").arg(info.path(), info.completeBaseName(), QString::number(number), info.suffix());
    return path;
}

Status duplicateProject(ProjectFile &file, const QString &target)
{
    const auto reader = file.reader();
    if (!reader)
        return fail(reader.error());
    if (auto saved = saveCopy(**reader, target); !saved)
        return saved;
    auto named = nameCopy(target, QFileInfo(target).completeBaseName());
    if (!named)
        QFile::remove(target);
    return named;
}

QStringList salvageSentences(const SalvageReport &report)
{
    QStringList said{translate("Salvage", "Saved %1, %2, %3")
                         .arg(translateCounted("Salvage", QT_TRANSLATE_N_NOOP("Salvage", "%n event(s)"), report.events),
                              translateCounted("Salvage", QT_TRANSLATE_N_NOOP("Salvage", "%n case(s)"), report.cases),
                              translateCounted("Salvage", QT_TRANSLATE_N_NOOP("Salvage", "%n result(s)"), report.results))};
    if (report.lostCount == 0)
        return said << translate("Salvage", "Nothing was lost");
    said << translateCounted("Salvage", QT_TRANSLATE_N_NOOP("Salvage", "%n thing(s) could not be saved:"), report.lostCount);
    for (const QString &line : report.lost) {
        if (said.size() - 2 < static_cast<qsizetype>(mostLost))
            said << line;
    }
    return said;
}

} // namespace assay
