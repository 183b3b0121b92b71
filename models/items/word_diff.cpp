#include "items/word_diff.h"

#include "base/utf8.h"
#include "prompts/diff.h"

namespace assay::items {

std::vector<DiffSegment> wordDiff(const std::string &before, const std::string &after)
{
    std::vector<DiffSegment> segments;
    for (const assay::DiffSegment &segment : diffWords(before, after).segments) {
        const auto kind = segment.op == DiffOp::Equal    ? DiffSegment::Kind::Equal
                          : segment.op == DiffOp::Delete ? DiffSegment::Kind::Deleted
                                                         : DiffSegment::Kind::Inserted;
        segments.push_back({kind, QString::fromStdString(displayUtf8(segment.text))});
    }
    return segments;
}

} // namespace assay::items
