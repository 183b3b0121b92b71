#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluation/statistics/proportions.h"

namespace assay {

/// How often each of two was preferred; a tie is half a win for both. a ≠ b; the same pair may stand more than once.
struct PairVotes
{
    std::string a;
    std::string b;
    std::int64_t aWins = 0;
    std::int64_t bWins = 0;
    std::int64_t ties = 0;
    std::int64_t all() const { return aWins + bWins + ties; }
};

struct RankedPlayer
{
    std::string name;
    std::int64_t votes = 0;
    double strength = 1; ///< p; P(i beats j) = p_i/(p_i + p_j), geometric mean 1
    double logStrength = 0;
    double display = 1000; ///< 1000 + 400/ln 10 · logStrength
    double standardErrorModel = 0;  ///< of the log strength, if the model holds
    double standardErrorRobust = 0; ///< sandwich, also if it does not: the one to show
};

/// Strengths by Bradley and Terry (statistics.md §8). They exist only where a path of wins leads from everyone to everyone.
struct StrengthRanking
{
    std::vector<RankedPlayer> players;                ///< in order of first appearance; empty when not rankable
    std::vector<std::vector<std::string>> components; ///< when not rankable: who can be ranked among each other
    std::vector<double> modelCovariance;              ///< of the log strengths, players × players
    std::vector<double> robustCovariance;
    std::int64_t votes = 0;
    int rounds = 0;
    bool converged = false; ///< else after 10,000 rounds
    bool rankable() const { return !players.empty(); }
};
/// Works in O(players³ + rounds · players²); made for at most some hundred players. Without votes nobody is rankable.
StrengthRanking bradleyTerry(const std::vector<PairVotes> &pairs);

/// Difference of two log strengths, with its own errors: two bars that overlap may still differ.
struct StrengthContrast
{
    Interval difference; ///< a − b, by the robust error
    double standardErrorModel = 0;
    double standardErrorRobust = 0;
};
/// @p a and @p b are places in the players of a ranking.
StrengthContrast strengthContrast(const StrengthRanking &ranking, std::size_t a, std::size_t b, double level = 0.95);

} // namespace assay
