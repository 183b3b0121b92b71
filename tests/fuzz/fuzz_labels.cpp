// Any bytes as questions, as an answer, as the payloads of labels and queues and as a list of items: read or refused, and what was read goes
// through its own text unchanged.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "domain/label.h"
#include "domain/label_aggregate.h"
#include "domain/question.h"

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

void answer(const assay::Question &question, std::string_view bytes)
{
    const assay::JudgedItem item{{*assay::OutputId::fromHex(std::string(32, 'a')), *assay::OutputId::fromHex(std::string(32, 'b'))}, 12};
    const auto stored = assay::storedValue(question, item, {std::string(bytes)});
    if (!stored)
        return;
    const auto again = assay::storedValue(question, item, *stored);
    must(again && *again == *stored); // the stored form is its own
    (void) assay::trustedValues(question, {{{}, {}, assay::LabelLayer::Answer, *stored, {}, true}});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto end = text.find('\n');
    const std::string_view rest = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (const auto questions = assay::questionsFromText(text.substr(0, end))) {
        for (const assay::Question &question : *questions) {
            const auto read = assay::questionFromJson(question.id, assay::definitionJson(question));
            must(read && *read == question);
            answer(question, rest);
        }
    }
    if (const auto items = assay::itemsFromText(text)) {
        const auto read = assay::itemsFromText(assay::itemsText(*items));
        must(read && *read == *items);
    }
    if (const auto json = assay::parseJson(text)) {
        if (const auto queue = assay::queueFromJson(*json)) {
            const auto read = assay::queueFromJson(assay::queueJson(*queue));
            must(read && *read == *queue);
        }
        (void) assay::labelFromJson({}, *json);
    }
    return 0;
}
