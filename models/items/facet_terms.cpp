#include "items/facet_terms.h"

#include <algorithm>

#include "items/field_language.h"
#include "items/filter_scan.h"
#include "storage/filter_values.h"

namespace assay::items {

namespace {

const QString passField = QStringLiteral("pass.");

QString facetField(Facet facet)
{
    switch (facet) {
    case Facet::Run: return QStringLiteral("run");
    case Facet::Version: return QStringLiteral("version");
    case Facet::Model: return QStringLiteral("model");
    case Facet::FailedScorer: return passField;
    case Facet::Tag: return QStringLiteral("tag");
    case Facet::State: return QStringLiteral("state");
    }
    return {};
}

bool isFalse(const QString &value)
{
    return filterVerdict(value.toStdString()) == false;
}

QString termText(const QString &field, const QStringList &values)
{
    QStringList written;
    for (const QString &value : values)
        written << filterValueText(value);
    return field + QLatin1Char(':') + written.join(QLatin1Char(','));
}

/// `score."answer is right"` without the quotes.
QString fieldName(const QString &typed)
{
    const auto dot = typed.indexOf(QLatin1Char('.'));
    return dot < 0 ? typed : typed.left(dot + 1) + unquotedFilterText(typed.mid(dot + 1));
}

} // namespace

FacetTerms::FacetTerms(const QString &filter) : m_text(filter)
{
    read();
}

void FacetTerms::read()
{
    const std::vector<FilterToken> tokens = scanFilter(m_text);
    const auto said = [&](std::size_t at) { return at < tokens.size() ? m_text.mid(tokens[at].at, tokens[at].length) : QString(); };
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const FilterToken &token = tokens[i];
        if (token.part == FilterPart::Bracket)
            depth += said(i) == QStringLiteral("(") ? 1 : -1;
        else if (depth == 0 && token.part == FilterPart::Joiner && said(i) == QStringLiteral("OR"))
            m_hasOr = true;
        if (depth > 0 || token.part != FilterPart::Field)
            continue;
        const bool followsJoiner = i > 0 && tokens[i - 1].part == FilterPart::Joiner;
        const bool followsAnd = followsJoiner && said(i - 1) == QStringLiteral("AND");
        Term term{token.at, token.end(), token.at, token.end(), fieldName(said(i)), false, {}};
        std::size_t next = i + 1;
        QString sign = said(next);
        for (; next < tokens.size() && (tokens[next].part == FilterPart::Sign || tokens[next].part == FilterPart::Value); ++next) {
            term.end = tokens[next].end();
            if (tokens[next].part == FilterPart::Value)
                term.values << unquotedFilterText(said(next));
        }
        term.from = followsAnd ? tokens[i - 1].at : term.at;
        term.to = !followsAnd && said(next) == QStringLiteral("AND") && tokens[next].part == FilterPart::Joiner ? tokens[next].end() : term.end;
        term.isExact = sign == QStringLiteral("=");
        const bool isNegated = followsJoiner && !followsAnd && said(i - 1) != QStringLiteral("OR");
        if (!isNegated && (term.isExact || sign == QStringLiteral(":")))
            m_terms.push_back(std::move(term));
    }
    if (m_hasOr)
        m_terms.clear();
}

bool FacetTerms::owns(Facet facet, const Term &term) const
{
    if (facet == Facet::FailedScorer)
        return term.field.startsWith(passField) && term.values.size() == 1 && isFalse(term.values.front());
    const auto isRange = [](const QString &value) { return value.contains(QStringLiteral("..")); };
    return term.field == facetField(facet) && !(facet == Facet::Version && std::any_of(term.values.begin(), term.values.end(), isRange));
}

bool FacetTerms::matches(Facet facet, const Term &term, const QString &written, const FacetName &value) const
{
    if (facet == Facet::FailedScorer)
        return term.field.mid(passField.size()) == value.text;
    if (term.isExact)
        return written == value.text || value.also.contains(written) || value.ids.contains(written);
    const auto isSame = [&](const QString &word) { return word.compare(written, Qt::CaseInsensitive) == 0; };
    const auto begins = [&](const QString &id) { return !written.isEmpty() && id.startsWith(written.toLower()); };
    return isSame(value.text) || std::any_of(value.also.begin(), value.also.end(), isSame) || std::any_of(value.ids.begin(), value.ids.end(), begins);
}

/// The term goes, and what would join it to nothing.
QString FacetTerms::without(const QString &text, const Term &term)
{
    QString before = text.left(term.from);
    while (!before.isEmpty() && before.back().isSpace())
        before.chop(1);
    const QString after = text.mid(term.to).trimmed();
    const QString between = before.isEmpty() || after.isEmpty() ? QString() : QStringLiteral(" ");
    return before + between + after;
}

QString FacetTerms::withoutAll(const std::function<bool(const Term &)> &isOut) const
{
    QString text = m_text;
    for (;;) {
        const FacetTerms left(text); // places hold for the text they were read from, and two terms share the AND between them
        const auto out = std::find_if(left.m_terms.rbegin(), left.m_terms.rend(), isOut);
        if (out == left.m_terms.rend())
            return text;
        text = without(text, *out);
    }
}

/// Those of scorers that failed narrow each other down.
bool FacetTerms::isLeftOut(Facet facet, const Term &term) const
{
    return facet != Facet::FailedScorer && owns(facet, term);
}

QString FacetTerms::countedUnder(Facet facet) const
{
    return withoutAll([&](const Term &term) { return isLeftOut(facet, term); });
}

QString FacetTerms::ownTerms(Facet facet) const
{
    QStringList terms;
    for (const Term &term : m_terms) {
        if (isLeftOut(facet, term))
            terms << m_text.mid(term.at, term.end - term.at);
    }
    return terms.join(QLatin1Char(' '));
}

QString FacetTerms::widest() const
{
    return withoutAll([&](const Term &term) { return std::any_of(allFacets.begin(), allFacets.end(), [&](Facet facet) { return isLeftOut(facet, term); }); });
}

bool FacetTerms::isOn(Facet facet, const FacetName &value) const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        return owns(facet, term)
               && std::any_of(term.values.begin(), term.values.end(), [&](const QString &written) { return matches(facet, term, written, value); });
    });
}

QStringList FacetTerms::named(Facet facet) const
{
    QStringList names;
    for (const Term &term : m_terms) {
        if (owns(facet, term))
            names += facet == Facet::FailedScorer ? QStringList{term.field.mid(passField.size())} : term.values;
    }
    return names;
}

QString FacetTerms::withTerm(const QString &term) const
{
    const QString text = m_text.trimmed();
    if (text.isEmpty())
        return term;
    const QString whole = m_hasOr ? QString(QLatin1Char('(') + text + QLatin1Char(')')) : text;
    return whole + QLatin1Char(' ') + term;
}

QString FacetTerms::with(const QString &field, const QStringList &values) const
{
    return withTerm(termText(field, values));
}

QString FacetTerms::narrowedTo(Facet facet, const FacetName &value) const
{
    return FacetTerms(countedUnder(facet)).toggled(facet, value);
}

QString FacetTerms::toggled(Facet facet, const FacetName &value) const
{
    if (!isOn(facet, value)) {
        if (facet == Facet::FailedScorer)
            return withTerm(filterFieldText(QStringLiteral("pass"), value.text) + QStringLiteral(":false"));
        const auto own = std::find_if(m_terms.begin(), m_terms.end(), [&](const Term &term) { return owns(facet, term); });
        if (own == m_terms.end())
            return withTerm(termText(facetField(facet), {value.text}));
        return m_text.left(own->at) + termText(own->field, own->values + QStringList{value.text}) + m_text.mid(own->end);
    }
    QString text = m_text;
    for (;;) { // as in withoutAll()
        const FacetTerms now(text);
        const auto names = [&](const Term &term) {
            return owns(facet, term) && std::any_of(term.values.begin(), term.values.end(), [&](const QString &written) { return matches(facet, term, written, value); });
        };
        const auto term = std::find_if(now.m_terms.rbegin(), now.m_terms.rend(), names);
        if (term == now.m_terms.rend())
            return text;
        QStringList left = term->values;
        left.removeIf([&](const QString &written) { return matches(facet, *term, written, value); });
        text = left.isEmpty() ? without(text, *term) : text.left(term->at) + termText(term->field, left) + text.mid(term->end);
    }
}

} // namespace assay::items
