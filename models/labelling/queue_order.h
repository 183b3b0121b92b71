#pragma once

#include <cstdint>
#include <vector>

#include "domain/label.h"

namespace assay {

/// Who judges what, in which order, on which side: all of it follows from the queue's seed, so that every file and every pack agrees.

/// For each item, by its place in the queue, the numbers of the people who judge it (into QueueDefinition::people). Items are dealt in seeded
/// order, one person after another, so that nobody gets more than one item more than anybody else of a share. Empty when anyone may judge.
std::vector<std::vector<std::size_t>> assignments(const QueueDefinition &queue, std::size_t items);

/// How many people are to judge each item, by its place.
std::vector<std::int64_t> answersWanted(const QueueDefinition &queue, std::size_t items);

/// The seed of one person's order (labelling.md §1): the queue's, mixed with who they are.
std::uint64_t orderSeed(const QueueDefinition &queue, PersonId person);

/// The places of the items that @p person may judge, in the order in which they see them. Somebody who is not among the queue's people sees
/// none. The places behind @p items are repeats, each of the item whose place @p repeated says: who judges that judges it again, at least
/// repeatDistance items later where so many follow, else at the end.
std::vector<std::size_t> orderFor(const QueueDefinition &queue, PersonId person, std::size_t items, const std::vector<std::size_t> &repeated = {});
inline constexpr std::size_t repeatDistance = 20;

/// Whether @p person sees the first output of a pair on the left: the top bit of SplitMix64(seed XOR hash of person and item)
/// (labelling.md §4).
bool firstIsLeft(const QueueDefinition &queue, PersonId person, ItemId item);

} // namespace assay
