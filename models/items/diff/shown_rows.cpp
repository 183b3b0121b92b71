#include "items/diff/shown_rows.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace assay::items {

namespace {

constexpr int context = 2;      // equal rows that stay beside a change
constexpr int leastFolded = 3;  // fewer are not worth a fold
constexpr qsizetype mostSpoken = 400;

/// The context of this file's texts.
struct ShownWords
{
    Q_DECLARE_TR_FUNCTIONS(PromptDiff)
};

qsizetype bareLength(const DiffSide &side, int line)
{
    if (line < 0)
        return 0;
    const LineEnd end = side.lineEnd(line);
    return side.span(line).length - (end == LineEnd::CrLf ? 2 : end == LineEnd::Lf ? 1 : 0);
}

class Layout
{
public:
    Layout(const PromptDiffView &view, DiffMode mode, const OpenedRows &opened) : m_view(view), m_mode(mode), m_opened(opened) {}

    ShownRows run()
    {
        for (m_section = 0; m_section < static_cast<int>(m_view.sections.size()); ++m_section) {
            m_shown.rows.push_back({ShownRow::Kind::Section, m_section, 0, 0, 0, -1});
            addSection();
        }
        return std::move(m_shown);
    }

private:
    const DiffTexts &texts() const { return m_view.sections[static_cast<std::size_t>(m_section)].texts; }
    const DiffRow &rowAt(int row) const { return texts().rows[static_cast<std::size_t>(row)]; }

    void addSection()
    {
        const int count = static_cast<int>(texts().rows.size());
        for (int row = 0; row < count;) {
            int end = row;
            while (end < count && rowAt(end).equal == rowAt(row).equal)
                ++end;
            if (rowAt(row).equal)
                addEqual(row, end, count);
            else
                addChange(row, end);
            row = end;
        }
    }

    void addEqual(int begin, int end, int count)
    {
        const int foldBegin = begin == 0 ? begin : std::min(end, begin + context);
        const int foldEnd = end == count ? end : std::max(foldBegin, end - context);
        const bool folds = foldEnd - foldBegin >= leastFolded && !m_opened.folds.contains({m_section, foldBegin});
        for (int row = begin; row < end; ++row) {
            if (folds && row == foldBegin) {
                m_shown.rows.push_back({ShownRow::Kind::Fold, m_section, foldBegin, 0, foldEnd - foldBegin, -1});
                row = foldEnd - 1;
            } else {
                addLine(ShownRow::Kind::Both, row, -1);
            }
        }
    }

    void addChange(int begin, int end)
    {
        const int change = static_cast<int>(m_shown.changes.size());
        m_shown.changes.push_back(static_cast<int>(m_shown.rows.size()));
        if (m_mode == DiffMode::SideBySide) {
            for (int row = begin; row < end; ++row)
                addLine(ShownRow::Kind::Both, row, change);
            return;
        }
        for (const auto kind : {ShownRow::Kind::Left, ShownRow::Kind::Right}) {
            for (int row = begin; row < end; ++row) {
                if ((kind == ShownRow::Kind::Left ? rowAt(row).left : rowAt(row).right) >= 0)
                    addLine(kind, row, change);
            }
        }
    }

    void addLine(ShownRow::Kind kind, int row, int change)
    {
        const qsizetype left = kind == ShownRow::Kind::Right ? 0 : bareLength(texts().left, rowAt(row).left);
        const qsizetype right = kind == ShownRow::Kind::Left ? 0 : bareLength(texts().right, rowAt(row).right);
        const qsizetype length = std::max(left, right);
        const bool cut = length > longLine && !m_opened.lines.contains({m_section, row});
        const qsizetype shown = cut ? longLine : length;
        const auto parts = static_cast<int>(std::max<qsizetype>(1, (shown + rowLength - 1) / rowLength));
        for (int part = 0; part < parts; ++part)
            m_shown.rows.push_back({kind, m_section, row, part, 0, change});
        if (cut)
            m_shown.rows.push_back({ShownRow::Kind::More, m_section, row, parts, static_cast<int>(length - longLine), change});
    }

    const PromptDiffView &m_view;
    DiffMode m_mode;
    const OpenedRows &m_opened;
    ShownRows m_shown;
    int m_section = 0;
};

/// @p at or a little before it, where a sign begins.
qsizetype signBegin(QStringView text, qsizetype at)
{
    constexpr int mostMarks = 16;
    for (int i = 0; i < mostMarks && at > 0 && at < text.size() && (text[at].isLowSurrogate() || text[at].isMark()); ++i)
        --at;
    return at;
}

QString spoken(const DiffSide &side, const ShownRow &row, int line)
{
    const TextSpan span = shownSpan(side, line, row.part);
    return side.text.mid(span.begin, std::min(span.length, mostSpoken)).simplified();
}

QString changeSentence(const DiffTexts &texts, const ShownRow &row, bool left)
{
    const DiffSide &side = left ? texts.left : texts.right;
    const DiffRow &lines = texts.rows[static_cast<std::size_t>(row.row)];
    const int line = left ? lines.left : lines.right;
    const QString text = spoken(side, row, line);
    if (const int number = side.number(line); number > 0)
        return (left ? ShownWords::tr("line %1 removed: %2") : ShownWords::tr("line %1 added: %2")).arg(number).arg(text);
    return (left ? ShownWords::tr("removed: %1") : ShownWords::tr("added: %1")).arg(text);
}

} // namespace

ShownRows shownRows(const PromptDiffView &view, DiffMode mode, const OpenedRows &opened)
{
    return Layout(view, mode, opened).run();
}

TextSpan shownSpan(const DiffSide &side, int line, int part)
{
    const qsizetype length = bareLength(side, line);
    const QStringView text = QStringView(side.text).sliced(side.span(line).begin, length);
    const qsizetype begin = signBegin(text, std::min(length, part * rowLength));
    const qsizetype end = signBegin(text, std::min(length, (part + 1) * rowLength));
    return {side.span(line).begin + begin, end - begin};
}

QString rowSentence(const PromptDiffView &view, const ShownRow &row)
{
    const DiffSection &section = view.sections[static_cast<std::size_t>(row.section)];
    const DiffTexts &texts = section.texts;
    switch (row.kind) {
    case ShownRow::Kind::Section: return section.note.isEmpty() ? section.title : section.title + QStringLiteral(", ") + section.note;
    case ShownRow::Kind::Fold: return ShownWords::tr("%n equal lines", nullptr, row.count);
    case ShownRow::Kind::More: return ShownWords::tr("%n more characters", nullptr, row.count);
    case ShownRow::Kind::Left: return changeSentence(texts, row, true);
    case ShownRow::Kind::Right: return changeSentence(texts, row, false);
    case ShownRow::Kind::Both: break;
    }
    const DiffRow &lines = texts.rows[static_cast<std::size_t>(row.row)];
    if (lines.equal) {
        const int number = texts.right.number(lines.right);
        const QString text = spoken(texts.right, row, lines.right);
        return number > 0 ? ShownWords::tr("line %1: %2").arg(number).arg(text) : text;
    }
    QStringList said;
    if (lines.left >= 0)
        said << changeSentence(texts, row, true);
    if (lines.right >= 0)
        said << changeSentence(texts, row, false);
    return said.join(QStringLiteral("; "));
}

} // namespace assay::items
