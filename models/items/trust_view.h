#pragma once

#include <QString>
#include <vector>

namespace assay {
struct TrustQuestion;
}

namespace assay::items {

/// A question before something of a project begins, in words. Text from the project stands in it as it is, what cannot be seen made visible.
struct TrustView
{
    struct Part
    {
        QString name;
        QString text;
    };
    QString head;
    QString text;
    std::vector<Part> facts; ///< of one line each: program, arguments, hash
    std::vector<Part> files; ///< that a program brings along, whole
    QString refuse;          ///< the answer "no"
    QString refused;         ///< what is said after it
};

TrustView trustView(const TrustQuestion &question);

} // namespace assay::items
