#include "items/diff/prompt_diff.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "prompts/diff.h"
#include "prompts/json_outline.h"
#include "prompts/tag_spans.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct PromptDiff
{
    Q_DECLARE_TR_FUNCTIONS(PromptDiff)
};

QString onOneSide(bool before)
{
    return before ? PromptDiff::tr("removed") : PromptDiff::tr("added");
}

void findTags(DiffSide &side)
{
    for (const TagSpan &tag : tagSpans(side.text))
        side.tags.push_back({tag.begin, tag.length});
}

class Builder
{
public:
    PromptDiffView view;

    void addMessages(const std::vector<Message> &before, const std::vector<Message> &after)
    {
        for (const ComparedMessages &pair : comparedMessages(before, after))
            addMessage(pair.before ? &before[*pair.before] : nullptr, pair.after ? &after[*pair.after] : nullptr);
    }

    template <typename Map, typename Text>
    void addValues(SectionKind kind, const QString &title, const Map &before, const Map &after, Text shown)
    {
        std::map<std::string, std::pair<std::optional<std::string>, std::optional<std::string>>> both;
        for (const auto &[key, value] : before)
            both[key].first = shown(value);
        for (const auto &[key, value] : after)
            both[key].second = shown(value);
        if (both.empty())
            return;
        DiffSection section{kind, title, {}, {}, false};
        for (const auto &[key, values] : both)
            addValue(section.texts, wideText(key), values.first, values.second);
        add(std::move(section));
    }

    using Outline = std::optional<std::string> (*)(std::string_view);
    void addJson(SectionKind kind, const QString &title, const std::string &before, const std::string &after, Outline outline)
    {
        if (before.empty() && after.empty())
            return;
        const auto old = before.empty() ? std::string() : outline(before);
        const auto fresh = after.empty() ? std::string() : outline(after);
        const bool sameInOtherWords = old == fresh && before != after;
        DiffSection section{kind, title, {}, {}, false};
        if (old && fresh && !sameInOtherWords) {
            section.texts = compareTexts(*old, *fresh);
        } else {
            section.texts = compareTexts(before, after);
            section.texts.left.firstNumber = section.texts.right.firstNumber = 1;
        }
        if (before.empty() || after.empty())
            section.note = onOneSide(after.empty());
        else if (old && fresh && sameInOtherWords)
            section.note = PromptDiff::tr("says the same, written differently");
        add(std::move(section));
    }

private:
    void addMessage(const Message *before, const Message *after)
    {
        const QString role = QString::fromLatin1(name((after ? after : before)->role));
        const QString note = before && after ? QString() : onOneSide(!after);
        DiffSection section{SectionKind::Message, role, note, compareTexts(before ? before->text : std::string(), after ? after->text : std::string()), false};
        findTags(section.texts.left);
        findTags(section.texts.right);
        section.texts.left.firstNumber = m_leftLine;
        section.texts.right.firstNumber = m_rightLine;
        m_leftLine += section.texts.left.lineCount();
        m_rightLine += section.texts.right.lineCount();
        addEmptyMessage(section.texts, before != nullptr, after != nullptr);
        add(std::move(section));
        const std::string old = before ? callText(*before).value_or(std::string()) : std::string();
        const std::string fresh = after ? callText(*after).value_or(std::string()) : std::string();
        if (!old.empty() || !fresh.empty())
            add({SectionKind::ToolCalls, PromptDiff::tr("%1, tool calls").arg(role), {}, compareTexts(old, fresh), false});
    }

    /// An empty message has no line, but that it came or went must be seen.
    static void addEmptyMessage(DiffTexts &texts, bool before, bool after)
    {
        if (before != after && texts.rows.empty()) {
            (before ? texts.left : texts.right).lines.push_back(0);
            texts.rows.push_back({before ? 0 : -1, after ? 0 : -1, false});
        }
    }

    /// "temperature 0.2": only the value is marked, or all of it when the other side has no such key.
    static void addValue(DiffTexts &texts, const QString &key, const std::optional<std::string> &before, const std::optional<std::string> &after)
    {
        const auto appended = [&](DiffSide &side, const std::optional<std::string> &value, bool alone) {
            if (!value)
                return -1;
            const qsizetype begin = side.text.size();
            // A value of several lines is one line here: its line ends are spelt.
            const QString shown = wideText(*value).replace(u'\r', QStringLiteral("\\r")).replace(u'\n', QStringLiteral("\\n"));
            const int line = side.append(QString(key + u' ' + shown + u'\n'));
            if (before != after)
                side.changed.push_back(alone ? TextSpan{begin, key.size() + 1 + shown.size()} : TextSpan{begin + key.size() + 1, shown.size()});
            return line;
        };
        const int left = appended(texts.left, before, !after);
        const int right = appended(texts.right, after, !before);
        texts.rows.push_back({left, right, before == after});
    }

    void add(DiffSection section)
    {
        bool inChange = false;
        for (const DiffRow &row : section.texts.rows) {
            view.changes += !row.equal && !inChange;
            inChange = !row.equal;
            section.changed |= inChange;
        }
        view.sections.push_back(std::move(section));
    }

    int m_leftLine = 1;
    int m_rightLine = 1;
};

} // namespace

PromptDiffView diffView(const PromptContent &before, const PromptContent &after)
{
    Builder builder;
    builder.addMessages(before.messages, after.messages);
    builder.addValues(SectionKind::Parameters, PromptDiff::tr("parameters"), before.parameters, after.parameters,
                      [](const std::string &value) { return value; });
    builder.addValues(SectionKind::Snippets, PromptDiff::tr("snippets"), before.partials, after.partials, [](const VersionHash &hash) { return hash.hex(); });
    builder.addJson(SectionKind::Tools, PromptDiff::tr("tools"), before.tools, after.tools, toolsOutline);
    builder.addJson(SectionKind::OutputSchema, PromptDiff::tr("output schema"), before.outputSchema, after.outputSchema, schemaOutline);
    return std::move(builder.view);
}

int changedLines(const PromptDiffView &view)
{
    std::ptrdiff_t lines = 0;
    for (const DiffSection &section : view.sections)
        lines += std::count_if(section.texts.rows.begin(), section.texts.rows.end(), [](const DiffRow &row) { return !row.equal; });
    return static_cast<int>(lines);
}

} // namespace assay::items
