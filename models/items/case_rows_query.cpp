#include "items/case_rows_query.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "base/utf8.h"
#include "items/case_words.h"
#include "storage/database.h"

namespace assay::items {

namespace {

/// What the draft has in front, in the order added, changed, removed.
void putDraftedFirst(std::vector<std::int32_t> &places, const CaseQuery &query)
{
    std::unordered_map<std::int32_t, int> ranks;
    for (const auto &[place, mark] : query.drafted)
        ranks[static_cast<std::int32_t>(place)] = static_cast<int>(mark);
    std::array<std::vector<std::int32_t>, 4> byMark;
    for (const std::int32_t place : places) {
        const auto found = ranks.find(place);
        byMark[found == ranks.end() ? 0U : static_cast<std::size_t>(found->second)].push_back(place);
    }
    places.clear();
    for (const CaseMark mark : {CaseMark::Added, CaseMark::Changed, CaseMark::Removed, CaseMark::None}) {
        const auto &some = byMark[static_cast<std::size_t>(mark)];
        places.insert(places.end(), some.begin(), some.end());
    }
}

/// Cases that say nearly the same beside each other.
void putGroupsTogether(std::vector<std::int32_t> &places, const CaseQuery &query)
{
    std::unordered_map<std::int32_t, std::size_t> groupOf;
    for (std::size_t group = 0; group < query.groups.size(); ++group) {
        for (const std::int64_t place : query.groups[group])
            groupOf[static_cast<std::int32_t>(place)] = group;
    }
    std::stable_sort(places.begin(), places.end(), [&](std::int32_t a, std::int32_t b) { return groupOf[a] < groupOf[b]; });
}

bool asksForSimilar(const CaseFilter &filter)
{
    return std::any_of(filter.terms.begin(), filter.terms.end(), [](const CaseTerm &term) {
        return term.kind == CaseTerm::Kind::Is && !term.negated && term.values.size() == 1 && term.values.front().text == "similar";
    });
}

using Counts = std::map<std::string, std::int64_t>;

Status countBaseTags(Database &database, const CasePlaces &places, Counts &counts)
{
    auto select = database.prepare("SELECT tag, case_row FROM case_tag");
    if (!select)
        return fail(select.error());
    std::string tag;
    std::int64_t *cases = nullptr;
    for (;;) {
        const auto row = select->step();
        if (!row || !*row)
            return row ? Status() : Status(fail(row.error()));
        if (!cases || select->text(0) != tag) {
            tag = select->text(0);
            cases = &counts[tag];
        }
        *cases += places.placeOfRow(select->integer(1)).has_value();
    }
}

} // namespace

Result<std::vector<std::int32_t>> caseRows(Database &database, const OpenedDataset &dataset, const CaseQuery &query)
{
    auto places = matchingPlaces(database, dataset.places.get(), dataset.canEdit ? dataset.info.id : DatasetId(), query.filter, query.sort, query.marks);
    if (!places)
        return places;
    if (asksForSimilar(query.filter))
        putGroupsTogether(*places, query);
    else if (!query.sort && !query.drafted.empty())
        putDraftedFirst(*places, query);
    return places;
}

Result<std::vector<CaseLine>> readCaseLines(Database &database, const OpenedDataset &dataset, const std::vector<std::int64_t> &places, const QStringList &variables)
{
    std::vector<CaseLine> lines;
    for (const std::int64_t place : places) {
        const auto item = baseCaseAt(database, dataset, place);
        if (item) {
            lines.push_back(caseLine(place, item->id, item->content, variables));
        } else {
            CaseLine &line = lines.emplace_back();
            line.place = place;
            line.id = toSentence(item.error());
            line.cells.resize(static_cast<std::size_t>(variables.size()) + 2);
        }
    }
    return lines;
}

Result<std::vector<TagCount>> tagCounts(Database &database, const OpenedDataset &dataset, const std::vector<DraftCase> &draft)
{
    Counts counts;
    if (dataset.places) {
        if (auto counted = countBaseTags(database, *dataset.places, counts); !counted)
            return fail(counted.error());
    }
    for (const DraftCase &item : draft) {
        if (item.place < dataset.baseCases()) {
            const auto base = baseCaseAt(database, dataset, item.place);
            if (!base)
                return fail(base.error());
            for (const std::string &tag : base->content.tags)
                --counts[tag];
        }
        for (const std::string &tag : item.content ? item.content->tags : std::vector<std::string>())
            ++counts[tag];
    }
    std::vector<TagCount> tags;
    for (const auto &[tag, cases] : counts) {
        if (cases > 0)
            tags.push_back({displayText(tag), cases});
    }
    std::stable_sort(tags.begin(), tags.end(), [](const TagCount &a, const TagCount &b) { return a.cases > b.cases; });
    return tags;
}

} // namespace assay::items
