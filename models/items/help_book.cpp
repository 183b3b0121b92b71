#include "items/help_book.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace assay::items {

const QString overviewPage = QStringLiteral("overview");
const QString aboutPage = QStringLiteral("about");

namespace {

const QString helpFolder = QStringLiteral(":/help/");
const QString helpEnding = QStringLiteral(".md");

} // namespace

QStringList helpPages()
{
    QStringList pages{overviewPage};
    for (const QString &file : QDir(helpFolder).entryList({QLatin1Char('*') + helpEnding}, QDir::Files, QDir::Name)) {
        const QString id = file.chopped(helpEnding.size());
        if (id != overviewPage)
            pages << id;
    }
    return pages;
}

HelpPage pageOf(const QString &id, const QString &markdown)
{
    QString title = markdown.section(QLatin1Char('\n'), 0, 0);
    while (title.startsWith(QLatin1Char('#')))
        title.remove(0, 1);
    return {id, title.trimmed(), markdown};
}

std::optional<HelpPage> helpPage(const QString &id, const QString &language)
{
    if (!helpPages().contains(id)) // what a link says is no path
        return std::nullopt;
    for (const QString &folder : QStringList{helpFolder + language + QLatin1Char('/'), helpFolder}) {
        QFile file(folder + id + helpEnding);
        if (file.open(QIODevice::ReadOnly))
            return pageOf(id, QString::fromUtf8(file.readAll()));
    }
    return std::nullopt;
}

QStringList linksOf(const QString &markdown)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
    QStringList pages;
    for (auto match = link.globalMatch(markdown); match.hasNext();)
        pages << match.next().captured(1);
    return pages;
}

} // namespace assay::items
