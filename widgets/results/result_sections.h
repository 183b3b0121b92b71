#pragma once

#include "items/result_detail.h"

class QVBoxLayout;

namespace assay::widgets {

class SectionColumn;

// What a result says, section by section; the pane chooses which.

/// The answer, or what stands in its place; with @p segments the words that changed are tinted. Then tool calls, thinking, reference.
void addAnswerText(QVBoxLayout *section, const items::ResultDetail &detail, const std::vector<items::DiffSegment> &segments);
/// What people said of it, question by question; nothing where nobody did.
void addLabels(SectionColumn *body, const items::ResultDetail &detail);
/// The messages it answers, and whether they are what was sent.
void addMessages(SectionColumn *body, const items::ResultDetail &detail);
/// What was sent, and what is stored of the answer.
void addRaw(SectionColumn *body, const items::ResultDetail &detail);

} // namespace assay::widgets
