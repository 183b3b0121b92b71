#pragma once

namespace assay {

struct ScorerSpec;

/// Whether more of the scorer's value is better: so with all but distances and error rates. `not-` of a share is 1 − value, and so turned round already.
bool isHigherBetter(const ScorerSpec &spec);

} // namespace assay
