#include "evaluation/statistics/square_matrix.h"

#include <cmath>
#include <utility>

namespace assay {

SquareMatrix SquareMatrix::times(const SquareMatrix &other) const
{
    SquareMatrix product(m_size);
    for (std::size_t row = 0; row < m_size; ++row) {
        for (std::size_t inner = 0; inner < m_size; ++inner) {
            for (std::size_t column = 0; column < m_size; ++column)
                product.at(row, column) += at(row, inner) * other.at(inner, column);
        }
    }
    return product;
}

SquareMatrix SquareMatrix::inverse() const
{
    SquareMatrix left = *this;
    SquareMatrix right(m_size);
    for (std::size_t i = 0; i < m_size; ++i)
        right.at(i, i) = 1;
    for (std::size_t step = 0; step < m_size; ++step) {
        std::size_t pivot = step;
        for (std::size_t row = step + 1; row < m_size; ++row)
            pivot = std::abs(left.at(row, step)) > std::abs(left.at(pivot, step)) ? row : pivot;
        const double scale = left.at(pivot, step);
        for (std::size_t column = 0; column < m_size; ++column) {
            std::swap(left.at(step, column), left.at(pivot, column));
            std::swap(right.at(step, column), right.at(pivot, column));
            left.at(step, column) /= scale;
            right.at(step, column) /= scale;
        }
        for (std::size_t row = 0; row < m_size; ++row) {
            const double factor = row == step ? 0 : left.at(row, step);
            for (std::size_t column = 0; factor != 0 && column < m_size; ++column) {
                left.at(row, column) -= factor * left.at(step, column);
                right.at(row, column) -= factor * right.at(step, column);
            }
        }
    }
    return right;
}

/// What is missing to full rank is the direction of all ones: it is put in, and its part of the inverse taken out again.
SquareMatrix laplacianPseudoInverse(const SquareMatrix &laplacian)
{
    const auto size = static_cast<double>(laplacian.size());
    double trace = 0;
    for (std::size_t i = 0; i < laplacian.size(); ++i)
        trace += laplacian.at(i, i);
    const double scale = trace / size; // of the size of the others, so that little is lost to rounding
    SquareMatrix full = laplacian;
    for (std::size_t row = 0; row < laplacian.size(); ++row) {
        for (std::size_t column = 0; column < laplacian.size(); ++column)
            full.at(row, column) += scale / size;
    }
    SquareMatrix result = full.inverse();
    for (std::size_t row = 0; row < laplacian.size(); ++row) {
        for (std::size_t column = 0; column < laplacian.size(); ++column)
            result.at(row, column) -= 1 / (scale * size);
    }
    return result;
}

} // namespace assay
