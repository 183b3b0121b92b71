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

/// A copy of a file in which what lies beside it was played back, so that it can be read where nothing may be written, or before anything is.
class PlayedBack
{
public:
    static Result<std::unique_ptr<PlayedBack>> make(const QString &path);
    /// The same for a file with a rollback journal: Damaged when that is no whole project then, as with a journal of another file.
    static Result<std::unique_ptr<PlayedBack>> undo(const QString &path);
    QString path() const { return m_folder.filePath(QStringLiteral("copy.assay")); }

private:
    PlayedBack() = default;
    QTemporaryDir m_folder;
};

} // namespace assay
