#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace assay {

/// What a filter can ask of a result (CLI.md §3, FILTER). Words are bare words and phrases.
enum class FilterField {
    Prompt, Version, Model, Run, Case, Tag, State, Error, Score, Pass, Label, Cost, Latency, Tokens, Output, Input, At, Words,
};
const char *name(FilterField field); ///< "prompt", …; "" for Words
/// Whether a name can follow after a dot: score.NAME.
bool takesName(FilterField field);
/// All but Words.
const std::vector<FilterField> &namedFilterFields();

enum class Comparison { Has, Exact, Less, LessEqual, Greater, GreaterEqual };

/// One value of a term, as typed, quotes removed.
struct FilterValue
{
    std::string text;
    std::optional<std::string> upTo; ///< `a..b`: the upper end; an empty end is open
    bool prefix = false;             ///< `word*` on texts; the star is not in `text`
    int column = 0;                  ///< 1-based, in code points
};

struct FilterTerm
{
    FilterField field = FilterField::Words;
    std::string name;                ///< NAME of score.NAME, pass.NAME and label.NAME; empty = any score, the pass of the cell, any question
    Comparison comparison = Comparison::Has;
    std::vector<FilterValue> values; ///< any of; at least one
    int column = 0;
};

struct FilterNode
{
    enum class Kind { And, Or, Not, Term };
    Kind kind = Kind::And;
    std::vector<FilterNode> children; ///< of And and Or any number, of Not one
    FilterTerm term;
};

/// A filter that was read. Default: takes everything.
struct Filter
{
    FilterNode root;
    bool takesAll() const { return root.kind == FilterNode::Kind::And && root.children.empty(); }
};

/// Reads a filter; blank text takes everything. Every value is checked against its field, so that a filter which was read can be
/// run. BadInput names the column and suggests. At most 16 KiB, 64 levels and 256 terms.
Result<Filter> parseFilter(std::string_view text);

} // namespace assay
