#include "interop/config/config_files.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

constexpr qint64 largestFile = 64 << 20;
constexpr int mostMatches = 10'000;

/// ** takes folders in, * and ? do not.
QRegularExpression patternOf(const QString &pattern)
{
    QString made = QStringLiteral("^");
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.mid(i, 3) == QLatin1String("**/")) {
            made += QStringLiteral("(?:.*/)?");
            i += 2;
        } else if (pattern.at(i) == QLatin1Char('*')) {
            made += QStringLiteral("[^/]*");
        } else if (pattern.at(i) == QLatin1Char('?')) {
            made += QStringLiteral("[^/]");
        } else {
            made += QRegularExpression::escape(pattern.at(i));
        }
    }
    return QRegularExpression(made + QLatin1Char('$'));
}

} // namespace

std::string fileEnding(const std::string &path)
{
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? std::string() : lowerAscii(path.substr(dot));
}

std::string ConfigFiles::pathOf(const std::string &reference)
{
    std::string path = reference.starts_with("file://") ? reference.substr(7) : reference;
    if (const std::size_t colon = path.rfind(':'); colon != std::string::npos && path.find('.') < colon)
        path.erase(colon);
    return path;
}

Result<std::string> ConfigFiles::read(const std::string &path) const
{
    const QString what = translate("Config", "The file “%1” was not read").arg(displayText(path));
    if (m_folder.empty())
        return fail(ErrorCode::BadInput, what, translate("Config", "the configuration came without a folder"));
    const QFileInfo folder(QString::fromStdString(m_folder));
    const QFileInfo info(folder.absoluteFilePath() + QLatin1Char('/') + QString::fromStdString(path));
    const QString canonical = info.canonicalFilePath();
    if (canonical.isEmpty())
        return fail(ErrorCode::BadInput, what, translate("Config", "it is missing"));
    if (path.starts_with('/') || !canonical.startsWith(folder.canonicalFilePath() + QLatin1Char('/')))
        return fail(ErrorCode::BadInput, what, translate("Config", "it lies outside the configuration's folder"));
    if (!info.isFile() || info.size() > largestFile)
        return fail(ErrorCode::BadInput, what, translate("Config", "it is no file, or larger than 64 MB"));
    QFile file(canonical);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::BadInput, what, file.errorString());
    return file.readAll().toStdString();
}

std::vector<std::string> ConfigFiles::matching(const std::string &pattern) const
{
    if (pattern.find_first_of("*?") == std::string::npos)
        return {pattern};
    std::vector<std::string> found;
    if (m_folder.empty() || pattern.find("..") != std::string::npos || pattern.starts_with('/'))
        return found;
    const QString folder = QFileInfo(QString::fromStdString(m_folder)).absoluteFilePath();
    const QRegularExpression wanted = patternOf(QString::fromStdString(pattern.starts_with("./") ? pattern.substr(2) : pattern));
    QDirIterator files(folder, QDir::Files, pattern.find('/') == std::string::npos ? QDirIterator::NoIteratorFlags : QDirIterator::Subdirectories);
    while (files.hasNext() && found.size() < mostMatches) {
        const QString path = files.next().mid(folder.size() + 1);
        if (wanted.match(path).hasMatch())
            found.push_back(path.toStdString());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace assay
