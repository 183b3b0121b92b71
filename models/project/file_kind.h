#pragma once

#include <QByteArray>
#include <QString>

namespace assay {

/// What a file is good for in the window, by what stands in it and not by how it is called.
enum class FileKind {
    Project, ///< a project, or a database that opening will say more about
    Pack,    ///< one person's part of a queue of labels
    Cases,   ///< a table or list that can become cases
    Prompt,  ///< a text or messages that can become a prompt
    Traces,  ///< spans of OpenTelemetry or observations of Langfuse
    Unknown, ///< neither; also what cannot be read
};

/// Looks at the beginning of the file, and into a database. @p path must not be a project that this process has open: closing a second
/// descriptor of it would drop the locks on it.
FileKind fileKindOf(const QString &path);

/// The same for what is no database; @p head: its first bytes, @p isWhole: all of them.
FileKind textKindOf(const QByteArray &head, bool isWhole);

} // namespace assay
