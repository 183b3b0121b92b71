#include "prompts/merge.h"

#include <QCoreApplication>
#include <set>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "prompts/message_pairs.h"
#include "prompts/text_merge.h"

namespace assay {

namespace {

using MaybeText = std::optional<std::string>;

QString text(const char *source)
{
    return QCoreApplication::translate("Merge", source);
}

/// What changed on one side only, or on both alike; nothing when they differ.
template <typename T>
const T *settled(const T &base, const T &ours, const T &theirs)
{
    if (ours == theirs || base == theirs)
        return &ours;
    return base == ours ? &theirs : nullptr;
}

/// Messages as one text, for a conflict about whole messages.
MaybeText joined(const std::vector<Message> &messages)
{
    if (messages.empty())
        return {};
    std::string all;
    for (const Message &message : messages)
        all += (all.empty() ? "" : "\n") + message.text;
    return all;
}

class Merger
{
public:
    Merger(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs) : m_base(base), m_ours(ours), m_theirs(theirs) {}

    PromptMerge run()
    {
        mergeMessages();
        mergeKeys(PromptPart::Parameter, &PromptContent::parameters, [](const std::string &value) { return value; });
        mergeKeys(PromptPart::Snippet, &PromptContent::partials, [](const VersionHash &hash) { return hash.hex(); });
        mergeJson(PromptPart::Tools, &PromptContent::tools);
        mergeJson(PromptPart::OutputSchema, &PromptContent::outputSchema);
        return std::move(m_merge);
    }

private:
    void conflict(PromptPart part, std::size_t message, const std::string &key, const QString &why, MaybeText base, MaybeText ours, MaybeText theirs)
    {
        m_merge.conflicts.push_back({part, message, key, 0, why, std::move(base), std::move(ours), std::move(theirs)});
    }

    void mergeMessages()
    {
        const MessagePairs ours = pairMessages(m_base.messages, m_ours.messages);
        const MessagePairs theirs = pairMessages(m_base.messages, m_theirs.messages);
        for (std::size_t i = 0; i <= m_base.messages.size(); ++i) {
            insert(ours.inserted[i], theirs.inserted[i]);
            if (i < m_base.messages.size())
                mergeMessage(m_base.messages[i], ours.match[i], theirs.match[i]);
        }
    }

    void insert(const std::vector<std::size_t> &ours, const std::vector<std::size_t> &theirs)
    {
        std::vector<Message> our;
        std::vector<Message> their;
        for (const std::size_t i : ours)
            our.push_back(m_ours.messages[i]);
        for (const std::size_t i : theirs)
            their.push_back(m_theirs.messages[i]);
        const std::vector<Message> &taken = our.empty() ? their : our;
        if (!our.empty() && !their.empty() && our != their)
            conflict(PromptPart::Message, ours.front() + 1, name(our.front().role), text(QT_TRANSLATE_NOOP("Merge", "both sides added messages here")), {},
                     joined(our), joined(their));
        m_merge.content.messages.insert(m_merge.content.messages.end(), taken.begin(), taken.end());
        m_ourNumber += ours.size();
    }

    void mergeMessage(const Message &base, std::optional<std::size_t> ours, std::optional<std::size_t> theirs)
    {
        m_ourNumber += ours.has_value();
        if (ours && theirs) {
            m_merge.content.messages.push_back(both(base, m_ours.messages[*ours], m_theirs.messages[*theirs]));
            return;
        }
        if (!ours && !theirs)
            return;
        const Message &kept = ours ? m_ours.messages[*ours] : m_theirs.messages[*theirs];
        if (kept == base)
            return;
        conflict(PromptPart::Message, ours ? m_ourNumber : m_ourNumber + 1, name(base.role),
                 text(QT_TRANSLATE_NOOP("Merge", "one side removed the message that the other changed")), base.text,
                 ours ? MaybeText(kept.text) : MaybeText(), theirs ? MaybeText(kept.text) : MaybeText());
        if (ours)
            m_merge.content.messages.push_back(kept);
    }

    Message both(const Message &base, const Message &ours, const Message &theirs)
    {
        Message merged = ours;
        TextMerge lines = mergeText(base.text, ours.text, theirs.text);
        merged.text = std::move(lines.text);
        for (TextConflict &each : lines.conflicts) {
            conflict(PromptPart::Message, m_ourNumber, name(ours.role), text(QT_TRANSLATE_NOOP("Merge", "both sides changed these lines")),
                     std::move(each.base), std::move(each.ours), std::move(each.theirs));
            m_merge.conflicts.back().line = each.line;
        }
        for (const auto member : {&Message::toolCalls, &Message::toolCallId}) {
            if (const MaybeText *taken = settled(base.*member, ours.*member, theirs.*member))
                merged.*member = *taken;
            else
                conflict(PromptPart::ToolCall, m_ourNumber, name(ours.role), text(QT_TRANSLATE_NOOP("Merge", "both sides changed it")), base.*member,
                         ours.*member, theirs.*member);
        }
        return merged;
    }

    template <typename Value, typename Text>
    void mergeKeys(PromptPart part, std::map<std::string, Value> PromptContent::*member, Text shown)
    {
        std::set<std::string> keys;
        for (const PromptContent *side : {&m_base, &m_ours, &m_theirs})
            for (const auto &[key, value] : side->*member)
                keys.insert(key);
        const auto valueOf = [member](const PromptContent &side, const std::string &key) {
            const auto found = (side.*member).find(key);
            return found == (side.*member).end() ? std::optional<Value>() : std::optional(found->second);
        };
        for (const std::string &key : keys) {
            const std::optional<Value> base = valueOf(m_base, key);
            const std::optional<Value> ours = valueOf(m_ours, key);
            const std::optional<Value> theirs = valueOf(m_theirs, key);
            const std::optional<Value> *taken = settled(base, ours, theirs);
            const auto text = [&](const std::optional<Value> &value) { return value ? MaybeText(shown(*value)) : MaybeText(); };
            if (!taken)
                conflict(part, 0, key, assay::text(QT_TRANSLATE_NOOP("Merge", "both sides changed it")), text(base), text(ours), text(theirs));
            if (const std::optional<Value> &value = taken ? *taken : ours)
                (m_merge.content.*member)[key] = *value;
        }
    }

    void mergeJson(PromptPart part, std::string PromptContent::*member)
    {
        std::string &merged = m_merge.content.*member;
        const auto orNothing = [](const std::string &source) { return source.empty() ? MaybeText() : MaybeText(source); };
        if (const std::string *taken = settled(m_base.*member, m_ours.*member, m_theirs.*member)) {
            merged = *taken;
            return;
        }
        TextMerge lines = mergeText(m_base.*member, m_ours.*member, m_theirs.*member);
        for (TextConflict &each : lines.conflicts) {
            conflict(part, 0, {}, text(QT_TRANSLATE_NOOP("Merge", "both sides changed these lines")), std::move(each.base), std::move(each.ours), std::move(each.theirs));
            m_merge.conflicts.back().line = each.line;
        }
        const auto json = lines.conflicts.empty() && !lines.text.empty() ? parseJson(lines.text) : Result<Json>(Json());
        if (!json)
            conflict(part, 0, {}, text(QT_TRANSLATE_NOOP("Merge", "the merged text is not valid JSON: %1")).arg(json.error().why), orNothing(m_base.*member),
                     orNothing(m_ours.*member), orNothing(m_theirs.*member));
        merged = json && lines.conflicts.empty() ? std::move(lines.text) : m_ours.*member;
    }

    const PromptContent &m_base;
    const PromptContent &m_ours;
    const PromptContent &m_theirs;
    PromptMerge m_merge;
    std::size_t m_ourNumber = 0; ///< messages of ours that were passed
};

} // namespace

std::string MergeConflict::label() const
{
    return PartDiff{part, message, key, false, false, {}}.label();
}

PromptMerge mergePrompts(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs)
{
    return Merger(base, ours, theirs).run();
}

} // namespace assay
