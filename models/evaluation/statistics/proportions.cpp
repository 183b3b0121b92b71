#include "evaluation/statistics/proportions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "evaluation/statistics/distributions.h"

namespace assay {

double normalQuantile(double level)
{
    return level == 0.95 ? 1.959963984540054 : normalInverse(0.5 + level / 2);
}

double oneSidedQuantile(double level)
{
    return level == 0.95 ? 1.6448536269514722 : normalInverse(level);
}

Interval wilson(std::int64_t successes, std::int64_t n, double level)
{
    const double z = normalQuantile(level);
    const auto count = static_cast<double>(n);
    const double p = static_cast<double>(successes) / count;
    const double centre = p + z * z / (2 * count);
    const double spread = z * std::sqrt(p * (1 - p) / count + z * z / (4 * count * count));
    const double scale = 1 + z * z / count;
    return {p, successes == 0 ? 0 : (centre - spread) / scale, successes == n ? 1 : (centre + spread) / scale, "wilson"};
}

Interval clopperPearson(std::int64_t successes, std::int64_t n, double level)
{
    const double tail = (1 - level) / 2;
    const auto k = static_cast<double>(successes);
    const auto count = static_cast<double>(n);
    return {k / count, successes == 0 ? 0 : betaInverse(k, count - k + 1, tail), successes == n ? 1 : betaInverse(k + 1, count - k, 1 - tail),
            "clopper-pearson"};
}

Interval newcombe(std::int64_t k1, std::int64_t n1, std::int64_t k2, std::int64_t n2, double level)
{
    const Interval a = wilson(k1, n1, level);
    const Interval b = wilson(k2, n2, level);
    const double d = a.estimate - b.estimate;
    return {d, d - std::hypot(a.estimate - a.lower, b.upper - b.estimate), d + std::hypot(a.upper - a.estimate, b.estimate - b.lower), "newcombe"};
}

Interval newcombePaired(const PairedTable &table, double level)
{
    const auto a = static_cast<double>(table.both);
    const auto b = static_cast<double>(table.firstOnly);
    const auto c = static_cast<double>(table.secondOnly);
    const auto d = static_cast<double>(table.neither);
    const double n = a + b + c + d;
    const Interval first = wilson(table.both + table.firstOnly, table.n(), level);
    const Interval second = wilson(table.both + table.secondOnly, table.n(), level);
    const double product = (a + b) * (c + d) * (a + c) * (b + d);
    double determinant = a * d - b * c;
    if (determinant > n / 2)
        determinant -= n / 2;
    else if (determinant >= 0)
        determinant = 0;
    const double phi = product > 0 ? determinant / std::sqrt(product) : 0;
    const auto spread = [phi](double x, double y) { return std::sqrt(std::max(0.0, x * x - 2 * phi * x * y + y * y)); };
    const double difference = (b - c) / n;
    return {difference, difference - spread(first.estimate - first.lower, second.upper - second.estimate),
            difference + spread(first.upper - first.estimate, second.estimate - second.lower), "newcombe-paired"};
}

McNemar mcNemar(std::int64_t b, std::int64_t c)
{
    McNemar result;
    const std::int64_t n = b + c;
    if (n == 0)
        return result;
    const std::int64_t k = std::min(b, c);
    const double below = binomialCdf(n, 0.5, k);
    const double at = binomialPdf(n, 0.5, k);
    result.exactP = std::min(1.0, 2 * below);
    result.midP = b == c ? 1 - at / 2 : 2 * below - at;
    const auto difference = static_cast<double>(std::llabs(b - c));
    const double corrected = std::max(0.0, difference - 1);
    result.chiSquared = difference * difference / static_cast<double>(n);
    result.corrected = corrected * corrected / static_cast<double>(n);
    result.chiSquaredP = chiSquaredTail(1, *result.chiSquared);
    result.correctedP = chiSquaredTail(1, *result.corrected);
    return result;
}

namespace {

std::vector<std::size_t> orderOf(const std::vector<double> &p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

} // namespace

std::vector<double> holm(const std::vector<double> &p)
{
    std::vector<double> adjusted(p.size());
    double largest = 0;
    const auto order = orderOf(p);
    for (std::size_t i = 0; i < order.size(); ++i) {
        largest = std::max(largest, static_cast<double>(p.size() - i) * p[order[i]]);
        adjusted[order[i]] = std::min(1.0, largest);
    }
    return adjusted;
}

std::vector<double> benjaminiHochberg(const std::vector<double> &p)
{
    std::vector<double> adjusted(p.size());
    double least = 1;
    const auto order = orderOf(p);
    for (std::size_t i = order.size(); i-- > 0;) {
        least = std::min(least, p[order[i]] * static_cast<double>(p.size()) / static_cast<double>(i + 1));
        adjusted[order[i]] = least;
    }
    return adjusted;
}

double nearestRank(std::vector<double> values, double q)
{
    const double exact = q * static_cast<double>(values.size());
    // 0.95 · 20 is a hair above 19 in binary; a rank is meant, not that hair.
    const auto rank = static_cast<std::size_t>(std::clamp(std::ceil(exact - 1e-9), 1.0, static_cast<double>(values.size())));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(rank - 1), values.end());
    return values[rank - 1];
}

QuantileRanks quantileRanks(std::int64_t n, double q, double level)
{
    const auto lower = binomialQuantile(n, q, (1 - level) / 2);
    const auto upper = binomialQuantile(n, q, (1 + level) / 2) + 1;
    return {lower >= 1 ? std::optional(lower) : std::nullopt, upper <= n ? std::optional(upper) : std::nullopt};
}

} // namespace assay
