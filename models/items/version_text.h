#pragma once

#include <QString>
#include <string>

#include "storage/prompts.h"

namespace assay::items {

/// A version or the draft of a prompt with its whole content.
struct VersionText
{
    PromptInfo prompt;
    std::optional<VersionInfo> version; ///< nothing for a draft
    std::optional<VersionHash> base;    ///< of a draft: what it was begun from
    PromptContent content;
    std::string label; ///< "v7", "draft"

    bool isDraft() const { return !version; }
    /// As a title's pill: "v7 production", "draft".
    QString pill() const;
};

/// @p reference: "draft", "v7", a channel, or the beginning of a hash. The prompt goes by its whole name.
Result<VersionText> versionText(Database &database, const std::string &prompt, const std::string &reference);

} // namespace assay::items
