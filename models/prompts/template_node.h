#pragma once

#include "prompts/template.h"

namespace assay {

/// One piece of a parsed template.
struct TemplateNode
{
    enum class Kind { Text, Variable, Unescaped, Section, Inverted, Partial };
    Kind kind = Kind::Text;
    std::string text;                  ///< of Text: the bytes; else the name
    std::vector<std::string> path;     ///< the name at its dots; empty for "."
    std::string indent;                ///< of a partial that stands alone on its line
    std::vector<TemplateNode> children;
};

} // namespace assay
