#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/json.h"
#include "interop/config/config_node.h"

namespace assay {

class Database;
class WriteContext;

/// What a project keeps of a configuration of promptfoo's beside prompts, models and cases: the object without its tests, and which of the
/// project's prompts its prompts have become. A blob of canonical form, named by the event of the import.
struct PromptfooFrame
{
    struct Prompt
    {
        PromptId prompt;
        VersionHash version; ///< as it came in: as long as it is the newest, the text is written as it was read
        std::string raw;
        bool operator==(const Prompt &) const = default;
    };
    ConfigNode config;            ///< without `tests`, `defaultTest` and `scenarios`
    std::vector<Prompt> prompts;  ///< in the order of config's, those made by code left out
    std::vector<std::string> models; ///< names of the project's models, one for each entry of its providers; empty = none was made
};

/// The text that is kept, and its opposite.
std::string frameText(const PromptfooFrame &frame);
Result<PromptfooFrame> frameFromText(std::string_view text);

/// The newest that came in with dataset @p dataset.
Result<std::optional<PromptfooFrame>> frameOf(Database &database, DatasetId dataset);

} // namespace assay
