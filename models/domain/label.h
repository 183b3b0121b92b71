#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/error.h"
#include "base/ids.h"
#include "base/json.h"
#include "domain/question.h"

namespace assay {

/// What one labeller judges at once: an output, or the two of a pair.
struct QueueItem
{
    ItemId id;
    std::vector<OutputId> outputs;
    std::optional<Hash> shown; ///< in a labelling pack: the blob that holds all that may be seen of the item
    bool isRepeat = false;     ///< shows once more what another item of the queue showed, to see whether people say the same; nobody is told

    bool operator==(const QueueItem &) const = default;
};

/// Of one output, its own id; of a pair, the first 32 hex digits of SHA-256 of `{"schema":"assay.item/1","outputs":[sorted ids]}`.
ItemId itemId(const std::vector<OutputId> &outputs);

/// Of a repeat of the item of these outputs: the same of `{"schema":"assay.item/1","outputs":[sorted ids],"repeat":1}`.
ItemId repeatId(const std::vector<OutputId> &outputs);

/// The items of a queue as a blob: a line each, `OUTPUT` or `OUTPUT OUTPUT`, then ` again` of a repeat, and in packs ` =BLOB`.
std::string itemsText(const std::vector<QueueItem> &items);
/// Repeats stand last, in their order; those of no other item are Damaged, as is a line that cannot be read.
Result<std::vector<QueueItem>> itemsFromText(std::string_view text);

/// Where a pack comes from: names nothing but the ids that a merge needs.
struct PackOrigin
{
    ProjectId project;
    PersonId person;

    bool operator==(const PackOrigin &) const = default;
};

/// What a labelling queue is, fixed when it is made.
struct QueueDefinition
{
    std::string name;
    std::vector<QuestionId> questions;
    std::vector<PersonId> people;      ///< empty = anyone
    std::int64_t overlap = 1;          ///< how many people answer an item
    std::int64_t overlapPermille = 1000; ///< the share of items that @ref overlap counts for; the others are answered once
    std::uint64_t seed = 42;
    bool isBlind = true;
    std::int64_t repeatPermille = 0;   ///< the share of items that come once more
    Hash items;                        ///< the blob of itemsText()
    std::optional<Hash> guideline;     ///< the blob of its text
    std::string source;                ///< the filter or run it was made from, for people to read; empty in a pack
    std::optional<PackOrigin> pack;

    bool operator==(const QueueDefinition &) const = default;
};
Json queueJson(const QueueDefinition &queue);
Result<QueueDefinition> queueFromJson(const Json &json);

/// What a label says something about.
enum class LabelAspect { Answer, Skip, Comment, Flag };
const char *name(LabelAspect aspect); ///< "answer", "skip", "comment", "flag"
std::optional<LabelAspect> aspectFromName(std::string_view name);

enum class LabelLayer { Answer, Gold, Adjudication, Import };
const char *name(LabelLayer layer); ///< "answer", "gold", "adjudication", "import"
std::optional<LabelLayer> layerFromName(std::string_view name);

/// One record of labelling.md §6. Never changed: a correction is a new one that supersedes it.
struct Label
{
    EventId id;
    QueueId queue;
    ItemId item;
    std::vector<OutputId> outputs;
    LabelAspect aspect = LabelAspect::Answer;
    std::optional<QuestionId> question; ///< of an answer
    std::optional<Hash> questionVersion;
    std::optional<AnswerValue> value;          ///< as storedValue() gives it, or a reason or comment; nothing = retracted
    std::optional<Hash> valueBlob;      ///< the blob that holds a value too long for an event
    PersonId person;
    TimeUs answeredAt;
    LabelLayer layer = LabelLayer::Answer;
    std::string raterKind = "human";    ///< human, judge, import
    std::optional<EventId> supersedes;  ///< of the same person
    EventId act;                        ///< the first event of what was done at once; undo takes it back whole
    std::optional<EventId> undoes;      ///< the act that this takes back
    std::optional<EventId> redoes;      ///< the act that this does again
    // How it was seen.
    std::vector<Hash> textHashes;       ///< of the outputs' texts, in the order of `outputs`
    std::optional<std::int64_t> position; ///< place of the item in this person's order, from 0
    std::optional<std::string> left;    ///< of a pair: the output shown on the left
    std::uint64_t orderSeed = 0;
    bool isBlind = true;
    bool othersSeen = false;
    bool judgeSeen = false;
    bool identityLeak = false;
    std::optional<Hash> guideline;
    std::optional<TimeUs> shownAt;
    std::optional<std::int64_t> activeMs;
    std::string appVersion;
};

/// The payload of a `label` event without `person` and `at_us`, which every payload gets.
Json labelJson(const Label &label);
/// Reads a whole payload. @p id is the event's.
Result<Label> labelFromJson(EventId id, const Json &payload);

} // namespace assay
