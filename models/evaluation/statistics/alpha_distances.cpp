#include "evaluation/statistics/alpha_distances.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace assay {

namespace {

class NominalDistances : public AlphaDistances
{
public:
    double within(const std::vector<CategoryCount> &unit, double size) const override
    {
        double sum = 0;
        for (const CategoryCount &each : unit)
            sum += each.ratings * (size - each.ratings);
        return sum;
    }
    double between(const std::vector<double> &margins, double total) const override
    {
        double sum = 0;
        for (const double margin : margins)
            sum += margin * (total - margin);
        return sum;
    }
};

/// Squared differences of positions on a line.
class SquaredDistances : public AlphaDistances
{
public:
    explicit SquaredDistances(std::vector<double> positions) : m_positions(std::move(positions)) {}

    double within(const std::vector<CategoryCount> &unit, double size) const override
    {
        double mean = 0;
        for (const CategoryCount &each : unit)
            mean += each.ratings * m_positions[each.category];
        mean /= size;
        double sum = 0;
        for (const CategoryCount &each : unit)
            sum += each.ratings * (m_positions[each.category] - mean) * (m_positions[each.category] - mean);
        return 2 * size * sum;
    }
    double between(const std::vector<double> &margins, double total) const override
    {
        const double mean = std::inner_product(margins.begin(), margins.end(), m_positions.begin(), 0.0) / total;
        double sum = 0;
        for (std::size_t i = 0; i < margins.size(); ++i)
            sum += margins[i] * (m_positions[i] - mean) * (m_positions[i] - mean);
        return 2 * total * sum;
    }

protected:
    std::vector<double> m_positions;
};

class OrdinalDistances : public SquaredDistances
{
public:
    OrdinalDistances() : SquaredDistances({}) {}

    bool followMargins() const override { return true; }
    void takeMargins(const std::vector<double> &margins) override
    {
        m_positions.resize(margins.size());
        double below = 0;
        for (std::size_t i = 0; i < margins.size(); ++i) {
            m_positions[i] = below + margins[i] / 2;
            below += margins[i];
        }
    }
};

class RatioDistances : public AlphaDistances
{
public:
    explicit RatioDistances(std::vector<double> numbers) : m_numbers(std::move(numbers)) {}

    void prepare() override
    {
        for (std::size_t a = 0; a < m_numbers.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b)
                m_distances.push_back(distance(a, b));
        }
    }
    double within(const std::vector<CategoryCount> &unit, double /*size*/) const override
    {
        double sum = 0;
        for (std::size_t a = 1; a < unit.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b)
                sum += unit[a].ratings * unit[b].ratings * distance(unit[a].category, unit[b].category);
        }
        return 2 * sum;
    }
    double between(const std::vector<double> &margins, double /*total*/) const override
    {
        double sum = 0;
        for (std::size_t a = 0; a < margins.size(); ++a) {
            if (margins[a] > 0)
                sum += margins[a] * (m_distances.empty() ? madeRow(a, margins) : keptRow(a, margins));
        }
        return 2 * sum;
    }

private:
    double distance(std::size_t a, std::size_t b) const
    {
        const double sum = m_numbers[a] + m_numbers[b];
        const double share = sum == 0 ? 0 : (m_numbers[a] - m_numbers[b]) / sum;
        return share * share;
    }
    double madeRow(std::size_t a, const std::vector<double> &margins) const
    {
        double sum = 0;
        for (std::size_t b = 0; b < a; ++b)
            sum += margins[b] * distance(a, b);
        return sum;
    }
    double keptRow(std::size_t a, const std::vector<double> &margins) const
    {
        const auto row = m_distances.begin() + static_cast<std::ptrdiff_t>(a * (a - 1) / 2);
        return std::transform_reduce(margins.begin(), margins.begin() + static_cast<std::ptrdiff_t>(a), row, 0.0);
    }

    std::vector<double> m_numbers;
    std::vector<double> m_distances; ///< row by row below the diagonal, once prepared
};

/// Alpha has no unit, so that a power of two may be taken out: then squares neither overflow nor vanish.
std::vector<double> withoutUnit(std::vector<double> numbers)
{
    double largest = 0;
    for (const double number : numbers)
        largest = std::max(largest, std::abs(number));
    int exponent = 0;
    std::frexp(largest, &exponent);
    for (double &number : numbers)
        number = std::ldexp(number, -exponent);
    return numbers;
}

} // namespace

std::unique_ptr<AlphaDistances> alphaDistances(Measurement measurement, std::vector<double> numbers)
{
    switch (measurement) {
    case Measurement::Nominal:
        return std::make_unique<NominalDistances>();
    case Measurement::Ordinal:
        return std::make_unique<OrdinalDistances>();
    case Measurement::Interval:
        return std::make_unique<SquaredDistances>(withoutUnit(std::move(numbers)));
    case Measurement::Ratio:
        return std::make_unique<RatioDistances>(withoutUnit(std::move(numbers)));
    }
    return nullptr;
}

} // namespace assay
