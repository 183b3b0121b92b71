#include "widgets/components/filter_tint.h"

#include <QPlainTextEdit>
#include <algorithm>

#include "widgets/theme/tokens.h"

namespace assay::widgets {

using items::FilterPart;

FilterTint::FilterTint(QPlainTextEdit *edit) : QSyntaxHighlighter(edit->document()), m_edit(edit) {}

void FilterTint::setLanguage(const items::FilterLanguage *language)
{
    m_language = language;
    rehighlight();
}

void FilterTint::setProblem(const std::optional<items::FilterProblem> &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    rehighlight();
}

void FilterTint::highlightBlock(const QString &text)
{
    if (!m_language)
        return;
    const Tokens &t = tokensOf(m_edit);
    for (const items::FilterToken &token : m_language->tokens(text)) {
        QTextCharFormat format;
        const bool isQuiet = token.part == FilterPart::Phrase || token.part == FilterPart::Word || token.part == FilterPart::Bracket;
        format.setForeground(token.part == FilterPart::Field ? t.accent : isQuiet ? t.text2 : t.text);
        if (token.part == FilterPart::Joiner)
            format.setFontWeight(QFont::DemiBold);
        setFormat(token.at, token.length, format);
    }
    const int end = m_problem ? std::min(static_cast<int>(text.size()), m_problem->at + m_problem->length) : 0;
    for (int at = m_problem ? m_problem->at : 0; at < end; ++at) {
        QTextCharFormat wrong = format(at);
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(t.worse);
        setFormat(at, 1, wrong);
    }
}

} // namespace assay::widgets

#include "moc_filter_tint.cpp"
