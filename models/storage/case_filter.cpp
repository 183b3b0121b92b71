// Reading a filter of cases.
#include "storage/case_filter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

struct FieldName
{
    std::string_view name;
    CaseTerm::Kind kind;
};
constexpr std::array<FieldName, 5> fieldNames{{{"tag", CaseTerm::Kind::Tag},
                                               {"id", CaseTerm::Kind::Id},
                                               {"case", CaseTerm::Kind::Id},
                                               {"reference", CaseTerm::Kind::Reference},
                                               {"is", CaseTerm::Kind::Is}}};
constexpr std::array<std::string_view, 5> standings{"added", "changed", "removed", "similar", "example"};

class CaseFilterParser
{
public:
    explicit CaseFilterParser(std::string_view text) : m_text(text) {}

    Result<CaseFilter> parse()
    {
        CaseFilter filter;
        for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
            auto term = readTerm();
            if (!term)
                return fail(term.error());
            if (*term)
                filter.terms.push_back(std::move(**term));
        }
        return m_negated ? fail(wrong(m_text.size(), translate("CaseFilter", "nothing stands behind the sign that negates"), {})) : Result<CaseFilter>(std::move(filter));
    }

private:
    void skipBlanks()
    {
        while (m_at < m_text.size() && isAsciiBlank(m_text[m_at]))
            ++m_at;
    }

    Error wrong(std::size_t at, const QString &why, const QString &fix) const
    {
        const int column = static_cast<int>(codePoints(m_text.substr(0, at))) + 1;
        return {ErrorCode::BadInput, translate("CaseFilter", "The filter cannot be used at column %1").arg(column), why, fix, Where{{}, 1, column, {}}};
    }

    /// A bare word up to @p ends or a blank, or what stands in quotes.
    Result<CaseTerm::Value> readValue(std::string_view ends)
    {
        CaseTerm::Value value;
        if (m_text[m_at] == '"') {
            const std::size_t begin = m_at++;
            for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
                if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                    ++m_at;
                value.text += m_text[m_at];
            }
            if (m_at == m_text.size())
                return fail(wrong(begin, translate("CaseFilter", "the quote is not closed"), translate("CaseFilter", "Add a \" at the end.")));
            ++m_at;
        } else {
            while (m_at < m_text.size() && !isAsciiBlank(m_text[m_at]) && ends.find(m_text[m_at]) == std::string_view::npos)
                value.text += m_text[m_at++];
        }
        if (value.text.ends_with('*')) {
            value.text.pop_back();
            value.prefix = true;
        }
        return value;
    }

    /// Nothing for a word that only joins or negates.
    Result<std::optional<CaseTerm>> readTerm()
    {
        const std::size_t begin = m_at;
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && !isAsciiBlank(m_text[m_at + 1])) {
            ++m_at;
            m_negated = !m_negated;
        }
        if (m_text[m_at] == '(' || m_text[m_at] == ')')
            return fail(wrong(m_at, translate("CaseFilter", "cases are filtered by terms that all hold, without brackets"), alternatives()));
        const bool quoted = m_text[m_at] == '"';
        auto word = readValue(":=");
        if (!word)
            return fail(word.error());
        if (!quoted && (word->text == "AND" || word->text == "NOT")) {
            m_negated = m_negated != (word->text == "NOT");
            return std::optional<CaseTerm>();
        }
        if (!quoted && word->text == "OR")
            return fail(wrong(begin, translate("CaseFilter", "cases are filtered by terms that all hold"), alternatives()));
        const bool isField = !quoted && m_at < m_text.size() && (m_text[m_at] == ':' || m_text[m_at] == '=');
        auto term = isField ? readField(begin, word->text) : Result<CaseTerm>(CaseTerm{CaseTerm::Kind::Words, false, {std::move(*word)}});
        if (!term)
            return fail(term.error());
        term->negated = std::exchange(m_negated, false);
        return std::optional(std::move(*term));
    }

    Result<CaseTerm> readField(std::size_t begin, const std::string &name)
    {
        const auto *field = std::find_if(fieldNames.begin(), fieldNames.end(), [&](const FieldName &each) { return each.name == lowerAscii(name); });
        if (field == fieldNames.end())
            return fail(wrong(begin, translate("CaseFilter", "there is no field “%1”").arg(displayText(name)),
                              translate("CaseFilter", "There are tag, id, reference and is; words stand alone or in quotes.")));
        ++m_at;
        CaseTerm term{field->kind, false, {}};
        const std::size_t first = m_at;
        do {
            m_at += term.values.empty() ? 0U : 1U;
            if (m_at == m_text.size() || isAsciiBlank(m_text[m_at]) || m_text[m_at] == ',')
                return fail(wrong(begin, translate("CaseFilter", "“%1:” has no value").arg(displayText(name)), {}));
            const bool quoted = m_text[m_at] == '"';
            auto value = readValue(",");
            if (!value)
                return fail(value.error());
            if (term.kind == CaseTerm::Kind::Reference && !quoted && value->text == "none")
                term.kind = CaseTerm::Kind::NoReference;
            term.values.push_back(std::move(*value));
        } while (m_at < m_text.size() && m_text[m_at] == ',');
        if (auto known = checkStandings(term, first); !known)
            return fail(known.error());
        return term;
    }

    Status checkStandings(const CaseTerm &term, std::size_t at) const
    {
        for (const CaseTerm::Value &value : term.values) {
            if (term.kind == CaseTerm::Kind::Is && std::find(standings.begin(), standings.end(), value.text) == standings.end())
                return fail(wrong(at, translate("CaseFilter", "a case is never “%1”").arg(displayText(value.text)),
                                  translate("CaseFilter", "There are added, changed, removed, similar and example.")));
        }
        return {};
    }

    static QString alternatives() { return translate("CaseFilter", "Write alternatives with a comma: tag:refund,delivery."); }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_negated = false; ///< of the term to come
};

} // namespace

Result<CaseFilter> parseCaseFilter(std::string_view filter)
{
    constexpr std::size_t longest = 16u << 10;
    if (filter.size() > longest)
        return fail(ErrorCode::BadInput, translate("CaseFilter", "The filter cannot be used"), translate("CaseFilter", "it is longer than 16 KiB"));
    return CaseFilterParser(filter).parse();
}

} // namespace assay
