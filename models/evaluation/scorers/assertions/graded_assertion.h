#pragma once

#include "domain/dataset.h"
#include "evaluation/scorers/assertions/assertion.h"

namespace assay {

/// An assertion of a type that asks a model. The judge's prompt is a prompt of the project, never promptfoo's.
PlannedAssertion planGraded(const AssertionType &type, const Json &assertion, const AssertionJudges &judges);

/// The case as a judge of documents sees it: promptfoo keeps them in the variable `context`, a text or a list of texts.
CaseContent withContext(CaseContent item);

} // namespace assay
