// The language of the filter line: tokens, what it offers, and where it says something is wrong.
#include <QTest>

#include "items/result_language.h"
#include "support/project_fixture.h"
#include "support/run_fixture.h"

using namespace assay;
using namespace assay::items;

namespace {

ResultLanguage language()
{
    ResultLanguage made;
    made.setNames({{QStringLiteral("support/reply")},
                   {QStringLiteral("v8"), QStringLiteral("v7")},
                   {QStringLiteral("small"), QStringLiteral("small two")},
                   {QStringLiteral("nightly 22 Nov")},
                   {QStringLiteral("refund"), QStringLiteral("late")},
                   {QStringLiteral("answer is right"), QStringLiteral("polite")},
                   {}});
    return made;
}

/// "field sign value": the tokens as their parts, with the text of each.
QString spelled(const QString &filter)
{
    static const char *names[]{"field", "sign", "value", "word", "phrase", "joiner", "bracket"};
    QStringList parts;
    for (const FilterToken &token : language().tokens(filter))
        parts << QString::fromLatin1(names[static_cast<int>(token.part)]) + QLatin1Char(' ') + filter.mid(token.at, token.length);
    return parts.join(QStringLiteral(" | "));
}

QStringList offered(const QString &filter)
{
    QStringList texts;
    for (const FilterOffer &offer : language().offers(filter, static_cast<int>(filter.size())).offers)
        texts << offer.text;
    return texts;
}

} // namespace

class FilterLanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutsIntoTokens_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("tokens");
        QTest::newRow("drawn") << "score<0.5 model:small \"late delivery\""
                               << "field score | sign < | value 0.5 | field model | sign : | value small | phrase \"late delivery\"";
        QTest::newRow("quoted name") << "score.\"answer is right\">=1" << "field score.\"answer is right\" | sign >= | value 1";
        QTest::newRow("list") << "tag:a,\"b c\",d" << "field tag | sign : | value a | sign , | value \"b c\" | sign , | value d";
        QTest::newRow("exact has no list") << "case=a,b" << "field case | sign = | value a,b";
        QTest::newRow("joiners") << "-late OR (NOT angry)" << "joiner - | word late | joiner OR | bracket ( | joiner NOT | word angry | bracket )";
        QTest::newRow("joiner inside a word") << "ORder" << "word ORder";
        QTest::newRow("open quote") << "tag:\"re fund" << "field tag | sign : | value \"re fund";
        QTest::newRow("escaped quote") << "\"a \\\" b\" c" << "phrase \"a \\\" b\" | word c";
        QTest::newRow("value missing") << "model: x" << "field model | sign : | word x";
        QTest::newRow("blank") << "  " << "";
    }

    void cutsIntoTokens()
    {
        QFETCH(QString, filter);
        QFETCH(QString, tokens);
        QCOMPARE(spelled(filter), tokens);
    }

    void tokensStandInOrderAndCoverWhatIsNoBlank()
    {
        const QString filter = QStringLiteral("<= a:b,\"c\" (d OR -e) : score.\"x y\"<1 ,, x\"y \"open");
        int end = 0;
        for (const FilterToken &token : language().tokens(filter)) {
            QVERIFY(token.at >= end && token.length > 0);
            QCOMPARE(filter.mid(end, token.at - end).trimmed(), QString());
            end = token.end();
        }
        QCOMPARE(end, static_cast<int>(filter.size()));
    }

    void offersFieldsAsTheyBegin()
    {
        QCOMPARE(offered(QStringLiteral("mo")), QStringList{QStringLiteral("model:")});
        QVERIFY(offered(QStringLiteral("sc")).contains(QStringLiteral("score")));
        QVERIFY(offered(QStringLiteral("sc")).contains(QStringLiteral("score.\"answer is right\"")));
        QVERIFY(offered(QStringLiteral("-(ta")).contains(QStringLiteral("tag:")));
        QVERIFY(offered(QStringLiteral("zzz")).isEmpty());
    }

    void offersSignsBehindAWholeOrderedField()
    {
        QVERIFY(offered(QStringLiteral("latency")).contains(QStringLiteral("latency<=")));
        QCOMPARE(offered(QStringLiteral("score.\"answer is right\"")).front(), QStringLiteral("score.\"answer is right\"<"));
        QCOMPARE(offered(QStringLiteral("score.po")), QStringList{QStringLiteral("score.polite")});
    }

    void offersValuesOfTheProject()
    {
        QCOMPARE(offered(QStringLiteral("model:")), (QStringList{QStringLiteral("small"), QStringLiteral("\"small two\"")}));
        QCOMPARE(offered(QStringLiteral("model:\"small t")), QStringList{QStringLiteral("\"small two\"")});
        QCOMPARE(offered(QStringLiteral("tag:late,re")), QStringList{QStringLiteral("refund")});
        QCOMPARE(offered(QStringLiteral("state:")), (QStringList{QStringLiteral("ok"), QStringLiteral("error"), QStringLiteral("cancelled")}));
        QVERIFY(offered(QStringLiteral("run:")).contains(QStringLiteral("latest")));
        QVERIFY(offered(QStringLiteral("latency<1")).isEmpty());
    }

    void anOfferReplacesWhatWasTyped()
    {
        const QString filter = QStringLiteral("tag:re model:x");
        const FilterOffers offers = language().offers(filter, 6);
        QCOMPARE(offers.at, 4);
        QCOMPARE(offers.length, 2);
        QVERIFY(offers.certain);
    }

    void everyOfferOfAValueCanBeRead()
    {
        for (const QString &value : {QStringLiteral("a b"), QStringLiteral("a,b"), QStringLiteral("say \"x\""), QStringLiteral("back\\slash \""), QStringLiteral("-x"),
                                     QStringLiteral("(x)"), QStringLiteral("ümlaut")})
            QVERIFY2(!language().check(QStringLiteral("tag:") + filterValueText(value)), qPrintable(value));
    }

    void saysWhatIsWrongAndWhere()
    {
        const auto problem = language().check(QStringLiteral("tag:refund scor<0.5"));
        QVERIFY(problem);
        QCOMPARE(problem->at, 11);
        QCOMPARE(problem->length, 4);
        QVERIFY2(problem->text.startsWith(QStringLiteral("There is no field “scor”. Did you mean “score”?")), qPrintable(problem->text));
    }

    void placesCountWhatTheEditorCounts()
    {
        const QString astral = QStringLiteral("\"\U0001F600\" "); // one code point, two QChars
        const auto problem = language().check(astral + QStringLiteral("scor<1"));
        QVERIFY(problem);
        QCOMPARE(problem->at, static_cast<int>(astral.size()));
    }

    void anUnfinishedFilterHasItsPlace()
    {
        for (const char *filter : {"score<", "(", "\"open", "tag:", "a OR", ")"}) {
            const QString text = QString::fromLatin1(filter);
            const auto problem = language().check(text);
            QVERIFY2(problem, filter);
            QVERIFY2(problem->at >= 0 && problem->length > 0 && problem->at + problem->length <= text.size(), filter);
        }
        QVERIFY(!language().check(QString()));
    }

    void namesComeFromTheProject()
    {
        TestProject project;
        const auto dataset = addDataset(project, "cases", {{"c1", {{{"q", "x"}}, {}, {}, {}, {"b", "refund"}}}, {"c2", {{{"q", "y"}}, {}, {}, {}, {"b"}}}});
        const auto version = addVersion(project, "triage", "one");
        addRun(project, "first", dataset, {{version, "small"}, {version, "large"}}, {"contains"});
        addRun(project, "second", dataset, {{version, "small"}}, {"equals"});
        const auto names = readResultNames(*project.reader());
        QVERIFY(names);
        QCOMPARE(names->prompts, QStringList{QStringLiteral("triage")});
        QCOMPARE(names->versions, QStringList{QStringLiteral("v1")});
        QCOMPARE(names->models, (QStringList{QStringLiteral("small"), QStringLiteral("large")}));
        QCOMPARE(names->runs, (QStringList{QStringLiteral("second"), QStringLiteral("first")}));
        QCOMPARE(names->tags, (QStringList{QStringLiteral("b"), QStringLiteral("refund")}));
        QCOMPARE(names->scorers, (QStringList{QStringLiteral("contains"), QStringLiteral("equals")}));
    }
};

QTEST_GUILESS_MAIN(FilterLanguageTest)
#include "tst_filter_language.moc"
