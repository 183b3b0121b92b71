#pragma once

#include <optional>
#include <vector>

#include "domain/prompt.h"

namespace assay {

/// How the messages of a later version go with those of an earlier one.
struct MessagePairs
{
    std::vector<std::optional<std::size_t>> match;   ///< a message of the earlier version: its place in the later one, nothing = removed
    std::vector<std::vector<std::size_t>> inserted; ///< before message i of the earlier version (or at its end): places of new ones
};

/// Pairs keep the order and the role; among those the pairing with the most words in common is taken.
MessagePairs pairMessages(const std::vector<Message> &earlier, const std::vector<Message> &later);

} // namespace assay
