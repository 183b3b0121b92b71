#include "app/cli/diff_text.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace assay::cli {

Json diffJson(const TextDiff &diff)
{
    Json segments = Json::array();
    for (const DiffSegment &segment : diff.segments)
        segments.push_back({{"op", name(segment.op)}, {"text", segment.text}});
    return {{"segments", segments}, {"deleted_words", diff.deletedWords}, {"inserted_words", diff.insertedWords}};
}

void writeMarked(std::ostream &out, const TextDiff &diff)
{
    for (const DiffSegment &segment : diff.segments) {
        if (segment.op == DiffOp::Equal)
            out << segment.text;
        else
            out << (segment.op == DiffOp::Delete ? "[-" : "{+") << segment.text << (segment.op == DiffOp::Delete ? "-]" : "+}");
    }
}

} // namespace assay::cli
