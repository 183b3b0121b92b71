#pragma once

#include <QString>

#include "labelling/labeller.h"

namespace assay::items {

/// What undo would take back: "Label 41: Yes → No"; empty when there is nothing. @p shown is what is seen of @p item: votes on another pair
/// cannot be told by their sides.
QString undoWords(const Labeller &labeller, ItemId item, const ShownItem &shown);

} // namespace assay::items
