#include "evaluation/scorers/text/unicode.h"

#include <QString>
#include <algorithm>

#include "base/utf8.h"

namespace assay {

namespace {

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Stands between the letters of a word without ending it (Unicode: Case_Ignorable, the classes and the marks in use).
bool isPassedOver(QChar c)
{
    switch (c.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Letter_Modifier:
    case QChar::Symbol_Modifier: return true;
    default: return c == u'\'' || c == u'.' || c == u':' || c == u'\u00b7' || c == u'\u2018' || c == u'\u2019';
    }
}

bool hasCase(QChar c)
{
    return c.isLower() || c.isUpper() || c.isTitleCase();
}

/// Whether the sigma at @p at is the last letter of a word (Unicode: Final_Sigma).
bool endsWord(const QString &text, qsizetype at)
{
    qsizetype before = at - 1;
    while (before >= 0 && isPassedOver(text[before]))
        --before;
    qsizetype after = at + 1;
    while (after < text.size() && isPassedOver(text[after]))
        ++after;
    return before >= 0 && hasCase(text[before]) && (after == text.size() || !hasCase(text[after]));
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> std::uint32_t { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u; };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const unsigned length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first > 0xF4)
        return {0xFFFD, 1};
    std::uint32_t value = first & (0x7Fu >> length);
    for (unsigned i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80u)
            return {0xFFFD, 1};
        value = value << 6u | (byte(i) & 0x3Fu);
    }
    return {value, length};
}

std::vector<std::uint32_t> codePointsOf(std::string_view text)
{
    std::vector<std::uint32_t> points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        points.push_back(point.value);
        at += point.length;
    }
    return points;
}

bool isBlank(char32_t c, Blanks blanks)
{
    if (c < 0x80)
        return c == ' ' || (c >= 0x09 && c <= 0x0D) || (blanks == Blanks::Python && c >= 0x1C && c <= 0x1F);
    if (c == 0x85)
        return blanks == Blanks::Python;
    if (c == 0xFEFF)
        return blanks == Blanks::JavaScript;
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

std::vector<std::string_view> splitWords(std::string_view text, Blanks blanks)
{
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        if (end > begin)
            words.push_back(text.substr(begin, end - begin));
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (isBlank(point.value, blanks)) {
            close(at);
            begin = at + point.length;
        }
        at += point.length;
    }
    close(text.size());
    return words;
}

std::string_view withoutTrailingBlanks(std::string_view text, Blanks blanks)
{
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && text.size() - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0u) == 0x80u)
            --last;
        const CodePoint point = codePointAt(text, last);
        if (last + point.length != text.size() || !isBlank(point.value, blanks))
            break;
        text = text.substr(0, last);
    }
    return text;
}

std::string lowered(std::string_view text)
{
    if (isAscii(text))
        return lowerAscii(text);
    const QString source = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (!source.contains(u'\u03a3'))
        return source.toLower().toStdString();
    QString marked = source;
    for (qsizetype at = 0; at < marked.size(); ++at)
        if (marked[at] == u'\u03a3' && endsWord(source, at))
            marked[at] = u'\u03c2';
    return marked.toLower().toStdString();
}

} // namespace assay
