#pragma once

#include <string>
#include <vector>

#include "domain/label.h"
#include "domain/question.h"

namespace assay {

/// One person's answer that still stands.
struct StandingAnswer
{
    EventId id;
    PersonId person;
    LabelLayer layer = LabelLayer::Answer;
    AnswerValue value;
    TimeUs at;
    bool isBlind = true;
};

/// Of several standing answers of one person in one layer, as two devices make them, the latest; the id decides where times are equal.
std::vector<StandingAnswer> latestOfEach(std::vector<StandingAnswer> answers);

/// What the answers to a question say together, by the order of trust of labelling.md §6: adjudication, gold, majority of the blind answers (of
/// all, where none was blind). The majority of a scale is the median (the lower one), of several choices each choice that more than half
/// chose. Empty when nothing holds: no answer, or a tie. Spans say their tags.
std::vector<std::string> trustedValues(const Question &question, std::vector<StandingAnswer> answers);

} // namespace assay
