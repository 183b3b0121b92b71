#include "items/prompts/prompt_files.h"

#include <QFile>
#include <QFileInfo>

#include "project/prompt_import.h"
#include "project/whole_file.h"
#include "prompts/formats.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

Result<ReadPromptFile> readFile(const QString &path)
{
    QFile file(path);
    const Where where{path, 0, 0, {}};
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, PromptFiles::tr("The file could not be read"), file.errorString(), {}, where);
    if (file.size() > PromptFiles::largestFile)
        return fail(ErrorCode::BadInput, PromptFiles::tr("The file is too large for a prompt"), PromptFiles::tr("at most 8 MiB are read"), {}, where);
    auto content = fromAnyText(file.readAll().toStdString());
    if (!content) {
        Error error = content.error();
        error.where.file = path;
        return fail(std::move(error));
    }
    const Dialect guess = guessDialect(toPlainText(*content));
    return ReadPromptFile{path, promptNameFor(path), std::move(*content), guess};
}

std::string textFor(const PromptContent &content, const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == QStringLiteral("json") ? toChatJson(content) : ending == QStringLiteral("md") ? toMarkdown(content) : toPlainText(content);
}

Result<QString> writeFile(const PromptContent &content, const QString &path)
{
    return writeWholeFile(path, textFor(content, path)).map([&] { return path; });
}

} // namespace

QString promptNameFor(const QString &path)
{
    QString name = QFileInfo(path).completeBaseName();
    for (QChar &sign : name) {
        if (sign == QLatin1Char('@') || sign == QLatin1Char('#') || sign == QLatin1Char(',') || sign == QLatin1Char('/') || sign.category() == QChar::Other_Control)
            sign = QLatin1Char(' ');
    }
    name = name.simplified();
    return name.isEmpty() ? PromptFiles::tr("imported prompt") : name;
}

PromptFiles::PromptFiles(QObject *parent) : QObject(parent) {}

void PromptFiles::setSession(Session *session)
{
    m_readLine.drop();
    m_writeLine.drop();
    m_session = session;
}

void PromptFiles::bringIn(const QString &path)
{
    if (!m_session)
        return;
    m_session->work<ReadPromptFile>(
        m_readLine, {}, [path](ProjectFile &) { return readFile(path); },
        [this](Result<ReadPromptFile> file) {
            if (!file)
                Q_EMIT failed(file.error());
            else if (file->looksLike == Dialect::Mustache)
                keepAs(*file, Dialect::Mustache);
            else
                Q_EMIT dialectAsked(*file);
        });
}

void PromptFiles::keepAs(const ReadPromptFile &file, Dialect dialect)
{
    if (!m_session)
        return;
    auto converted = promptToMustache(file.content, dialect);
    if (!converted) {
        Error error = converted.error();
        error.where.file = file.path;
        return Q_EMIT failed(error);
    }
    QStringList notes;
    for (const DialectNote &note : converted->notes)
        notes << tr("%1 (line %2)").arg(note.text).arg(note.line);
    const std::string message = tr("Imported from %1").arg(QFileInfo(file.path).fileName()).toStdString();
    m_session->write<Committed>(
        Fact::Prompts, [name = file.name.toStdString(), content = std::move(converted->content), message](WriteContext &write) { return commitNext(write, name, content, message); },
        this, [this, name = file.name, notes](const Result<Committed> &done) {
            if (!done)
                return Q_EMIT failed(done.error());
            const QString label = QString::fromStdString(done->version.label());
            Q_EMIT broughtIn(name, done->unchanged ? tr("Nothing new: %1 says the same in %2").arg(name, label) : tr("%1 came in as %2").arg(name, label), notes);
        });
}

void PromptFiles::writeOut(const PromptContent &content, const QString &path)
{
    if (!m_session)
        return;
    m_session->work<QString>(
        m_writeLine, {}, [content, path](ProjectFile &) { return writeFile(content, path); },
        [this](const Result<QString> &written) {
            if (written)
                Q_EMIT writtenOut(*written);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace assay::items

#include "moc_prompt_files.cpp"
