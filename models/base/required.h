#pragma once

#include <optional>
#include <stdexcept>

namespace assay {

/// For reading what our own code wrote: throws where the value is missing. Used only inside of a function that makes an Error of it.
template <typename T>
T required(const std::optional<T> &value)
{
    if (!value)
        throw std::runtime_error("an id, a hash or a name in it cannot be read");
    return *value;
}

} // namespace assay
