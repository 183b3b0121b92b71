#pragma once

#include <QString>
#include <vector>

#include "items/roles.h"

namespace assay {
struct OutputLabel;
}

namespace assay::items {

/// One person's answer about a result.
struct ResultLabel
{
    QString text; ///< "ilse: fail"
    QString note; ///< when it was given, and as what if not as an answer
    Tone tone = Tone::Normal; ///< Accent for what was decided

    bool operator==(const ResultLabel &) const = default;
};

/// What people answered to one question about it.
struct LabelledQuestion
{
    QString question;
    std::vector<ResultLabel> labels; ///< as they were given
    QString agreement; ///< "agree", "disagree"; empty where fewer than two people answered

    bool operator==(const LabelledQuestion &) const = default;
};

/// Question by question, in the order in which they were first answered.
std::vector<LabelledQuestion> labelsByQuestion(const std::vector<OutputLabel> &labels);

} // namespace assay::items
