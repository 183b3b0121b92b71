// Any schema over any value: the bytes up to the first line end are the schema.
#include <nlohmann/json.hpp>

#include "base/json_schema/schema.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto schema = assay::JsonSchema::parse(text.substr(0, end));
    const auto value = assay::parseJson(text.substr(std::min(end + 1, text.size())));
    if (schema && value)
        (void) schema->violations(*value);
    return 0;
}
