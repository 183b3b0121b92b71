#pragma once

namespace assay::widgets {

/// Lets assistive technology press our buttons as a click does. Qt's own interface only flips a button that can be checked, which tells
/// nobody who listens to clicks: an entry of the rail, a tab, a filter. May be called more than once.
void installButtonAccess();

} // namespace assay::widgets
