// Diffs rebuild both texts, whatever they are. The input is cut at its first NUL.
#include <cstring>

#include "prompts/diff.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const std::size_t cut = std::min(text.find('\0'), text.size());
    const std::string_view before = text.substr(0, cut);
    const std::string_view after = cut < text.size() ? text.substr(cut + 1) : std::string_view();
    for (const assay::TextDiff &diff : {assay::diffWords(before, after), assay::diffLines(before, after)}) {
        std::string left;
        std::string right;
        for (const assay::DiffSegment &segment : diff.segments) {
            if (segment.op != assay::DiffOp::Insert)
                left += segment.text;
            if (segment.op != assay::DiffOp::Delete)
                right += segment.text;
        }
        if (left != before || right != after)
            __builtin_trap();
    }
    return 0;
}
