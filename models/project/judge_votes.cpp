#include "project/judge_votes.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace assay {

Json votesIn(std::string_view details)
{
    const auto parsed = parseJsonLenient(details);
    const Json *votes = parsed ? memberAt(*parsed, "votes") : nullptr;
    Json found = Json::array();
    if (votes && votes->is_array())
        std::copy_if(votes->begin(), votes->end(), std::back_inserter(found), [](const Json &each) { return each.is_object(); });
    return found;
}

} // namespace assay
