#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <optional>

#include "domain/prompt.h"
#include "project/session.h"
#include "prompts/dialects.h"

namespace assay::items {

/// A file that could become a prompt.
struct ReadPromptFile
{
    QString path;
    QString name; ///< of the prompt it becomes: the file's, without what a name cannot hold
    PromptContent content;
    Dialect looksLike = Dialect::Mustache;
};

/// A prompt's name for a file: what DATA.md §2 forbids becomes a blank.
QString promptNameFor(const QString &path);

/// Prompts as files: brought in from text, Markdown or chat messages (JSON), written to the same. Reads and writes in the background.
class PromptFiles : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 largestFile = 8 << 20; ///< bytes

    explicit PromptFiles(QObject *parent = nullptr);

    void setSession(Session *session);

    /// Reads @p path. Templates that look like Mustache are kept at once; for others dialectAsked() comes first.
    void bringIn(const QString &path);
    /// Answers dialectAsked(): converts, or refuses with the place; Mustache = as typed.
    void keepAs(const ReadPromptFile &file, Dialect dialect);
    /// Writes @p content to @p path: ".json" as chat messages, ".md" as Markdown, else as text.
    void writeOut(const PromptContent &content, const QString &path);

Q_SIGNALS:
    void dialectAsked(const assay::items::ReadPromptFile &file);
    /// It became a version of @p prompt. @p notes: what means the same only for the usual values.
    void broughtIn(const QString &prompt, const QString &said, const QStringList &notes);
    void writtenOut(const QString &path);
    void failed(const assay::Error &error);

private:
    QPointer<Session> m_session;
    JobLine m_readLine;
    JobLine m_writeLine;
};

} // namespace assay::items
