#include "storage/prompts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/nearest.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "storage/blobs.h"
#include "storage/payload.h"
#include "storage/rows.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::string_view versionColumns
    = "SELECT v.prompt, v.hash, v.number, v.content, p.name, v.at_us, v.message FROM prompt_version v "
      "LEFT JOIN person p ON p.id = v.person ";

VersionInfo versionRow(const Statement &row)
{
    VersionInfo version;
    version.prompt = idAt<PromptId>(row, 0);
    version.hash = hashAt<VersionHash>(row, 1);
    version.number = static_cast<int>(row.integer(2));
    version.content = hashAt<ContentHash>(row, 3);
    version.person = row.optionalText(4);
    version.at = {row.integer(5)};
    version.message = row.text(6);
    return version;
}

/// Parents and channels, read after the version's own statement has ended.
Status complete(Database &database, VersionInfo &version)
{
    auto parents = database.prepare("SELECT parent FROM version_parent WHERE version = ?1 ORDER BY place");
    auto channels = database.prepare("SELECT name FROM channel WHERE prompt = ?1 AND version = ?2 ORDER BY name");
    if (!parents || !channels)
        return fail(database.lastError());
    parents->bind(1, version.hash.hash);
    channels->bindBlob(1, version.prompt.uuid.raw()).bind(2, version.hash.hash);
    auto parentList = collect<VersionHash>(*parents, [](const Statement &row) { return hashAt<VersionHash>(row, 0); });
    auto channelList = collect<std::string>(*channels, [](const Statement &row) { return std::string(row.text(0)); });
    if (!parentList || !channelList)
        return fail(database.lastError());
    version.parents = std::move(*parentList);
    version.channels = std::move(*channelList);
    return {};
}

Result<std::vector<VersionInfo>> completed(Database &database, Statement &statement)
{
    auto versions = collect<VersionInfo>(statement, versionRow);
    if (!versions)
        return versions;
    for (VersionInfo &version : *versions) {
        if (auto done = complete(database, version); !done)
            return fail(done.error());
    }
    return versions;
}

Result<VersionInfo> firstVersion(Database &database, Statement &statement, VersionHash hash)
{
    auto versions = completed(database, statement);
    if (!versions)
        return fail(versions.error());
    if (versions->empty())
        return fail(ErrorCode::BadInput, translate("Prompts", "There is no version %1").arg(displayText(hash.hash.shortHex())));
    return versions->front();
}

tl::unexpected<Error> unknownVersion(const PromptInfo &prompt, const std::string &wanted, const QString &why)
{
    return fail(ErrorCode::BadInput, translate("Prompts", "“%1” has no version “%2”").arg(displayText(prompt.name), displayText(wanted)), why,
                translate("Prompts", "“assay-cli prompt log” lists its versions and channels."));
}

bool isNumber(const std::string &wanted)
{
    return wanted.size() > 1 && wanted[0] == 'v' && std::all_of(wanted.begin() + 1, wanted.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool matches(const VersionInfo &version, const std::string &wanted)
{
    if (isNumber(wanted))
        return version.label() == wanted;
    if (std::find(version.channels.begin(), version.channels.end(), wanted) != version.channels.end())
        return true;
    return wanted.size() >= 6 && version.hash.hex().starts_with(wanted);
}

Result<VersionInfo> pickVersion(const PromptInfo &prompt, const std::vector<VersionInfo> &versions, const std::string &wanted)
{
    if (versions.empty())
        return unknownVersion(prompt, wanted, translate("Prompts", "nothing was committed yet"));
    if (wanted.empty())
        return versions.back();
    std::vector<const VersionInfo *> found;
    for (const VersionInfo &version : versions) {
        if (matches(version, wanted))
            found.push_back(&version);
    }
    if (found.size() == 1)
        return *found.front();
    if (found.size() > 1)
        return unknownVersion(prompt, wanted, translate("Prompts", "several versions begin like that"));
    return unknownVersion(prompt, wanted, translate("Prompts", "it has v1 to v%1").arg(versions.back().number));
}

/// "there are: a, b": those that were probably meant, else the first few.
QString namesNear(const std::string &wanted, const std::vector<std::string> &names)
{
    constexpr qsizetype mostShown = 10;
    QStringList list;
    const auto near = nearest(wanted, names);
    for (const std::string &name : near.empty() ? names : near) {
        if (list.size() == mostShown) {
            list << QStringLiteral("…");
            break;
        }
        list << displayText(name);
    }
    return translate("Prompts", "there are: %1").arg(list.join(QStringLiteral(", ")));
}

std::pair<std::string, std::string> splitReference(const std::string &reference)
{
    const auto at = reference.find('@');
    return at == std::string::npos ? std::pair(reference, std::string())
                                   : std::pair(reference.substr(0, at), reference.substr(at + 1));
}

Status checkFree(Database &database, const std::string &name)
{
    if (auto fit = checkName(name); !fit)
        return fit;
    const auto known = promptCalled(database, name);
    if (!known)
        return fail(known.error());
    if (*known)
        return fail(ErrorCode::BadInput, translate("Prompts", "The prompt “%1” exists already").arg(displayText(name)));
    return {};
}

} // namespace

Result<std::vector<PromptInfo>> listPrompts(Database &database)
{
    auto select = database.prepare("SELECT p.id, p.name, p.archived, (SELECT COUNT(*) FROM prompt_version v WHERE v.prompt = p.id), "
                                   "EXISTS (SELECT 1 FROM draft d WHERE d.prompt = p.id) FROM prompt p ORDER BY p.name");
    if (!select)
        return fail(select.error());
    return collect<PromptInfo>(*select, [](const Statement &row) {
        return PromptInfo{idAt<PromptId>(row, 0), std::string(row.text(1)), row.integer(2) != 0, static_cast<int>(row.integer(3)),
                          row.integer(4) != 0};
    });
}

Result<std::optional<PromptInfo>> promptCalled(Database &database, const std::string &name)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    const auto found = std::find_if(prompts->begin(), prompts->end(), [&](const PromptInfo &prompt) { return prompt.name == name; });
    return found == prompts->end() ? std::optional<PromptInfo>() : std::optional(*found);
}

Result<PromptInfo> findPrompt(Database &database, const std::string &name)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    std::vector<std::string> names;
    std::vector<const PromptInfo *> inFolders;
    for (const PromptInfo &prompt : *prompts) {
        if (prompt.name == name)
            return prompt;
        if (prompt.name.substr(prompt.name.rfind('/') + 1) == name)
            inFolders.push_back(&prompt);
        names.push_back(prompt.name);
    }
    if (inFolders.size() == 1)
        return *inFolders.front();
    return fail(ErrorCode::BadInput, translate("Prompts", "There is no prompt “%1”").arg(displayText(name)),
                names.empty() ? translate("Prompts", "the project has no prompts yet") : namesNear(name, names));
}

Result<std::vector<VersionInfo>> listVersions(Database &database, PromptId prompt)
{
    auto select = database.prepare(std::string(versionColumns) + "WHERE v.prompt = ?1 ORDER BY v.number");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, prompt.uuid.raw());
    return completed(database, *select);
}

Result<VersionInfo> versionByHash(Database &database, VersionHash hash)
{
    auto select = database.prepare(std::string(versionColumns) + "LEFT JOIN prompt o ON o.id = v.prompt WHERE v.hash = ?1 ORDER BY o.at_us, o.id");
    if (!select)
        return fail(select.error());
    select->bind(1, hash.hash);
    return firstVersion(database, *select, hash);
}

Result<VersionInfo> versionOf(Database &database, PromptId prompt, VersionHash hash)
{
    auto select = database.prepare(std::string(versionColumns) + "WHERE v.hash = ?1 AND v.prompt = ?2");
    if (!select)
        return fail(select.error());
    select->bind(1, hash.hash).bindBlob(2, prompt.uuid.raw());
    return firstVersion(database, *select, hash);
}

Result<PromptContent> contentOf(Database &database, ContentHash content)
{
    return readBlob(database, content.hash).and_then([](const std::string &bytes) { return promptContentFromText(bytes); });
}

Result<PromptReference> resolvePrompt(Database &database, const std::string &reference)
{
    const auto [promptName, wanted] = splitReference(reference);
    const auto prompt = findPrompt(database, promptName);
    if (!prompt)
        return fail(prompt.error());
    const auto versions = listVersions(database, prompt->id);
    if (!versions)
        return fail(versions.error());
    const auto version = pickVersion(*prompt, *versions, wanted);
    if (!version)
        return fail(version.error());
    return PromptReference{*prompt, *version, version->content, version->label()};
}

Result<PromptReference> resolveDraft(WriteContext &context, const std::string &name)
{
    const auto prompt = findPrompt(context.database(), splitReference(name).first);
    if (!prompt)
        return fail(prompt.error());
    const auto draft = loadDraft(context.database(), prompt->id);
    if (!draft)
        return fail(draft.error());
    if (!*draft)
        return fail(ErrorCode::BadInput, translate("Prompts", "“%1” has no draft").arg(displayText(prompt->name)));
    const auto canonical = canonicalText((*draft)->content);
    if (!canonical)
        return fail(canonical.error());
    const auto hash = keepBlob(context.database(), *canonical);
    if (!hash)
        return fail(hash.error());
    return PromptReference{*prompt, std::nullopt, ContentHash{*hash}, "draft"};
}

Result<PromptId> createPrompt(WriteContext &context, const std::string &name)
{
    if (auto unused = checkFree(context.database(), name); !unused)
        return fail(unused.error());
    const PromptId id = PromptId::random();
    return appendFact(context, EventKind::Prompt, id.text(), Json{{"name", name}}).map([&] { return id; });
}

Result<PromptId> duplicatePrompt(WriteContext &context, const VersionInfo &version, const std::string &name)
{
    const auto content = contentOf(context.database(), version.content);
    if (!content)
        return fail(content.error());
    const auto prompt = createPrompt(context, name);
    if (!prompt)
        return prompt;
    return commitVersion(context, *prompt, *content, {version.hash}, version.message).map([&](const Committed &) { return *prompt; });
}

Status renamePrompt(WriteContext &context, PromptId prompt, const std::string &name)
{
    if (auto unused = checkFree(context.database(), name); !unused)
        return unused;
    return appendFact(context, EventKind::PromptRenamed, prompt.text(), Json{{"name", name}});
}

Status archivePrompt(WriteContext &context, PromptId prompt, bool archived)
{
    return appendFact(context, EventKind::PromptArchived, prompt.text(), Json{{"archived", archived}});
}

Result<Committed> commitVersion(WriteContext &context, PromptId prompt, const PromptContent &content,
                                const std::vector<VersionHash> &parents, const std::string &message)
{
    Database &database = context.database();
    const auto canonical = canonicalText(content);
    if (!canonical)
        return fail(canonical.error());
    const auto hash = keepBlob(database, *canonical);
    if (!hash)
        return fail(hash.error());
    if (parents.size() == 1) {
        const auto parent = versionByHash(database, parents.front());
        if (!parent)
            return fail(parent.error());
        if (parent->prompt == prompt && parent->content.hash == *hash)
            return Committed{*parent, true};
    }
    const VersionHash version = versionHash(ContentHash{*hash}, parents);
    if (auto known = versionOf(database, prompt, version); known)
        return Committed{*known, true};
    Json list = Json::array();
    for (const VersionHash &parent : parents)
        list.push_back(parent.hex());
    auto appended = appendFact(context, EventKind::PromptVersion, version.hex(),
                               Json{{"prompt", prompt.text()}, {"content", hash->hex()}, {"parents", list}, {"message", message}});
    if (!appended)
        return fail(appended.error());
    const auto draft = loadDraft(database, prompt);
    if (draft && *draft && (*draft)->content == content) {
        if (auto dropped = dropDraft(context, prompt); !dropped)
            return fail(dropped.error());
    }
    return versionOf(database, prompt, version).map([](VersionInfo info) { return Committed{std::move(info), false}; });
}

Result<Committed> restoreVersion(WriteContext &context, const VersionInfo &version)
{
    const auto versions = listVersions(context.database(), version.prompt);
    const auto content = contentOf(context.database(), version.content);
    if (!versions || !content)
        return fail(versions ? content.error() : versions.error());
    const QString message = translate("Prompts", "Restored v%1").arg(version.number);
    return commitVersion(context, version.prompt, *content, {versions->back().hash}, message.toStdString());
}

Status saveDraft(WriteContext &context, PromptId prompt, const Draft &draft)
{
    const auto canonical = canonicalText(draft.content);
    if (!canonical)
        return fail(canonical.error());
    auto insert = context.database().cached("INSERT OR REPLACE INTO draft (prompt, base, content, at_us) VALUES (?1, ?2, ?3, ?4)");
    if (!insert)
        return fail(insert.error());
    return (*insert)->bindBlob(1, prompt.uuid.raw()).bind(2, draft.base ? std::optional(draft.base->hash) : std::nullopt)
        .bind(3, std::string_view(*canonical)).bind(4, context.now().us).run();
}

Result<std::optional<Draft>> loadDraft(Database &database, PromptId prompt)
{
    auto select = database.prepare("SELECT base, content, at_us FROM draft WHERE prompt = ?1");
    if (!select)
        return fail(select.error());
    const auto row = select->bindBlob(1, prompt.uuid.raw()).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Draft>();
    auto content = promptContentFromText(select->text(1));
    if (!content)
        return fail(content.error());
    const auto base = select->hash(0);
    return std::optional(Draft{base ? std::optional(VersionHash{*base}) : std::nullopt, std::move(*content), {select->integer(2)}});
}

Status dropDraft(WriteContext &context, PromptId prompt)
{
    auto remove = context.database().prepare("DELETE FROM draft WHERE prompt = ?1");
    if (!remove)
        return fail(remove.error());
    return remove->bindBlob(1, prompt.uuid.raw()).run();
}

Result<std::vector<ChannelInfo>> listChannels(Database &database, PromptId prompt)
{
    auto select = database.prepare("SELECT name, version FROM channel WHERE prompt = ?1 ORDER BY name");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, prompt.uuid.raw());
    return collect<ChannelInfo>(*select, [](const Statement &row) { return ChannelInfo{std::string(row.text(0)), hashAt<VersionHash>(row, 1)}; });
}

Result<std::vector<ChannelMove>> channelHistory(Database &database, PromptId prompt)
{
    auto select = database.prepare("SELECT m.name, m.source, m.target, m.reason, p.name, m.at_us FROM channel_move m "
                                   "LEFT JOIN person p ON p.id = m.person WHERE m.prompt = ?1 ORDER BY m.place DESC");
    if (!select)
        return fail(select.error());
    select->bindBlob(1, prompt.uuid.raw());
    return collect<ChannelMove>(*select, [](const Statement &row) {
        const auto from = row.hash(1);
        return ChannelMove{std::string(row.text(0)), from ? std::optional(VersionHash{*from}) : std::nullopt, hashAt<VersionHash>(row, 2),
                           std::string(row.text(3)), row.optionalText(4), {row.integer(5)}};
    });
}

Status moveChannel(WriteContext &context, PromptId prompt, const std::string &channel, VersionHash to, const std::string &reason)
{
    if (auto fit = checkChannelName(channel); !fit)
        return fit;
    const auto target = versionOf(context.database(), prompt, to);
    const auto channels = listChannels(context.database(), prompt);
    if (!target || !channels)
        return fail(target ? channels.error() : target.error());
    Json from;
    for (const ChannelInfo &info : *channels) {
        if (info.name == channel)
            from = info.version.hex();
    }
    return appendFact(context, EventKind::Channel, prompt.text(),
                      Json{{"channel", channel}, {"from", from}, {"to", to.hex()}, {"reason", reason}});
}

} // namespace assay
