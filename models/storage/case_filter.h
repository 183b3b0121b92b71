#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

class CasePlaces;
class Database;

/// A condition on a case; its values are alternatives.
struct CaseTerm
{
    enum class Kind {
        Words,     ///< in what a template sees of the case, or in its reference
        Tag,
        Id,        ///< `*` at the end: a prefix
        Reference, ///< words of the reference
        NoReference,
        Is,        ///< how it stands: values "added", "changed", "removed", "similar", "example"
    };
    struct Value
    {
        std::string text;
        bool prefix = false;
    };
    Kind kind = Kind::Words;
    bool negated = false;
    std::vector<Value> values;
};

/// All of its terms hold. Default: takes everything.
struct CaseFilter
{
    std::vector<CaseTerm> terms;
};

/// Reads `tag:refund -tag:german id:late-* reference:none is:changed,added "late delivery"`: terms joined by AND, `-` or NOT before one
/// negates it, `,` gives alternatives, `*` at the end of a word or id is a prefix; words are whole words, case ignored. Blank takes
/// everything. BadInput names the column (1-based, in code points).
Result<CaseFilter> parseCaseFilter(std::string_view text);

/// The columns that cases can be sorted by.
struct CaseSort
{
    enum class By { Id, Variable, Reference, Tags };
    By by = By::Id;
    std::string variable;
    bool descending = false;
};

/// What a filter needs to know beside the file: places that stand out, ascending.
struct CaseMarks
{
    std::vector<std::int64_t> similar;
    std::vector<std::int64_t> examples;
};

/// Places that @p filter takes, of the version @p places with the draft of @p dataset over it; removed cases among them, as the base has
/// them. In stored order, or by the first 40 characters of @p sort's column, those without it last.
Result<std::vector<std::int32_t>> matchingPlaces(Database &database, const CasePlaces *places, DatasetId dataset, const CaseFilter &filter,
                                                 const std::optional<CaseSort> &sort, const CaseMarks &marks);

} // namespace assay
