#pragma once

#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "domain/dataset.h"

namespace assay {

/// The sample project as readable text (`resources/samples/README.md`), before anything is built from it.
struct SampleVersion
{
    std::string markdown;             ///< the prompt with role headings
    std::vector<std::size_t> parents; ///< indexes into SamplePrompt::versions
    std::string author;
    TimeUs at;
    std::string message;
};

struct SampleMove
{
    std::string channel;
    std::size_t version = 0; ///< index into SamplePrompt::versions
    std::string author;
    TimeUs at;
    std::string reason;
};

struct SamplePrompt
{
    std::string name; ///< folder and name
    std::string datasetName;
    std::vector<SampleVersion> versions;
    std::vector<SampleMove> moves; ///< in order of time
    std::vector<Case> cases;
    std::string recording;         ///< recorded answers, lines of `assay-cli results --json`; empty when there are none
};

struct SampleText
{
    std::vector<SamplePrompt> prompts;
};

/// Reads the sample from @p folder (":/samples", or a folder of the same layout). Errors name file and line.
Result<SampleText> readSampleText(const QString &folder);

} // namespace assay
