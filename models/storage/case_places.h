#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "storage/datasets.h"

namespace assay {

/// Which case stands at which place of a dataset version, and back; 16 bytes a case and no texts. Immutable: shared between threads.
class CasePlaces
{
public:
    /// Reads the case list of @p version: some 0.7 s for a million.
    static Result<std::shared_ptr<const CasePlaces>> of(Database &database, const DatasetVersionInfo &version);

    std::int64_t size() const { return static_cast<std::int64_t>(m_rows.size()); }
    /// Number of the case's row; the place must be one.
    std::int64_t rowAt(std::int64_t place) const { return m_rows[static_cast<std::size_t>(place)]; }
    std::optional<std::int64_t> placeOfRow(std::int64_t row) const;
    /// Place of the case of this id; nothing when the version has none.
    Result<std::optional<std::int64_t>> placeOf(Database &database, const std::string &id) const;
    /// Rows in the order of their numbers, with their places.
    struct Entry
    {
        std::int64_t row = 0;
        std::int32_t place = 0;
    };
    const std::vector<Entry> &byRow() const { return m_byRow; }

private:
    std::vector<std::int64_t> m_rows;
    std::vector<Entry> m_byRow;
};

} // namespace assay
