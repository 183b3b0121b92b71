#pragma once

namespace assay {

/// Whether this test was built with the address sanitizer: its times and its memory say little about the product then.
constexpr bool isSanitized()
{
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    return true;
#endif
#endif
    return false;
}

} // namespace assay
