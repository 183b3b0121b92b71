// Who sees what, in which order and on which side.
#include <QTest>
#include <algorithm>
#include <numeric>

#include "labelling/queue_order.h"

using namespace assay;

namespace {

PersonId person(int number)
{
    PersonId id;
    id.uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

QueueDefinition queueOf(int people, std::int64_t overlap, std::int64_t permille = 1000)
{
    QueueDefinition queue;
    for (int i = 1; i <= people; ++i)
        queue.people.push_back(person(i));
    queue.overlap = overlap;
    queue.overlapPermille = permille;
    return queue;
}

} // namespace

class QueueOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyItemHasItsPeopleAndEverybodyTheirShare()
    {
        const auto assigned = assignments(queueOf(5, 3), 100);
        std::vector<int> load(5);
        for (const auto &people : assigned) {
            QCOMPARE(people.size(), 3u);
            QCOMPARE(std::set<std::size_t>(people.begin(), people.end()).size(), 3u);
            for (const std::size_t each : people)
                ++load[each];
        }
        QCOMPARE(load, std::vector<int>(5, 60));
    }

    void aShareIsJudgedTwice()
    {
        const QueueDefinition queue = queueOf(2, 2, 100);
        const auto wanted = answersWanted(queue, 200);
        QCOMPARE(std::count(wanted.begin(), wanted.end(), 2), 20);
        const auto assigned = assignments(queue, 200);
        for (std::size_t place = 0; place < assigned.size(); ++place)
            QCOMPARE(static_cast<std::int64_t>(assigned[place].size()), wanted[place]);
    }

    void ordersArePeoplesOwnAndRepeatable()
    {
        const QueueDefinition queue = queueOf(2, 2);
        const auto first = orderFor(queue, person(1), 50);
        QCOMPARE(first, orderFor(queue, person(1), 50));
        QVERIFY(first != orderFor(queue, person(2), 50));
        auto sorted = first;
        std::sort(sorted.begin(), sorted.end());
        std::vector<std::size_t> all(50);
        std::iota(all.begin(), all.end(), std::size_t{0});
        QCOMPARE(sorted, all);
        QVERIFY(orderFor(queue, person(3), 50).empty());
        QCOMPARE(orderFor(queueOf(0, 1), person(3), 50).size(), 50u);
    }

    void repeatsComeToWhoJudgesTheirItemAndFarBehindIt()
    {
        const QueueDefinition queue = queueOf(2, 1);
        std::vector<std::size_t> repeated;
        for (std::size_t place = 0; place < 200; place += 4)
            repeated.push_back(place);
        std::size_t seen = 0;
        for (const std::uint8_t who : {std::uint8_t{1}, std::uint8_t{2}}) {
            const auto order = orderFor(queue, person(who), 200, repeated);
            auto once = order;
            std::erase_if(once, [](std::size_t place) { return place >= 200; });
            QCOMPARE(once, orderFor(queue, person(who), 200)); // the others keep their order
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (order[i] < 200)
                    continue;
                ++seen;
                const auto first = std::find(order.begin(), order.end(), repeated[order[i] - 200]) - order.begin();
                const auto between = static_cast<std::ptrdiff_t>(i) - first;
                QVERIFY(between > static_cast<std::ptrdiff_t>(repeatDistance) || (between > 0 && std::all_of(order.begin() + static_cast<std::ptrdiff_t>(i), order.end(), [](std::size_t place) { return place >= 200; })));
            }
        }
        QCOMPARE(seen, repeated.size());
        QVERIFY(orderFor(queue, person(3), 200, repeated).empty());
    }

    void sidesAreFair()
    {
        const QueueDefinition queue = queueOf(1, 1);
        int left = 0;
        for (int i = 0; i < 1000; ++i) {
            const ItemId item = ItemId::of(sha256(std::to_string(i)));
            QCOMPARE(firstIsLeft(queue, person(1), item), firstIsLeft(queue, person(1), item));
            left += firstIsLeft(queue, person(1), item);
        }
        QVERIFY2(left > 450 && left < 550, qPrintable(QString::number(left))); // 3.2 standard errors
    }
};

QTEST_GUILESS_MAIN(QueueOrder)
#include "tst_queue_order.moc"
