#pragma once

namespace assay::widgets {

/// What may be done for a project that could not be opened.
struct Rescue
{
    bool canSalvage = false; ///< it is damaged: what can be read may be saved into a new one
    bool hasBackups = false;
};

} // namespace assay::widgets
