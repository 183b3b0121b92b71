#include "storage/filter_sql.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "domain/run.h"
#include "storage/database.h"
#include "storage/filter_values.h"
#include "storage/result_columns.h"
#include "storage/search_index.h"
#include "storage/text_functions.h"

namespace assay {

namespace {

constexpr std::int64_t rareMatches = 20'000;
constexpr std::int64_t columnsPerRun = 1 << 20; // places for column numbers when run and column are one integer

std::string idList(const std::vector<std::int64_t> &ids)
{
    std::string list = "[";
    for (const std::int64_t id : ids)
        list += (list.size() > 1 ? "," : "") + std::to_string(id);
    return list + "]";
}

std::string_view signOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less: return " < ?";
    case Comparison::LessEqual: return " <= ?";
    case Comparison::Greater: return " > ?";
    case Comparison::GreaterEqual: return " >= ?";
    case Comparison::Has:
    case Comparison::Exact: return " = ?";
    }
    return " = ?";
}

bool matchesName(const FilterTerm &term, const FilterValue &value, const std::string &name)
{
    return term.comparison == Comparison::Exact ? name == value.text : caseFolded(name) == caseFolded(value.text);
}

bool matchesRun(const FilterTerm &term, const FilterValue &value, const ResultRun &run, bool newest)
{
    const std::string id = run.id.text();
    const bool exact = term.comparison == Comparison::Exact;
    return matchesName(term, value, run.name) || (exact ? id == value.text : id.starts_with(lowerAscii(value.text)))
           || (newest && value.text == "latest");
}

bool matchesNumber(Comparison comparison, int number, const FilterValue &value)
{
    if (value.upTo)
        return (value.text.empty() || number >= *versionNumber(value.text)) && (value.upTo->empty() || number <= *versionNumber(*value.upTo));
    const int other = versionNumber(value.text).value_or(-1);
    switch (comparison) {
    case Comparison::Less: return number < other;
    case Comparison::LessEqual: return number <= other;
    case Comparison::Greater: return number > other;
    case Comparison::GreaterEqual: return number >= other;
    case Comparison::Has:
    case Comparison::Exact: return number == other;
    }
    return false;
}

bool matchesVersion(const FilterTerm &term, const FilterValue &value, const ResultColumn &column)
{
    if (!value.upTo && !versionNumber(value.text) && isHashPrefix(value.text)) {
        const std::string hex = column.version->hex();
        return term.comparison == Comparison::Exact ? hex == value.text : hex.starts_with(lowerAscii(value.text));
    }
    return matchesNumber(term.comparison, *column.versionNumber, value);
}

class Compiler
{
public:
    Compiler(Database &database, const ResultColumns &columns, SearchMarks marks, FilterUse use)
        : m_database(database), m_columns(columns), m_marks(marks), m_use(use)
    {
    }

    Result<FilterSql> compile(const Filter &filter)
    {
        m_sql.condition.clear();
        node(filter.root, false);
        if (m_problem)
            return fail(std::move(*m_problem));
        return std::move(m_sql);
    }

private:
    void add(std::string_view sql) { m_sql.condition += sql; }
    void value(SqlValue bound) { m_sql.values.push_back(std::move(bound)); }

    /// Negation is carried to the terms, where each field knows what NOT of its null means.
    void node(const FilterNode &each, bool negated)
    {
        switch (each.kind) {
        case FilterNode::Kind::Term: term(each.term, negated); return;
        case FilterNode::Kind::Not: node(each.children.front(), !negated); return;
        case FilterNode::Kind::And: joined(each.children, negated ? " OR " : " AND ", negated); return;
        case FilterNode::Kind::Or: joined(each.children, negated ? " AND " : " OR ", negated); return;
        }
    }

    void joined(const std::vector<FilterNode> &children, std::string_view with, bool negated)
    {
        if (children.empty()) {
            add(negated ? "0" : "1");
            return;
        }
        add("(");
        for (std::size_t i = 0; i < children.size(); ++i) {
            if (i > 0)
                add(with);
            node(children[i], negated);
        }
        add(")");
    }

    void term(const FilterTerm &t, bool negated)
    {
        switch (t.field) {
        case FilterField::Prompt:
            columnTerm(t, negated, [&](const ResultColumn &c, const FilterValue &v) { return matchesName(t, v, c.prompt); });
            return;
        case FilterField::Model:
            columnTerm(t, negated, [&](const ResultColumn &c, const FilterValue &v) { return matchesName(t, v, c.model); });
            return;
        case FilterField::Version:
            columnTerm(t, negated, [&](const ResultColumn &c, const FilterValue &v) { return matchesVersion(t, v, c); });
            return;
        case FilterField::Run: runTerm(t, negated); return;
        case FilterField::Case: caseTerm(t, negated, "SELECT id FROM case_row WHERE ", "case_id"); return;
        case FilterField::Label: labelTerm(t, negated); return;
        case FilterField::Tag: caseTerm(t, negated, "SELECT case_row FROM case_tag WHERE ", "tag"); return;
        default: rowTerm(t, negated);
        }
    }

    /// As a set of results, found in one go and then gone through in the order of their numbers, which is that of the file. NOT of it would take those without a score, so it is asked the other way.
    void scoredSet(const FilterTerm &t)
    {
        const auto set = [&] {
            add("r.id IN (SELECT s.result FROM score s WHERE (");
            if (t.field == FilterField::Score)
                numbers("s.value", t);
            else
                verdicts("s.pass", t);
            add(")");
        };
        if (t.name.empty()) {
            set();
            add(")");
            return;
        }
        const auto runsByNumber = runsOfScorer(t);
        std::string_view joiner = "(";
        for (const auto &[number, runs] : runsByNumber) {
            add(std::exchange(joiner, " OR "));
            add("(+r.run IN (SELECT value FROM json_each(?)) AND ");
            value(idList(runs));
            set();
            add(" AND s.scorer = " + std::to_string(number) + "))");
        }
        add(runsByNumber.empty() ? "0" : ")");
    }

    void rowTerm(const FilterTerm &t, bool negated)
    {
        const bool isOfScores = t.field == FilterField::Score || (t.field == FilterField::Pass && !t.name.empty());
        if (m_use == FilterUse::Scan && isOfScores && !negated)
            return scoredSet(t);
        add(negated ? "NOT (" : "(");
        switch (t.field) {
        case FilterField::State: choices("r.state", t); break;
        case FilterField::Error: choices("r.error", t); break;
        case FilterField::Score: scoreTerm(t); break;
        case FilterField::Pass: passTerm(t); break;
        case FilterField::Cost: numbers("r.cost", t); break;
        case FilterField::Latency: numbers("r.latency_us", t); break;
        case FilterField::Tokens: numbers("(r.input_tokens + r.output_tokens)", t); break;
        case FilterField::At: times(t); break;
        case FilterField::Output: outputs(t); break;
        case FilterField::Input: inputs(t); break;
        default: words(t);
        }
        add(")");
        // Matching a text is true or false; that an answer without text is neither has to be said.
        if (negated && t.field == FilterField::Output && t.comparison == Comparison::Has)
            add(" AND (SELECT t.output IS NOT NULL FROM result_text t WHERE t.result = r.id)");
    }

    void columnTerm(const FilterTerm &t, bool negated, const std::function<bool(const ResultColumn &, const FilterValue &)> &matches)
    {
        std::vector<std::int64_t> taken;
        for (const ResultRun &run : m_columns.runs()) {
            for (const ResultColumn &column : run.columns) {
                if (t.field == FilterField::Version && !column.versionNumber)
                    continue; // a null matches neither way
                const bool found = std::any_of(t.values.begin(), t.values.end(), [&](const FilterValue &v) { return matches(column, v); });
                if (found != negated)
                    taken.push_back(run.key * columnsPerRun + column.number);
            }
        }
        add("(r.run * " + std::to_string(columnsPerRun) + " + r.column_number) IN (SELECT value FROM json_each(?))");
        value(idList(taken));
    }

    void runTerm(const FilterTerm &t, bool negated)
    {
        std::vector<std::int64_t> taken;
        for (const ResultRun &run : m_columns.runs()) {
            const bool newest = &run == &m_columns.runs().back();
            const bool found = std::any_of(t.values.begin(), t.values.end(), [&](const FilterValue &v) { return matchesRun(t, v, run, newest); });
            if (found != negated)
                taken.push_back(run.key);
        }
        add("r.run IN (SELECT value FROM json_each(?))");
        value(idList(taken));
    }

    void caseTerm(const FilterTerm &t, bool negated, std::string_view select, const std::string &column)
    {
        const bool exact = t.comparison == Comparison::Exact;
        add(negated ? "r.case_row NOT IN (" : "r.case_row IN (");
        add(select);
        add(exact ? column : "assay_fold(" + column + ")");
        placeholders(t.values.size());
        add(")");
        for (const FilterValue &v : t.values)
            value(exact ? v.text : caseFolded(v.text));
    }

    void placeholders(std::size_t count)
    {
        add(" IN (?");
        for (std::size_t i = 1; i < count; ++i)
            add(",?");
        add(")");
    }

    void choices(std::string_view column, const FilterTerm &t)
    {
        add(column);
        placeholders(t.values.size());
        for (const FilterValue &v : t.values) {
            const std::string word = lowerAscii(v.text);
            value(t.field == FilterField::State ? static_cast<std::int64_t>(resultStateFromName(word).value_or(ResultState::Ok))
                                                : static_cast<std::int64_t>(callErrorFromName(word).value_or(CallError::BadRequest)));
        }
    }

    /// `x < ?`, or any of the values and ranges; null when x is.
    void numbers(const std::string &x, const FilterTerm &t)
    {
        const auto bound = [&](std::string_view sign, const std::string &text) {
            add(x);
            add(sign);
            value(*filterNumber(t.field, text));
        };
        eachAlternative(t, [&](const FilterValue &v) {
            if (!v.upTo)
                return bound(signOf(t.comparison), v.text);
            if (!v.text.empty())
                bound(" >= ?", v.text);
            add(v.text.empty() || v.upTo->empty() ? "" : " AND ");
            if (!v.upTo->empty())
                bound(" <= ?", *v.upTo);
        });
    }

    void eachAlternative(const FilterTerm &t, const std::function<void(const FilterValue &)> &one)
    {
        for (std::size_t i = 0; i < t.values.size(); ++i) {
            add(i == 0 ? "(" : " OR (");
            one(t.values[i]);
            add(")");
        }
    }

    /// A prefix of a time is the period it names: before it is before its beginning, after it is after its end.
    void times(const FilterTerm &t)
    {
        const auto bound = [&](std::string_view sign, std::int64_t us) {
            add("r.at_us");
            add(sign);
            value(us);
        };
        eachAlternative(t, [&](const FilterValue &v) {
            const auto first = timePeriod(v.text);
            switch (t.comparison) {
            case Comparison::Less: return bound(" < ?", first->begin);
            case Comparison::LessEqual: return bound(" < ?", first->end);
            case Comparison::Greater: return bound(" >= ?", first->end);
            case Comparison::GreaterEqual: return bound(" >= ?", first->begin);
            case Comparison::Has:
            case Comparison::Exact: break;
            }
            const auto last = v.upTo ? timePeriod(*v.upTo) : first;
            if (first)
                bound(" >= ?", first->begin);
            add(first && last ? " AND " : "");
            if (last)
                bound(" < ?", last->end);
        });
    }

    void scoreTerm(const FilterTerm &t)
    {
        if (t.name.empty()) {
            // Any of the scores: true if one matches, false if none of those there are, null if there are none.
            add("(SELECT MAX(");
            numbers("s.value", t);
            add(") FROM score s WHERE s.result = r.id)");
            return;
        }
        add("(SELECT ");
        numbers("s.value", t);
        add(" FROM score s WHERE s.result = r.id AND s.scorer = ");
        scorerNumber(t);
        add(")");
    }

    void verdicts(std::string_view column, const FilterTerm &t)
    {
        add(column);
        placeholders(t.values.size());
        for (const FilterValue &v : t.values)
            value(std::int64_t{filterVerdict(v.text).value_or(false)});
    }

    void passTerm(const FilterTerm &t)
    {
        if (t.name.empty())
            return verdicts("r.pass", t);
        add("(SELECT ");
        verdicts("s.pass", t);
        add(" FROM score s WHERE s.result = r.id AND s.scorer = ");
        scorerNumber(t);
        add(")");
    }

    /// By the few answers that have labels, not by all that have none; without a label it matches neither way.
    void labelTerm(const FilterTerm &t, bool negated)
    {
        if (!t.name.empty() && !m_columns.knowsQuestion(t.name))
            unknownName(t, m_columns.questions(), QCoreApplication::translate("Filter", "no queue asks a question “%1”"));
        const auto labelled = [&] {
            add("SELECT o.result FROM label_value v JOIN labelled_output o ON o.output = v.output WHERE ");
            add(t.name.empty() ? "1" : "v.question IN (SELECT id FROM question WHERE name = ?)");
            if (!t.name.empty())
                value(t.name);
        };
        if (negated) {
            add("(r.id IN (");
            labelled();
            add(") AND r.id NOT IN (");
        } else {
            add("(r.id IN (");
        }
        labelled();
        add(" AND (");
        labelValues(t);
        add(")))");
    }

    void labelValues(const FilterTerm &t)
    {
        const bool isOrdered = t.comparison != Comparison::Has && t.comparison != Comparison::Exact;
        if (isOrdered || t.values.front().upTo)
            return numbers("CAST(v.value AS REAL)", t);
        const bool isExact = t.comparison == Comparison::Exact;
        add(isExact ? "v.value" : "assay_fold(v.value)");
        placeholders(t.values.size());
        for (const FilterValue &v : t.values)
            value(isExact ? v.text : caseFolded(v.text));
    }

    /// Runs number their scorers each for itself. Empty, and a problem is noted, when no run has it.
    std::map<std::size_t, std::vector<std::int64_t>> runsOfScorer(const FilterTerm &t)
    {
        std::map<std::size_t, std::vector<std::int64_t>> runsByNumber;
        for (const ResultRun &run : m_columns.runs()) {
            const auto found = std::find(run.scorers.begin(), run.scorers.end(), t.name);
            if (found != run.scorers.end())
                runsByNumber[static_cast<std::size_t>(found - run.scorers.begin())].push_back(run.key);
        }
        if (runsByNumber.empty())
            unknownName(t, m_columns.scorers(), QCoreApplication::translate("Filter", "no run has a scorer “%1”"));
        return runsByNumber;
    }

    void scorerNumber(const FilterTerm &t)
    {
        const auto runsByNumber = runsOfScorer(t);
        if (runsByNumber.empty()) {
            add("-1");
            return;
        }
        add("CASE");
        for (const auto &[number, runs] : runsByNumber) {
            add(" WHEN r.run IN (SELECT value FROM json_each(?)) THEN " + std::to_string(number));
            value(idList(runs));
        }
        add(" END");
    }

    /// A project without any such thing may get one yet: then the term finds nothing.
    void unknownName(const FilterTerm &t, const std::vector<std::string> &known, const QString &why)
    {
        if (known.empty() || m_problem)
            return;
        const auto near = nearest(t.name, known);
        QStringList names;
        for (const std::string &each : near.empty() ? known : near)
            names << QString::fromStdString(each);
        m_problem = Error{ErrorCode::BadInput, QCoreApplication::translate("Filter", "The filter cannot be used at column %1").arg(t.column),
                          why.arg(QString::fromStdString(displayUtf8(t.name))),
                          QCoreApplication::translate("Filter", "There are: %1.").arg(names.join(QStringLiteral(", "))),
                          Where{{}, 1, t.column, {}}};
    }

    void outputs(const FilterTerm &t)
    {
        eachAlternative(t, [&](const FilterValue &v) {
            if (t.comparison == Comparison::Exact) {
                add("(SELECT t.output = ? FROM result_text t WHERE t.result = r.id)");
                value(v.text + (v.prefix ? "*" : ""));
            } else {
                outputHas(v);
            }
        });
    }

    void outputHas(const FilterValue &v)
    {
        // Without the sign SQLite looks the found ones up and then sorts them, which pays while they are few.
        add(isRare(v) ? "r.id" : "+r.id");
        add(" IN (SELECT rowid FROM search WHERE search MATCH ?) OR (r.id > ? AND "
            "COALESCE((SELECT assay_words(t.output, ?, ?) FROM result_text t WHERE t.result = r.id), 0))");
        value(searchPhrase(v.text, v.prefix));
        value(m_marks.result);
        value(v.text);
        value(std::int64_t{v.prefix});
    }

    /// The number that @p sql gives for ?1, the phrase; nothing when it cannot be known: the query itself says why.
    std::optional<std::int64_t> lookUp(std::string_view sql, const FilterValue &v)
    {
        auto select = m_database.prepare(sql);
        if (!select)
            return std::nullopt;
        const auto row = select->bind(1, std::string_view(searchPhrase(v.text, v.prefix))).step();
        return row && *row ? std::optional(select->integer(0)) : std::nullopt;
    }

    bool isRare(const FilterValue &v)
    {
        static_assert(rareMatches == 20'000);
        return lookUp("SELECT COUNT(*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT 20001)", v).value_or(rareMatches + 1) <= rareMatches;
    }

    /// Whether a case could have it: to ask each result for its case costs a scan.
    bool inputsMayHave(const FilterValue &v)
    {
        const std::string sql = "SELECT EXISTS (SELECT 1 FROM case_search WHERE case_search MATCH ?1) OR EXISTS (SELECT 1 FROM case_row WHERE id > "
                                + std::to_string(m_marks.caseRow) + ")";
        return lookUp(sql, v).value_or(1) != 0;
    }

    void inputs(const FilterTerm &t)
    {
        eachAlternative(t, [&](const FilterValue &v) {
            if (t.comparison == Comparison::Exact) {
                add("r.case_row IN (SELECT id FROM case_row WHERE assay_has_input(content, ?))");
                value(v.text + (v.prefix ? "*" : ""));
            } else {
                inputHas(v);
            }
        });
    }

    void inputHas(const FilterValue &v)
    {
        add("r.case_row IN (SELECT rowid FROM case_search WHERE case_search MATCH ? UNION ALL "
            "SELECT id FROM case_row WHERE id > ? AND assay_words(assay_input(content), ?, ?))");
        value(searchPhrase(v.text, v.prefix));
        value(m_marks.caseRow);
        value(v.text);
        value(std::int64_t{v.prefix});
    }

    void words(const FilterTerm &t)
    {
        eachAlternative(t, [&](const FilterValue &v) {
            outputHas(v);
            if (!inputsMayHave(v))
                return;
            add(" OR ");
            inputHas(v);
        });
    }

    Database &m_database;
    const ResultColumns &m_columns;
    SearchMarks m_marks;
    FilterUse m_use;
    FilterSql m_sql;
    std::optional<Error> m_problem;
};

} // namespace

Result<FilterSql> compileFilter(Database &database, const ResultColumns &columns, const Filter &filter, FilterUse use)
{
    const auto marks = searchMarks(database);
    if (!marks)
        return fail(marks.error());
    return Compiler(database, columns, *marks, use).compile(filter);
}

int bindValues(Statement &statement, int at, const std::vector<SqlValue> &values)
{
    for (const SqlValue &value : values) {
        if (const auto *text = std::get_if<std::string>(&value))
            statement.bind(at, std::string_view(*text));
        else if (const auto *real = std::get_if<double>(&value))
            statement.bind(at, *real);
        else
            statement.bind(at, std::get<std::int64_t>(value));
        ++at;
    }
    return at;
}

} // namespace assay
