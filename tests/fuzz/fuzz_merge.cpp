// Merges; the first byte tells of what. Texts: what only one side changed is taken, and both sides' order makes no difference to whether there is a conflict. Projects:
// one with any events is united with another, whose chain then stands; once more adds nothing.
#include <cstdlib>

#include "events_from_bytes.h"
#include "prompts/text_merge.h"
#include "storage/database.h"
#include "storage/merge.h"
#include "storage/project_file.h"
#include "storage/projector.h"
#include "storage/schema.h"
#include "storage/verify.h"
#include "storage/writer.h"

using namespace assay;

namespace {

std::unique_ptr<Database> emptyProject()
{
    auto made = std::move(*Database::memory());
    if (!createSchema(*made, currentSchema()) || !writeNamePlate(*made, {ProjectId::random(), "fuzz", {1}}))
        std::abort();
    return made;
}

void mergeTexts(std::string_view text)
{
    std::string_view parts[3];
    for (std::string_view &part : parts) {
        const std::size_t end = std::min(text.find('\0'), text.size());
        part = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    const auto &[base, ours, theirs] = parts;
    const TextMerge merged = mergeText(base, ours, theirs);
    const TextMerge swapped = mergeText(base, theirs, ours);
    if (merged.conflicts.size() != swapped.conflicts.size() || (merged.conflicts.empty() && merged.text != swapped.text))
        std::abort();
    for (const std::string_view changed : {ours, theirs}) {
        for (const TextMerge &alone : {mergeText(base, changed, base), mergeText(base, base, changed), mergeText(base, changed, changed)}) {
            if (!alone.conflicts.empty() || alone.text != changed)
                std::abort();
        }
    }
}

void mergeProjects(std::string_view text)
{
    const auto other = emptyProject();
    appendEvents(*other, text);
    Writer writer(emptyProject(), PersonId::random(), std::make_shared<SystemClock>(), [] { return Status{}; });
    const auto first = mergeProject(writer, *other);
    const auto again = mergeProject(writer, *other);
    if (first.has_value() != again.has_value() || (again && (again->events != 0 || again->blobs != 0 || again->results != 0)))
        std::abort();
    const Status whole = writer.run([](WriteContext &context) -> Status {
        const auto problem = verifyChain(context.database());
        if (!problem || *problem || !rebuildProjections(context.database()))
            std::abort();
        return {};
    });
    if (!whole)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    data[0] & 1 ? mergeProjects(text) : mergeTexts(text);
    return 0;
}
