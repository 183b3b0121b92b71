#include "items/labelling/label_draft_keeper.h"

#include <utility>

#include "base/utf8.h"
#include "storage/writer.h"

namespace assay::items {

namespace {
constexpr int writeDelayMs = 400; ///< after the first key that is not on disk, however fast the others follow
} // namespace

LabelDraftKeeper::LabelDraftKeeper(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(writeDelayMs);
    connect(&m_pause, &QTimer::timeout, this, &LabelDraftKeeper::flush);
}

void LabelDraftKeeper::setSession(Session *session)
{
    flush();
    m_session = session;
    m_drafts.clear();
}

void LabelDraftKeeper::begin(QueueId queue, PersonId person, const std::vector<LabelDraft> &known)
{
    m_queue = queue;
    m_person = person;
    m_drafts.clear();
    for (const LabelDraft &draft : known)
        m_drafts[{draft.item, draft.field}] = displayText(draft.text);
}

void LabelDraftKeeper::note(ItemId item, const std::string &field, const QString &text)
{
    const Field key{item, field};
    if (text.isEmpty() && m_drafts.erase(key) == 0)
        return;
    if (!text.isEmpty())
        m_drafts[key] = text;
    m_unwritten[key] = text;
    if (!m_pause.isActive())
        m_pause.start();
}

std::optional<QString> LabelDraftKeeper::draftOf(ItemId item, const std::string &field) const
{
    const auto found = m_drafts.find({item, field});
    return found == m_drafts.end() ? std::nullopt : std::optional(found->second);
}

void LabelDraftKeeper::flush()
{
    m_pause.stop();
    const auto unwritten = std::exchange(m_unwritten, {});
    if (unwritten.empty() || !m_session || m_session->whyReadOnly())
        return;
    std::vector<LabelDraft> drafts;
    for (const auto &[key, text] : unwritten)
        drafts.push_back({m_queue, m_person, key.first, key.second, text.toStdString()});
    m_session->write(
        Facts(),
        [drafts](WriteContext &context) -> Status {
            for (const LabelDraft &draft : drafts) {
                if (auto kept = keepLabelDraft(context, draft); !kept)
                    return kept;
            }
            return {};
        },
        this, [this](const Status &status) {
            if (!status)
                Q_EMIT failed(status.error());
        });
}

} // namespace assay::items

#include "moc_label_draft_keeper.cpp"
