#include "project/snippets.h"

#include <optional>
#include <set>

#include "prompts/template.h"
#include "storage/prompts.h"

namespace assay {

namespace {

constexpr int deepestSnippet = 8; ///< a snippet that takes in itself ends here

struct SnippetNames
{
    std::set<std::string> taken;
    bool whole = true; ///< every template could be read
};

/// Most prompts take in nothing: those are not parsed for it.
bool mayTakeIn(const std::string &text)
{
    return text.find("{{>") != std::string::npos || text.find("{{ >") != std::string::npos || text.find("{{=") != std::string::npos;
}

SnippetNames namesTakenIn(const PromptContent &content)
{
    SnippetNames names;
    for (const Message &message : content.messages) {
        if (!mayTakeIn(message.text))
            continue;
        const auto parsed = Template::parse(message.text);
        names.whole = names.whole && parsed;
        for (const TemplateName &name : parsed ? parsed->names() : std::vector<TemplateName>()) {
            if (name.kind == TemplateName::Kind::Partial)
                names.taken.insert(name.name);
        }
    }
    return names;
}

/// The prompt of that name with its newest version; nothing when there is no such prompt.
struct Found
{
    PromptInfo prompt;
    std::optional<VersionInfo> newest;
};
Result<std::optional<Found>> findSnippet(Database &database, const std::string &name)
{
    const auto prompt = findPrompt(database, name);
    if (!prompt)
        return prompt.error().code == ErrorCode::BadInput ? Result<std::optional<Found>>(std::nullopt) : fail(prompt.error());
    return listVersions(database, prompt->id).map([&](const std::vector<VersionInfo> &versions) {
        return std::optional(Found{*prompt, versions.empty() ? std::nullopt : std::optional(versions.back())});
    });
}

Status addTexts(Database &database, const PromptContent &content, int depth, std::map<std::string, std::string> &texts)
{
    for (const auto &[name, hash] : content.partials) {
        if (texts.contains(name) || depth == 0)
            continue;
        const auto version = versionByHash(database, hash);
        const auto snippet = version ? contentOf(database, version->content) : Result<PromptContent>(fail(version.error()));
        if (!snippet)
            return fail(snippet.error());
        std::string &text = texts[name];
        for (const Message &message : snippet->messages)
            text += message.text;
        if (auto added = addTexts(database, *snippet, depth - 1, texts); !added)
            return added;
    }
    return {};
}

} // namespace

Result<std::map<std::string, std::string>> snippetTexts(Database &database, const PromptContent &content)
{
    std::map<std::string, std::string> texts;
    return addTexts(database, content, deepestSnippet, texts).map([&] { return std::move(texts); });
}

Result<PromptContent> withSnippets(Database &database, PromptContent content)
{
    const SnippetNames names = namesTakenIn(content);
    if (names.whole)
        std::erase_if(content.partials, [&](const auto &pin) { return !names.taken.contains(pin.first); });
    for (const std::string &name : names.taken) {
        if (content.partials.contains(name))
            continue;
        const auto found = findSnippet(database, name);
        if (!found)
            return fail(found.error());
        if (*found && (*found)->newest)
            content.partials[name] = (*found)->newest->hash;
    }
    return content;
}

Result<std::vector<SnippetUse>> snippetUses(Database &database, const PromptContent &content)
{
    std::vector<SnippetUse> uses;
    for (const std::string &name : namesTakenIn(content).taken) {
        const auto found = findSnippet(database, name);
        if (!found)
            return fail(found.error());
        SnippetUse use{name, *found ? (*found)->prompt.name : std::string(), {}, {}};
        if (*found && (*found)->newest)
            use.newest = (*found)->newest->label();
        if (const auto pin = content.partials.find(name); pin != content.partials.end()) {
            const auto version = versionByHash(database, pin->second);
            use.pinned = version ? version->label() : pin->second.hash.shortHex();
        }
        uses.push_back(std::move(use));
    }
    return uses;
}

} // namespace assay
