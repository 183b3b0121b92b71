#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "evaluation/statistics/bradley_terry.h"

namespace assay {

/// The votes of two, by their places.
struct Meeting
{
    std::size_t a = 0;
    std::size_t b = 0;
    double aWins = 0;
    double bWins = 0;
    double ties = 0;
    double all() const { return aWins + bWins + ties; }
};

struct Tournament
{
    std::vector<std::string> names;
    std::vector<Meeting> meetings; ///< with at least one vote
};

/// Names by first appearance; pairs that nobody voted on bring their names only.
Tournament tournamentOf(const std::vector<PairVotes> &pairs);

/// The players that beat each other, directly or over others; in order of first appearance. One component: all can be ranked.
std::vector<std::vector<std::string>> componentsOf(const Tournament &tournament);

} // namespace assay
