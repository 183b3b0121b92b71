#pragma once

#include <cstddef>
#include <vector>

namespace assay {

/// A small square matrix of double, by rows; for statistics of at most some hundred things.
class SquareMatrix
{
public:
    explicit SquareMatrix(std::size_t size) : m_size(size), m_values(size * size) {}

    double &at(std::size_t row, std::size_t column) { return m_values[row * m_size + column]; }
    double at(std::size_t row, std::size_t column) const { return m_values[row * m_size + column]; }
    std::size_t size() const { return m_size; }
    const std::vector<double> &values() const { return m_values; }

    SquareMatrix times(const SquareMatrix &other) const;
    /// By elimination with row pivots; of a regular matrix.
    SquareMatrix inverse() const;

private:
    std::size_t m_size;
    std::vector<double> m_values;
};

/// Pseudo-inverse (Moore and Penrose) of a symmetric @p laplacian of a connected graph: rows sum to 0, rank size − 1.
SquareMatrix laplacianPseudoInverse(const SquareMatrix &laplacian);

} // namespace assay
