#include "labelling/disputed_items.h"

#include <algorithm>
#include <unordered_map>

#include "labelling/queue_report.h"

namespace assay {

namespace {

void takeRow(DisputedItem &item, const LabelRow &row)
{
    if (row.aspect == LabelAspect::Comment)
        item.comments.emplace_back(row.person, *row.value);
    else if (row.question && row.layer == LabelLayer::Adjudication)
        item.decided[*row.question] = *row.value;
    else if (row.question && row.layer == LabelLayer::Answer)
        item.answers[*row.question].emplace_back(row.person, *row.value);
}

} // namespace

Result<std::vector<DisputedItem>> disputedItems(Database &database, const QueueInfo &queue)
{
    const auto report = queueReport(database, queue, false);
    const auto items = report ? itemsOf(database, queue.definition) : Result<std::vector<QueueItem>>(fail(report.error()));
    if (!items)
        return fail(items.error());
    std::unordered_map<ItemId, const QueueItem *> known;
    for (const QueueItem &item : *items)
        known[item.id] = &item;
    std::vector<DisputedItem> disputed;
    std::unordered_map<ItemId, std::size_t> places;
    for (const auto *list : {&report->disagreements, &report->flagged}) {
        for (const ItemId &id : *list) {
            if (known.contains(id) && places.try_emplace(id, disputed.size()).second)
                disputed.push_back({*known[id], {}, {}, {}});
        }
    }
    const Status read = eachLabel(database, queue.id, std::nullopt, [&](const LabelRow &row) -> Status {
        const auto place = places.find(row.item);
        if (place != places.end() && row.isCurrent && row.value)
            takeRow(disputed[place->second], row);
        return {};
    });
    return read ? Result<std::vector<DisputedItem>>(std::move(disputed)) : Result<std::vector<DisputedItem>>(fail(read.error()));
}

std::optional<AnswerValue> mostSaid(const DisputedItem::Said &said)
{
    std::optional<AnswerValue> best;
    std::ptrdiff_t most = 0;
    for (const auto &[person, value] : said) {
        const auto count = std::count_if(said.begin(), said.end(), [&, &one = value](const auto &each) { return each.second == one; });
        if (count > most) {
            most = count;
            best = value;
        }
    }
    return best;
}

} // namespace assay
