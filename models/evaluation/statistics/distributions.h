#pragma once

#include <cstdint>

namespace assay {

// Quantiles and tails, by Boost.Math; included in one place because it compiles for seconds.
double normalInverse(double p);
double betaInverse(double a, double b, double p);
double studentInverse(double degrees, double p);
/// P(|T| ≥ |t|).
double studentTwoSided(double degrees, double t);
/// P(|T| ≥ t) of the noncentral t with @p degrees and @p shift; t ≥ 0.
double noncentralStudentTwoSided(double degrees, double shift, double t);
double chiSquaredTail(double degrees, double x);
double binomialCdf(std::int64_t n, double p, std::int64_t k);
double binomialPdf(std::int64_t n, double p, std::int64_t k);
/// The least k with P(X ≤ k) ≥ @p probability.
std::int64_t binomialQuantile(std::int64_t n, double p, double probability);

} // namespace assay
