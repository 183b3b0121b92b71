#include "prompts/diff.h"

#include <algorithm>
#include <git2/diff.h>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "base/json.h"
#include "prompts/libgit.h"
#include "prompts/token_diff.h"

namespace assay {

namespace {

constexpr std::size_t exactLimit = 64 << 10; // bytes of one side of a changed run that is compared exactly

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

using Pieces = std::vector<std::string_view>;

Pieces linesOf(std::string_view text)
{
    Pieces lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

/// Words and the blanks around them: gap 0, word 0, gap 1, word 1, …, last gap.
struct Words
{
    Pieces words;
    Pieces gaps; ///< one more than words
};

Words wordsOf(std::string_view text)
{
    Words result;
    std::size_t at = 0;
    for (;;) {
        const std::size_t gap = at;
        while (at < text.size() && isBlank(text[at]))
            ++at;
        result.gaps.push_back(text.substr(gap, at - gap));
        if (at == text.size())
            return result;
        const std::size_t word = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        result.words.push_back(text.substr(word, at - word));
    }
}

/// Equal pieces get equal numbers.
class Numbers
{
public:
    std::vector<std::uint32_t> of(const Pieces &pieces)
    {
        std::vector<std::uint32_t> numbers;
        numbers.reserve(pieces.size());
        for (const std::string_view piece : pieces)
            numbers.push_back(m_known.try_emplace(piece, static_cast<std::uint32_t>(m_known.size())).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> m_known;
};

/// One token a line for libgit2: the number in hexadecimal, which holds no line end.
std::string asLines(const std::vector<std::uint32_t> &numbers)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(numbers.size() * 6);
    for (std::uint32_t number : numbers) {
        do {
            text += digits[number & 15];
            number >>= 4;
        } while (number > 0);
        text += '\n';
    }
    return text;
}

/// Runs of equal and changed tokens by libgit2's line diff, for texts beyond the exact limit.
/// Minimal costs ten times as long when half of a megabyte's words have changed, and saves one word in two thousand.
std::vector<TokenRun> diffByGit(const std::vector<std::uint32_t> &first, const std::vector<std::uint32_t> &second, bool minimal)
{
    initialiseGit();
    const std::string a = asLines(first);
    const std::string b = asLines(second);
    git_diff_options options{};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT;
    if (minimal)
        options.flags |= GIT_DIFF_MINIMAL;
    std::vector<TokenRun> runs;
    const auto onHunk = [](const git_diff_delta *, const git_diff_hunk *hunk, void *target) {
        auto &list = *static_cast<std::vector<TokenRun> *>(target);
        // An empty side names the line before it.
        const auto begin = [](int start, int count) { return static_cast<std::size_t>(count > 0 ? start - 1 : start); };
        const std::size_t firstBegin = begin(hunk->old_start, hunk->old_lines);
        const std::size_t secondBegin = begin(hunk->new_start, hunk->new_lines);
        list.push_back({false, firstBegin, firstBegin + static_cast<std::size_t>(hunk->old_lines), secondBegin,
                        secondBegin + static_cast<std::size_t>(hunk->new_lines)});
        return 0;
    };
    git_diff_buffers(a.data(), a.size(), nullptr, b.data(), b.size(), nullptr, &options, nullptr, nullptr, onHunk, nullptr, &runs);
    std::vector<TokenRun> all;
    std::size_t x = 0;
    std::size_t y = 0;
    for (const TokenRun &run : runs) {
        if (run.firstBegin > x)
            all.push_back({true, x, run.firstBegin, y, run.secondBegin});
        all.push_back(run);
        x = run.firstEnd;
        y = run.secondEnd;
    }
    if (x < first.size())
        all.push_back({true, x, first.size(), y, second.size()});
    return all;
}

class Builder
{
public:
    TextDiff diff;

    void add(DiffOp op, std::string_view bytes)
    {
        if (bytes.empty())
            return;
        if (op == DiffOp::Equal) {
            flush();
            append(DiffOp::Equal, bytes);
        } else {
            (op == DiffOp::Delete ? m_deleted : m_inserted) += bytes;
        }
    }
    TextDiff take()
    {
        flush();
        return std::move(diff);
    }

private:
    /// A change's deletion and insertion stand together, however their pieces came.
    void flush()
    {
        append(DiffOp::Delete, m_deleted);
        append(DiffOp::Insert, m_inserted);
        m_deleted.clear();
        m_inserted.clear();
    }
    void append(DiffOp op, std::string_view bytes)
    {
        if (bytes.empty())
            return;
        if (!diff.segments.empty() && diff.segments.back().op == op)
            diff.segments.back().text += bytes;
        else
            diff.segments.push_back({op, std::string(bytes)});
    }

    std::string m_deleted;
    std::string m_inserted;
};

void addGap(Builder &builder, std::string_view before, std::string_view after)
{
    if (before == after) {
        builder.add(DiffOp::Equal, before);
    } else {
        builder.add(DiffOp::Delete, before);
        builder.add(DiffOp::Insert, after);
    }
}

/// The words of one changed run, and the blanks between them.
void addWords(Builder &builder, std::string_view before, std::string_view after, std::int64_t &deleted, std::int64_t &inserted)
{
    const Words a = wordsOf(before);
    const Words b = wordsOf(after);
    Numbers numbers;
    const auto first = numbers.of(a.words);
    const auto second = numbers.of(b.words);
    const bool exact = before.size() <= exactLimit && after.size() <= exactLimit;
    for (const TokenRun &run : exact ? diffTokens(first, second) : diffByGit(first, second, false)) {
        if (!run.equal) {
            // Blanks before a replaced word belong to both sides when they are the same.
            const bool shared = run.firstBegin < run.firstEnd && run.secondBegin < run.secondEnd && a.gaps[run.firstBegin] == b.gaps[run.secondBegin];
            if (shared)
                builder.add(DiffOp::Equal, a.gaps[run.firstBegin]);
            for (std::size_t i = run.firstBegin; i < run.firstEnd; ++i) {
                builder.add(DiffOp::Delete, shared && i == run.firstBegin ? std::string_view() : a.gaps[i]);
                builder.add(DiffOp::Delete, a.words[i]);
            }
            for (std::size_t i = run.secondBegin; i < run.secondEnd; ++i) {
                builder.add(DiffOp::Insert, shared && i == run.secondBegin ? std::string_view() : b.gaps[i]);
                builder.add(DiffOp::Insert, b.words[i]);
            }
            deleted += static_cast<std::int64_t>(run.firstEnd - run.firstBegin);
            inserted += static_cast<std::int64_t>(run.secondEnd - run.secondBegin);
            continue;
        }
        for (std::size_t i = run.firstBegin, j = run.secondBegin; i < run.firstEnd; ++i, ++j) {
            addGap(builder, a.gaps[i], b.gaps[j]);
            builder.add(DiffOp::Equal, a.words[i]);
        }
    }
    addGap(builder, a.gaps.back(), b.gaps.back());
}

std::string_view span(const Pieces &pieces, std::size_t begin, std::size_t end)
{
    if (begin == end)
        return {};
    const char *start = pieces[begin].data();
    return {start, static_cast<std::size_t>(pieces[end - 1].data() + pieces[end - 1].size() - start)};
}

/// Runs of equal and changed lines.
std::vector<TokenRun> lineRuns(const Pieces &a, const Pieces &b)
{
    Numbers numbers;
    const auto first = numbers.of(a);
    const auto second = numbers.of(b);
    return diffByGit(first, second, true);
}

} // namespace

const char *name(DiffOp op)
{
    switch (op) {
    case DiffOp::Equal: return "equal";
    case DiffOp::Delete: return "delete";
    case DiffOp::Insert: return "insert";
    }
    return "equal";
}

TextDiff diffWords(std::string_view before, std::string_view after)
{
    Builder builder;
    std::int64_t deleted = 0;
    std::int64_t inserted = 0;
    if (before.size() <= exactLimit && after.size() <= exactLimit) {
        addWords(builder, before, after, deleted, inserted); // small enough to be minimal as a whole
    } else {
        const Pieces a = linesOf(before);
        const Pieces b = linesOf(after);
        for (const TokenRun &run : lineRuns(a, b)) {
            if (run.equal)
                builder.add(DiffOp::Equal, span(a, run.firstBegin, run.firstEnd));
            else
                addWords(builder, span(a, run.firstBegin, run.firstEnd), span(b, run.secondBegin, run.secondEnd), deleted, inserted);
        }
    }
    TextDiff diff = builder.take();
    diff.deletedWords = deleted;
    diff.insertedWords = inserted;
    return diff;
}

TextDiff diffLines(std::string_view before, std::string_view after)
{
    const Pieces a = linesOf(before);
    const Pieces b = linesOf(after);
    Builder builder;
    std::int64_t deleted = 0;
    std::int64_t inserted = 0;
    for (const TokenRun &run : lineRuns(a, b)) {
        if (run.equal) {
            builder.add(DiffOp::Equal, span(a, run.firstBegin, run.firstEnd));
            continue;
        }
        const std::string_view gone = span(a, run.firstBegin, run.firstEnd);
        const std::string_view come = span(b, run.secondBegin, run.secondEnd);
        deleted += static_cast<std::int64_t>(wordsOf(gone).words.size());
        inserted += static_cast<std::int64_t>(wordsOf(come).words.size());
        builder.add(DiffOp::Delete, gone);
        builder.add(DiffOp::Insert, come);
    }
    TextDiff diff = builder.take();
    diff.deletedWords = deleted;
    diff.insertedWords = inserted;
    return diff;
}

namespace {

using MaybeText = std::optional<std::string>;

void addPart(std::vector<PartDiff> &parts, PartDiff part, const MaybeText &before, const MaybeText &after)
{
    if (before == after)
        return;
    part.added = !before;
    part.removed = !after;
    part.diff = diffWords(before.value_or(std::string()), after.value_or(std::string()));
    parts.push_back(std::move(part));
}

template <typename Map, typename Text>
void addMaps(std::vector<PartDiff> &parts, PromptPart kind, const Map &before, const Map &after, Text text)
{
    std::map<std::string, std::pair<MaybeText, MaybeText>> both;
    for (const auto &[key, value] : before)
        both[key].first = text(value);
    for (const auto &[key, value] : after)
        both[key].second = text(value);
    for (const auto &[key, values] : both)
        addPart(parts, {kind, 0, key, false, false, {}}, values.first, values.second);
}

/// JSON is compared by its places; text that is no JSON as text.
void addJson(std::vector<PartDiff> &parts, PromptPart kind, const std::string &before, const std::string &after)
{
    const auto a = parseJson(before.empty() ? "null" : before);
    const auto b = parseJson(after.empty() ? "null" : after);
    if (!a || !b) {
        addPart(parts, {kind, 0, {}, false, false, {}}, before.empty() ? MaybeText() : before, after.empty() ? MaybeText() : after);
        return;
    }
    const auto placesOf = [](const Json &json) {
        std::map<std::string, std::string> places;
        const Json flat = json.flatten();
        for (const auto &[path, value] : flat.items())
            places[path] = dumpJson(value);
        return places;
    };
    addMaps(parts, kind, before.empty() ? std::map<std::string, std::string>() : placesOf(*a),
            after.empty() ? std::map<std::string, std::string>() : placesOf(*b), [](const std::string &value) { return value; });
}

/// Messages that are equal as a whole stay together first, so that an added example does not shift all that follow.
std::vector<TokenRun> messageRuns(const std::vector<Message> &before, const std::vector<Message> &after)
{
    const auto wholes = [](const std::vector<Message> &messages) {
        std::vector<std::string> texts;
        for (const Message &message : messages)
            texts.push_back(std::string(name(message.role)) + "\n" + message.text + "\n" + callText(message).value_or(std::string()));
        return texts;
    };
    const std::vector<std::string> left = wholes(before);
    const std::vector<std::string> right = wholes(after);
    Numbers numbers;
    const auto first = numbers.of(Pieces(left.begin(), left.end()));
    const auto second = numbers.of(Pieces(right.begin(), right.end()));
    return diffTokens(first, second);
}

/// One changed message, an added one (no @p before) or a removed one (no @p after).
void addMessage(std::vector<PartDiff> &parts, std::size_t number, const Message *before, const Message *after)
{
    const std::string role = name((after ? after : before)->role);
    addPart(parts, {PromptPart::Message, number, role, false, false, {}}, before ? MaybeText(before->text) : MaybeText(), after ? MaybeText(after->text) : MaybeText());
    addPart(parts, {PromptPart::ToolCall, number, role, false, false, {}}, before ? callText(*before) : MaybeText(), after ? callText(*after) : MaybeText());
}

} // namespace

std::string PartDiff::label() const
{
    switch (kind) {
    case PromptPart::Message: return "message " + std::to_string(message) + ", " + key;
    case PromptPart::ToolCall: return "message " + std::to_string(message) + ", " + key + ", tool calls";
    case PromptPart::Parameter: return "parameter " + key;
    case PromptPart::Snippet: return "snippet " + key;
    case PromptPart::Tools: return key.empty() ? "tools" : "tools " + key;
    case PromptPart::OutputSchema: return key.empty() ? "output schema" : "output schema " + key;
    }
    return key;
}

std::optional<std::string> callText(const Message &message)
{
    if (!message.toolCalls && !message.toolCallId)
        return {};
    return message.toolCalls.value_or(std::string()) + (message.toolCallId ? "\n" + *message.toolCallId : std::string());
}

std::vector<ComparedMessages> comparedMessages(const std::vector<Message> &before, const std::vector<Message> &after)
{
    std::vector<ComparedMessages> all;
    for (const TokenRun &run : messageRuns(before, after)) {
        std::size_t i = run.firstBegin;
        std::size_t j = run.secondBegin;
        while (i < run.firstEnd || j < run.secondEnd) {
            const bool pair = i < run.firstEnd && j < run.secondEnd && before[i].role == after[j].role;
            const bool old = i < run.firstEnd && (pair || j == run.secondEnd || run.firstEnd - i >= run.secondEnd - j);
            const bool fresh = j < run.secondEnd && (pair || !old);
            all.push_back({old ? std::optional(i) : std::nullopt, fresh ? std::optional(j) : std::nullopt});
            i += old;
            j += fresh;
        }
    }
    return all;
}

std::vector<PartDiff> diffPrompts(const PromptContent &before, const PromptContent &after)
{
    std::vector<PartDiff> parts;
    for (const ComparedMessages &pair : comparedMessages(before.messages, after.messages))
        addMessage(parts, pair.after.value_or(pair.before.value_or(0)) + 1, pair.before ? &before.messages[*pair.before] : nullptr,
                   pair.after ? &after.messages[*pair.after] : nullptr);
    addMaps(parts, PromptPart::Parameter, before.parameters, after.parameters, [](const std::string &value) { return value; });
    addMaps(parts, PromptPart::Snippet, before.partials, after.partials, [](const VersionHash &hash) { return hash.hex(); });
    addJson(parts, PromptPart::Tools, before.tools, after.tools);
    addJson(parts, PromptPart::OutputSchema, before.outputSchema, after.outputSchema);
    return parts;
}

} // namespace assay
