#include "evaluation/statistics/tournament.h"

#include <unordered_map>

namespace assay {

namespace {

/// Whom each beats, directly or over others; each beats itself.
std::vector<std::vector<bool>> pathsOfWins(const Tournament &tournament)
{
    const std::size_t size = tournament.names.size();
    std::vector<std::vector<std::size_t>> beaten(size);
    for (const Meeting &meeting : tournament.meetings) {
        if (meeting.aWins + meeting.ties > 0)
            beaten[meeting.a].push_back(meeting.b);
        if (meeting.bWins + meeting.ties > 0)
            beaten[meeting.b].push_back(meeting.a);
    }
    std::vector<std::vector<bool>> reaches(size, std::vector<bool>(size));
    for (std::size_t from = 0; from < size; ++from) {
        std::vector<std::size_t> open{from};
        reaches[from][from] = true;
        while (!open.empty()) {
            const std::size_t at = open.back();
            open.pop_back();
            for (const std::size_t next : beaten[at]) {
                if (!reaches[from][next]) {
                    reaches[from][next] = true;
                    open.push_back(next);
                }
            }
        }
    }
    return reaches;
}

} // namespace

Tournament tournamentOf(const std::vector<PairVotes> &pairs)
{
    Tournament result;
    std::unordered_map<std::string, std::size_t> places;
    const auto place = [&](const std::string &name) {
        const auto [found, fresh] = places.try_emplace(name, result.names.size());
        if (fresh)
            result.names.push_back(name);
        return found->second;
    };
    for (const PairVotes &pair : pairs) {
        const std::size_t a = place(pair.a);
        const std::size_t b = place(pair.b);
        if (pair.all() > 0)
            result.meetings.push_back({a, b, static_cast<double>(pair.aWins), static_cast<double>(pair.bWins), static_cast<double>(pair.ties)});
    }
    return result;
}

std::vector<std::vector<std::string>> componentsOf(const Tournament &tournament)
{
    const auto reaches = pathsOfWins(tournament);
    std::vector<std::vector<std::string>> components;
    std::vector<bool> placed(reaches.size());
    for (std::size_t first = 0; first < reaches.size(); ++first) {
        if (placed[first])
            continue;
        components.emplace_back();
        for (std::size_t other = first; other < reaches.size(); ++other) {
            if (reaches[first][other] && reaches[other][first]) {
                components.back().push_back(tournament.names[other]);
                placed[other] = true;
            }
        }
    }
    return components;
}

} // namespace assay
