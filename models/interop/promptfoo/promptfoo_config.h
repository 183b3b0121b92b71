#pragma once

#include <string>
#include <vector>

#include "domain/dataset.h"
#include "interop/config/config_files.h"
#include "interop/config/config_node.h"
#include "interop/config/loss_note.h"
#include "interop/promptfoo/promptfoo_prompt.h"
#include "interop/promptfoo/promptfoo_provider.h"

namespace assay {

/// One prompt of a configuration.
struct PromptfooPrompt
{
    std::string label;   ///< what promptfoo shows; empty when it only repeats the text
    std::string raw;     ///< the template as it was written
    ConfigNode entry;    ///< the prompt as an object with `raw`, unknown members included
    PromptfooTemplate made;
    std::string place;
};

/// A line that was lost, with the file it stands in.
struct LostLine
{
    std::string file;
    std::int64_t line = 0;
    QString reason;
};

/// What a configuration of promptfoo's says, in the words of Assay. Nothing in it was run, nothing fetched, no environment read.
struct PromptfooConfig
{
    std::string description;
    std::vector<PromptfooPrompt> prompts;
    std::vector<PromptfooProvider> providers;
    std::vector<CaseContent> cases; ///< in promptfoo's order of rows
    ConfigNode frame;               ///< the whole object without tests, their defaults and scenarios; prompts and providers as lists of objects
    LossNotes notes;
    std::vector<LostLine> lost;
    std::int64_t tests = 0;         ///< test objects before their lists were multiplied out
    std::size_t secrets = 0;        ///< keys that were found and replaced
    int repeats = 1;                ///< `evaluateOptions.repeat`

    static constexpr std::size_t mostCases = 1'000'000;
};

/// Reads @p text (YAML or JSON). Errors say that it is none, or that it holds no prompts, providers or tests at all.
Result<PromptfooConfig> readPromptfooConfig(const std::string &text, const ConfigFiles &files);

} // namespace assay
