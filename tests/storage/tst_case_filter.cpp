// Filters of cases: read, refused in their place, and matched as looking at each case does.
#include <QTest>

#include "base/splitmix64.h"
#include "storage/case_filter.h"
#include "storage/case_places.h"
#include "storage/dataset_draft.h"
#include "storage/search_index.h"
#include "support/run_fixture.h"

using namespace assay;

namespace {

Case made(const std::string &id, const std::string &question, std::optional<std::string> reference, std::vector<std::string> tags)
{
    return {id, {{{"question", question}}, {}, std::move(reference), {}, std::move(tags)}};
}

/// Ten cases of which the draft changes, removes and adds one each.
struct Scene
{
    Scene()
    {
        addDataset(project, "others", {made("z1", "late refund", "late", {"refund"})});
        version = addDataset(project, "cases",
                             {made("late-1", "Where is my parcel", "Soon.", {"delivery"}), made("late-2", "My refund is late", std::nullopt, {"Refund", "angry"}),
                              made("bank-1", "Which account", "Ask a colleague", {"billing"}), made("gift-1", "A lamp as a present", "Late gifts are gifts", {"gift", "refund"}),
                              made("gift-2", "\"reference\":null,", "none", {})});
        const auto reader = project.reader();
        places = *CasePlaces::of(*reader, version);
        const DraftTarget target{version.dataset, version.hash, places};
        VERIFY_RESULT(project.writer().run([&](WriteContext &context) -> Status {
            const auto changed = editDraftCase(context, target, "bank-1", [](CaseContent &content) -> Status {
                content.reference = std::nullopt;
                content.tags = {"refund"};
                return {};
            });
            const auto removed = removeDraftCase(context, target, "late-1");
            const auto added = addDraftCase(context, target, made("new-1", "Refund the parcel", "Soon, too", {"angry", "refund"}));
            return changed && removed && added ? Status() : Status(fail(ErrorCode::BadInput, QStringLiteral("not made")));
        }));
    }
    std::vector<std::int32_t> places_(const std::string &text, const std::optional<CaseSort> &sort = {}, const CaseMarks &marks = {})
    {
        const auto filter = parseCaseFilter(text);
        const auto reader = project.reader();
        return filter ? matchingPlaces(*reader, places.get(), version.dataset, *filter, sort, marks).value_or(std::vector<std::int32_t>{-2}) : std::vector<std::int32_t>{-1};
    }

    TestProject project;
    DatasetVersionInfo version;
    std::shared_ptr<const CasePlaces> places;
};

using Places = std::vector<std::int32_t>;

} // namespace

class CaseFilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void termsAreMatchedOverVersionAndDraft_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("wanted");
        const auto row = [](const char *filter, const QList<int> &wanted) { QTest::newRow(filter) << QString::fromLatin1(filter) << wanted; };
        row("", {0, 1, 2, 3, 4, 5});
        row("tag:refund", {1, 2, 3, 5});
        row("tag:REFUND tag:angry", {1, 5});
        row("tag:gift,delivery", {0, 3});
        row("tag:re*", {1, 2, 3, 5});
        row("-tag:refund", {0, 4});
        row("NOT tag:refund -tag:delivery", {4});
        row("tag:nobody", {});
        row("-tag:nobody", {0, 1, 2, 3, 4, 5});
        row("id:late-1", {0});
        row("id:LATE-*", {0, 1});
        row("case=\"gift-2\"", {4});
        row("late", {1, 3});
        row("parcel", {0, 5});
        row("\"refund is\"", {1});
        row("pres*", {3});
        row("soon", {0, 5});
        row("reference:soon", {0, 5});
        row("reference:refund", {});
        row("reference:none", {1, 2});
        row("reference:\"none\"", {4});
        row("is:added", {5});
        row("is:changed,removed", {0, 2});
        row("-is:removed tag:refund", {1, 2, 3, 5});
        row("is:similar", {1, 3});
        row("is:example refund", {1});
    }
    void termsAreMatchedOverVersionAndDraft()
    {
        QFETCH(QString, filter);
        QFETCH(QList<int>, wanted);
        Scene scene;
        const Places expected(wanted.begin(), wanted.end());
        const CaseMarks marks{{1, 3}, {1}};
        QCOMPARE(scene.places_(filter.toStdString(), {}, marks), expected); // nothing is indexed yet
        VERIFY_RESULT(completeSearchIndex(scene.project.writer()));
        QCOMPARE(scene.places_(filter.toStdString(), {}, marks), expected);
    }

    void sortsByWhatIsShown()
    {
        Scene scene;
        QCOMPARE(scene.places_("", CaseSort{CaseSort::By::Id, {}, false}), (Places{2, 3, 4, 0, 1, 5}));
        QCOMPARE(scene.places_("tag:refund", CaseSort{CaseSort::By::Id, {}, true}), (Places{5, 1, 3, 2}));
        QCOMPARE(scene.places_("-is:removed", CaseSort{CaseSort::By::Reference, {}, false}), (Places{3, 4, 5, 1, 2}));
        QCOMPARE(scene.places_("tag:refund", CaseSort{CaseSort::By::Variable, "question", false}), (Places{3, 1, 5, 2}));
        QCOMPARE(scene.places_("tag:refund", CaseSort{CaseSort::By::Variable, "nobody", false}).size(), 4u);
    }

    void aMistakeIsNamedInItsPlace_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("column");
        QTest::newRow("field") << QStringLiteral("late tga:refund") << 6;
        QTest::newRow("value") << QStringLiteral("tag:") << 1;
        QTest::newRow("list") << QStringLiteral("tag:a,,b") << 1;
        QTest::newRow("quote") << QStringLiteral("äö \"late") << 4;
        QTest::newRow("or") << QStringLiteral("a OR b") << 3;
        QTest::newRow("bracket") << QStringLiteral("a (b") << 3;
        QTest::newRow("standing") << QStringLiteral("is:lost") << 4;
        QTest::newRow("not") << QStringLiteral("a NOT") << 6;
    }
    void aMistakeIsNamedInItsPlace()
    {
        QFETCH(QString, filter);
        QFETCH(int, column);
        const auto read = parseCaseFilter(filter.toStdString());
        QVERIFY(!read);
        QCOMPARE(read.error().where.column, column);
        QVERIFY(!read.error().why.isEmpty());
    }

    void anyTextIsReadOrRefused()
    {
        SplitMix64 random(11);
        const std::string signs = "ab:=,\"\\*- ()\tNOTORis\xc3\xa4\xff";
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (std::uint64_t n = random.below(12); n > 0; --n)
                text += signs[random.below(signs.size())];
            (void) parseCaseFilter(text);
        }
        QVERIFY(!parseCaseFilter(std::string(20'000, 'x')));
    }
};

QTEST_GUILESS_MAIN(CaseFilterTest)
#include "tst_case_filter.moc"
