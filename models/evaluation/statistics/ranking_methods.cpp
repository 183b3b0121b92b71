// Ranking by pairs.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "evaluation/statistics/bradley_terry.h"
#include "evaluation/statistics/input.h"

namespace assay {

namespace {

constexpr std::size_t mostPlayers = 200;
constexpr std::int64_t mostVotes = 1'000'000'000;

std::int64_t votesAt(const StatisticInput &pair, const char *field, bool needed)
{
    const std::int64_t votes = needed ? pair.count(field) : pair.countOr(field, 0);
    if (votes > mostVotes)
        throw WrongField{field, translate("Statistics", "the counts are too large")};
    return votes;
}

PairVotes pairOf(const Json &json, std::size_t row)
{
    const auto wrong = [&](const QString &why) { return WrongField{"pairs", translate("Statistics", "pair %1: %2").arg(row + 1).arg(why)}; };
    const auto a = stringAt(json, "a");
    const auto b = stringAt(json, "b");
    if (!a || !b || *a == *b)
        throw wrong(translate("Statistics", "two different names are needed under a and b"));
    try {
        const StatisticInput pair(json);
        return {*a, *b, votesAt(pair, "a_wins", true), votesAt(pair, "b_wins", true), votesAt(pair, "ties", false)};
    } catch (const WrongField &field) {
        throw wrong(QString::fromStdString(field.field) + QStringLiteral(": ") + field.why);
    }
}

std::vector<PairVotes> pairsOf(const StatisticInput &input)
{
    const Json *list = memberAt(input.json(), "pairs");
    if (!list || !list->is_array() || list->empty())
        throw WrongField{"pairs", translate("Statistics", "a list of pairs is needed")};
    std::vector<PairVotes> pairs;
    std::set<std::string> names;
    for (const Json &json : *list) {
        pairs.push_back(pairOf(json, pairs.size()));
        names.insert({pairs.back().a, pairs.back().b});
    }
    if (names.size() > mostPlayers)
        throw WrongField{"pairs", translate("Statistics", "at most %1 can be ranked").arg(mostPlayers)};
    return pairs;
}

/// Pairs of names among those of @p pairs.
std::vector<std::pair<std::string, std::string>> contrastsOf(const StatisticInput &input, const std::vector<PairVotes> &pairs)
{
    std::vector<std::pair<std::string, std::string>> contrasts;
    const Json *list = memberAt(input.json(), "contrasts");
    if (!list)
        return contrasts;
    const auto known = [&](const Json &name) {
        return name.is_string() && std::any_of(pairs.begin(), pairs.end(), [&](const PairVotes &pair) { return name == pair.a || name == pair.b; });
    };
    if (!list->is_array())
        throw WrongField{"contrasts", translate("Statistics", "a list of pairs is needed")};
    for (const Json &pair : *list) {
        if (!pair.is_array() || pair.size() != 2 || !known(pair[0]) || !known(pair[1]))
            throw WrongField{"contrasts", translate("Statistics", "two names that stand in “pairs” are needed")};
        contrasts.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return contrasts;
}

Json playerJson(const RankedPlayer &player)
{
    return {{"name", player.name}, {"strength", player.strength}, {"log_strength", player.logStrength}, {"display", player.display},
            {"standard_error_model", player.standardErrorModel}, {"standard_error_robust", player.standardErrorRobust}, {"n", player.votes}};
}

Json contrastJson(const StrengthRanking &ranking, const std::pair<std::string, std::string> &names, double level)
{
    const auto place = [&](const std::string &name) {
        const auto found = std::find_if(ranking.players.begin(), ranking.players.end(), [&](const RankedPlayer &player) { return player.name == name; });
        return static_cast<std::size_t>(found - ranking.players.begin());
    };
    const StrengthContrast contrast = strengthContrast(ranking, place(names.first), place(names.second), level);
    Json json = boundsJson(contrast.difference, "difference");
    json["a"] = names.first;
    json["b"] = names.second;
    json["standard_error_model"] = contrast.standardErrorModel;
    json["standard_error_robust"] = contrast.standardErrorRobust;
    return json;
}

Json rankingJson(const StatisticInput &input)
{
    const auto pairs = pairsOf(input);
    const auto contrasts = contrastsOf(input, pairs);
    const StrengthRanking ranking = bradleyTerry(pairs);
    if (!ranking.rankable())
        return {{"undefined", "not rankable: no path of wins"}, {"components", ranking.components}, {"n", ranking.votes}};
    Json json{{"players", Json::array()}, {"contrasts", Json::array()}, {"rounds", ranking.rounds}, {"converged", ranking.converged}, {"n", ranking.votes}};
    for (const RankedPlayer &player : ranking.players)
        json["players"].push_back(playerJson(player));
    for (const auto &names : contrasts)
        json["contrasts"].push_back(contrastJson(ranking, names, input.level()));
    return json;
}

} // namespace

std::vector<StatisticEntry> rankingMethods()
{
    return {
        {{"bradley-terry", "pairs: [{a, b, a_wins, b_wins, ties?}], contrasts?: [[a, b]]",
          "players: [{name, strength, log_strength, display, standard_error_model, standard_error_robust, n}], "
          "contrasts: [{a, b, difference, standard_error_model, standard_error_robust, lower, upper}], rounds, converged; or undefined, components"},
         rankingJson},
    };
}

} // namespace assay
