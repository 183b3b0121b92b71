// A merge as it is settled: nothing is written before the commit, choices outlive the view, a draft that changed meanwhile is not lost.
#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "items/merge/merge_desk.h"
#include "items/merge/merge_model.h"
#include "items/roles.h"
#include "support/prompt_fixture.h"
#include "support/warnings.h"

using namespace assay;
using namespace assay::items;

namespace {

using Page = std::shared_ptr<const MergePage>;

/// v8 and v9, both on v7, each with its own words for the same line and temperature; v9 also renames the question.
struct Torn
{
    Torn()
    {
        const auto changed = [this](const std::string &line, const std::string &temperature, bool question) {
            PromptContent content = project.content("v7");
            std::string &text = content.messages[0].text;
            const auto at = text.find("Write at most five");
            text.replace(at, text.find('\n', at) - at, line);
            content.parameters["temperature"] = temperature;
            if (question)
                content.messages[1].text += "?";
            return content;
        };
        project.commit(changed("Write two sentences.", "0.1", false), {"v7"}, "two");
        project.commit(changed("Write as much as it takes.", "0.9", true), {"v7"}, "much");
    }
    Page open(const char *ours, const char *theirs)
    {
        QSignalSpy shown(&desk, &MergeDesk::shown);
        desk.open(project.session(), PromptProject::qname(), QString::fromLatin1(ours), QString::fromLatin1(theirs));
        return shown.wait() ? shown.last().first().value<Page>() : Page();
    }
    Page settle(int item, MergeChoice choice, const QString &text = {})
    {
        QSignalSpy shown(&desk, &MergeDesk::shown);
        desk.settle(item, choice, text);
        return shown.wait() ? shown.last().first().value<Page>() : Page();
    }
    std::string commit()
    {
        QSignalSpy committed(&desk, &MergeDesk::committed);
        desk.commit(QStringLiteral("both"));
        return committed.wait(2000) ? committed.last().first().toString().toStdString() : std::string();
    }

    PromptProject project;
    MergeDesk desk;
};

} // namespace

class MergeDeskTest : public QuietTest
{
    Q_OBJECT
private Q_SLOTS:
    void showsConflictsAndWhatIsTaken()
    {
        Torn torn;
        const Page page = torn.open("v8", "v9");
        QVERIFY(page);
        QCOMPARE(page->baseLabel, QStringLiteral("v7"));
        QCOMPARE(page->items.size(), 2U);
        QCOMPARE(page->items[0].title, QStringLiteral("message 1, system, line 2"));
        QCOMPARE(page->items[0].ours->text, QStringLiteral("Write two sentences.\n"));
        QVERIFY(!page->items[0].theirs->changed.empty());
        QVERIFY(page->items[0].base->changed.empty());
        QCOMPARE(page->items[1].title, QStringLiteral("parameter temperature"));
        QCOMPARE(page->taken.size(), 1U);
        QCOMPARE(page->taken[0].title, QStringLiteral("user"));
        QCOMPARE(page->open(), 2);
        QVERIFY(!page->canCommit());
    }

    void nothingIsCommittedWhileSomethingIsOpen()
    {
        Torn torn;
        torn.open("v8", "v9");
        torn.settle(0, MergeChoice::Ours);
        QSignalSpy changed(torn.project.session(), &Session::changed);
        torn.desk.commit(QStringLiteral("too soon"));
        QVERIFY(!changed.wait(100));
        QVERIFY(!torn.project.version("v10"));
    }

    void commitsWhatWasChosen()
    {
        Torn torn;
        torn.open("v8", "v9");
        torn.settle(0, MergeChoice::Edited, QStringLiteral("Write what it takes.\n"));
        const Page page = torn.settle(1, MergeChoice::Theirs);
        QVERIFY(page->canCommit());
        QVERIFY(page->result->changes > 0);
        QCOMPARE(torn.commit(), std::string("v10"));
        const PromptContent merged = torn.project.content("v10");
        QVERIFY(merged.messages[0].text.find("\nWrite what it takes.\n") != std::string::npos);
        QCOMPARE(merged.parameters.at("temperature"), std::string("0.9"));
        QVERIFY(merged.messages[1].text.ends_with("?"));
        const auto version = torn.project.version("v10");
        QCOMPARE(version->parents, (std::vector{torn.project.version("v8")->hash, torn.project.version("v9")->hash}));
    }

    void choicesAreKeptUntilTheCommit()
    {
        Torn torn;
        torn.open("v8", "v9");
        torn.settle(0, MergeChoice::Edited, QStringLiteral("typed"));
        torn.desk.close();
        MergeDesk other;
        QSignalSpy shown(&other, &MergeDesk::shown);
        other.open(torn.project.session(), PromptProject::qname(), QStringLiteral("v8"), QStringLiteral("v9"));
        QVERIFY(shown.wait());
        QCOMPARE(shown.last().first().value<Page>()->items[0].edited, QStringLiteral("typed"));
        // Of other texts they say nothing.
        QCOMPARE(torn.open("v9", "v8")->open(), 2);
    }

    void whatIsContainedNeedsNoMerge()
    {
        Torn torn;
        const Page page = torn.open("v8", "v5");
        QCOMPARE(page->contained, QStringLiteral("v8"));
        QVERIFY(!page->canCommit());
        QCOMPARE(torn.open("v7", "v8")->contained, QStringLiteral("v8"));
    }

    void aDraftIsMergedAndGoes()
    {
        Torn torn;
        torn.project.draft("v8", [](PromptContent &content) { content.messages[0].text += "Typed.\n"; });
        const Page page = torn.open("draft", "v9");
        QCOMPARE(page->open(), 2);
        torn.settle(0, MergeChoice::Ours);
        torn.settle(1, MergeChoice::Ours);
        QCOMPARE(torn.commit(), std::string("v10"));
        QVERIFY(torn.project.content("v10").messages[0].text.ends_with("Typed.\n"));
        QSignalSpy failed(&torn.desk, &MergeDesk::failed);
        torn.desk.open(torn.project.session(), PromptProject::qname(), QStringLiteral("draft"), QStringLiteral("v9"));
        QVERIFY(failed.wait());
    }

    void aDraftOnTheirAncestorMovesOntoThem()
    {
        Torn torn;
        torn.project.draft("v7", [](PromptContent &content) { content.parameters["top_p"] = "1"; });
        QVERIFY(torn.open("draft", "v8")->items.empty());
        QCOMPARE(torn.commit(), std::string("v10"));
        QCOMPARE(torn.project.version("v10")->parents, std::vector{torn.project.version("v8")->hash});
    }

    void aDraftThatChangedMeanwhileIsNotOverwritten()
    {
        Torn torn;
        torn.project.draft("v8", [](PromptContent &content) { content.parameters["top_p"] = "1"; });
        torn.open("draft", "v9");
        torn.settle(0, MergeChoice::Ours);
        torn.settle(1, MergeChoice::Ours);
        torn.project.draft("v8", [](PromptContent &content) { content.parameters["top_p"] = "0.5"; });
        QSignalSpy failed(&torn.desk, &MergeDesk::failed);
        torn.desk.commit(QStringLiteral("late"));
        QVERIFY(failed.wait());
        QVERIFY(!torn.project.version("v10"));
    }

    void listShowsHowEachIsSettled()
    {
        Torn torn;
        MergeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPage(torn.open("v8", "v9"));
        QCOMPARE(model.rowCount(), 5); // two headings, two conflicts, one taken
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setPage(torn.settle(0, MergeChoice::Both));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(model.index(1).data(BadgeRole).toString(), QStringLiteral("✓ both"));
        QCOMPARE(model.index(2).data(BadgeRole).toString(), QStringLiteral("○ open"));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        model.setPage(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(MergeDeskTest)
#include "tst_merge_desk.moc"
