#include "storage/payload.h"

#include <nlohmann/json.hpp>

#include "storage/writer.h"

namespace assay {

Status appendFact(WriteContext &context, EventKind kind, const std::string &subject, Json json, EventId id)
{
    json["person"] = context.person().text();
    json["at_us"] = context.now().us;
    const auto text = canonicalJson(json);
    if (!text)
        return fail(text.error());
    NewEvent event;
    event.id = id;
    event.kind = kind;
    event.subject = subject;
    event.payload = *text;
    return context.append(event).map([](const Event &) {});
}

} // namespace assay
