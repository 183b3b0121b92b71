#include "support/statistics_vectors.h"

#include <QByteArray>
#include <QFile>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using assay::Json;

namespace {

bool isNear(const Json &actual, double expected, double tolerance)
{
    return actual.is_number() && std::abs(actual.get<double>() - expected) <= tolerance;
}

bool isPrinted(const std::string &text)
{
    return !text.empty() && text.find('.') != std::string::npos && text.find_first_not_of("-.0123456789") == std::string::npos;
}

bool isSame(const Json &expected, const Json &actual, double tolerance)
{
    if (expected.is_string() && actual.is_number() && isPrinted(expected.get<std::string>())) {
        const auto text = expected.get<std::string>();
        const auto digits = static_cast<double>(text.size() - text.find('.') - 1);
        return isNear(actual, std::stod(text), 0.5000001 * std::pow(10, -digits));
    }
    if (expected.is_number_float())
        return isNear(actual, expected.get<double>(), tolerance * std::max(1.0, std::abs(expected.get<double>())));
    return expected == actual;
}

} // namespace

std::vector<StatisticVector> statisticVectors()
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/statistics/vectors.json"));
    std::vector<StatisticVector> vectors;
    const Json rows = file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString()) : Json::array();
    for (const Json &row : rows) {
        const auto method = row.at("method").get<std::string>();
        const std::string title = row.at("section").get<std::string>() + " " + method + " " + std::to_string(vectors.size());
        vectors.push_back({title, method, row.at("input").dump(), row.at("expect").dump(), row.value("tolerance", 1e-12)});
    }
    return vectors;
}

std::vector<std::string> differencesOf(const Json &expected, const Json &actual, double tolerance, const std::string &place)
{
    std::vector<std::string> found;
    const auto add = [&](const std::vector<std::string> &more) { found.insert(found.end(), more.begin(), more.end()); };
    if (expected.is_object() && actual.is_object()) {
        for (auto each = expected.begin(); each != expected.end(); ++each)
            add(actual.contains(each.key()) ? differencesOf(each.value(), actual[each.key()], tolerance, place + "." + each.key())
                                            : std::vector{place + "." + each.key() + " is missing"});
    } else if (expected.is_array() && actual.is_array() && expected.size() == actual.size()) {
        for (std::size_t i = 0; i < expected.size(); ++i)
            add(differencesOf(expected[i], actual[i], tolerance, place + "." + std::to_string(i)));
    } else if (!isSame(expected, actual, tolerance)) {
        found.push_back(place + ": " + actual.dump() + " instead of " + expected.dump());
    }
    return found;
}

int PandaVote::majority() const
{
    return people[0] == people[1] || people[0] == people[2] ? people[0] : people[1];
}

std::vector<PandaVote> pandaVotes()
{
    std::vector<PandaVote> votes;
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/pandalm/votes.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return votes;
    file.readLine();
    while (!file.atEnd()) {
        const auto cells = file.readLine().trimmed().split(',');
        const auto models = cells.at(1).split('_');
        votes.push_back({models.at(0).toStdString(), models.at(1).toStdString(), {cells.at(2).toInt(), cells.at(3).toInt(), cells.at(4).toInt()},
                         cells.at(6).toInt()});
    }
    return votes;
}
