#include "items/history/history_desk.h"

#include <QMetaMethod>

#include "base/utf8.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay::items {

namespace {

/// A version of a prompt by the label that is shown.
Result<PromptReference> versionOf(WriteContext &context, const std::string &prompt, const std::string &label)
{
    return resolvePrompt(context.database(), prompt + "@" + label);
}

} // namespace

HistoryDesk::HistoryDesk(QObject *parent) : QObject(parent) {}

void HistoryDesk::open(Session *session, const QString &prompt)
{
    if (m_session != session) {
        if (m_session)
            m_session->disconnect(this);
        m_session = session;
        if (session) {
            connect(session, &Session::changed, this, [this](Facts facts) {
                if (facts & (Facts(Fact::Prompts) | Fact::Drafts))
                    read();
                if (facts & (Facts(Fact::Prompts) | Fact::Runs))
                    measure();
            });
        }
    }
    if (m_prompt != prompt)
        m_back = {};
    m_prompt = prompt;
    read();
    Q_EMIT measured({});
    measure();
}

/// After the rows themselves, which don't wait for it. What cannot be measured is not shown: the history is whole without.
void HistoryDesk::measure()
{
    m_measuring.drop();
    if (!m_session || m_prompt.isEmpty() || !isSignalConnected(QMetaMethod::fromSignal(&HistoryDesk::measured)))
        return;
    m_session->read<MeasuredVersions>(
        m_measuring, [prompt = m_prompt.toStdString()](Database &database) { return readMeasures(database, prompt); },
        [this](Result<MeasuredVersions> measures) {
            if (measures)
                Q_EMIT measured(*measures);
        });
}

void HistoryDesk::read()
{
    if (!isSignalConnected(QMetaMethod::fromSignal(&HistoryDesk::shown)))
        return; // only its deeds are wanted
    if (!m_session || m_prompt.isEmpty()) {
        m_line.drop();
        Q_EMIT shown({});
        return;
    }
    m_session->read<HistoryView>(
        m_line, [prompt = m_prompt.toStdString()](Database &database) { return readHistory(database, prompt); },
        [this](Result<HistoryView> view) {
            if (view)
                Q_EMIT shown(*view);
            else
                Q_EMIT failed(view.error());
        });
}

void HistoryDesk::restore(const QString &label)
{
    act(Facts(Fact::Prompts) | Fact::Drafts, restoring(m_prompt.toStdString(), label.toStdString()));
}

void HistoryDesk::moveChannel(const QString &label, const QString &channel, const QString &reason)
{
    act(Fact::Prompts, moving(m_prompt.toStdString(), label.toStdString(), channel.toStdString(), reason.toStdString()));
}

void HistoryDesk::branch(const QString &label)
{
    act(Fact::Drafts, branching(m_prompt.toStdString(), label.toStdString()));
}

void HistoryDesk::takeBack()
{
    if (m_back)
        act(m_touched, std::exchange(m_back, {}));
}

void HistoryDesk::act(Facts touched, Work work)
{
    if (!m_session)
        return;
    const QString prompt = m_prompt;
    m_session->write<Deed>(touched, std::move(work), this, [this, touched, prompt](Result<Deed> deed) {
        if (!deed) {
            Q_EMIT failed(deed.error());
            return;
        }
        if (prompt == m_prompt) {
            m_back = deed->back;
            m_touched = touched;
            Q_EMIT told(deed->said, static_cast<bool>(deed->back));
        }
        if (!deed->restored.isEmpty())
            Q_EMIT restored(deed->restored);
    });
}

HistoryDesk::Work HistoryDesk::restoring(const std::string &prompt, const std::string &label)
{
    return [=](WriteContext &context) -> Result<Deed> {
        const auto wanted = versionOf(context, prompt, label);
        const auto newest = wanted ? versionOf(context, prompt, {}) : wanted;
        if (!newest)
            return fail(newest.error());
        const auto made = restoreVersion(context, *wanted->version);
        if (!made)
            return fail(made.error());
        if (made->unchanged)
            return Deed{tr("%1 is the newest already: nothing to restore").arg(displayText(label)), {}, {}};
        const std::string fresh = made->version.label();
        return Deed{tr("%1 restores %2").arg(displayText(fresh), displayText(label)), displayText(fresh), restoring(prompt, newest->label)};
    };
}

HistoryDesk::Work HistoryDesk::moving(const std::string &prompt, const std::string &label, const std::string &channel, const std::string &reason)
{
    return [=](WriteContext &context) -> Result<Deed> {
        const auto target = versionOf(context, prompt, label);
        const auto channels = target ? listChannels(context.database(), target->prompt.id) : fail(target.error());
        if (!channels)
            return fail(channels.error());
        std::optional<std::string> before;
        for (const ChannelInfo &known : *channels) {
            if (known.name != channel)
                continue;
            const auto version = assay::versionOf(context.database(), target->prompt.id, known.version);
            before = version ? std::optional(version->label()) : std::nullopt;
        }
        if (before == label)
            return Deed{tr("%1 is on %2 already").arg(displayText(channel), displayText(label)), {}, {}};
        if (auto moved = assay::moveChannel(context, target->prompt.id, channel, target->version->hash, reason); !moved)
            return fail(moved.error());
        if (!before)
            return Deed{tr("%1 is on %2").arg(displayText(channel), displayText(label)), {}, {}};
        const std::string why = tr("Taken back: %1").arg(displayText(reason)).toStdString();
        return Deed{tr("%1 moved from %2 to %3").arg(displayText(channel), displayText(*before), displayText(label)), {}, moving(prompt, *before, channel, why)};
    };
}

HistoryDesk::Work HistoryDesk::branching(const std::string &prompt, const std::string &label)
{
    return [=](WriteContext &context) -> Result<Deed> {
        const auto base = versionOf(context, prompt, label);
        const auto before = base ? loadDraft(context.database(), base->prompt.id) : fail(base.error());
        auto content = before ? contentOf(context.database(), base->content) : fail(before.error());
        if (!content)
            return fail(content.error());
        if (auto saved = saveDraft(context, base->prompt.id, {base->version->hash, std::move(*content), {}}); !saved)
            return fail(saved.error());
        const auto back = [id = base->prompt.id, draft = *before](WriteContext &again) -> Result<Deed> {
            const Status done = draft ? saveDraft(again, id, *draft) : dropDraft(again, id);
            if (!done)
                return fail(done.error());
            return Deed{draft ? tr("The draft is as it was") : tr("The draft is gone"), {}, {}};
        };
        return Deed{tr("The draft begins with %1 now").arg(displayText(label)), {}, back};
    };
}

} // namespace assay::items

#include "moc_history_desk.cpp"
