#pragma once

#include <QString>
#include <QTemporaryDir>
#include <memory>

#include "base/error.h"

namespace assay {

/// What SQLite does with the rollback journal beside a file when it opens it for writing. A journal is input like the file.
enum class JournalEffect {
    None,       ///< there is none that counts
    Removed,    ///< nothing in it is whole enough to be played back; who only reads is kept out by it all the same
    ModeOnly,   ///< the first page comes back with another journal mode, and nothing else
    Pages,      ///< pages come back, as after a crash in the middle of a commit
    OtherFiles, ///< it names a second journal, which SQLite would read and remove; ours never do
};
JournalEffect journalEffect(const QString &path);

/// A copy of the file at @p path with its journal played back, so that what it will be can be looked at before the file itself is
/// touched. Damaged when it is no whole database then.
class PlayedBack
{
public:
    static Result<std::unique_ptr<PlayedBack>> make(const QString &path);
    QString path() const { return m_folder.filePath(QStringLiteral("copy.assay")); }

private:
    PlayedBack() = default;
    QTemporaryDir m_folder;
};

} // namespace assay
