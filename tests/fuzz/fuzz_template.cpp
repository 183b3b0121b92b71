// Parsing and rendering any text as a template.
#include <nlohmann/json.hpp>

#include "prompts/formats.h"
#include "prompts/template.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const assay::Json values{{"a", "x"}, {"list", {1, 2, "three"}}, {"o", {{"a", true}}}};
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    (void) assay::Template::problems(text);
    if (const auto parsed = assay::Template::parse(text))
        (void) assay::render(*parsed, values, {{"a", *parsed}});
    if (const auto prompt = assay::fromAnyText(text)) {
        if (assay::fromMarkdown(assay::toMarkdown(*prompt)) && prompt->messages.empty())
            __builtin_trap();
    }
    return 0;
}
