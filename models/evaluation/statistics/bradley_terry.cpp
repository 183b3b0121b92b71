#include "evaluation/statistics/bradley_terry.h"

#include <algorithm>
#include <cmath>

#include "evaluation/statistics/square_matrix.h"
#include "evaluation/statistics/tournament.h"

namespace assay {

namespace {

constexpr int mostRounds = 10'000;
constexpr double stillness = 1e-12;

/// One round of minorisation and maximisation: p_i ← W_i/Σ n_ij/(p_i + p_j), then geometric mean 1. How far the logarithms moved.
double improve(const Tournament &tournament, const std::vector<double> &wins, std::vector<double> &strengths)
{
    std::vector<double> weights(strengths.size());
    for (const Meeting &meeting : tournament.meetings) {
        const double part = meeting.all() / (strengths[meeting.a] + strengths[meeting.b]);
        weights[meeting.a] += part;
        weights[meeting.b] += part;
    }
    std::vector<double> next(strengths.size());
    double logs = 0;
    for (std::size_t i = 0; i < next.size(); ++i) {
        next[i] = wins[i] / weights[i];
        logs += std::log(next[i]);
    }
    const double mean = std::exp(logs / static_cast<double>(next.size()));
    double moved = 0;
    for (std::size_t i = 0; i < next.size(); ++i) {
        next[i] /= mean;
        moved = std::max(moved, std::abs(std::log(next[i] / strengths[i])));
    }
    strengths = std::move(next);
    return moved;
}

void addToLaplacian(SquareMatrix &matrix, const Meeting &meeting, double weight)
{
    matrix.at(meeting.a, meeting.a) += weight;
    matrix.at(meeting.b, meeting.b) += weight;
    matrix.at(meeting.a, meeting.b) -= weight;
    matrix.at(meeting.b, meeting.a) -= weight;
}

/// pinv(H), and pinv(H)·G·pinv(H) beside it.
void addErrors(StrengthRanking &ranking, const Tournament &tournament, const std::vector<double> &strengths)
{
    SquareMatrix information(strengths.size());
    SquareMatrix scores(strengths.size());
    for (const Meeting &meeting : tournament.meetings) {
        const double p = strengths[meeting.a] / (strengths[meeting.a] + strengths[meeting.b]);
        addToLaplacian(information, meeting, meeting.all() * p * (1 - p));
        addToLaplacian(scores, meeting, meeting.aWins * (1 - p) * (1 - p) + meeting.bWins * p * p + meeting.ties * (0.5 - p) * (0.5 - p));
    }
    const SquareMatrix model = laplacianPseudoInverse(information);
    const SquareMatrix robust = model.times(scores).times(model);
    ranking.modelCovariance = model.values();
    ranking.robustCovariance = robust.values();
    for (std::size_t i = 0; i < ranking.players.size(); ++i) {
        ranking.players[i].standardErrorModel = std::sqrt(std::max(0.0, model.at(i, i)));
        ranking.players[i].standardErrorRobust = std::sqrt(std::max(0.0, robust.at(i, i)));
    }
}

} // namespace

StrengthRanking bradleyTerry(const std::vector<PairVotes> &pairs)
{
    const Tournament tournament = tournamentOf(pairs);
    StrengthRanking ranking;
    std::vector<double> wins(tournament.names.size());
    std::vector<double> votes(tournament.names.size());
    for (const Meeting &meeting : tournament.meetings) {
        wins[meeting.a] += meeting.aWins + meeting.ties / 2;
        wins[meeting.b] += meeting.bWins + meeting.ties / 2;
        votes[meeting.a] += meeting.all();
        votes[meeting.b] += meeting.all();
        ranking.votes += static_cast<std::int64_t>(meeting.all());
    }
    auto components = componentsOf(tournament);
    if (components.size() != 1) {
        ranking.components = std::move(components);
        return ranking;
    }
    std::vector<double> strengths(wins.size(), 1.0);
    while (!ranking.converged && ranking.rounds < mostRounds) {
        ranking.converged = improve(tournament, wins, strengths) < stillness;
        ++ranking.rounds;
    }
    for (std::size_t i = 0; i < strengths.size(); ++i) {
        const double logStrength = std::log(strengths[i]);
        ranking.players.push_back({tournament.names[i], static_cast<std::int64_t>(votes[i]), strengths[i], logStrength,
                                   1000 + 400 / std::log(10.0) * logStrength});
    }
    addErrors(ranking, tournament, strengths);
    return ranking;
}

StrengthContrast strengthContrast(const StrengthRanking &ranking, std::size_t a, std::size_t b, double level)
{
    const std::size_t size = ranking.players.size();
    const auto error = [&](const std::vector<double> &covariance) {
        return std::sqrt(std::max(0.0, covariance[a * size + a] + covariance[b * size + b] - 2 * covariance[a * size + b]));
    };
    StrengthContrast contrast;
    contrast.standardErrorModel = error(ranking.modelCovariance);
    contrast.standardErrorRobust = error(ranking.robustCovariance);
    const double difference = ranking.players[a].logStrength - ranking.players[b].logStrength;
    const double half = normalQuantile(level) * contrast.standardErrorRobust;
    contrast.difference = {difference, difference - half, difference + half, "bradley-terry"};
    return contrast;
}

} // namespace assay
