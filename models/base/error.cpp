#include "base/error.h"

#include <QStringList>

namespace assay {

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::No: return 1;
    case ErrorCode::Usage: return 2;
    case ErrorCode::BadInput: return 3;
    case ErrorCode::File:
    case ErrorCode::Locked:
    case ErrorCode::Damaged:
    case ErrorCode::NewerFile: return 4;
    case ErrorCode::Network: return 5;
    case ErrorCode::Interrupted: return 130;
    }
    return 3;
}

const char *name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::No: return "no";
    case ErrorCode::Usage: return "usage";
    case ErrorCode::BadInput: return "bad_input";
    case ErrorCode::File: return "file";
    case ErrorCode::Locked: return "locked";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::NewerFile: return "newer_file";
    case ErrorCode::Network: return "network";
    case ErrorCode::Interrupted: return "interrupted";
    }
    return "bad_input";
}

static QString place(const Where &where)
{
    QStringList parts;
    if (!where.file.isEmpty())
        parts << where.file;
    if (where.line > 0)
        parts << QString::number(where.line);
    if (where.line > 0 && where.column > 0)
        parts << QString::number(where.column);
    QString text = parts.join(QLatin1Char(':'));
    if (!where.field.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + where.field;
    return text;
}

QString toSentence(const Error &error)
{
    QString text = error.what;
    const QString at = place(error.where);
    if (!at.isEmpty())
        text += QStringLiteral(" (") + at + QLatin1Char(')');
    for (const QString &part : {error.why, error.fix}) {
        if (part.isEmpty())
            continue;
        if (!text.endsWith(QLatin1Char('.')))
            text += QLatin1Char('.');
        text += QLatin1Char(' ') + part;
    }
    if (!text.endsWith(QLatin1Char('.')) && !text.endsWith(QLatin1Char('?')))
        text += QLatin1Char('.');
    return text;
}

} // namespace assay
