#include <QFile>
#include <QFileInfo>

#include "storage/project_file.h"
#include "base/translate.h"
#include "storage/rollback_journal.h"

namespace assay {

namespace {

constexpr quint32 applicationId = 0x41534159; // 'ASAY'

quint32 bigEndian(const QByteArray &bytes, int at, int size)
{
    quint32 value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

tl::unexpected<Error> refused(const QString &path, ErrorCode code, const QString &why, const QString &fix = {})
{
    return fail(code, translate("ProjectFile", "This file cannot be opened as an Assay project"), why, fix,
                Where{path, 0, 0, {}});
}

} // namespace

Result<FileHeader> readFileHeader(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(path, ErrorCode::File, translate("ProjectFile", "it does not exist"));
    if (!info.isFile())
        return refused(path, ErrorCode::File, translate("ProjectFile", "it is no regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, ErrorCode::File, file.errorString());
    const QByteArray bytes = file.read(100);
    const QString salvage = translate("ProjectFile", "“assay-cli salvage” saves what can be read into a new file.");
    if (bytes.size() < 100 || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return refused(path, ErrorCode::Damaged, translate("ProjectFile", "it is no database, or its first bytes are damaged"));
    if (bigEndian(bytes, 68, 4) != applicationId)
        return refused(path, ErrorCode::Damaged, translate("ProjectFile", "it is a database of another program"));
    FileHeader header;
    header.schema = static_cast<int>(bigEndian(bytes, 60, 4));
    const quint32 pageSize = bigEndian(bytes, 16, 2);
    header.pageSize = pageSize == 1 ? 65536 : static_cast<int>(pageSize);
    header.wal = bytes[18] == 2;
    if (header.pageSize != projectPageSize || bytes[18] < 1 || bytes[18] > 2)
        return refused(path, ErrorCode::Damaged, translate("ProjectFile", "its header is damaged"), salvage);
    // SQLite would play any journal back into the file. In WAL mode one of ours is there only from the moment of going over to that mode.
    const QString journal = path + QStringLiteral("-journal");
    const JournalEffect effect = journalEffect(path);
    const bool logBeside = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (effect == JournalEffect::OtherFiles || ((header.wal || logBeside) && effect == JournalEffect::Pages))
        return refused(path, ErrorCode::Damaged, translate("ProjectFile", "a journal that is not its own lies beside it: %1").arg(journal),
                       translate("ProjectFile", "Move that journal away, then open the project again."));
    header.interrupted = effect != JournalEffect::None;
    // With a log or a journal beside it the file may be behind its header; that makes up for it.
    const qint64 pages = bigEndian(bytes, 28, 4);
    if (!logBeside && !header.interrupted && (pages == 0 || pages * header.pageSize > info.size() || info.size() % header.pageSize != 0))
        return refused(path, ErrorCode::Damaged, translate("ProjectFile", "it was cut: its header counts more bytes than it has"), salvage);
    return header;
}

} // namespace assay
