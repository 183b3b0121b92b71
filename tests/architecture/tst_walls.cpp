// The walls of the house: floors, a library free of the GUI, no singletons, a README in every folder.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString source = QStringLiteral(ASSAY_SOURCE_DIR);

QStringList codeFiles(const QString &folder)
{
    QStringList files;
    QDirIterator it(source + QLatin1Char('/') + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    return files;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first match of @p pattern in the code of @p folders, as "file: match"; empty when there is none.
QString firstMatch(const QStringList &folders, const QRegularExpression &pattern, const QString &ending = {})
{
    for (const QString &folder : folders) {
        for (const QString &file : codeFiles(folder)) {
            const auto match = pattern.match(read(file));
            if (file.endsWith(ending) && match.hasMatch())
                return file + QStringLiteral(": ") + match.captured();
        }
    }
    return {};
}

QString librariesOf(const QString &file)
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QString::fromLocal8Bit(qgetenv("ASSAY_BIN")) + file});
    ldd.waitForFinished();
    return QString::fromLocal8Bit(ldd.readAllStandardOutput());
}

/// From the ground up; a room includes only itself and rooms before it.
const QStringList floors{QStringLiteral("base"),      QStringLiteral("domain"),     QStringLiteral("prompts"),
                         QStringLiteral("storage"),   QStringLiteral("providers"),  QStringLiteral("evaluation"), QStringLiteral("labelling"), QStringLiteral("trends"), QStringLiteral("governance"), QStringLiteral("interop"),
                         QStringLiteral("project"),   QStringLiteral("items")};
const QStringList product{QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")};

} // namespace

class Walls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void roomsUseOnlyRoomsBelow()
    {
        static const QRegularExpression include(QStringLiteral("#include \"([a-z]+)/"));
        for (const QString &room : floors) {
            for (const QString &file : codeFiles(QStringLiteral("models/") + room)) {
                auto matches = include.globalMatch(read(file));
                while (matches.hasNext()) {
                    const QString used = matches.next().captured(1);
                    const QByteArray said = (file + QStringLiteral(" uses ") + used).toUtf8();
                    QVERIFY2(floors.contains(used), said.constData());
                    QVERIFY2(floors.indexOf(used) <= floors.indexOf(room), said.constData());
                }
            }
        }
    }

    void storageAndProvidersDoNotKnowEachOther()
    {
        const QRegularExpression storage(QStringLiteral("#include \"storage/"));
        QCOMPARE(firstMatch({QStringLiteral("models/providers")}, storage), QString());
    }

    void widgetsKnowNeitherOwnersNorFiles()
    {
        const QRegularExpression owners(QStringLiteral("#include \"(app|storage|providers)/"));
        QCOMPARE(firstMatch({QStringLiteral("widgets")}, owners), QString());
    }

    void libraryIsFreeOfTheGui()
    {
        const QString libraries = librariesOf(QStringLiteral("/../lib/libassay.so"));
        QVERIFY2(libraries.contains(QStringLiteral("libQt6Core")), qPrintable(libraries));
        static const QRegularExpression otherQt(QStringLiteral("libQt6(?!Core)\\w+"));
        QVERIFY2(!otherQt.match(libraries).hasMatch(), qPrintable(libraries));
    }

    void commandLineIsFreeOfTheGui()
    {
        const QString libraries = librariesOf(QStringLiteral("/assay-cli"));
        QVERIFY(libraries.contains(QStringLiteral("libassay")));
        QVERIFY(!libraries.contains(QStringLiteral("libQt6Gui")));
        QVERIFY(!libraries.contains(QStringLiteral("libQt6Widgets")));
    }

    void noSingletonsNoNestedLoops()
    {
        const QRegularExpression banned(
            QStringLiteral("\\binstance\\(\\)|processEvents|QEventLoop|catch \\(\\.\\.\\.\\)\\s*\\{\\s*\\}"));
        QCOMPARE(firstMatch(product, banned), QString());
    }

    void moduleHeadersStayOut()
    {
        const QRegularExpression banned(QStringLiteral("#include <Qt(Core|Gui|Widgets|Charts|Test|Network|Sql)>"));
        QCOMPARE(firstMatch(product + QStringList{QStringLiteral("tests")}, banned), QString());
    }

    void jsonIsOnlyForwardedInHeaders()
    {
        const QRegularExpression whole(QStringLiteral("<nlohmann/json\\.hpp>"));
        QCOMPARE(firstMatch(product, whole, QStringLiteral(".h")), QString());
    }

    void everyFolderHasAReadme()
    {
        QStringList folders{QStringLiteral("app"),   QStringLiteral("widgets"),   QStringLiteral("models"),      QStringLiteral("tests"),
                            QStringLiteral("packaging"), QStringLiteral("resources"), QStringLiteral("translations")};
        for (const QString &top : {QStringLiteral("models"), QStringLiteral("widgets")})
            for (const QString &room : QDir(source + QLatin1Char('/') + top).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
                folders << top + QLatin1Char('/') + room;
        for (const QString &folder : folders)
            QVERIFY2(QFile::exists(source + QLatin1Char('/') + folder + QStringLiteral("/README.md")), qPrintable(folder));
    }
};

QTEST_GUILESS_MAIN(Walls)
#include "tst_walls.moc"
