// Running a filter of cases: over the version through its indexes, over the draft by looking at each of its few cases.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "storage/case_filter.h"
#include "storage/case_places.h"
#include "storage/database.h"
#include "storage/filter_sql.h"
#include "storage/rows.h"
#include "storage/search_index.h"
#include "storage/text_functions.h"

namespace assay {

namespace {

using Kind = CaseTerm::Kind;

/// How the draft has the case of a place.
enum class Drafted { Removed, Changed, Added };
using DraftedPlaces = std::map<std::int64_t, Drafted>;

std::string marksOf(std::size_t count)
{
    std::string marks = "?";
    for (std::size_t i = 1; i < count; ++i)
        marks += ",?";
    return marks;
}

/// Each tag of the file once, by stepping through the index rather than over every case that has it.
Result<std::vector<std::string>> allTags(Database &database)
{
    auto select = database.prepare("WITH RECURSIVE each(tag) AS (SELECT MIN(tag) FROM case_tag UNION ALL "
                                   "SELECT (SELECT MIN(tag) FROM case_tag WHERE tag > each.tag) FROM each WHERE each.tag IS NOT NULL) "
                                   "SELECT tag FROM each WHERE tag IS NOT NULL");
    if (!select)
        return fail(select.error());
    return collect<std::string>(*select, [](const Statement &row) { return std::string(row.text(0)); });
}

/// Makes conditions of the terms that SQL can judge.
class Conditions
{
public:
    Conditions(const CaseFilter &filter, std::vector<std::string> tags, std::int64_t indexed) : m_tags(std::move(tags)), m_indexed(indexed)
    {
        for (const CaseTerm &term : filter.terms) {
            if (term.kind != Kind::Is)
                m_terms.push_back(&term);
        }
    }
    bool isEmpty() const { return m_terms.empty(); }

    /// On `case_row AS c`.
    FilterSql ofVersion() const { return joined(true); }
    /// On `dataset_draft_case AS c`.
    FilterSql ofDraft() const { return joined(false); }

private:
    FilterSql joined(bool version) const
    {
        FilterSql sql;
        for (const CaseTerm *term : m_terms) {
            sql.condition += term->negated ? " AND NOT (" : " AND (";
            for (std::size_t i = 0; i < term->values.size(); ++i) {
                sql.condition += i == 0 ? "(" : " OR (";
                add(sql, *term, term->values[i], version);
                sql.condition += ")";
            }
            sql.condition += ")";
        }
        return sql;
    }

    void add(FilterSql &sql, const CaseTerm &term, const CaseTerm::Value &value, bool version) const
    {
        switch (term.kind) {
        case Kind::Tag: version ? tagOfVersion(sql, value) : tagOfDraft(sql, value); return;
        case Kind::Id: id(sql, value); return;
        case Kind::NoReference:
            // Canonical JSON: inside a text these quotes would have backslashes.
            sql.condition += "instr(c.content, ',\"reference\":null,') > 0";
            return;
        case Kind::Words:
        case Kind::Reference: version ? wordsOfVersion(sql, term.kind, value) : wordsOf(sql, term.kind, value); return;
        case Kind::Is: return;
        }
    }

    static bool fits(const std::string &folded, const CaseTerm::Value &value)
    {
        const std::string wanted = caseFolded(value.text);
        return value.prefix ? folded.starts_with(wanted) : folded == wanted;
    }

    void tagOfVersion(FilterSql &sql, const CaseTerm::Value &value) const
    {
        std::vector<std::string> meant;
        std::copy_if(m_tags.begin(), m_tags.end(), std::back_inserter(meant), [&](const std::string &tag) { return fits(caseFolded(tag), value); });
        if (meant.empty()) {
            sql.condition += "0";
            return;
        }
        sql.condition += "c.id IN (SELECT case_row FROM case_tag WHERE tag IN (" + marksOf(meant.size()) + "))";
        for (std::string &tag : meant)
            sql.values.emplace_back(std::move(tag));
    }

    static void equals(FilterSql &sql, const std::string &column, const CaseTerm::Value &value)
    {
        const std::string folded = caseFolded(value.text);
        sql.condition += value.prefix ? "substr(assay_fold(" + column + "), 1, length(?)) = ?" : "assay_fold(" + column + ") = ?";
        for (int i = value.prefix ? 0 : 1; i < 2; ++i)
            sql.values.emplace_back(folded);
    }
    static void id(FilterSql &sql, const CaseTerm::Value &value) { equals(sql, "c.case_id", value); }

    static void tagOfDraft(FilterSql &sql, const CaseTerm::Value &value)
    {
        sql.condition += "EXISTS (SELECT 1 FROM json_each(c.content, '$.tags') t WHERE ";
        equals(sql, "t.value", value);
        sql.condition += ")";
    }

    static void wordsOf(FilterSql &sql, Kind kind, const CaseTerm::Value &value)
    {
        sql.condition += "COALESCE(assay_words(c.content ->> '$.reference', ?, ?), 0)";
        sql.condition += kind == Kind::Words ? " OR assay_words(assay_input(c.content), ?, ?)" : "";
        for (int i = 0; i < (kind == Kind::Words ? 2 : 1); ++i) {
            sql.values.emplace_back(value.text);
            sql.values.emplace_back(std::int64_t{value.prefix});
        }
    }

    void wordsOfVersion(FilterSql &sql, Kind kind, const CaseTerm::Value &value) const
    {
        const std::string phrase = searchPhrase(value.text, value.prefix);
        sql.condition += "c.id IN (SELECT rowid FROM reference_search WHERE reference_search MATCH ?";
        sql.values.emplace_back(phrase);
        if (kind == Kind::Words) {
            sql.condition += " UNION ALL SELECT rowid FROM case_search WHERE case_search MATCH ?";
            sql.values.emplace_back(phrase);
        }
        sql.condition += ") OR (c.id > ? AND (";
        sql.values.emplace_back(m_indexed);
        wordsOf(sql, kind, value);
        sql.condition += "))";
    }

    std::vector<const CaseTerm *> m_terms;
    std::vector<std::string> m_tags;
    std::int64_t m_indexed; ///< rows up to this number stand in the search index
};

/// The column as it is compared; null where a case has none. @p values: what is bound in it.
std::string sortKey(const CaseSort &sort, std::vector<SqlValue> &values)
{
    switch (sort.by) {
    case CaseSort::By::Id: return "assay_fold(substr(c.case_id, 1, 40))";
    case CaseSort::By::Reference: return "assay_fold(substr(c.content ->> '$.reference', 1, 40))";
    case CaseSort::By::Tags: return "assay_fold(substr(c.content ->> '$.tags[0]', 1, 40))";
    case CaseSort::By::Variable: break;
    }
    values.emplace_back(sort.variable);
    values.emplace_back(sort.variable);
    return "assay_fold(substr(COALESCE((SELECT value FROM json_each(c.content, '$.vars') WHERE key = ?), "
           "(SELECT value FROM json_each(c.content, '$.json') WHERE key = ?)), 1, 40))";
}

class Matching
{
public:
    Matching(Database &database, const CasePlaces *places, DatasetId dataset, const CaseFilter &filter, const std::optional<CaseSort> &sort, const CaseMarks &marks)
        : m_database(database), m_places(places), m_dataset(dataset), m_filter(filter), m_sort(sort), m_marks(marks)
    {
    }

    Result<std::vector<std::int32_t>> run()
    {
        auto drafted = readDrafted();
        const auto marks = searchMarks(m_database);
        const bool asksTags = std::any_of(m_filter.terms.begin(), m_filter.terms.end(), [](const CaseTerm &term) { return term.kind == Kind::Tag; });
        auto tags = asksTags ? allTags(m_database) : Result<std::vector<std::string>>(std::vector<std::string>());
        if (!drafted || !marks || !tags)
            return fail(m_database.lastError());
        m_drafted = std::move(*drafted);
        const Conditions conditions(m_filter, std::move(*tags), marks->caseRow);
        auto done = conditions.isEmpty() && !m_sort ? takeAll() : takeFound(conditions);
        if (!done)
            return fail(done.error());
        if (!m_sort)
            std::sort(m_taken.begin(), m_taken.end());
        return std::move(m_taken);
    }

private:
    Result<DraftedPlaces> readDrafted()
    {
        auto select = m_database.prepare("SELECT place, content IS NULL FROM dataset_draft_case WHERE dataset = ?1");
        if (!select)
            return fail(select.error());
        select->bindBlob(1, m_dataset.uuid.raw());
        const std::int64_t baseCases = m_places ? m_places->size() : 0;
        DraftedPlaces drafted;
        for (;;) {
            const auto row = select->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                return drafted;
            const std::int64_t place = select->integer(0);
            drafted[place] = select->integer(1) != 0 ? Drafted::Removed : place < baseCases ? Drafted::Changed : Drafted::Added;
        }
    }

    /// What SQL cannot judge.
    bool stands(const CaseTerm &term, std::int64_t place, const Drafted *drafted) const
    {
        const auto marked = [&](const std::vector<std::int64_t> &list) { return std::binary_search(list.begin(), list.end(), place); };
        return std::any_of(term.values.begin(), term.values.end(), [&](const CaseTerm::Value &value) {
            if (value.text == "similar")
                return marked(m_marks.similar);
            if (value.text == "example")
                return marked(m_marks.examples);
            return drafted && *drafted == (value.text == "added" ? Drafted::Added : value.text == "removed" ? Drafted::Removed : Drafted::Changed);
        });
    }

    void take(std::int64_t place)
    {
        const auto found = m_drafted.find(place);
        const Drafted *drafted = found == m_drafted.end() ? nullptr : &found->second;
        for (const CaseTerm &term : m_filter.terms) {
            if (term.kind == Kind::Is && stands(term, place, drafted) == term.negated)
                return;
        }
        m_taken.push_back(static_cast<std::int32_t>(place));
    }

    Status takeAll()
    {
        const std::int64_t size = m_places ? m_places->size() : 0;
        m_taken.reserve(static_cast<std::size_t>(size) + m_drafted.size());
        for (std::int64_t place = 0; place < size; ++place)
            take(place);
        for (const auto &[place, drafted] : m_drafted) {
            if (drafted == Drafted::Added)
                take(place);
        }
        return {};
    }

    /// Rows of a version that is small beside the file are named, so that the others are not looked at.
    std::string restriction(std::vector<SqlValue> &values) const
    {
        constexpr std::int64_t mostNamed = 20'000;
        if (!m_places || m_places->size() > mostNamed)
            return m_places ? "1" : "0";
        std::string list = "[";
        for (const CasePlaces::Entry &entry : m_places->byRow())
            list += (list.size() > 1 ? "," : "") + std::to_string(entry.row);
        values.emplace_back(list + "]");
        return "c.id IN (SELECT value FROM json_each(?))";
    }

    Status takeFound(const Conditions &conditions)
    {
        std::vector<SqlValue> values;
        const auto append = [&](const std::vector<SqlValue> &more) { values.insert(values.end(), more.begin(), more.end()); };
        const std::string key = m_sort ? sortKey(*m_sort, values) : "NULL";
        const std::vector<SqlValue> keyValues = values;
        std::string sql = "SELECT r, p FROM (SELECT c.id AS r, -1 AS p, " + key + " AS k FROM case_row c WHERE " + restriction(values);
        const FilterSql version = conditions.ofVersion();
        sql += version.condition.substr(1); // without the 1 that a filter begins with
        append(version.values);
        append(keyValues);
        const FilterSql draft = conditions.ofDraft();
        sql += " UNION ALL SELECT -1, c.place, " + key + " FROM dataset_draft_case c WHERE c.content IS NOT NULL" + draft.condition.substr(1);
        append(draft.values);
        sql += " AND c.dataset = ?)";
        if (m_sort)
            sql += std::string(" ORDER BY k IS NULL, k ") + (m_sort->descending ? "DESC" : "ASC") + ", p, r";
        auto select = m_database.prepare(sql);
        if (!select)
            return fail(select.error());
        const int next = bindValues(*select, 1, values);
        select->bindBlob(next, m_dataset.uuid.raw());
        return takeRows(*select);
    }

    Status takeRows(Statement &select)
    {
        for (;;) {
            const auto row = select.step();
            if (!row || !*row)
                return row ? Status() : Status(fail(row.error()));
            if (select.integer(1) >= 0) {
                take(select.integer(1));
                continue;
            }
            const auto place = m_places ? m_places->placeOfRow(select.integer(0)) : std::nullopt;
            const auto drafted = place ? m_drafted.find(*place) : m_drafted.end();
            if (place && (drafted == m_drafted.end() || drafted->second == Drafted::Removed))
                take(*place);
        }
    }

    Database &m_database;
    const CasePlaces *m_places;
    DatasetId m_dataset;
    const CaseFilter &m_filter;
    const std::optional<CaseSort> &m_sort;
    const CaseMarks &m_marks;
    DraftedPlaces m_drafted;
    std::vector<std::int32_t> m_taken;
};

} // namespace

Result<std::vector<std::int32_t>> matchingPlaces(Database &database, const CasePlaces *places, DatasetId dataset, const CaseFilter &filter,
                                                 const std::optional<CaseSort> &sort, const CaseMarks &marks)
{
    return Matching(database, places, dataset, filter, sort, marks).run();
}

} // namespace assay
