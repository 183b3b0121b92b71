// The help: each room has its page in both languages, each link leads to a page, and what the program is made with can be read.
#include <QTest>

#include "items/about.h"
#include "items/help_book.h"
#include "support/warnings.h"

using namespace assay::items;

namespace {

const QStringList rooms{QStringLiteral("prompts"), QStringLiteral("datasets"), QStringLiteral("compare"), QStringLiteral("results"),
                        QStringLiteral("label"),   QStringLiteral("trends"),   QStringLiteral("governance"), QStringLiteral("settings")};
const QStringList languages{QStringLiteral("en"), QStringLiteral("de")};

QString textOf(const QString &id, const QString &language)
{
    const auto page = helpPage(id, language);
    return page ? page->text : QString();
}

} // namespace

class HelpBook : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void eachRoomHasItsPageInBothLanguages()
    {
        for (const QString &room : rooms + QStringList{overviewPage}) {
            const auto english = helpPage(room, QStringLiteral("en"));
            const auto german = helpPage(room, QStringLiteral("de"));
            QVERIFY2(english && german, qPrintable(room));
            QVERIFY2(english->text != german->text, qPrintable(room + QStringLiteral(" is not translated")));
            for (const auto &page : {*english, *german}) {
                QVERIFY2(page.text.size() > 400 && page.text.startsWith(QStringLiteral("# ")), qPrintable(room));
                QCOMPARE(page.title, page.text.section(QLatin1Char('\n'), 0, 0).mid(2));
            }
        }
        QCOMPARE(helpPages().front(), overviewPage);
        QCOMPARE(helpPages().size(), rooms.size() + 1);
    }

    void bothLanguagesHaveTheSameParts()
    {
        for (const QString &page : helpPages())
            QCOMPARE(textOf(page, languages[0]).count(QStringLiteral("\n## ")), textOf(page, languages[1]).count(QStringLiteral("\n## ")));
    }

    void eachLinkLeadsToAPage()
    {
        for (const QString &language : languages) {
            QStringList reached;
            for (const QString &page : helpPages()) {
                for (const QString &link : linksOf(textOf(page, language))) {
                    QVERIFY2(helpPage(link, language), qPrintable(language + QLatin1Char('/') + page + QStringLiteral(" links to ") + link));
                    reached << link;
                }
            }
            for (const QString &page : helpPages())
                QVERIFY2(reached.contains(page), qPrintable(QStringLiteral("nothing links to ") + page));
        }
    }

    void whatIsNoPageIsNone()
    {
        for (const char *id : {"", "nowhere", "../about/works.json", "de/overview", "about", "README"})
            QVERIFY2(!helpPage(QString::fromLatin1(id), QStringLiteral("en")), id);
    }

    void anotherLanguageReadsEnglish()
    {
        QCOMPARE(textOf(overviewPage, QStringLiteral("fr")), textOf(overviewPage, QStringLiteral("en")));
        QCOMPARE(textOf(overviewPage, QStringLiteral("C")), textOf(overviewPage, QStringLiteral("en")));
    }

    void aboutNamesVersionAndWorks()
    {
        const HelpPage about = aboutText(QStringLiteral("1.2.3"), QStringLiteral("en"));
        QCOMPARE(about.id, aboutPage);
        QCOMPARE(about.title, QStringLiteral("Assay 1.2.3"));
        const auto works = usedWorks(QStringLiteral("en"));
        QVERIFY(works.size() >= 12);
        for (const UsedWork &work : works) {
            QVERIFY2(!work.use.isEmpty() && !work.licence.isEmpty() && work.home.startsWith(QStringLiteral("https://")), qPrintable(work.name));
            for (const QString &part : {work.name, work.use, work.licence, work.home})
                QVERIFY2(about.text.contains(part), qPrintable(part));
        }
        QVERIFY(usedWorks(QStringLiteral("de")).front().use != works.front().use);
        QCOMPARE(usedWorks(QStringLiteral("fr")).front().use, works.front().use);
    }
};

QTEST_GUILESS_MAIN(HelpBook)
#include "tst_help_book.moc"
