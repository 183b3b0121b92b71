#include "project/prompt_import.h"

#include "project/snippets.h"
#include "storage/writer.h"

namespace assay {

Result<Committed> commitNext(WriteContext &context, const std::string &prompt, const PromptContent &content, const std::string &message)
{
    const auto known = promptCalled(context.database(), prompt);
    if (!known)
        return fail(known.error());
    const auto id = *known ? Result<PromptId>((*known)->id) : createPrompt(context, prompt);
    const auto versions = id ? listVersions(context.database(), *id) : Result<std::vector<VersionInfo>>(fail(id.error()));
    if (!versions)
        return fail(versions.error());
    const auto parents = versions->empty() ? std::vector<VersionHash>() : std::vector{versions->back().hash};
    return withSnippets(context.database(), content).and_then([&](const PromptContent &pinned) { return commitVersion(context, *id, pinned, parents, message); });
}

} // namespace assay
