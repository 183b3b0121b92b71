// A duplicate is whole, has a name of its own and the id of the first; names that are taken get a number; a salvage can be stopped and told.
#include <QFileInfo>
#include <QTest>

#include "project/project_copies.h"
#include "storage/verify.h"
#include "support/project_fixture.h"
#include "support/result_fixture.h"
#include "support/warnings.h"

using namespace assay;

class ProjectCopies : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void aDuplicateIsWholeAndHasItsOwnName()
    {
        ResultProject filled;
        const QString target = QFileInfo(filled.path()).path() + QStringLiteral("/second try.assay");
        QVERIFY(duplicateProject(filled.session().file(), target));
        const auto copy = ProjectFile::open(target, FileMode::ReadWrite, testUser());
        QVERIFY(copy);
        QCOMPARE((*copy)->name(), std::string("second try"));
        QVERIFY((*copy)->id() == filled.session().file().id());
        QVERIFY(!(*copy)->isReadOnly());
        const auto reader = *(*copy)->reader();
        const auto report = verifyProject(*reader);
        QVERIFY(report && report->problems.empty());
        auto rows = reader->prepare("SELECT COUNT(*) FROM result");
        QVERIFY(*rows->step());
        QCOMPARE(rows->integer(0), filled.results());
    }

    void nothingIsWrittenOver()
    {
        TestProject project;
        const QString taken = project.path(QStringLiteral("taken.assay"));
        QFile file(taken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QVERIFY(!duplicateProject(*project.file, taken));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void aTakenNameGetsANumber()
    {
        TestProject project;
        QCOMPARE(freePath(project.path(QStringLiteral("new.assay"))), project.path(QStringLiteral("new.assay")));
        QCOMPARE(freePath(project.path()), project.path(QStringLiteral("test 2.assay")));
        QVERIFY(duplicateProject(*project.file, freePath(project.path())));
        QCOMPARE(freePath(project.path()), project.path(QStringLiteral("test 3.assay")));
    }

    void aSalvageTellsHowFarItIsAndCanBeStopped()
    {
        ResultProject filled;
        const QString folder = QFileInfo(filled.path()).path();
        const QString damaged = folder + QStringLiteral("/damaged.assay");
        const QString fresh = folder + QStringLiteral("/fresh.assay");
        QVERIFY(duplicateProject(filled.session().file(), damaged));
        const auto stopped = salvageProject(damaged, fresh, testUser(), [](std::int64_t done, std::int64_t) { return done < 3; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
        QVERIFY(!QFile::exists(fresh));

        std::int64_t last = 0;
        std::int64_t pages = 0;
        const auto saved = salvageProject(damaged, fresh, testUser(), [&](std::int64_t done, std::int64_t all) {
            const bool isNext = done == last + 1;
            last = done;
            pages = all;
            return isNext;
        });
        QVERIFY(saved);
        QVERIFY(pages > 3);
        QCOMPARE(last, pages);
        QCOMPARE(salvageSentences(*saved).last(), QStringLiteral("Nothing was lost"));
    }

    void whatWasLostIsNamedShortly()
    {
        SalvageReport report;
        for (int i = 1; i <= 5; ++i)
            report.lose(QStringLiteral("event %1").arg(i));
        const QStringList said = salvageSentences(report);
        QCOMPARE(said.size(), 5);
        QVERIFY2(said[1].contains(QStringLiteral("5")), qPrintable(said[1]));
        QCOMPARE(said.mid(2), (QStringList{QStringLiteral("event 1"), QStringLiteral("event 2"), QStringLiteral("event 3")}));
    }
};

QTEST_GUILESS_MAIN(ProjectCopies)
#include "tst_project_copies.moc"
