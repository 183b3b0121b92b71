#include "storage/rollback_journal.h"

#include <QFile>
#include <QFileInfo>

#include "base/translate.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/schema.h"
#include "storage/verify.h"

namespace assay {

namespace {

// sqlite.org/fileformat2.html §3: a head padded to one sector, then records of page number, page and checksum.
constexpr qint64 sectorSize = 512;
constexpr qint64 recordSize = 4 + projectPageSize + 4;
const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");

quint32 bigEndian(const QByteArray &bytes, qsizetype at)
{
    quint32 value = 0;
    for (qsizetype i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

quint32 checksum(const QByteArray &page, quint32 nonce)
{
    quint32 sum = nonce;
    for (qsizetype at = projectPageSize - 200; at > 0; at -= 200)
        sum += static_cast<unsigned char>(page[at]);
    return sum;
}

/// The first page without what a change of the mode touches: the mode's two bytes, the change counter, and for which change it holds.
QByteArray withoutMode(QByteArray page)
{
    for (const auto &[at, size] : {std::pair<qsizetype, qsizetype>{18, 2}, {24, 4}, {92, 8}})
        page.replace(at, size, QByteArray(size, '\0'));
    return page;
}

/// The records that would be played, each once; false from @p take ends it.
template <typename Take>
void eachRecord(QFile &journal, const QByteArray &head, Take take)
{
    const quint32 counted = bigEndian(head, 8);
    const quint32 nonce = bigEndian(head, 12);
    journal.seek(sectorSize);
    for (quint32 i = 0; i < counted; ++i) { // ffffffff: as many as there are
        const QByteArray record = journal.read(recordSize);
        if (record.size() < recordSize)
            return;
        const QByteArray page = record.mid(4, projectPageSize);
        if (bigEndian(record, 4 + projectPageSize) != checksum(page, nonce) || !take(bigEndian(record, 0), page))
            return;
    }
}

/// Pages of another project fit, too; what they say does not. Of a large file, and of an older schema, only the pages are looked at.
bool isWhole(Database &database)
{
    auto check = database.prepare("PRAGMA quick_check(1)");
    const auto row = check ? check->step() : Result<bool>(fail(check.error()));
    if (!row || !*row || check->text(0) != "ok")
        return false;
    const auto header = readFileHeader(database.path());
    if (!header || header->schema != currentSchema() || QFileInfo(database.path()).size() > (64 << 20))
        return header.has_value();
    const auto report = verifyProject(database);
    const auto differs = compareProjections(database);
    return report && report->problemCount == 0 && differs && !*differs;
}

tl::unexpected<Error> foreignJournal(const QString &path)
{
    return fail(ErrorCode::Damaged, translate("ProjectFile", "This file cannot be opened as an Assay project"),
                translate("ProjectFile", "a journal that is not its own lies beside it: %1").arg(path + QStringLiteral("-journal")),
                translate("ProjectFile", "Move that journal away, then open the project again."), Where{path, 0, 0, {}});
}

} // namespace

JournalEffect journalEffect(const QString &path)
{
    QFile journal(path + QStringLiteral("-journal"));
    QFile file(path);
    if (!journal.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadOnly))
        return JournalEffect::None;
    const QByteArray head = journal.read(sectorSize);
    if (head.isEmpty() || head[0] == 0)
        return JournalEffect::None;
    if (head.size() < sectorSize || !head.startsWith(magic))
        return JournalEffect::Removed;
    journal.seek(std::max<qint64>(0, journal.size() - magic.size()));
    if (journal.read(magic.size()) == magic)
        return JournalEffect::OtherFiles;
    const bool ours = bigEndian(head, 20) == sectorSize && bigEndian(head, 24) == projectPageSize;
    if (!ours || bigEndian(head, 16) * projectPageSize != file.size())
        return JournalEffect::Pages;
    const QByteArray first = file.read(projectPageSize);
    JournalEffect effect = JournalEffect::Removed;
    eachRecord(journal, head, [&](quint32 number, const QByteArray &page) {
        effect = number == 1 && withoutMode(page) == withoutMode(first) ? JournalEffect::ModeOnly : JournalEffect::Pages;
        return effect == JournalEffect::ModeOnly;
    });
    return effect;
}

Result<std::unique_ptr<PlayedBack>> PlayedBack::make(const QString &path)
{
    std::unique_ptr<PlayedBack> played(new PlayedBack);
    bool copied = QFile::copy(path, played->path());
    for (const char *suffix : {"-wal", "-journal"}) {
        const QString beside = QString::fromLatin1(suffix);
        copied = copied && (!QFile::exists(path + beside) || QFile::copy(path + beside, played->path() + beside));
        QFile::setPermissions(played->path() + beside, QFile::ReadOwner | QFile::WriteOwner);
    }
    if (!copied)
        return fail(ErrorCode::File, QCoreApplication::translate("ProjectFile", "This project cannot be opened"),
                    QCoreApplication::translate("ProjectFile", "it was left in the middle of a change, and there is no room for the copy that is needed to read it"), {},
                    Where{path, 0, 0, {}});
    QFile::setPermissions(played->path(), QFile::ReadOwner | QFile::WriteOwner);
    const auto copy = Database::open(played->path(), OpenMode::ReadWrite); // plays back with the first look at it
    if (auto looked = copy ? (*copy)->exec("SELECT 1 FROM sqlite_schema") : Status(fail(copy.error())); !looked)
        return fail(looked.error());
    return played;
}

Result<std::unique_ptr<PlayedBack>> PlayedBack::undo(const QString &path)
{
    auto played = make(path);
    if (!played)
        return played.error().code == ErrorCode::File ? std::move(played) : Result<std::unique_ptr<PlayedBack>>(foreignJournal(path));
    const auto copy = Database::open((*played)->path(), OpenMode::ReadWrite);
    if (!copy || !isWhole(**copy))
        return foreignJournal(path);
    return played;
}

} // namespace assay
