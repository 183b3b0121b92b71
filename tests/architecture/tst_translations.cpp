// The translations are whole: nothing that the source says is missing, placeholders and plural forms are there, and they reach the program.
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <set>

#include "project/language.h"

using namespace assay;

namespace {

QStringList placeholders(const QString &text)
{
    static const QRegularExpression one(QStringLiteral("%(L?n|L?[0-9])"));
    std::set<QString> found;
    for (auto match = one.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return {found.begin(), found.end()};
}

struct Message
{
    QString source;
    QStringList forms; ///< one, or one for each plural form
    bool isPlural = false;
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString &path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto tag = xml.name();
        if (tag == QLatin1String("message")) {
            messages.push_back({});
            messages.back().isPlural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (tag == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (tag == QLatin1String("numerusform")) {
            messages.back().forms << xml.readElementText();
        } else if (tag == QLatin1String("translation")) {
            messages.back().isFinished = xml.attributes().value(QLatin1String("type")).isEmpty();
            if (!messages.back().isPlural)
                messages.back().forms << xml.readElementText();
        }
    }
    return messages;
}

} // namespace

class Translations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStringOfTheSourceIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("pluralOnly");
        QTest::newRow("English, which says its source but for plurals") << QStringLiteral("en") << true;
        QTest::newRow("German") << QStringLiteral("de") << false;
    }
    void everyStringOfTheSourceIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(bool, pluralOnly);
        QTemporaryDir folder;
        const QString source = QStringLiteral(ASSAY_SOURCE_DIR);
        const QString copy = folder.filePath(QStringLiteral("assay_%1.ts").arg(language));
        QVERIFY(QFile::copy(source + QStringLiteral("/translations/assay_%1.ts").arg(language), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(source);
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("-I"), QStringLiteral("models"),
                              QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("-ts"), copy};
        if (pluralOnly)
            arguments.prepend(QStringLiteral("-pluralonly"));
        lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate"), arguments);
        QVERIFY2(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0, qPrintable(lupdate.errorString()));
        const std::vector<Message> messages = messagesOf(copy);
        QVERIFY(messages.size() > (pluralOnly ? 40u : 1000u));
        QStringList wrong;
        for (const Message &message : messages) {
            bool good = message.isFinished && message.forms.size() == (message.isPlural ? 2 : 1);
            for (const QString &form : message.forms)
                good = good && !form.isEmpty() && placeholders(form) == placeholders(message.source);
            // What is counted has forms; a number that is always a large one stands for itself.
            static const QRegularExpression counted(QStringLiteral("^(?!.*[Mm]ore than)[^%]*%L?1 (cases|rows|answers|results|lines|texts|runs|versions)\\b[^%]*$"));
            good = good && (message.isPlural || !counted.match(message.source).hasMatch());
            if (!good)
                wrong << message.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("\n"))));
    }

    /// lupdate overlooks QCoreApplication::translate() with a number: such words would stay untranslated, and nothing would say so.
    void countedWordsAreFound()
    {
        static const QRegularExpression overlooked(QStringLiteral("QCoreApplication::translate\\(\"\\w+\",\\s*\"(?:[^\"\\\\]|\\\\.)*\",\\s*nullptr"));
        QVERIFY(overlooked.match(QStringLiteral("QCoreApplication::translate(\"A\", \"%n of \\\"it\\\"\", nullptr, 3)")).hasMatch());
        QStringList wrong;
        for (const char *folder : {"models", "app", "widgets"}) {
            QDirIterator sources(QStringLiteral(ASSAY_SOURCE_DIR "/") + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (sources.hasNext()) {
                QFile source(sources.next());
                QVERIFY(source.open(QIODevice::ReadOnly));
                if (overlooked.match(QString::fromUtf8(source.readAll())).hasMatch())
                    wrong << source.fileName();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void pluralsAreRight()
    {
        const auto pairs = [](int n) { return QCoreApplication::translate("assay::widgets::LookPanel", "%Ln pairs", nullptr, n); };
        const auto cleanUp = [] {
            for (auto *translator : qApp->findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
                delete translator;
        };
        QVERIFY(setLanguage(*qApp, QStringLiteral("de")).has_value());
        QCOMPARE(QStringList({pairs(0), pairs(1), pairs(2), pairs(1200)}), QStringList({QStringLiteral("0 Paare"), QStringLiteral("1 Paar"), QStringLiteral("2 Paare"), QStringLiteral("1.200 Paare")}));
        QCOMPARE(QCoreApplication::translate("assay::widgets::CompareBar", "New comparison"), QStringLiteral("Neuer Vergleich"));
        cleanUp();
        QVERIFY(setLanguage(*qApp, QStringLiteral("en")).has_value());
        QCOMPARE(QStringList({pairs(0), pairs(1), pairs(1200)}), QStringList({QStringLiteral("0 pairs"), QStringLiteral("1 pair"), QStringLiteral("1,200 pairs")}));
        cleanUp();
        QVERIFY(!setLanguage(*qApp, QStringLiteral("xx")).has_value());
    }
};

QTEST_GUILESS_MAIN(Translations)
#include "tst_translations.moc"
