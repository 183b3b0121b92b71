#include "support/key_scanner.h"

#include <QDirIterator>
#include <QFile>

namespace {

/// The signs of base64 that @p key alone decides, when @p before bytes stand before it.
QByteArray innerBase64(const std::string &key, int before, QByteArray::Base64Options alphabet)
{
    const QByteArray whole = QByteArray(QByteArray(before, 'A') + QByteArray::fromStdString(key)).toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype firstBit = before * 8;
    const qsizetype lastBit = (before + static_cast<qsizetype>(key.size())) * 8;
    const qsizetype from = (firstBit + 5) / 6;
    return whole.mid(from, lastBit / 6 - from);
}

QByteArray withoutJsonEscapes(const QByteArray &bytes)
{
    QByteArray plain;
    plain.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\\' || i + 1 == bytes.size()) {
            plain += bytes[i];
        } else if (bytes[i + 1] == 'u') {
            bool number = false;
            const int unit = bytes.mid(i + 2, 4).toInt(&number, 16);
            plain += number && unit < 128 ? static_cast<char>(unit) : '?';
            i += number ? 5 : 0;
        } else {
            plain += bytes[++i];
        }
    }
    return plain;
}

QByteArray withoutZeros(QByteArray bytes)
{
    return bytes.replace(QByteArrayView("\0", 1), QByteArrayView());
}

} // namespace

KeyScanner::KeyScanner(std::vector<std::string> keys) : m_keys(std::move(keys))
{
    for (const std::string &key : m_keys) {
        std::vector<QByteArray> &forms = m_base64.emplace_back();
        for (int before = 0; before < 3; ++before) {
            forms.push_back(innerBase64(key, before, QByteArray::Base64Encoding));
            forms.push_back(innerBase64(key, before, QByteArray::Base64UrlEncoding));
        }
    }
}

QStringList KeyScanner::scan(const QByteArray &bytes, const QString &where)
{
    m_bytes += bytes.size();
    const QByteArray json = withoutJsonEscapes(bytes);
    const std::pair<const char *, QByteArray> read[]{{"plain", bytes}, {"percent", QByteArray::fromPercentEncoding(bytes)},
                                                     {"JSON", json}, {"JSON twice", withoutJsonEscapes(json)}, {"UTF-16", withoutZeros(bytes)}};
    QStringList hits;
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        for (const auto &[form, text] : read) {
            if (text.contains(QByteArrayView(m_keys[i].data(), static_cast<qsizetype>(m_keys[i].size()))))
                hits << QStringLiteral("%1: key %2 as %3").arg(where).arg(i).arg(QLatin1String(form));
        }
        for (const QByteArray &form : m_base64[i]) {
            if (bytes.contains(form))
                hits << QStringLiteral("%1: key %2 as base64").arg(where).arg(i);
        }
    }
    return hits;
}

QStringList KeyScanner::scanFolder(const QString &folder, const QStringList &except)
{
    QStringList hits;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        if (except.contains(path))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++m_files;
        hits << scan(path.toUtf8(), path) << scan(file.readAll(), path);
    }
    return hits;
}
