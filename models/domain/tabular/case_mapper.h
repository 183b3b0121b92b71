#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "domain/dataset.h"
#include "domain/tabular/mapping.h"

namespace assay {

/// Makes cases of records. A record that has an object `vars` and beside it only `id`, `reference`, `documents` and `tags` is a
/// case as Assay writes it: unless a mapping was given it is taken as it stands. In all others the mapping decides; a string becomes text, any other JSON value keeps its
/// source text. An empty cell is no reference, no document, no tag and no id, but an empty variable.
class CaseMapper
{
public:
    explicit CaseMapper(ColumnMapping mapping) : m_mapping(std::move(mapping)) { m_given = m_mapping; }

    /// Checks the mapping against the head of a delimited file: a mapped column must stand there.
    Status begin(const std::vector<std::string> &columns);
    /// Fails when the record cannot be a case; the error's `why` tells it. The id is empty when the record gives none.
    Result<Case> toCase(const Record &record);
    /// A mapped name that no record of a JSON file had is a mistake, told at the end.
    Status end() const;

    /// With what was guessed.
    const ColumnMapping &mapping() const { return m_mapping; }

private:
    Status guessNew(const Record &record);
    Status put(const Field &field, const ColumnTarget &target, Case &item) const;

    ColumnMapping m_mapping;
    ColumnMapping m_given;
    std::map<std::string, bool, std::less<>> m_seen;
    bool m_delimited = false;
};

/// Whether a record is a case as Assay writes it.
bool isNativeCase(const Record &record);

/// Gives each case its id and notes which are taken. Holds 16 bytes and a node for each case: some 50 MB for a million.
class CaseIds
{
public:
    /// Keeps @p item's id, or gives it the default one (`-2`, `-3` … for equal contents). Fails when the id is taken; the error's
    /// `why` names the line of the other. @p line is the case's own.
    Status assign(Case &item, std::int64_t line);

private:
    std::unordered_map<std::uint64_t, std::int64_t> m_lineOfId;
    std::unordered_map<std::uint64_t, std::int64_t> m_lastNumber; ///< of default ids that were met again
};

} // namespace assay
