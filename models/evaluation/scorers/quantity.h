#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assay {

/// A number with what it counts, in the base unit of its dimension: "3 km" is 3,000 of "length".
struct Quantity
{
    double value = 0;
    std::string dimension; ///< empty = a bare number; a unit in a form that is not known stands for itself ("km/h")
    double unit = 1;       ///< what one of the unit it is written in is
};

/// The unit of this name: what one of it is. Known are, with the prefixes p n µ u m c d h k M G T where they are used: m g s min h d (and
/// the words of time) L Hz W Wh J V A Pa K B bit, in ft mi lb oz, % ‰, $ € £ ¥ and USD EUR GBP JPY CHF; a currency is never changed into another.
std::optional<Quantity> unitNamed(std::string_view name);

/// The last quantity of a text: models tend to end with their result. Commas between thousands are skipped; a currency sign may stand
/// before the number; thousand, million, billion, trillion count; "1 h 30 min" is one quantity of time.
std::optional<Quantity> lastQuantity(std::string_view text);

} // namespace assay
