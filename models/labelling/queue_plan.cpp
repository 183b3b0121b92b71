#include "labelling/queue_plan.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/splitmix64.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "domain/run.h"
#include "storage/blobs.h"
#include "storage/case_variables.h"
#include "storage/people.h"
#include "storage/results.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t mostItems = 1'000'000;
constexpr std::int64_t tenthPermille = 100;

/// One answer that the filter takes.
struct Candidate
{
    OutputId id;
    std::int64_t row = 0;
    std::string caseId;
    int repeat = 0;
    std::string column; ///< what was sent where: content and model
    std::string stratum = {}; ///< of a stratified sample
};

/// What an answer is counted under in a stratified sample; of several tags the first.
Result<std::string> stratumOf(Database &database, const ResultColumn &column, std::int64_t row, const std::string &by)
{
    if (by == "model")
        return column.model;
    if (by == "prompt")
        return column.prompt;
    if (by == "version")
        return column.prompt + ' ' + column.versionLabel();
    if (by != "tag" && by != "pass")
        return caseVariables(database, row, {by}).map([&](const std::map<std::string, std::string> &values) { return values.empty() ? std::string() : values.begin()->second; });
    auto select = database.cached(by == "tag" ? "SELECT MIN(t.tag) FROM result r JOIN case_tag t ON t.case_row = r.case_row WHERE r.id = ?1" : "SELECT pass FROM result WHERE id = ?1");
    if (!select)
        return fail(select.error());
    const auto found = (*select)->bind(1, row).step();
    if (!found)
        return fail(found.error());
    return std::string((*select)->text(0));
}

Result<std::vector<Candidate>> candidatesOf(Database &database, const QueueRequest &request)
{
    const auto columns = ResultColumns::load(database);
    const auto query = columns ? resultQuery(database, request.run, request.filter) : Result<ResultQuery>(fail(columns.error()));
    if (!query)
        return fail(query.error());
    auto select = selectResults(database, *columns, *query, "r.id, r.run, r.column_number, (SELECT c.case_id FROM case_row c WHERE c.id = r.case_row), r.repeat",
                                " AND r.state = 0 AND (SELECT t.output IS NOT NULL FROM result_text t WHERE t.result = r.id)" + orderOf(*columns, *query));
    if (!select)
        return fail(select.error());
    std::vector<Candidate> candidates;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return candidates;
        const ResultRun *run = columns->run(select->integer(1));
        const auto number = static_cast<int>(select->integer(2));
        const ResultColumn *column = columns->column(select->integer(1), number);
        if (!run || !column)
            continue;
        const std::string caseId(select->text(3));
        const auto repeat = static_cast<int>(select->integer(4));
        const auto id = OutputId::fromHex(resultId(run->id, number, caseId, repeat));
        candidates.push_back({id.value_or(OutputId()), select->integer(0), caseId, repeat, column->content.hex() + " " + column->model});
        if (request.stratify.empty() || !request.sample)
            continue;
        auto stratum = stratumOf(database, *column, candidates.back().row, request.stratify);
        if (!stratum)
            return fail(stratum.error());
        candidates.back().stratum = std::move(*stratum);
    }
}

std::vector<QueueItem> singles(const std::vector<Candidate> &candidates)
{
    std::vector<QueueItem> items;
    for (const Candidate &each : candidates)
        items.push_back({itemId({each.id}), {each.id}, {}});
    return items;
}

std::vector<QueueItem> pairsOf(const std::vector<Candidate> &candidates)
{
    std::map<std::pair<std::string, int>, std::vector<const Candidate *>> groups;
    for (const Candidate &each : candidates)
        groups[{each.caseId, each.repeat}].push_back(&each);
    std::vector<QueueItem> items;
    for (const auto &[key, group] : groups) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size() && items.size() <= mostItems; ++j) {
                if (group[i]->column != group[j]->column)
                    items.push_back({itemId({group[i]->id, group[j]->id}), {group[i]->id, group[j]->id}, {}});
            }
        }
    }
    return items;
}

/// One of each stratum in turn, in the order of @p places, until there are @p size or all.
std::vector<std::size_t> inTurn(const std::vector<std::size_t> &places, const std::vector<std::string> &strata, std::size_t size)
{
    std::map<std::string, std::vector<std::size_t>> groups;
    for (const std::size_t place : places)
        groups[strata[place]].push_back(place);
    std::vector<std::size_t> taken;
    for (std::size_t turn = 0; taken.size() < size; ++turn) {
        for (const auto &[stratum, group] : groups) {
            if (turn < group.size() && taken.size() < size)
                taken.push_back(group[turn]);
        }
    }
    return taken;
}

/// @p size of them, drawn with the seed, in their order. @p strata: of each item; empty = not stratified.
std::vector<QueueItem> sampled(std::vector<QueueItem> items, std::size_t size, std::uint64_t seed, const std::vector<std::string> &strata)
{
    if (size >= items.size())
        return items;
    std::vector<std::size_t> places(items.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    shuffle(places, seed);
    if (strata.empty())
        places.resize(size);
    else
        places = inTurn(places, strata, size);
    std::sort(places.begin(), places.end());
    std::vector<QueueItem> drawn;
    for (const std::size_t place : places)
        drawn.push_back(std::move(items[place]));
    return drawn;
}

tl::unexpected<Error> notMade(const QString &why, const QString &fix = {})
{
    return fail(ErrorCode::BadInput, translate("Labels", "The queue was not made"), why, fix);
}

/// The stratum of each item, that of a pair's first output; empty when none is asked for.
Result<std::vector<std::string>> strataOf(const std::vector<QueueItem> &items, const std::vector<Candidate> &candidates, const QueueRequest &request)
{
    std::vector<std::string> strata;
    if (request.stratify.empty())
        return strata;
    std::map<OutputId, const std::string *> known;
    for (const Candidate &each : candidates)
        known[each.id] = &each.stratum;
    for (const QueueItem &item : items)
        strata.push_back(*known.at(item.outputs.front()));
    if (std::all_of(strata.begin(), strata.end(), [](const std::string &each) { return each.empty(); }))
        return notMade(translate("Labels", "no answer has a “%1” to stratify by").arg(displayText(request.stratify)),
                       translate("Labels", "Answers can be stratified by tag, model, version, prompt, pass, or a variable of the cases."));
    return strata;
}

/// Behind the items, drawn with the seed; the share rounded up, so that who wants any gets some.
std::int64_t addRepeats(std::vector<QueueItem> &items, const QueueRequest &request)
{
    const auto count = static_cast<std::size_t>((static_cast<std::int64_t>(items.size()) * request.repeatPercent + 99) / 100);
    std::vector<QueueItem> again = items;
    shuffle(again, ~request.seed); // not those that the same seed gives to several people
    again.resize(count);
    for (QueueItem &item : again) {
        item.id = repeatId(item.outputs);
        item.isRepeat = true;
        items.push_back(std::move(item));
    }
    return static_cast<std::int64_t>(count);
}

} // namespace

Result<QueuePlan> planQueue(Database &database, const QueueRequest &request)
{
    const std::int64_t overlap = request.overlap.value_or(1);
    if (overlap < 1 || (!request.people.empty() && overlap > static_cast<std::int64_t>(request.people.size())))
        return notMade(translate("Labels", "an item cannot be judged by %1 of %2 people").arg(overlap).arg(request.people.size()));
    if (request.repeatPercent < 0 || request.repeatPercent > 100)
        return notMade(translate("Labels", "%1 % of the items cannot come twice").arg(request.repeatPercent));
    const auto candidates = candidatesOf(database, request);
    if (!candidates)
        return fail(candidates.error());
    const bool ofPairs = std::any_of(request.questions.begin(), request.questions.end(), [](const Question &each) { return each.kind == QuestionKind::Pair; });
    QueuePlan plan;
    plan.items = ofPairs ? pairsOf(*candidates) : singles(*candidates);
    if (plan.items.size() > mostItems)
        return notMade(translate("Labels", "it would hold more than %1 items").arg(mostItems), translate("Labels", "Narrow the filter, or draw a sample."));
    if (plan.items.empty())
        return notMade(ofPairs ? translate("Labels", "no case has two answers to compare") : translate("Labels", "no answer passes the filter"),
                       translate("Labels", "Queues hold answers of the state ok."));
    if (!request.stratify.empty() && !request.sample)
        return notMade(translate("Labels", "only a sample can be stratified"), translate("Labels", "Say how many items are drawn."));
    if (request.sample) {
        const auto strata = strataOf(plan.items, *candidates, request);
        if (!strata)
            return fail(strata.error());
        plan.items = sampled(std::move(plan.items), static_cast<std::size_t>(std::max<std::int64_t>(1, *request.sample)), request.seed, *strata);
    }
    plan.repeats = addRepeats(plan.items, request);
    std::map<OutputId, std::int64_t> rows;
    for (const Candidate &each : *candidates)
        rows[each.id] = each.row;
    for (const QueueItem &item : plan.items) {
        for (const OutputId &output : item.isRepeat ? std::vector<OutputId>() : item.outputs)
            plan.rows.emplace_back(output, rows[output]);
    }
    return plan;
}

Result<QueueInfo> keepQueue(WriteContext &context, const QueueRequest &request, const QueuePlan &plan)
{
    QueueDefinition definition;
    definition.name = request.name;
    definition.overlap = request.overlap.value_or(request.people.size() == 1 ? 1 : 2);
    definition.overlapPermille = request.overlap ? 1000 : tenthPermille;
    definition.seed = request.seed;
    definition.isBlind = request.isBlind;
    definition.repeatPermille = request.repeatPercent * 10;
    definition.source = request.run.empty() ? request.filter : request.filter.empty() ? request.run : request.run + " " + request.filter;
    for (const std::string &name : request.people) {
        const auto person = personNamed(context, name);
        if (!person)
            return fail(person.error());
        definition.people.push_back(*person);
    }
    if (request.guideline) {
        const auto kept = keepBlob(context.database(), *request.guideline);
        if (!kept)
            return fail(kept.error());
        definition.guideline = *kept;
    }
    auto made = makeQueue(context, std::move(definition), request.questions, plan.items);
    for (std::size_t i = 0; made && i < plan.rows.size(); ++i) {
        if (auto noted = noteLabelledRow(context, plan.rows[i].first, plan.rows[i].second); !noted)
            return fail(noted.error());
    }
    return made;
}

} // namespace assay
