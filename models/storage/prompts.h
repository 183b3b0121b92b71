#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "domain/prompt.h"

namespace assay {

class Database;
class WriteContext;

struct PromptInfo
{
    PromptId id;
    std::string name; ///< with its folder: "support/triage"
    bool archived = false;
    int versions = 0;
    bool hasDraft = false;
};

struct VersionInfo
{
    PromptId prompt;
    VersionHash hash;
    int number = 0; ///< N of vN in this file
    ContentHash content;
    std::vector<VersionHash> parents;
    std::vector<std::string> channels;
    std::optional<std::string> person; ///< display name, nothing once erased
    TimeUs at;
    std::string message;

    std::string label() const { return "v" + std::to_string(number); }
};

/// A draft: uncommitted text over a version. Local to this file, never synced.
struct Draft
{
    std::optional<VersionHash> base;
    PromptContent content;
    TimeUs at;
};

Result<std::vector<PromptInfo>> listPrompts(Database &database);
/// By its whole name.
Result<std::optional<PromptInfo>> promptCalled(Database &database, const std::string &name);
/// By its whole name, else by its name without the folder if only one has it; the error names those that were probably meant.
Result<PromptInfo> findPrompt(Database &database, const std::string &name);
/// Oldest first.
Result<std::vector<VersionInfo>> listVersions(Database &database, PromptId prompt);
/// Prompts that begin with the same text share a hash: then the version of the prompt made first.
Result<VersionInfo> versionByHash(Database &database, VersionHash hash);
Result<VersionInfo> versionOf(Database &database, PromptId prompt, VersionHash hash);
Result<PromptContent> contentOf(Database &database, ContentHash content);

/// What `NAME`, `NAME@v7`, `NAME@production`, `NAME@3f2a91` or `NAME@draft` stands for (CLI.md §1).
struct PromptReference
{
    PromptInfo prompt;
    std::optional<VersionInfo> version; ///< nothing for a draft
    ContentHash content;
    std::string label;                  ///< "v7", "draft"
};
/// For a draft its content is kept as a blob, so that results can refer to it; hence it needs a writing context.
Result<PromptReference> resolvePrompt(Database &database, const std::string &reference);
Result<PromptReference> resolveDraft(WriteContext &context, const std::string &name);

Result<PromptId> createPrompt(WriteContext &context, const std::string &name);
/// A new prompt that begins with the content of @p version, which stays its parent.
Result<PromptId> duplicatePrompt(WriteContext &context, const VersionInfo &version, const std::string &name);
Status renamePrompt(WriteContext &context, PromptId prompt, const std::string &name);
Status archivePrompt(WriteContext &context, PromptId prompt, bool archived);

struct Committed
{
    VersionInfo version;
    bool unchanged = false; ///< the content was that of its only parent: nothing was committed
};
/// Commits a version; a draft of the same content is dropped.
Result<Committed> commitVersion(WriteContext &context, PromptId prompt, const PromptContent &content,
                                const std::vector<VersionHash> &parents, const std::string &message);
/// The old content as a new version on top of the newest.
Result<Committed> restoreVersion(WriteContext &context, const VersionInfo &version);
/// The nearest version both descend from (or are), if any: a common ancestor that no other common ancestor descends from. Of several
/// (two lines that were merged into each other) the newest by time, then hash.
Result<std::optional<VersionHash>> commonAncestor(Database &database, VersionHash a, VersionHash b);

Status saveDraft(WriteContext &context, PromptId prompt, const Draft &draft);
Result<std::optional<Draft>> loadDraft(Database &database, PromptId prompt);
Status dropDraft(WriteContext &context, PromptId prompt);

struct ChannelInfo
{
    std::string name;
    VersionHash version;
};
struct ChannelMove
{
    std::string channel;
    std::optional<VersionHash> from;
    VersionHash to;
    std::string reason;
    std::optional<std::string> person;
    TimeUs at;
};
Result<std::vector<ChannelInfo>> listChannels(Database &database, PromptId prompt);
/// Newest first.
Result<std::vector<ChannelMove>> channelHistory(Database &database, PromptId prompt);
Status moveChannel(WriteContext &context, PromptId prompt, const std::string &channel, VersionHash to, const std::string &reason);

} // namespace assay
