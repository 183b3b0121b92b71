#include "items/merge/merge_desk.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "base/json.h"
#include "items/version_text.h"
#include "project/merge_versions.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay::items {

/// What is merged, as it was read.
struct MergeDesk::Sides
{
    PromptId prompt;
    VersionMerge merge;
    MergePage page;             ///< labels, and what does not change with the choices
    std::optional<Draft> draft; ///< ours, when it is the draft
    std::string fingerprint;
};

namespace {

/// Names the three texts: choices fit only those they were made for.
std::string fingerprintOf(const VersionMerge &merge)
{
    std::string texts;
    for (const PromptContent *side : {&merge.baseContent, &merge.ours, &merge.theirs})
        texts += canonicalText(*side).value_or(std::string()) + "\n";
    return sha256(texts).hex();
}

/// The page with the items settled so, and the result of that.
Result<std::shared_ptr<const MergePage>> settledPage(const MergePage &begun, const VersionMerge &sides, const std::vector<Settlement> &settlements)
{
    const PromptMerge merge = mergePrompts(sides.baseContent, sides.ours, sides.theirs, settlements);
    auto page = std::make_shared<MergePage>(begun);
    page->items = mergeItems(merge, settlements);
    page->result = std::make_shared<const PromptDiffView>(diffView(sides.ours, merge.content));
    for (const QString &problem : merge.problems)
        page->problems << problem;
    return page;
}

} // namespace

MergeDesk::MergeDesk(QObject *parent) : QObject(parent) {}

MergeDesk::~MergeDesk() = default;

void MergeDesk::open(Session *session, const QString &prompt, const QString &ours, const QString &theirs)
{
    close();
    m_session = session;
    m_prompt = prompt;
    if (!session)
        return;
    using Read = std::shared_ptr<const Sides>;
    const auto read = [name = prompt.toStdString(), a = ours.toStdString(), b = theirs.toStdString()](Database &database) -> Result<Read> {
        auto our = versionText(database, name, a);
        const auto their = our ? versionText(database, name, b) : our;
        if (!their)
            return fail(their.error());
        if (!their->version)
            return fail(ErrorCode::BadInput, tr("A draft cannot be merged into a version"), {}, tr("Commit it first."));
        auto sides = std::make_shared<Sides>();
        sides->prompt = our->prompt.id;
        if (our->isDraft())
            sides->draft = Draft{our->base, std::move(our->content), {}};
        auto merged = our->isDraft() ? mergeIntoDraft(database, *sides->draft, *their->version) : mergeVersions(database, *our->version, *their->version);
        if (!merged)
            return fail(merged.error());
        sides->merge = std::move(*merged);
        const auto base = assay::versionOf(database, our->prompt.id, sides->merge.base);
        MergePage &page = sides->page;
        page.prompt = QString::fromStdString(our->prompt.name);
        page.baseLabel = base ? QString::fromStdString(base->label()) : tr("base");
        page.oursLabel = QString::fromStdString(our->label);
        page.theirsLabel = QString::fromStdString(their->label);
        page.contained = sides->merge.contained ? QString::fromStdString(sides->merge.contained->label()) : QString();
        page.message = our->isDraft() ? tr("Merged %1").arg(page.theirsLabel) : tr("Merged %1 into %2").arg(page.theirsLabel, page.oursLabel);
        page.taken = mergeTaken(diffView(sides->merge.ours, sides->merge.merge.content));
        sides->fingerprint = fingerprintOf(sides->merge);
        return Read(std::move(sides));
    };
    session->read<Read>(m_line, read, [this](Result<Read> sides) {
        if (!sides) {
            Q_EMIT failed(sides.error());
            return;
        }
        m_sides = *sides;
        m_settlements.assign(m_sides->merge.merge.conflicts.size(), {});
        recall();
        merge();
    });
}

void MergeDesk::close()
{
    m_line.drop();
    m_sides.reset();
    m_page.reset();
    m_settlements.clear();
}

void MergeDesk::settle(int item, MergeChoice choice, const QString &text)
{
    const auto at = static_cast<std::size_t>(item);
    if (item < 0 || at >= m_settlements.size())
        return;
    m_settlements[at] = {choice, choice == MergeChoice::Edited ? text.toStdString() : std::string()};
    keep();
    merge();
}

void MergeDesk::merge()
{
    if (!m_session || !m_sides)
        return;
    using Page = std::shared_ptr<const MergePage>;
    m_session->read<Page>(
        m_line, [sides = m_sides, settlements = m_settlements](Database &) { return settledPage(sides->page, sides->merge, settlements); },
        [this](Result<Page> page) {
            if (!page)
                return;
            m_page = *page;
            Q_EMIT shown(m_page);
        });
}

void MergeDesk::commit(const QString &message)
{
    // What is on the page may be older than the last choice.
    const bool isOpen = std::any_of(m_settlements.begin(), m_settlements.end(), [](const Settlement &each) { return each.choice == MergeChoice::Open; });
    if (!m_session || !m_sides || !m_page || !m_page->canCommit() || isOpen || m_committing)
        return;
    m_committing = true;
    const auto work = [sides = m_sides, settlements = m_settlements, text = message.toStdString()](WriteContext &context) -> Result<Committed> {
        const VersionMerge &merge = sides->merge;
        if (sides->draft) {
            const auto draft = loadDraft(context.database(), sides->prompt);
            if (!draft)
                return fail(draft.error());
            if (!*draft || (*draft)->content != sides->draft->content || (*draft)->base != sides->draft->base)
                return fail(ErrorCode::BadInput, tr("The draft has changed since the merge began"), {}, tr("Merge again."));
        }
        const PromptMerge result = mergePrompts(merge.baseContent, merge.ours, merge.theirs, settlements);
        if (!result.problems.empty())
            return fail(ErrorCode::BadInput, result.problems.front());
        auto committed = commitVersion(context, sides->prompt, result.content, merge.parents, text);
        if (committed && sides->draft) {
            if (auto dropped = dropDraft(context, sides->prompt); !dropped)
                return fail(dropped.error());
        }
        return committed;
    };
    m_session->write<Committed>(Facts(Fact::Prompts) | Fact::Drafts, work, this, [this](Result<Committed> made) {
        m_committing = false;
        if (!made) {
            Q_EMIT failed(made.error());
            return;
        }
        if (m_session)
            m_session->remember(memoryKey(), {});
        Q_EMIT committed(QString::fromStdString(made->version.label()));
    });
}

std::string MergeDesk::memoryKey() const
{
    return "merge/" + m_prompt.toStdString();
}

void MergeDesk::keep()
{
    Json list = Json::array();
    for (const Settlement &each : m_settlements)
        list.push_back(Json{{"choice", static_cast<int>(each.choice)}, {"text", each.text}});
    m_session->remember(memoryKey(), dumpJson(Json{{"of", m_sides->fingerprint}, {"settlements", list}}));
}

void MergeDesk::recall()
{
    const auto kept = parseJson(m_session->remembered(memoryKey()));
    const Json *list = kept ? memberAt(*kept, "settlements") : nullptr;
    if (!list || !list->is_array() || list->size() != m_settlements.size() || stringAt(*kept, "of") != m_sides->fingerprint)
        return;
    for (std::size_t i = 0; i < m_settlements.size(); ++i) {
        const auto choice = integerAt((*list)[i], "choice").value_or(0);
        if (choice >= 0 && choice <= static_cast<int>(MergeChoice::Edited))
            m_settlements[i] = {static_cast<MergeChoice>(choice), stringAt((*list)[i], "text").value_or(std::string())};
    }
}

} // namespace assay::items

#include "moc_merge_desk.cpp"
