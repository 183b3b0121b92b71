// Who is in the project: what the log signs with each name, who one is oneself, and somebody added.
#include <QSignalSpy>
#include <QTest>

#include "items/people_desk.h"
#include "storage/people.h"
#include "support/settings_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

class PeopleDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void peopleAndTheirActs()
    {
        SettingsFixture fixture;
        PeopleDesk &desk = fixture.desk.people();
        fixture.desk.setSession(fixture.session.get());
        QSignalSpy changed(&desk, &PeopleDesk::changed);
        desk.readAgain();
        QVERIFY(changed.wait());
        QCOMPARE(desk.people().size(), 1u);
        QVERIFY(desk.people().front().isYou);
        QVERIFY(desk.people().front().acts > 0 && desk.people().front().last);
        QVERIFY(desk.rows().front().cells.front().text.endsWith(QStringLiteral("(you)")));
    }

    void somebodyIsAddedOnce()
    {
        SettingsFixture fixture;
        PeopleDesk &desk = fixture.desk.people();
        fixture.desk.setSession(fixture.session.get());
        for (int times = 0; times < 2; ++times) {
            desk.add(QStringLiteral("  mika "), fixture.answer());
            QVERIFY(!fixture.next());
        }
        QTRY_COMPARE(desk.people().size(), 2u);
        QCOMPARE(desk.people().back().name, QStringLiteral("mika"));
        QCOMPARE(desk.people().back().acts, 0);
        QVERIFY(!desk.people().back().last);
        QVERIFY(!desk.people().back().isYou);
    }

    void aNameThatCannotBeIsSaid()
    {
        SettingsFixture fixture;
        fixture.desk.setSession(fixture.session.get());
        fixture.desk.people().add(QStringLiteral("a@b"), fixture.answer());
        const auto problem = fixture.next();
        QVERIFY(problem && problem->code == ErrorCode::BadInput);
    }
};

QTEST_GUILESS_MAIN(PeopleDeskTest)
#include "tst_people_desk.moc"
