#pragma once

#include <string>
#include <vector>

#include "base/json.h"

/// One vector of tests/data/statistics: a method of `assay-cli stats`, its input and what must come out.
struct StatisticVector
{
    std::string title; ///< "section method number"
    std::string method;
    std::string input; ///< JSON
    std::string expectedText;
    double tolerance = 1e-12; ///< relative, absolute below 1
};
std::vector<StatisticVector> statisticVectors();

/// What @p actual lacks of @p expected, a line each: integers and words must be equal, numbers within the tolerance; a number that stands there
/// as text is one in print, good to half a unit of its last digit. Fields that nobody expects may stand there.
std::vector<std::string> differencesOf(const assay::Json &expected, const assay::Json &actual, double tolerance, const std::string &place = {});

/// The votes of the PandaLM test set: comparison, three people, then the judge PandaLM-7B.
struct PandaVote
{
    std::string first; ///< names of the two models that answered
    std::string second;
    int people[3] = {};
    int judge = 0;
    int majority() const; ///< what two of three said; 0 = tie
};
std::vector<PandaVote> pandaVotes();
