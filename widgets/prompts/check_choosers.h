#pragma once

#include <functional>

#include "items/prompts/check_desk.h"
#include "items/prompts/prompt_desk.h"

class QWidget;

namespace assay::widgets {

// What a draft is looked at with, chosen from a list under @p anchor. The desk outlives the list.

void chooseCase(items::CheckDesk &desk, QWidget *anchor);
/// @p addModel is offered where there is none.
void chooseModel(items::CheckDesk &desk, QWidget *anchor, std::function<void()> addModel);
void chooseAgainst(items::CheckDesk &desk, const items::OpenPrompt &open, QWidget *anchor);

} // namespace assay::widgets
