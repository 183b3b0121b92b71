#include "items/diff/text_rows.h"

#include <QStringDecoder>
#include <algorithm>

#include "prompts/diff.h"

namespace assay::items {

namespace {

/// The lines of a changed run and how much each has in common with one of the other side.
struct Shared
{
    int left = 0;
    int right = 0;
    qsizetype weight = 0; ///< characters without blanks
};

int lineAt(const DiffSide &side, qsizetype position)
{
    return static_cast<int>(std::upper_bound(side.lines.begin(), side.lines.end(), position) - side.lines.begin()) - 1;
}

qsizetype solid(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
}

/// Walks the words of one changed run: appends nothing, only marks what differs and notes which lines share words.
class RunWalk
{
public:
    RunWalk(DiffTexts &texts, int firstLeft, int firstRight)
        : m_texts(texts), m_left(begin(texts.left, firstLeft)), m_right(begin(texts.right, firstRight))
    {
    }

    void take(const DiffSegment &segment)
    {
        const qsizetype length = wideText(segment.text).size();
        if (segment.op == DiffOp::Equal)
            share(length);
        else if (segment.op == DiffOp::Delete)
            mark(m_texts.left.changed, m_left, length);
        else
            mark(m_texts.right.changed, m_right, length);
    }
    std::vector<Shared> shared;

private:
    static qsizetype begin(const DiffSide &side, int line) { return line < side.lineCount() ? side.span(line).begin : side.text.size(); }

    static void mark(std::vector<TextSpan> &spans, qsizetype &at, qsizetype length)
    {
        if (!spans.empty() && spans.back().end() == at)
            spans.back().length += length;
        else
            spans.push_back({at, length});
        at += length;
    }

    /// Equal words belong to one line of each side; a piece ends where either line does.
    void share(qsizetype length)
    {
        while (length > 0) {
            const int left = lineAt(m_texts.left, m_left);
            const int right = lineAt(m_texts.right, m_right);
            const qsizetype piece = std::min({length, m_texts.left.span(left).end() - m_left, m_texts.right.span(right).end() - m_right});
            const qsizetype weight = solid(QStringView(m_texts.left.text).sliced(m_left, piece));
            if (!shared.empty() && shared.back().left == left && shared.back().right == right)
                shared.back().weight += weight;
            else if (weight > 0)
                shared.push_back({left, right, weight});
            m_left += piece;
            m_right += piece;
            length -= piece;
        }
    }

    DiffTexts &m_texts;
    qsizetype m_left;
    qsizetype m_right;
};

/// Of the pairs, which only ever go forward, those with the most in common that use each line once.
std::vector<Shared> bestPairs(const std::vector<Shared> &pairs)
{
    struct Best
    {
        qsizetype weight = 0;
        std::ptrdiff_t last = -1; ///< the last pair taken
    };
    std::vector<Best> upTo(pairs.size() + 1); // among the first i pairs
    std::vector<std::size_t> before(pairs.size()); // pairs that end before both lines of pair i
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        std::size_t free = i;
        while (free > 0 && (pairs[free - 1].left == pairs[i].left || pairs[free - 1].right == pairs[i].right))
            --free;
        before[i] = free;
        const qsizetype taken = upTo[free].weight + pairs[i].weight;
        upTo[i + 1] = taken > upTo[i].weight ? Best{taken, static_cast<std::ptrdiff_t>(i)} : upTo[i];
    }
    std::vector<Shared> chosen;
    for (std::ptrdiff_t at = upTo.back().last; at >= 0; at = upTo[before[static_cast<std::size_t>(at)]].last)
        chosen.push_back(pairs[static_cast<std::size_t>(at)]);
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

void addRow(DiffTexts &texts, int left, int right)
{
    const bool equal = left >= 0 && right >= 0 && texts.left.line(left) == texts.right.line(right);
    texts.rows.push_back({left, right, equal});
}

/// Lines between two pairs stand beside each other as they come.
void addLoose(DiffTexts &texts, int &left, int &right, int leftEnd, int rightEnd)
{
    while (left < leftEnd || right < rightEnd)
        addRow(texts, left < leftEnd ? left++ : -1, right < rightEnd ? right++ : -1);
}

void addRun(DiffTexts &texts, std::string_view before, std::string_view after)
{
    int left = texts.left.append(wideText(before));
    int right = texts.right.append(wideText(after));
    RunWalk walk(texts, left, right);
    for (const DiffSegment &segment : diffWords(before, after).segments)
        walk.take(segment);
    for (const Shared &pair : bestPairs(walk.shared)) {
        addLoose(texts, left, right, pair.left, pair.right);
        addRow(texts, left++, right++);
    }
    addLoose(texts, left, right, texts.left.lineCount(), texts.right.lineCount());
}

void addEqual(DiffTexts &texts, std::string_view lines)
{
    const QString wide = wideText(lines);
    int left = texts.left.append(wide);
    int right = texts.right.append(wide);
    while (left < texts.left.lineCount())
        texts.rows.push_back({left++, right++, true});
}

} // namespace

TextSpan DiffSide::span(int line) const
{
    const auto at = static_cast<std::size_t>(line);
    const qsizetype end = at + 1 < lines.size() ? lines[at + 1] : text.size();
    return {lines[at], end - lines[at]};
}

LineEnd DiffSide::lineEnd(int number) const
{
    const QStringView bytes = line(number);
    return bytes.endsWith(u"\r\n") ? LineEnd::CrLf : bytes.endsWith(u'\n') ? LineEnd::Lf : LineEnd::None;
}

int DiffSide::append(QStringView added)
{
    const int first = lineCount();
    for (qsizetype at = 0; at < added.size();) {
        lines.push_back(text.size() + at);
        const qsizetype end = added.indexOf(u'\n', at);
        at = end < 0 ? added.size() : end + 1;
    }
    text += added;
    return first;
}

namespace {

DiffTexts compareLines(std::string_view before, std::string_view after)
{
    DiffTexts texts;
    const std::vector<DiffSegment> segments = diffLines(before, after).segments;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const DiffSegment &segment = segments[i];
        const bool pair = segment.op == DiffOp::Delete && i + 1 < segments.size() && segments[i + 1].op == DiffOp::Insert;
        if (segment.op == DiffOp::Equal)
            addEqual(texts, segment.text);
        else if (pair)
            addRun(texts, segment.text, segments[++i].text);
        else
            addRun(texts, segment.op == DiffOp::Delete ? segment.text : std::string(), segment.op == DiffOp::Insert ? segment.text : std::string());
    }
    return texts;
}

/// Takes the line end off again that was lent.
void open(DiffSide &side)
{
    side.text.chop(1);
    while (!side.changed.empty() && side.changed.back().end() > side.text.size()) {
        if (--side.changed.back().length > 0)
            break;
        side.changed.pop_back();
    }
}

bool isOpen(std::string_view text)
{
    return !text.empty() && !text.ends_with('\n');
}

} // namespace

DiffTexts compareTexts(std::string_view before, std::string_view after)
{
    if (!isOpen(before) || !isOpen(after))
        return compareLines(before, after);
    // Else a last line would differ from itself as soon as one more follows.
    DiffTexts texts = compareLines(std::string(before) + "\n", std::string(after) + "\n");
    open(texts.left);
    open(texts.right);
    return texts;
}

QString wideText(std::string_view utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace assay::items
