// Which items a queue holds, and how people agree pair by pair and week by week.
#include <QTest>
#include <map>

#include "labelling/queue_report.h"
#include "storage/results.h"
#include "support/label_fixture.h"
#include "support/results.h"

using namespace assay;

namespace {

QueueRequest request()
{
    QueueRequest wanted;
    wanted.name = "check";
    wanted.questions = questionsOfText("[{\"name\":\"right\",\"kind\":\"pass_fail\"}]");
    return wanted;
}

/// How many items of a plan stand under what their answers say.
std::map<std::string, int> tally(Database &database, const QueuePlan &plan, const std::function<std::string(const ResultView &)> &said)
{
    const auto columns = *ResultColumns::load(database);
    std::map<std::string, int> counts;
    for (const auto &[output, row] : plan.rows)
        ++counts[said(**resultView(database, columns, row))];
    return counts;
}

std::string modelOf(const ResultView &view)
{
    return view.column.model;
}

} // namespace

class QueuePlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStratifiedSampleHoldsAsManyOfEach()
    {
        ResultProject project(60);
        const auto reader = project.reader();
        QueueRequest wanted = request();
        wanted.filter = "model:small OR (model:large case:gift-4,gift-9,gift-14)"; // few answers of the large one
        wanted.sample = 24;
        const auto plain = planQueue(*reader, wanted);
        VERIFY_RESULT(plain);
        QVERIFY(tally(*reader, *plain, modelOf)["large"] < 8); // by chance few
        wanted.stratify = "model";
        const auto even = planQueue(*reader, wanted);
        VERIFY_RESULT(even);
        QCOMPARE(tally(*reader, *even, modelOf), (std::map<std::string, int>{{"large", 12}, {"small", 12}}));
        wanted.sample = 60; // where there are no more of one, the other fills up
        const auto filled = planQueue(*reader, wanted);
        VERIFY_RESULT(filled);
        auto counts = tally(*reader, *filled, modelOf);
        QCOMPARE(counts["large"] + counts["small"], 60);
        QVERIFY(counts["large"] > 4 && counts["large"] < counts["small"]);
    }

    void aStratifiedSampleFollowsFromTheSeed()
    {
        ResultProject project(30);
        const auto reader = project.reader();
        QueueRequest wanted = request();
        wanted.sample = 20;
        wanted.stratify = "tag";
        const auto once = planQueue(*reader, wanted);
        const auto again = planQueue(*reader, wanted);
        QVERIFY(once && again && once->items == again->items);
        wanted.seed = 43;
        QVERIFY(planQueue(*reader, wanted)->items != once->items);
    }

    void byVariableToo()
    {
        ResultProject project(12);
        const auto reader = project.reader();
        QueueRequest wanted = request();
        wanted.sample = 12;
        wanted.stratify = "question"; // another in each case
        const auto plan = planQueue(*reader, wanted);
        VERIFY_RESULT(plan);
        for (const auto &[caseId, count] : tally(*reader, *plan, [](const ResultView &view) { return view.stored.row.caseId; }))
            QCOMPARE(count, 1);
    }

    void whatNobodyHasCannotStratify()
    {
        ResultProject project;
        const auto reader = project.reader();
        QueueRequest wanted = request();
        wanted.stratify = "tag";
        QVERIFY(!planQueue(*reader, wanted)); // without a sample it means nothing
        wanted.sample = 5;
        wanted.stratify = "no such variable";
        const auto plan = planQueue(*reader, wanted);
        QVERIFY(!plan);
        QVERIFY2(plan.error().why.contains(QStringLiteral("no such variable")), qPrintable(plan.error().why));
    }

    void agreementIsKnownOfEachPairAndWeek()
    {
        ResultProject project;
        const auto reader = project.reader();
        QueueRequest wanted = request();
        wanted.run = "latest";
        wanted.sample = 12;
        wanted.people = {"ana", "ben", "cleo"};
        wanted.overlap = 3;
        const QueueInfo queue = makeTestQueue(*reader, project.writer(), wanted);
        std::vector<TestJudge> judges;
        for (const PersonId person : queue.definition.people)
            judges.emplace_back(*reader, project.writer(), queue, person);
        const auto items = *itemsOf(*reader, queue.definition);
        for (std::size_t i = 0; i < items.size(); ++i) {
            const bool good = i % 2 == 0;
            VERIFY_RESULT(judges[0].answer(items[i].id, "right", good ? "true" : "false"));
            VERIFY_RESULT(judges[1].answer(items[i].id, "right", good ? "true" : "false")); // as the first
            VERIFY_RESULT(judges[2].answer(items[i].id, "right", i % 4 < 2 ? "true" : "false")); // by chance
        }
        const auto report = queueReport(*reader, queue, true);
        VERIFY_RESULT(report);
        const QuestionAgreement &agreement = report->questions.front();
        QCOMPARE(agreement.pairs.size(), std::size_t{3});
        const auto pairOf = [&](std::size_t a, std::size_t b) -> const PairAgreement & {
            const auto &people = queue.definition.people;
            for (const PairAgreement &pair : agreement.pairs) {
                if ((pair.first == people[a] && pair.second == people[b]) || (pair.first == people[b] && pair.second == people[a]))
                    return pair;
            }
            return agreement.pairs.front();
        };
        QCOMPARE(*pairOf(0, 1).kappa.estimate, 1.0);
        QCOMPARE(*pairOf(0, 1).percentAgreement, 1.0);
        QCOMPARE(pairOf(0, 1).kappa.items, 12);
        QCOMPARE(*pairOf(0, 2).kappa.estimate, 0.0);
        QCOMPARE(*pairOf(1, 2).percentAgreement, 0.5);
        // The clock of the test stands within one week.
        QCOMPARE(agreement.weeks.size(), std::size_t{1});
        QCOMPARE(agreement.weeks.front().monday, 20451); // 2025-12-29
        QCOMPARE(*agreement.weeks.front().alpha.estimate, *agreement.figures.front().estimate);
        QCOMPARE(agreement.weeks.front().alpha.items, 12);
    }
};

QTEST_GUILESS_MAIN(QueuePlanTest)
#include "tst_queue_plan.moc"
