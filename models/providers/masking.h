#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Finds a key in text that comes from outside, in every form it may have taken (plain, base64, percent-encoded, JSON-escaped),
/// and replaces it by [key]. Made once for a key; shared by threads.
class KeyMask
{
public:
    KeyMask() = default;
    explicit KeyMask(const std::string &key);

    /// True when something was replaced.
    bool apply(std::string &text) const;
    bool isEmpty() const { return m_forms.empty(); }

private:
    std::vector<std::string> m_forms; ///< longest first
};

} // namespace assay
