// Everything that the programs link, or include from elsewhere, stands in the list that About shows; and nothing else does.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

#include "items/about.h"

using namespace assay::items;

namespace {

/// Names of the shared libraries that @p file asks for itself, not those that these ask for.
QStringList askedFor(const QString &file)
{
    QProcess readelf;
    readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), file});
    readelf.waitForFinished();
    static const QRegularExpression needed(QStringLiteral("\\(NEEDED\\)[^\\[]*\\[([^\\]]+)\\]"));
    QStringList names;
    for (auto match = needed.globalMatch(QString::fromLocal8Bit(readelf.readAllStandardOutput())); match.hasNext();)
        names << match.next().captured(1);
    return names;
}

/// Folders of headers that the product takes from elsewhere: "nlohmann/", "boost/"; the C and C++ libraries and Qt have none.
QStringList foldersIncluded()
{
    static const QRegularExpression include(QStringLiteral("#include <([A-Za-z0-9]+/)"));
    QStringList folders;
    for (const char *top : {"models", "widgets", "app"}) {
        QDirIterator files(QStringLiteral(ASSAY_SOURCE_DIR "/") + QString::fromLatin1(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = include.globalMatch(text); match.hasNext();)
                folders << match.next().captured(1);
        }
    }
    folders.removeDuplicates();
    for (const char *ofTheSystem : {"sys/", "linux/"})
        folders.removeAll(QString::fromLatin1(ofTheSystem));
    return folders;
}

bool isOfTheSystem(const QString &library)
{
    static const QRegularExpression system(QStringLiteral("^(libc|libm|libstdc\\+\\+|libgcc_s|ld-linux.*|libassay|libpthread|libdl|libasan|libubsan)\\.so"));
    return system.match(library).hasMatch();
}

} // namespace

class UsedWorks : public QObject
{
    Q_OBJECT
    const std::vector<UsedWork> m_works = usedWorks(QStringLiteral("en"));

    bool isNamed(const QString &thing, QStringList UsedWork::*beginnings) const
    {
        return std::any_of(m_works.begin(), m_works.end(), [&](const UsedWork &work) {
            return std::any_of((work.*beginnings).begin(), (work.*beginnings).end(), [&](const QString &beginning) { return thing.startsWith(beginning); });
        });
    }

private Q_SLOTS:
    void everyLibraryIsNamed()
    {
        const QString folder = QString::fromLocal8Bit(qgetenv("ASSAY_BIN"));
        QStringList all;
        for (const char *file : {"/assay", "/assay-cli", "/../lib/libassay.so"})
            all << askedFor(folder + QString::fromLatin1(file));
        QVERIFY(all.size() > 5);
        for (const QString &library : all)
            QVERIFY2(isOfTheSystem(library) || isNamed(library, &UsedWork::libraries), qPrintable(library));
        for (const UsedWork &work : m_works) {
            for (const QString &beginning : work.libraries)
                QVERIFY2(std::any_of(all.begin(), all.end(), [&](const QString &library) { return library.startsWith(beginning); }), qPrintable(beginning));
        }
    }

    void everyHeaderIsNamed()
    {
        const QStringList folders = foldersIncluded();
        QVERIFY(folders.size() > 3);
        for (const QString &folder : folders)
            QVERIFY2(isNamed(folder, &UsedWork::headers), qPrintable(folder));
        for (const UsedWork &work : m_works) {
            for (const QString &beginning : work.headers)
                QVERIFY2(folders.contains(beginning), qPrintable(beginning));
        }
    }
};

QTEST_GUILESS_MAIN(UsedWorks)
#include "tst_used_works.moc"
