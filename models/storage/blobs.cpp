#include "storage/blobs.h"

#include <QCoreApplication>

#include "storage/database.h"

namespace assay {

Result<Hash> keepBlob(Database &database, std::string_view bytes)
{
    auto insert = database.cached("INSERT OR IGNORE INTO blob (hash, bytes) VALUES (?1, ?2)");
    if (!insert)
        return fail(insert.error());
    const Hash hash = sha256(bytes);
    if (auto kept = (*insert)->bind(1, hash).bindBlob(2, bytes).run(); !kept)
        return fail(kept.error());
    return hash;
}

Result<std::string> readBlob(Database &database, const Hash &hash)
{
    auto select = database.cached("SELECT bytes FROM blob WHERE hash = ?1");
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(1, hash).step();
    if (!row)
        return fail(row.error());
    const QString what = QCoreApplication::translate("Blobs", "A part of the project is damaged");
    if (!*row)
        return fail(ErrorCode::Damaged, what,
                    QCoreApplication::translate("Blobs", "the content %1 is missing").arg(QString::fromStdString(hash.shortHex())));
    std::string bytes((*select)->blob(0));
    (*select)->reset();
    if (sha256(bytes) != hash)
        return fail(ErrorCode::Damaged, what,
                    QCoreApplication::translate("Blobs", "the content %1 does not have its hash").arg(QString::fromStdString(hash.shortHex())));
    return bytes;
}

} // namespace assay
