#include "app/cli/prompt_document.h"

#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay::cli {

namespace {

Result<PromptContent> draftOf(Database &database, const PromptInfo &prompt)
{
    auto draft = loadDraft(database, prompt.id);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(ErrorCode::BadInput, translate("Cli", "“%1” has no draft").arg(displayText(prompt.name)));
    return std::move((*draft)->content);
}

} // namespace

Result<PromptAt> readPrompt(Database &database, const std::string &reference)
{
    const auto at = reference.rfind('@');
    if (at != std::string::npos && reference.substr(at + 1) == "draft") {
        const auto prompt = findPrompt(database, reference.substr(0, at));
        auto content = prompt ? draftOf(database, *prompt) : Result<PromptContent>(fail(prompt.error()));
        if (!content)
            return fail(content.error());
        return PromptAt{*prompt, std::nullopt, std::move(*content)};
    }
    const auto found = resolvePrompt(database, reference);
    auto content = found ? contentOf(database, found->content) : Result<PromptContent>(fail(found.error()));
    if (!content)
        return fail(content.error());
    return PromptAt{found->prompt, found->version, std::move(*content)};
}

Json documentOf(const VersionInfo &version)
{
    Json parents = Json::array();
    for (const VersionHash &parent : version.parents)
        parents.push_back(parent.hex());
    return {{"version", version.label()},       {"version_hash", version.hash.hex()}, {"content_hash", version.content.hex()},
            {"parents", parents},               {"channels", version.channels},       {"person", version.person ? Json(*version.person) : Json()},
            {"at", toRfc3339(version.at)},      {"message", version.message}};
}

Json documentOf(const PromptContent &content)
{
    Json messages = Json::array();
    for (const Message &message : content.messages) {
        Json json{{"role", name(message.role)}, {"text", message.text}};
        if (message.toolCalls)
            json["tool_calls"] = *message.toolCalls;
        if (message.toolCallId)
            json["tool_call_id"] = *message.toolCallId;
        messages.push_back(std::move(json));
    }
    Json partials = Json::object();
    for (const auto &[snippet, version] : content.partials)
        partials[snippet] = version.hex();
    return {{"messages", messages}, {"parameters", content.parameters}, {"tools", content.tools}, {"output_schema", content.outputSchema}, {"partials", partials}};
}

Json documentOf(const PromptAt &at)
{
    Json document{{"prompt", at.prompt.name}, {"version", "draft"}};
    if (at.version)
        document.update(documentOf(*at.version));
    return document;
}

void printCommitted(Context &context, const std::string &prompt, const Committed &committed)
{
    const VersionInfo &version = committed.version;
    if (context.json) {
        Json document = documentOf(version);
        document.update(Json{{"prompt", prompt}, {"unchanged", committed.unchanged}});
        context.print(document);
        return;
    }
    const QString said = committed.unchanged ? translate("Cli", "Unchanged: %1 is still %2 (%3)")
                                             : translate("Cli", "%1 is now %2 (%3)");
    context.print(said.arg(displayText(prompt), displayText(version.label()), displayText(version.hash.hex())));
}

} // namespace assay::cli
