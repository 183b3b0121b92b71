#include "project/file_kind.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/json.h"
#include "base/utf8.h"
#include "project/label_files.h"
#include "project/user.h"
#include "storage/database.h"
#include "storage/project_file.h"

namespace assay {

namespace {

constexpr qint64 headSize = 256 << 10;

bool isPack(const QString &path)
{
    const auto file = openProject(path, FileMode::ReadOnly);
    const auto reader = file ? (*file)->reader() : Result<std::unique_ptr<Database>>(fail(file.error()));
    return reader && assay::isPack(**reader).value_or(false);
}

bool isMessage(const Json &json)
{
    return json.is_object() && json.contains("role") && json.contains("content");
}

/// Of one JSON document: messages and what holds them are a prompt, every other list is a list of cases.
FileKind documentKind(const Json &json)
{
    if (json.is_array())
        return !json.empty() && std::all_of(json.begin(), json.end(), isMessage) ? FileKind::Prompt : FileKind::Cases;
    for (const char *member : {"messages", "prompt", "template"}) {
        if (json.contains(member))
            return FileKind::Prompt;
    }
    return FileKind::Cases;
}

/// Nothing when it is no JSON: a template may begin with a brace, too. Of a file that is not known whole the first line must do.
std::optional<FileKind> jsonKind(const QByteArray &bytes, const QString &firstLine, bool isWhole)
{
    if (!firstLine.startsWith(QLatin1Char('{')) && !firstLine.startsWith(QLatin1Char('[')))
        return std::nullopt;
    if (const auto document = isWhole ? parseJsonLenient(bytes.toStdString()) : Result<Json>(Json()); document && document->is_structured())
        return documentKind(*document);
    const auto line = parseJsonLenient(firstLine.toStdString());
    const bool isOfLines = line && line->is_structured();
    return isOfLines || !isWhole ? std::optional(FileKind::Cases) : std::nullopt;
}

QStringList firstLines(const QString &text, int most)
{
    QStringList lines;
    for (qsizetype from = 0; from < text.size() && lines.size() < most;) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), from);
        const QString line = text.mid(from, end < 0 ? -1 : end - from);
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
        from = end < 0 ? text.size() : end + 1;
    }
    return lines;
}

/// Whether the first line names columns by @p delimiter and the second has as many: names are short and no sentences.
bool isTable(const QStringList &lines, QChar delimiter)
{
    static const QRegularExpression name(QStringLiteral("^[\"']?[\\w][\\w .()/#-]{0,59}[\"']?$"), QRegularExpression::UseUnicodePropertiesOption);
    const QStringList heads = lines.front().split(delimiter);
    const auto isName = [](const QString &cell) { return name.match(cell.trimmed()).hasMatch() && !cell.endsWith(QLatin1Char('.')); };
    return heads.size() > 1 && std::all_of(heads.begin(), heads.end(), isName) && lines.at(1).count(delimiter) >= heads.size() - 1;
}

/// Spans stand in what OpenTelemetry calls resourceSpans; an observation names its trace, its type and when it began.
bool isTrace(const QByteArray &head)
{
    if (!head.trimmed().startsWith('{') && !head.trimmed().startsWith('['))
        return false;
    if (head.contains("\"resourceSpans\"") || head.contains("\"resource_spans\""))
        return true;
    if (head.contains("\"trace_id\"") && head.contains("\"span_id\""))
        return true;
    return head.contains("\"traceId\"") && head.contains("\"startTime\"") && head.contains("\"type\"");
}

} // namespace

FileKind textKindOf(const QByteArray &head, bool isWhole)
{
    const QByteArray bytes = head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (bytes.startsWith("\x1F\x8B") || isUtf16)
        return FileKind::Cases; // packed, or from a spreadsheet: the import says the rest
    if (bytes.contains('\0') || bytes.trimmed().isEmpty())
        return FileKind::Unknown;
    if (isTrace(bytes))
        return FileKind::Traces;
    const QString text = displayText(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    const QStringList lines = firstLines(text, 2);
    if (const auto kind = jsonKind(bytes, lines.front(), isWhole))
        return *kind;
    if (lines.size() > 1) {
        for (const char delimiter : {'\t', ',', ';', '|'}) {
            if (isTable(lines, QLatin1Char(delimiter)))
                return FileKind::Cases;
        }
    }
    return FileKind::Prompt;
}

FileKind fileKindOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return FileKind::Unknown;
    const QByteArray head = file.read(headSize);
    const bool isWhole = head.size() == file.size();
    file.close();
    if (head.startsWith(QByteArray("SQLite format 3\0", 16)))
        return isPack(path) ? FileKind::Pack : FileKind::Project;
    return textKindOf(head, isWhole);
}

} // namespace assay
