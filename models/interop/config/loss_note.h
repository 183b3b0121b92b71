#pragma once

#include <QString>
#include <string>
#include <vector>

namespace assay {

/// What Assay cannot express or does not do with something it read; it is kept as it was written unless the note says otherwise.
struct LossNote
{
    std::string place; ///< "tests[2].assert[0]", "tests.csv:4"
    int line = 0;      ///< 1-based; 0 = not known
    QString what;
};
using LossNotes = std::vector<LossNote>;

} // namespace assay
