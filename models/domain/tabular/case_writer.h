#pragma once

#include <memory>
#include <set>
#include <string>

#include "domain/dataset.h"
#include "domain/tabular/record_writer.h"

namespace assay {

/// The columns that cases need in a delimited file: found in a first pass, since a head stands before the first row.
struct CaseColumns
{
    std::set<std::string> variables;
    bool reference = false;
    bool documents = false;
    bool tags = false;

    void see(const Case &item);
};

enum class CaseFileKind { Csv, Tsv, JsonList, JsonLines };

/// Writes cases so that the importer reads them again without a mapping. JSON and JSONL lose nothing. CSV and TSV cannot tell "" from
/// no reference, no tag with , or ;, and no number from a text; a value that is not text stands there as its source text, documents as
/// a JSON list, a cell that looks like a formula behind a `'`.
class CaseWriter
{
public:
    virtual ~CaseWriter() = default;
    /// Fails on a case that has one name both as text and as another value.
    virtual Status write(const Case &item) = 0;
    /// Once, at the end.
    virtual Status finish() = 0;

    /// @p columns matter to CSV and TSV only.
    static std::unique_ptr<CaseWriter> make(CaseFileKind kind, ByteSink sink, CaseColumns columns = {}, bool formulaGuard = true);
};

/// One line of JSON as the importer takes it; values that are not text stand in it as they were typed.
Result<std::string> caseJson(const Case &item);

} // namespace assay
