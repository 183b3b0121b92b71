#include "labelling/queue_order.h"

#include <algorithm>
#include <numeric>

#include "base/hash.h"
#include "base/splitmix64.h"

namespace assay {

namespace {

/// The first 8 bytes of a SHA-256, as a number.
std::uint64_t numberOf(const Hash &hash)
{
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8 | hash.bytes[i];
    return number;
}

std::vector<std::size_t> seededPlaces(std::uint64_t seed, std::size_t count)
{
    std::vector<std::size_t> places(count);
    std::iota(places.begin(), places.end(), std::size_t{0});
    shuffle(places, seed);
    return places;
}

std::int64_t people(const QueueDefinition &queue, std::size_t rank, std::size_t items)
{
    const bool shared = static_cast<std::int64_t>(rank) * 1000 < queue.overlapPermille * static_cast<std::int64_t>(items);
    return shared ? queue.overlap : 1;
}

} // namespace

std::vector<std::int64_t> answersWanted(const QueueDefinition &queue, std::size_t items)
{
    std::vector<std::int64_t> wanted(items);
    const auto places = seededPlaces(queue.seed, items);
    for (std::size_t rank = 0; rank < items; ++rank)
        wanted[places[rank]] = people(queue, rank, items);
    return wanted;
}

std::vector<std::vector<std::size_t>> assignments(const QueueDefinition &queue, std::size_t items)
{
    if (queue.people.empty())
        return {};
    std::vector<std::vector<std::size_t>> assigned(items);
    const auto places = seededPlaces(queue.seed, items);
    std::size_t next = 0;
    for (std::size_t rank = 0; rank < items; ++rank) {
        const auto wanted = std::min(static_cast<std::size_t>(people(queue, rank, items)), queue.people.size());
        for (std::size_t i = 0; i < wanted; ++i)
            assigned[places[rank]].push_back(next++ % queue.people.size());
    }
    return assigned;
}

std::uint64_t orderSeed(const QueueDefinition &queue, PersonId person)
{
    return queue.seed ^ numberOf(sha256(person.uuid.raw()));
}

namespace {

/// Repeats put among the items of @p order, at places drawn with @p seed.
std::vector<std::size_t> withRepeats(const std::vector<std::size_t> &order, std::size_t items, const std::vector<std::size_t> &repeated, std::uint64_t seed)
{
    SplitMix64 random(~seed);
    std::vector<std::pair<std::size_t, std::size_t>> behind; // the position that it follows, the place
    for (std::size_t i = 0; i < repeated.size(); ++i) {
        const auto found = static_cast<std::size_t>(std::find(order.begin(), order.end(), repeated[i]) - order.begin());
        if (found == order.size())
            continue;
        const std::size_t first = std::min(found + repeatDistance, order.size() - 1);
        behind.emplace_back(first + random.next() % (order.size() - first), items + i);
    }
    std::stable_sort(behind.begin(), behind.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<std::size_t> whole;
    auto next = behind.begin();
    for (std::size_t position = 0; position < order.size(); ++position) {
        whole.push_back(order[position]);
        for (; next != behind.end() && next->first == position; ++next)
            whole.push_back(next->second);
    }
    return whole;
}

std::vector<std::size_t> orderOfItems(const QueueDefinition &queue, PersonId person, std::size_t items)
{
    auto places = seededPlaces(orderSeed(queue, person), items);
    if (queue.people.empty())
        return places;
    const auto found = std::find(queue.people.begin(), queue.people.end(), person);
    if (found == queue.people.end())
        return {};
    const auto number = static_cast<std::size_t>(found - queue.people.begin());
    const auto assigned = assignments(queue, items);
    std::erase_if(places, [&](std::size_t place) { return std::find(assigned[place].begin(), assigned[place].end(), number) == assigned[place].end(); });
    return places;
}

} // namespace

std::vector<std::size_t> orderFor(const QueueDefinition &queue, PersonId person, std::size_t items, const std::vector<std::size_t> &repeated)
{
    return withRepeats(orderOfItems(queue, person, items), items, repeated, orderSeed(queue, person));
}

bool firstIsLeft(const QueueDefinition &queue, PersonId person, ItemId item)
{
    const std::uint64_t hash = numberOf(Hasher().add(person.uuid.raw()).add(item.raw()).finish());
    return SplitMix64(queue.seed ^ hash).next() >> 63 == 0;
}

} // namespace assay
