#include "domain/event.h"

#include "base/hash.h"

namespace assay {

const char *name(EventKind kind)
{
    switch (kind) {
    case EventKind::Person: return "person";
    case EventKind::Prompt: return "prompt";
    case EventKind::PromptRenamed: return "prompt_renamed";
    case EventKind::PromptArchived: return "prompt_archived";
    case EventKind::PromptVersion: return "prompt_version";
    case EventKind::Channel: return "channel";
    case EventKind::Dataset: return "dataset";
    case EventKind::DatasetRenamed: return "dataset_renamed";
    case EventKind::DatasetVersion: return "dataset_version";
    case EventKind::Import: return "import";
    case EventKind::Provider: return "provider";
    case EventKind::Model: return "model";
    case EventKind::Price: return "price";
    case EventKind::Comparison: return "comparison";
    case EventKind::RunStarted: return "run_started";
    case EventKind::RunSealed: return "run_sealed";
    case EventKind::ScoresSealed: return "scores_sealed";
    case EventKind::Question: return "question";
    case EventKind::Queue: return "queue";
    case EventKind::Label: return "label";
    case EventKind::Adjudication: return "adjudication";
    case EventKind::GatePolicy: return "gate_policy";
    case EventKind::Redact: return "redact";
    }
    return "";
}

const std::vector<EventKind> &allEventKinds()
{
    using enum EventKind;
    static const std::vector<EventKind> kinds{
        Person, Prompt, PromptRenamed, PromptArchived, PromptVersion, Channel,
        EventKind::Dataset, DatasetRenamed, DatasetVersion, Import, EventKind::Provider, EventKind::Model, Price, Comparison,
        RunStarted, RunSealed, ScoresSealed, Question, Queue, Label, Adjudication, GatePolicy, Redact};
    return kinds;
}

std::optional<EventKind> eventKindFromName(std::string_view text)
{
    for (const EventKind kind : allEventKinds())
        if (text == name(kind))
            return kind;
    return std::nullopt;
}

std::string_view Event::payload() const
{
    return body && body->size() >= saltSize ? std::string_view(*body).substr(saltSize) : std::string_view();
}

Hash chainLink(const Hash &previous, const Event &event)
{
    Hasher hasher;
    hasher.add(previous.raw()).addInt64(event.seq).add(event.id.uuid.raw());
    hasher.addLp(event.kind).addLp(event.subject).addLp(event.author);
    return hasher.addInt64(event.at.us).add(event.bodyHash.raw()).finish();
}

} // namespace assay
