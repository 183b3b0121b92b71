#include "prompts/text_merge.h"

#include <algorithm>
#include <git2/merge.h>
#include <memory>
#include <optional>

#include "prompts/diff.h"
#include "prompts/libgit.h"

namespace assay {

namespace {

constexpr unsigned short leastMarker = 7;
constexpr std::size_t longestMarker = 30'000;

bool endsOpen(std::string_view text)
{
    return !text.empty() && !text.ends_with('\n');
}

std::string closed(std::string_view text)
{
    return std::string(text) + (endsOpen(text) ? "\n" : "");
}

/// The longest run of a character that markers are made of.
std::size_t longestRun(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    char last = 0;
    for (const char c : text) {
        const bool marks = c == '<' || c == '|' || c == '=' || c == '>';
        run = marks && c == last ? run + 1 : marks ? 1 : 0;
        last = c;
        longest = std::max(longest, run);
    }
    return longest;
}

std::optional<std::string> gitMerge(const std::string &base, const std::string &ours, const std::string &theirs, std::size_t marker)
{
    initialiseGit();
    const auto input = [](const std::string &text) {
        git_merge_file_input file{};
        git_merge_file_input_init(&file, GIT_MERGE_FILE_INPUT_VERSION);
        file.ptr = text.data();
        file.size = text.size();
        return file;
    };
    const git_merge_file_input files[]{input(base), input(ours), input(theirs)};
    git_merge_file_options options{};
    git_merge_file_options_init(&options, GIT_MERGE_FILE_OPTIONS_VERSION);
    options.flags = GIT_MERGE_FILE_STYLE_DIFF3 | GIT_MERGE_FILE_DIFF_MINIMAL;
    options.marker_size = static_cast<unsigned short>(marker);
    options.ancestor_label = options.our_label = options.their_label = "";
    git_merge_file_result result{};
    const int failed = git_merge_file(&result, &files[0], &files[1], &files[2], &options);
    const std::unique_ptr<git_merge_file_result, decltype(&git_merge_file_result_free)> owner(&result, git_merge_file_result_free);
    if (failed != 0 || (!result.ptr && !result.automergeable))
        return std::nullopt; // text that libgit2 takes for binary
    return std::string(result.ptr ? result.ptr : "", result.len);
}

/// Takes what git wrote apart at its markers.
class MarkedText
{
public:
    MarkedText(std::string_view marked, std::size_t marker) : m_marker(marker)
    {
        for (std::size_t at = 0; at < marked.size();) {
            const std::size_t end = std::min(marked.find('\n', at), marked.size() - 1) + 1;
            takeLine(marked.substr(at, end - at));
            at = end;
        }
    }
    TextMerge merge;

private:
    enum class Side { Both, Ours, Base, Theirs };

    bool isMarker(std::string_view line, char sign) const
    {
        return line.size() >= m_marker && line.substr(0, m_marker).find_first_not_of(sign) == std::string_view::npos;
    }
    void takeLine(std::string_view line)
    {
        if (m_side == Side::Both && isMarker(line, '<')) {
            merge.conflicts.push_back({m_lines + 1, {}, {}, {}});
            merge.places.push_back(merge.text.size());
            m_side = Side::Ours;
        } else if (m_side == Side::Ours && isMarker(line, '|')) {
            m_side = Side::Base;
        } else if (m_side == Side::Base && isMarker(line, '=')) {
            m_side = Side::Theirs;
        } else if (m_side == Side::Theirs && isMarker(line, '>')) {
            m_side = Side::Both;
        } else {
            keep(line);
        }
    }
    void keep(std::string_view line)
    {
        if (m_side == Side::Base || m_side == Side::Theirs) {
            (m_side == Side::Base ? merge.conflicts.back().base : merge.conflicts.back().theirs) += line;
            return;
        }
        if (m_side == Side::Ours)
            merge.conflicts.back().ours += line;
        merge.text += line;
        ++m_lines;
    }

    std::size_t m_marker;
    Side m_side = Side::Both;
    int m_lines = 0;
};

/// The conflicts' lines count in the merged text, which has their additions too: back to lines of ours.
void placeInOurs(TextMerge &merge, std::string_view ours)
{
    const TextDiff diff = diffLines(ours, merge.text);
    for (TextConflict &conflict : merge.conflicts) {
        int line = 1;
        int left = conflict.line - 1;
        for (const DiffSegment &segment : diff.segments) {
            const int count = static_cast<int>(std::count(segment.text.begin(), segment.text.end(), '\n'));
            if (segment.op == DiffOp::Delete) {
                line += count;
                continue;
            }
            if (left < count || left == 0) {
                line += segment.op == DiffOp::Equal ? left : 0;
                break;
            }
            left -= count;
            line += segment.op == DiffOp::Equal ? count : 0;
        }
        conflict.line = line;
    }
}

} // namespace

TextMerge mergeText(std::string_view base, std::string_view ours, std::string_view theirs)
{
    if (ours == theirs || base == theirs)
        return {std::string(ours), {}};
    if (base == ours)
        return {std::string(theirs), {}};
    const TextMerge refused{std::string(ours), {{1, std::string(base), std::string(ours), std::string(theirs)}}, {0}};
    const std::size_t marker = std::max<std::size_t>({leastMarker, longestRun(base) + 1, longestRun(ours) + 1, longestRun(theirs) + 1});
    if (marker > longestMarker)
        return refused;
    const auto marked = gitMerge(closed(base), closed(ours), closed(theirs), marker);
    if (!marked)
        return refused;
    TextMerge merge = MarkedText(*marked, marker).merge;
    if (!merge.conflicts.empty())
        placeInOurs(merge, closed(ours));
    const bool open = endsOpen(ours) == endsOpen(base) ? endsOpen(theirs) : endsOpen(ours);
    if (open && merge.text.ends_with('\n'))
        merge.text.pop_back();
    return merge;
}

std::string settledText(const TextMerge &merge, const std::vector<std::string> &texts)
{
    std::string text = merge.text;
    for (std::size_t i = merge.conflicts.size(); i-- > 0;) {
        const std::size_t begin = merge.places[i];
        const std::size_t length = std::min(merge.conflicts[i].ours.size(), text.size() - begin);
        // The last line of the text may have lost its line end: then what takes its place ends without one, too.
        const bool open = length < merge.conflicts[i].ours.size();
        std::string taken = texts[i];
        if (open && taken.ends_with('\n'))
            taken.pop_back();
        text.replace(begin, length, taken);
    }
    return text;
}

} // namespace assay
