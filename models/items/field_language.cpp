#include "items/field_language.h"

#include <QCoreApplication>
#include <algorithm>

#include "items/filter_scan.h"

namespace assay::items {

namespace {

constexpr std::size_t mostOffers = 60;

struct FilterLine
{
    Q_DECLARE_TR_FUNCTIONS(FilterLine)
};

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + escaped + QLatin1Char('"');
}

bool holdsAny(const QString &text, QStringView signs)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return c.isSpace() || signs.contains(c); });
}

/// Those that begin with what was typed, then those that hold it.
template <typename T, typename Text>
std::vector<T> likely(std::vector<T> all, const QString &typed, Text text)
{
    const auto rank = [&](const T &each) {
        const QString said = text(each);
        return said.startsWith(typed, Qt::CaseInsensitive) ? 0 : said.contains(typed, Qt::CaseInsensitive) ? 1 : 2;
    };
    all.erase(std::remove_if(all.begin(), all.end(), [&](const T &each) { return rank(each) == 2; }), all.end());
    std::stable_sort(all.begin(), all.end(), [&](const T &a, const T &b) { return rank(a) < rank(b); });
    if (all.size() > mostOffers)
        all.resize(mostOffers);
    return all;
}

/// Place of a 1-based column in code points.
int placeOf(const QString &text, int column)
{
    int at = 0;
    for (int left = column - 1; left > 0 && at < text.size(); --left)
        at += text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    return at;
}

QString sentence(QString part)
{
    if (part.isEmpty())
        return part;
    part[0] = part[0].toUpper();
    return part.endsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char('?')) ? part : part + QLatin1Char('.');
}

const FilterToken *tokenAt(const std::vector<FilterToken> &tokens, int cursor)
{
    const auto holdsCursor = [&](const FilterToken &each) { return each.at < cursor && cursor <= each.end(); };
    const auto found = std::find_if(tokens.rbegin(), tokens.rend(), holdsCursor);
    return found == tokens.rend() ? nullptr : &*found;
}

} // namespace

QString filterValueText(const QString &value)
{
    return value.isEmpty() || value.startsWith(QLatin1Char('-')) || holdsAny(value, u"()\",") ? quoted(value) : value;
}

QString filterFieldText(const QString &field, const QString &name)
{
    return field + QLatin1Char('.') + (holdsAny(name, u"()\":=<>") ? quoted(name) : name);
}

QString unquotedFilterText(QString typed)
{
    if (typed.startsWith(QLatin1Char('"')))
        typed.remove(0, 1);
    if (typed.endsWith(QLatin1Char('"')))
        typed.chop(1);
    return typed.replace(QStringLiteral("\\\""), QStringLiteral("\"")).replace(QStringLiteral("\\\\"), QStringLiteral("\\"));
}

std::vector<FilterToken> FieldLanguage::tokens(const QString &text) const
{
    return scanFilter(text);
}

const FilterFieldInfo *FieldLanguage::fieldNamed(const QString &name) const
{
    const auto found = std::find_if(fields().begin(), fields().end(), [&](const FilterFieldInfo &each) { return each.name == name; });
    return found == fields().end() ? nullptr : &*found;
}

FilterOffers FieldLanguage::offers(const QString &text, int cursor) const
{
    const auto all = tokens(text);
    const FilterToken *token = tokenAt(all, cursor);
    FilterOffers offers;
    if (!token) {
        offers = fieldOffers({});
        offers.at = cursor;
        return offers;
    }
    const QString typed = text.mid(token->at, cursor - token->at);
    switch (token->part) {
    case FilterPart::Word:
    case FilterPart::Field: offers = fieldOffers(typed); break;
    case FilterPart::Value:
    case FilterPart::Sign: {
        const auto *field = token;
        while (field > all.data() && field->part != FilterPart::Field)
            --field;
        const bool begun = token->part == FilterPart::Value;
        offers = valueOffers(text.mid(field->at, field->length).section(QLatin1Char('.'), 0, 0), begun ? unquotedFilterText(typed) : QString());
        offers.at = begun ? token->at : cursor;
        offers.length = begun ? token->length : 0;
        return offers;
    }
    case FilterPart::Phrase:
    case FilterPart::Joiner:
    case FilterPart::Bracket: return {};
    }
    offers.at = token->at;
    offers.length = token->length;
    return offers;
}

FilterOffers FieldLanguage::fieldOffers(const QString &typed) const
{
    const bool dotted = typed.contains(QLatin1Char('.'));
    const FilterFieldInfo *whole = fieldNamed(typed.section(QLatin1Char('.'), 0, 0));
    const bool isWhole = whole && (dotted ? names(whole->name).contains(unquotedFilterText(typed.section(QLatin1Char('.'), 1))) : whole->ordered);
    if (isWhole)
        return signOffers(*whole, typed);
    std::vector<FilterOffer> all;
    for (const FilterFieldInfo &field : fields()) {
        all.push_back({field.ordered ? field.name : field.name + QLatin1Char(':'), field.note, false});
        for (const QString &name : field.named ? names(field.name) : QStringList())
            all.push_back({filterFieldText(field.name, name), field.note, false});
    }
    FilterOffers offers;
    const QString wanted = QString(typed).remove(QLatin1Char('"'));
    offers.offers = likely(std::move(all), wanted, [](const FilterOffer &each) { return QString(each.text).remove(QLatin1Char('"')); });
    return offers;
}

FilterOffers FieldLanguage::signOffers(const FilterFieldInfo &field, const QString &written) const
{
    FilterOffers offers;
    const auto add = [&](const char *sign, const QString &note) { offers.offers.push_back({written + QLatin1String(sign), note, false}); };
    if (field.ordered) {
        add("<", FilterLine::tr("less than"));
        add("<=", FilterLine::tr("at most"));
        add(">", FilterLine::tr("more than"));
        add(">=", FilterLine::tr("at least"));
    }
    add(":", field.ordered ? FilterLine::tr("is, or a range 1..5") : FilterLine::tr("is"));
    if (field.named && !written.contains(QLatin1Char('.'))) {
        for (const QString &name : names(field.name))
            offers.offers.push_back({filterFieldText(field.name, name), field.note, false});
    }
    return offers;
}

FilterOffers FieldLanguage::valueOffers(const QString &field, const QString &typed) const
{
    std::vector<FilterOffer> all;
    for (const QString &value : values(field))
        all.push_back({filterValueText(value), {}, true});
    FilterOffers offers;
    offers.certain = true;
    offers.offers = likely(std::move(all), typed, [](const FilterOffer &each) { return unquotedFilterText(each.text); });
    return offers;
}

FilterProblem FieldLanguage::problemAt(const QString &text, const Error &error) const
{
    FilterProblem problem;
    problem.at = std::min(placeOf(text, std::max(1, error.where.column)), std::max(0, static_cast<int>(text.size()) - 1));
    problem.length = std::max(1, static_cast<int>(text.size()) - problem.at);
    for (const FilterToken &token : tokens(text)) {
        if (token.at <= problem.at && problem.at < token.end())
            problem.length = token.end() - problem.at;
    }
    QStringList said{sentence(error.why.isEmpty() ? error.what : error.why), sentence(error.fix)};
    said.removeAll(QString());
    problem.text = said.join(QLatin1Char(' '));
    return problem;
}

} // namespace assay::items
