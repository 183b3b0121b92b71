#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"

namespace assay {

/// Kinds of governed facts (DATA.md §1). `README.md` beside this lists subject and payload of each; a test holds both equal.
enum class EventKind {
    Person, Prompt, PromptRenamed, PromptArchived, PromptVersion, Channel,
    Dataset, DatasetRenamed, DatasetVersion, Import,
    Provider, Model, Price, Comparison,
    RunStarted, RunSealed, ScoresSealed,
    Question, Queue, Label, Adjudication, GatePolicy, Redact,
};

const char *name(EventKind kind); ///< "prompt_version", …
std::optional<EventKind> eventKindFromName(std::string_view name);
const std::vector<EventKind> &allEventKinds();

/// One link of the chain, as stored. `body` is nothing once it was redacted.
struct Event
{
    std::int64_t seq = 0;
    EventId id;
    std::string kind; ///< text, so that a kind of a newer version keeps its place in the chain
    std::string subject;
    std::string author; ///< the person's UUID
    TimeUs at;
    std::optional<std::string> body; ///< 16 bytes of salt ‖ payload
    Hash bodyHash;
    Hash chain;

    std::string_view payload() const; ///< body without its salt; empty when redacted
};

/// What a caller appends; salt, seq, hashes and chain are the log's.
struct NewEvent
{
    EventId id = EventId::random();
    EventKind kind = EventKind::Person;
    std::string subject;
    std::string payload; ///< JSON text, at most 64 KiB with the salt
};

constexpr std::size_t saltSize = 16;
constexpr std::size_t maxBodySize = 64 * 1024;

/// chain_n of registry.md §5; chain_0 is 32 zero bytes.
Hash chainLink(const Hash &previous, const Event &event);

} // namespace assay
