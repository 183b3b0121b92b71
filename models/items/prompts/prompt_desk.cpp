#include "items/prompts/prompt_desk.h"

#include <QTime>
#include <algorithm>

#include "items/version_text.h"
#include "project/snippets.h"
#include "storage/database.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

/// The base a draft stands on, or the newest version.
struct Standing
{
    PromptInfo prompt;
    std::vector<VersionInfo> versions; ///< oldest first
    std::optional<Draft> draft;
};

Result<Standing> standingOf(Database &database, const std::string &name)
{
    const auto prompt = promptCalled(database, name);
    if (!prompt || !*prompt)
        return fail(prompt ? Error{ErrorCode::BadInput, PromptDesk::tr("There is no prompt “%1”").arg(QString::fromStdString(name)), {}, {}, {}} : prompt.error());
    auto versions = listVersions(database, (*prompt)->id);
    auto draft = loadDraft(database, (*prompt)->id);
    if (!versions || !draft)
        return fail(versions ? draft.error() : versions.error());
    return Standing{**prompt, std::move(*versions), std::move(*draft)};
}

QString labelOf(const std::vector<VersionInfo> &versions, const std::optional<VersionHash> &hash)
{
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const VersionInfo &version) { return hash == version.hash; });
    return found == versions.end() ? QString() : QString::fromStdString(found->label());
}

Result<OpenPrompt> readPrompt(Database &database, const std::string &name)
{
    const auto standing = standingOf(database, name);
    if (!standing)
        return fail(standing.error());
    OpenPrompt open;
    open.name = QString::fromStdString(name);
    for (auto version = standing->versions.rbegin(); version != standing->versions.rend(); ++version) {
        open.versions << QString::fromStdString(version->label());
        for (const std::string &channel : version->channels)
            open.channelPills << QString::fromStdString(channel) + QStringLiteral(" → ") + open.versions.back();
    }
    open.isDraft = standing->draft.has_value();
    if (standing->draft) {
        open.content = standing->draft->content;
        open.base = labelOf(standing->versions, standing->draft->base);
        return open;
    }
    if (standing->versions.empty()) {
        open.content.messages = {{assay::Role::System, {}, {}, {}}, {assay::Role::User, {}, {}, {}}};
        return open;
    }
    open.base = open.versions.front();
    auto content = contentOf(database, standing->versions.back().content);
    if (!content)
        return fail(content.error());
    open.content = std::move(*content);
    return open;
}

/// Keeps a draft on the base it has, else on the version called @p baseLabel. A draft that says what its base says is none.
Status keepDraft(WriteContext &write, const std::string &name, const QString &baseLabel, const PromptContent &content)
{
    const auto standing = standingOf(write.database(), name);
    if (!standing)
        return fail(standing.error());
    std::optional<VersionHash> base = standing->draft ? standing->draft->base : std::nullopt;
    for (const VersionInfo &version : standing->versions) {
        if (!standing->draft && (!base || QString::fromStdString(version.label()) == baseLabel))
            base = version.hash;
    }
    if (base) {
        const auto version = versionOf(write.database(), standing->prompt.id, *base);
        const auto hash = contentHash(content);
        if (version && hash && version->content == *hash)
            return dropDraft(write, standing->prompt.id);
    }
    return saveDraft(write, standing->prompt.id, {base, content, write.now()});
}

Result<Committed> commitDraft(WriteContext &write, const std::string &name, const PromptContent &content, const std::string &message)
{
    const auto standing = standingOf(write.database(), name);
    if (!standing)
        return fail(standing.error());
    std::vector<VersionHash> parents;
    if (standing->draft && standing->draft->base)
        parents = {*standing->draft->base};
    else if (!standing->versions.empty())
        parents = {standing->versions.back().hash};
    const auto pinned = withSnippets(write.database(), content);
    return pinned ? commitVersion(write, standing->prompt.id, *pinned, parents, message) : fail(pinned.error());
}

} // namespace

PromptDesk::PromptDesk(QObject *parent) : QObject(parent)
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepDelayMs);
    connect(&m_keep, &QTimer::timeout, this, &PromptDesk::keepNow);
}

PromptDesk::~PromptDesk()
{
    keepNow();
}

void PromptDesk::setSession(Session *session)
{
    keepNow();
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_treeLine.drop();
    m_openLine.drop();
    m_session = session;
    m_open = {};
    if (!session)
        return;
    connect(session, &Session::changed, this, [this](Facts facts) {
        if (!(facts & (Facts(Fact::Prompts) | Fact::Drafts)))
            return;
        readTree();
        // What this desk wrote it has; what others did to the draft (a restore, a branch, a merge) is taken.
        if (!m_open.name.isEmpty() && !m_pending)
            readOpen(m_writing == 0);
    });
    readTree();
}

void PromptDesk::readTree()
{
    m_session->read<std::vector<PromptRow>>(m_treeLine, readPromptTree, [this](Result<std::vector<PromptRow>> rows) {
        if (rows)
            Q_EMIT treeChanged(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void PromptDesk::open(const QString &name, const QString &version)
{
    keepNow();
    if (!m_session)
        return;
    m_open.name = name;
    if (version.isEmpty() || version == QStringLiteral("draft")) {
        readOpen(true);
        return;
    }
    m_session->read<VersionText>(
        m_openLine, [prompt = name.toStdString(), reference = version.toStdString()](Database &database) { return versionText(database, prompt, reference); },
        [this](Result<VersionText> text) {
            if (!text)
                return Q_EMIT failed(text.error());
            m_open.content = text->content;
            m_open.base = QString::fromStdString(text->label);
            m_open.isDraft = text->isDraft();
            Q_EMIT opened(m_open);
        });
}

void PromptDesk::readOpen(bool takeContent)
{
    m_session->read<OpenPrompt>(
        m_openLine, [name = m_open.name.toStdString()](Database &database) { return readPrompt(database, name); },
        [this, takeContent](Result<OpenPrompt> prompt) {
            if (!prompt)
                return Q_EMIT failed(prompt.error());
            const bool same = m_open.name == prompt->name && m_open.content == prompt->content && !m_open.versions.isEmpty();
            if (!takeContent || m_pending)
                prompt->content = m_open.content;
            m_open = std::move(*prompt);
            if (takeContent && !m_pending && !same)
                Q_EMIT opened(m_open);
            else
                Q_EMIT headChanged(m_open);
        });
}

void PromptDesk::edit(const PromptContent &content)
{
    if (m_open.name.isEmpty() || !m_session || content == m_open.content)
        return;
    m_open.content = content;
    m_pending = content;
    // Said at once: what is tried or run a moment later is this.
    if (!std::exchange(m_open.isDraft, true))
        Q_EMIT headChanged(m_open);
    // Not restarted by every key: who types without a pause is kept, too.
    if (!m_keep.isActive())
        m_keep.start();
}

void PromptDesk::keepNow()
{
    m_keep.stop();
    if (!m_pending || !m_session)
        return;
    const PromptContent content = std::move(*m_pending);
    m_pending.reset();
    ++m_writing;
    m_session->write(
        Fact::Drafts, [name = m_open.name.toStdString(), base = m_open.base, content](WriteContext &write) { return keepDraft(write, name, base, content); }, this,
        [this](Status status) {
            // changed() came before this: later ones are somebody else's again.
            QTimer::singleShot(0, this, [this] { --m_writing; });
            if (status)
                Q_EMIT saved(QTime::currentTime());
            else
                Q_EMIT failed(status.error());
        });
}

void PromptDesk::discardDraft()
{
    m_keep.stop();
    m_pending.reset();
    writeAndOpen([name = m_open.name.toStdString()](WriteContext &write) -> Result<std::string> {
        const auto prompt = promptCalled(write.database(), name);
        if (!prompt || !*prompt)
            return name;
        return dropDraft(write, (*prompt)->id).map([&] { return name; });
    });
}

void PromptDesk::commit(const QString &message)
{
    if (!m_session || m_open.name.isEmpty())
        return;
    if (message.trimmed().isEmpty())
        return Q_EMIT failed({ErrorCode::BadInput, tr("A version needs a message"), tr("others will read what changed and why"), {}, {}});
    keepNow();
    m_session->write<Committed>(
        Facts(Fact::Prompts) | Fact::Drafts,
        [name = m_open.name.toStdString(), content = m_open.content, text = message.trimmed().toStdString()](WriteContext &write) {
            return commitDraft(write, name, content, text);
        },
        this, [this](Result<Committed> committed) {
            if (!committed)
                return Q_EMIT failed(committed.error());
            const QString label = QString::fromStdString(committed->version.label());
            Q_EMIT told(committed->unchanged ? tr("Nothing changed: it is still %1").arg(label) : tr("Committed as %1").arg(label));
        });
}

void PromptDesk::writeAndOpen(NameWork work)
{
    if (!m_session)
        return;
    m_session->write<std::string>(Facts(Fact::Prompts) | Fact::Drafts, std::move(work), this, [this](Result<std::string> name) {
        if (name)
            open(QString::fromStdString(*name));
        else
            Q_EMIT failed(name.error());
    });
}

void PromptDesk::create(const QString &name)
{
    keepNow();
    writeAndOpen([name = name.trimmed().toStdString()](WriteContext &write) { return createPrompt(write, name).map([&](PromptId) { return name; }); });
}

void PromptDesk::rename(const QString &name)
{
    keepNow();
    writeAndOpen([from = m_open.name.toStdString(), to = name.trimmed().toStdString()](WriteContext &write) -> Result<std::string> {
        const auto prompt = promptCalled(write.database(), from);
        if (!prompt || !*prompt)
            return from;
        return renamePrompt(write, (*prompt)->id, to).map([&] { return to; });
    });
}

void PromptDesk::duplicate(const QString &name)
{
    keepNow();
    writeAndOpen([from = m_open.name.toStdString(), to = name.trimmed().toStdString()](WriteContext &write) -> Result<std::string> {
        const auto standing = standingOf(write.database(), from);
        if (!standing)
            return fail(standing.error());
        if (standing->versions.empty())
            return fail(ErrorCode::BadInput, tr("“%1” has no version yet").arg(QString::fromStdString(from)), {}, tr("Commit its draft first."));
        return duplicatePrompt(write, standing->versions.back(), to).map([&](PromptId) { return to; });
    });
}

void PromptDesk::archive(bool archived)
{
    keepNow();
    writeAndOpen([name = m_open.name.toStdString(), archived](WriteContext &write) -> Result<std::string> {
        const auto prompt = promptCalled(write.database(), name);
        if (!prompt || !*prompt)
            return name;
        return archivePrompt(write, (*prompt)->id, archived).map([&] { return name; });
    });
    Q_EMIT told(archived ? tr("Archived %1").arg(m_open.name) : tr("Brought back %1").arg(m_open.name));
}

} // namespace assay::items

#include "moc_prompt_desk.cpp"
