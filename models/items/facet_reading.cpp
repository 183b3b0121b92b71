#include "items/facet_reading.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

#include "base/utf8.h"
#include "domain/run.h"
#include "items/facet_terms.h"
#include "storage/result_tally.h"

namespace assay::items {

namespace {

struct FacetText
{
    Q_DECLARE_TR_FUNCTIONS(FacetText)
};

constexpr std::size_t mostValues = 100; ///< of a facet; more cannot be looked through, but typed into the filter
constexpr std::size_t hashDigits = 8;

/// Adds @p results to the value of this name, which is made when there is none.
void addTo(std::vector<FacetValue> &values, FacetName name, const QString &title, std::int64_t results)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const FacetValue &each) { return each.name.text == name.text; });
    if (found == values.end()) {
        values.push_back({std::move(name), title, results, false});
        return;
    }
    found->results += results;
    found->name.ids += name.ids;
    found->name.also += name.also;
    if (!found->title.split(QStringLiteral(", ")).contains(title))
        found->title += QStringLiteral(", ") + title;
}

std::int64_t resultsOf(const ResultCounts &counts, const ResultColumn &column)
{
    const auto found = counts.columns.find({column.run, column.number});
    return found == counts.columns.end() ? 0 : found->second;
}

/// Runs of one name are one value: a filter on the name takes them all.
std::vector<FacetValue> runValues(const ResultColumns &columns, const ResultCounts &counts)
{
    std::vector<FacetValue> values;
    for (auto run = columns.runs().rbegin(); run != columns.runs().rend(); ++run) {
        std::int64_t results = 0;
        for (const ResultColumn &column : run->columns)
            results += resultsOf(counts, column);
        const bool isNewest = run == columns.runs().rbegin();
        addTo(values, {displayText(run->name), isNewest ? QStringList{QStringLiteral("latest")} : QStringList(), {displayText(run->id.text())}},
              displayText(run->name), results);
    }
    return values;
}

bool isOnePrompt(const ResultColumns &columns)
{
    const std::string *prompt = nullptr;
    for (const ResultRun &run : columns.runs()) {
        for (const ResultColumn &column : run.columns) {
            if (prompt && *prompt != column.prompt)
                return false;
            prompt = &column.prompt;
        }
    }
    return true;
}

/// By number where that says which version; else by hash. A draft that was never committed has neither, so no filter takes it.
std::vector<FacetValue> versionValues(const ResultColumns &columns, const ResultCounts &counts)
{
    const bool byNumber = isOnePrompt(columns);
    std::vector<FacetValue> values;
    for (auto run = columns.runs().rbegin(); run != columns.runs().rend(); ++run) {
        for (const ResultColumn &column : run->columns) {
            if (!column.version || !column.versionNumber)
                continue;
            const QString label = displayText(column.versionLabel());
            const QString hex = displayText(column.version->hex());
            const QString prompt = displayText(column.prompt).section(QLatin1Char('/'), -1);
            addTo(values, {byNumber ? label : hex.left(hashDigits), {label}, {hex}}, prompt + QLatin1Char(' ') + label, resultsOf(counts, column));
        }
    }
    return values;
}

std::vector<FacetValue> modelValues(const ResultColumns &columns, const ResultCounts &counts)
{
    std::vector<FacetValue> values;
    for (auto run = columns.runs().rbegin(); run != columns.runs().rend(); ++run) {
        for (const ResultColumn &column : run->columns)
            addTo(values, {displayText(column.model), {}, {}}, displayText(column.model), resultsOf(counts, column));
    }
    return values;
}

std::vector<FacetValue> stateValues(const ResultCounts &counts)
{
    const QString titles[]{FacetText::tr("ok"), FacetText::tr("error"), FacetText::tr("cancelled")};
    std::vector<FacetValue> values;
    for (std::size_t state = 0; state < counts.states.size(); ++state)
        values.push_back({{QString::fromLatin1(name(static_cast<ResultState>(state))), {}, {}}, titles[state], counts.states[state], false});
    return values;
}

std::vector<FacetValue> namedValues(const std::vector<NamedCount> &counts)
{
    std::vector<FacetValue> values;
    for (const NamedCount &each : counts)
        values.push_back({{displayText(each.name), {}, {}}, displayText(each.name), each.results, false});
    return values;
}

Result<std::vector<FacetValue>> valuesOf(Facet facet, Database &database, const ResultColumns &columns, const ResultCounts &counts)
{
    switch (facet) {
    case Facet::Run: return runValues(columns, counts);
    case Facet::Version: return versionValues(columns, counts);
    case Facet::Model: return modelValues(columns, counts);
    case Facet::State: return stateValues(counts);
    case Facet::Tag: return countTags(database, counts).map(namedValues);
    case Facet::FailedScorer: break; // counted from the results themselves
    }
    return std::vector<FacetValue>();
}

/// What is on, though no result has it.
void addNamed(const FacetTerms &terms, Facet facet, std::vector<FacetValue> &values)
{
    for (const QString &written : terms.named(facet)) {
        const FacetName name{written, {}, {}};
        const bool isThere = std::any_of(values.begin(), values.end(), [&](const FacetValue &value) {
            return value.isOn && (value.name.text.compare(written, Qt::CaseInsensitive) == 0 || value.name.also.contains(written, Qt::CaseInsensitive)
                                  || std::any_of(value.name.ids.begin(), value.name.ids.end(), [&](const QString &id) { return id.startsWith(written.toLower()); }));
        });
        if (!isThere)
            values.push_back({name, written, 0, true});
    }
}

FacetView viewOf(Facet facet, const FacetTerms &terms, std::vector<FacetValue> values)
{
    for (FacetValue &value : values)
        value.isOn = terms.isOn(facet, value.name);
    addNamed(terms, facet, values);
    std::stable_sort(values.begin(), values.end(), [](const FacetValue &a, const FacetValue &b) { return a.results > b.results; });
    FacetView view{facet, {}, 0, true};
    for (FacetValue &value : values) {
        if (value.isOn || (value.results > 0 && view.values.size() < mostValues))
            view.values.push_back(std::move(value));
        else
            view.more += value.results > 0;
    }
    return view;
}

/// What the filter asks without the terms of facets, and these.
struct FacetQuestion
{
    ResultQuery wide;
    std::vector<Filter> terms;
    std::vector<Facet> facets; ///< whose terms they are
};

Result<FacetQuestion> questionOf(const FacetTerms &terms)
{
    FacetQuestion question;
    auto widest = parseFilter(terms.widest().toStdString());
    if (!widest)
        return fail(widest.error());
    question.wide.filter = std::move(*widest);
    for (const Facet facet : allFacets) {
        const QString own = terms.ownTerms(facet);
        auto read = parseFilter(own.toStdString());
        if (!read)
            return fail(read.error());
        if (own.isEmpty())
            continue;
        question.terms.push_back(std::move(*read));
        question.facets.push_back(facet);
    }
    return question;
}

} // namespace

Status readFacets(Database &database, const ResultColumns &columns, const QString &filter, const std::function<bool(FacetPart)> &give)
{
    const FacetTerms terms(filter);
    auto question = questionOf(terms);
    if (!question)
        return fail(question.error());
    const auto tally = tallyNarrowed(database, columns, question->wide, question->terms);
    if (!tally)
        return fail(tally.error());
    if (!give(tally->all.totals))
        return {};
    for (const Facet facet : allFacets) {
        const auto place = std::find(question->facets.begin(), question->facets.end(), facet) - question->facets.begin();
        const bool isNarrowed = static_cast<std::size_t>(place) < question->facets.size();
        auto values = facet == Facet::FailedScorer ? countFailures(database, columns, tally->all).map(namedValues)
                                                   : valuesOf(facet, database, columns, isNarrowed ? tally->without[static_cast<std::size_t>(place)] : tally->all);
        if (!values)
            return fail(values.error());
        if (!give(viewOf(facet, terms, std::move(*values))))
            return {};
    }
    return {};
}

} // namespace assay::items
