#include "prompts/merge.h"

#include <set>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "prompts/message_pairs.h"
#include "prompts/text_merge.h"

namespace assay {

namespace {

using MaybeText = std::optional<std::string>;

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
    Merger(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs, const std::vector<Settlement> &settlements)
        : m_base(base), m_ours(ours), m_theirs(theirs), m_settlements(settlements)
    {
    }

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
    /// Notes a conflict; returns how it is settled.
    Settlement conflict(PromptPart part, std::size_t message, const std::string &key, const QString &why, MaybeText base, MaybeText ours, MaybeText theirs)
    {
        const std::size_t number = m_merge.conflicts.size();
        m_merge.conflicts.push_back({part, message, key, 0, why, std::move(base), std::move(ours), std::move(theirs)});
        return number < m_settlements.size() ? m_settlements[number] : Settlement();
    }
    void allow(bool both, bool edit)
    {
        m_merge.conflicts.back().canBoth = both;
        m_merge.conflicts.back().canEdit = edit;
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
        std::vector<Message> taken = our.empty() ? their : our;
        if (!our.empty() && !their.empty() && our != their) {
            const Settlement how = conflict(PromptPart::Message, ours.front() + 1, name(our.front().role),
                                                translate("Merge", "both sides added messages here"), {}, joined(our), joined(their));
            const bool isPair = our.size() == 1 && their.size() == 1 && our.front().role == their.front().role;
            allow(true, isPair);
            if (how.choice == MergeChoice::Theirs)
                taken = their;
            else if (how.choice == MergeChoice::Both)
                taken.insert(taken.end(), their.begin(), their.end());
            else if (how.choice == MergeChoice::Edited && isPair)
                taken.front().text = how.text;
        }
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
        const Settlement how = conflict(PromptPart::Message, ours ? m_ourNumber : m_ourNumber + 1, name(base.role),
                                            translate("Merge", "one side removed the message that the other changed"), base.text,
                                            ours ? MaybeText(kept.text) : MaybeText(), theirs ? MaybeText(kept.text) : MaybeText());
        allow(false, true);
        const bool edited = how.choice == MergeChoice::Edited;
        if (edited || (how.choice == MergeChoice::Theirs ? theirs : ours)) {
            m_merge.content.messages.push_back(kept);
            if (edited)
                m_merge.content.messages.back().text = how.text;
        }
    }

    /// Notes the conflicts of a text; returns what stands in their places. @p open: whether one is open still.
    std::vector<std::string> lineConflicts(PromptPart part, std::size_t message, const std::string &key, TextMerge &lines, bool &open)
    {
        std::vector<std::string> taken;
        for (const TextConflict &each : lines.conflicts) {
            const Settlement how = conflict(part, message, key, translate("Merge", "both sides changed these lines"), each.base, each.ours, each.theirs);
            m_merge.conflicts.back().line = each.line;
            allow(true, true);
            open |= how.choice == MergeChoice::Open;
            switch (how.choice) {
            case MergeChoice::Open:
            case MergeChoice::Ours: taken.push_back(each.ours); break;
            case MergeChoice::Theirs: taken.push_back(each.theirs); break;
            case MergeChoice::Both: taken.push_back(each.ours + each.theirs); break;
            case MergeChoice::Edited: taken.push_back(how.text + (how.text.empty() || how.text.ends_with('\n') ? "" : "\n")); break;
            }
        }
        return taken;
    }

    /// Of values that stand as a whole.
    static MaybeText chosen(const Settlement &how, const MaybeText &ours, const MaybeText &theirs)
    {
        return how.choice == MergeChoice::Theirs ? theirs : how.choice == MergeChoice::Edited ? MaybeText(how.text) : ours;
    }

    Message both(const Message &base, const Message &ours, const Message &theirs)
    {
        Message merged = ours;
        TextMerge lines = mergeText(base.text, ours.text, theirs.text);
        bool open = false;
        const std::vector<std::string> taken = lineConflicts(PromptPart::Message, m_ourNumber, name(ours.role), lines, open);
        merged.text = settledText(lines, taken);
        for (const auto member : {&Message::toolCalls, &Message::toolCallId}) {
            if (const MaybeText *same = settled(base.*member, ours.*member, theirs.*member)) {
                merged.*member = *same;
                continue;
            }
            const Settlement how = conflict(PromptPart::ToolCall, m_ourNumber, name(ours.role), translate("Merge", "both sides changed it"),
                                            base.*member, ours.*member, theirs.*member);
            allow(false, true);
            merged.*member = chosen(how, ours.*member, theirs.*member);
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
            std::optional<Value> value = taken ? *taken : ours;
            if (!taken) {
                const auto text = [&](const std::optional<Value> &each) { return each ? MaybeText(shown(*each)) : MaybeText(); };
                const Settlement how = conflict(part, 0, key, translate("Merge", "both sides changed it"), text(base), text(ours), text(theirs));
                constexpr bool isText = std::is_same_v<Value, std::string>;
                allow(false, isText);
                if (how.choice == MergeChoice::Theirs)
                    value = theirs;
                if constexpr (isText) {
                    if (how.choice == MergeChoice::Edited)
                        value = how.text;
                }
            }
            if (value)
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
        bool open = false;
        const std::vector<std::string> taken = lineConflicts(part, 0, {}, lines, open);
        std::string text = settledText(lines, taken);
        if (const auto broken = brokenJson(text); lines.conflicts.empty() && broken) {
            const Settlement how = conflict(part, 0, {}, translate("Merge", "the merged text is not valid JSON: %1").arg(*broken),
                                                orNothing(m_base.*member), orNothing(m_ours.*member), orNothing(m_theirs.*member));
            allow(false, true);
            text = chosen(how, m_ours.*member, m_theirs.*member).value_or(std::string());
        }
        merged = open ? m_ours.*member : std::move(text);
        if (const auto broken = brokenJson(merged); broken && !open)
            m_merge.problems.push_back(translate("Merge", "%1: the merged text is not valid JSON: %2")
                                           .arg(QString::fromStdString(PartDiff{part, 0, {}, false, false, {}}.label()), *broken));
    }

    /// Why a text is no JSON; nothing when it is, or is empty.
    static std::optional<QString> brokenJson(const std::string &text)
    {
        const auto json = text.empty() ? Result<Json>(Json()) : parseJson(text);
        return json ? std::nullopt : std::optional(json.error().why);
    }

    const PromptContent &m_base;
    const PromptContent &m_ours;
    const PromptContent &m_theirs;
    const std::vector<Settlement> &m_settlements;
    PromptMerge m_merge;
    std::size_t m_ourNumber = 0; ///< messages of ours that were passed
};

} // namespace

std::string MergeConflict::label() const
{
    return PartDiff{part, message, key, false, false, {}}.label();
}

PromptMerge mergePrompts(const PromptContent &base, const PromptContent &ours, const PromptContent &theirs, const std::vector<Settlement> &settlements)
{
    return Merger(base, ours, theirs, settlements).run();
}

} // namespace assay
