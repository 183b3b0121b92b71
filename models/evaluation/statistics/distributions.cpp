#include "evaluation/statistics/distributions.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace assay {

namespace bm = boost::math;

double normalInverse(double p)
{
    return bm::quantile(bm::normal(), p);
}

double betaInverse(double a, double b, double p)
{
    return bm::quantile(bm::beta_distribution<>(a, b), p);
}

double studentInverse(double degrees, double p)
{
    return bm::quantile(bm::students_t(degrees), p);
}

double studentTwoSided(double degrees, double t)
{
    return 2 * bm::cdf(bm::complement(bm::students_t(degrees), std::abs(t)));
}

double noncentralStudentTwoSided(double degrees, double shift, double t)
{
    const bm::non_central_t distribution(degrees, shift);
    return bm::cdf(bm::complement(distribution, t)) + bm::cdf(distribution, -t);
}

double chiSquaredTail(double degrees, double x)
{
    return bm::cdf(bm::complement(bm::chi_squared(degrees), x));
}

double binomialCdf(std::int64_t n, double p, std::int64_t k)
{
    return bm::cdf(bm::binomial(static_cast<double>(n), p), static_cast<double>(k));
}

double binomialPdf(std::int64_t n, double p, std::int64_t k)
{
    return bm::pdf(bm::binomial(static_cast<double>(n), p), static_cast<double>(k));
}

std::int64_t binomialQuantile(std::int64_t n, double p, double probability)
{
    std::int64_t low = 0;
    std::int64_t high = n;
    while (low < high) {
        const std::int64_t middle = (low + high) / 2;
        if (binomialCdf(n, p, middle) >= probability)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

} // namespace assay
