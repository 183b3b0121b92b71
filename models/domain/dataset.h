#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace assay {

/// A piece of context a template sees as `documents`.
struct Document
{
    std::string id;
    std::string title;
    std::string text;

    bool operator==(const Document &) const = default;
};

/// What a case says, without its id.
struct CaseContent
{
    std::map<std::string, std::string> vars; ///< string variables
    std::map<std::string, std::string> json; ///< any other value, as its source text ("1.5", "[1,2]")
    std::optional<std::string> reference;
    std::vector<Document> documents;
    std::vector<std::string> tags; ///< sorted by bytes, no repeats

    bool operator==(const CaseContent &) const = default;
};

struct Case
{
    std::string id; ///< unique in its dataset version; kept by an edit
    CaseContent content;

    bool operator==(const Case &) const = default;
};

/// Canonical JSON `assay.case/1`; fails on text that is not UTF-8.
Result<std::string> canonicalText(const CaseContent &content);
Result<CaseContent> caseContentFromText(std::string_view text);
Result<CaseContentHash> caseContentHash(const CaseContent &content);
CaseHash caseHash(std::string_view id, CaseContentHash content);
/// The id of a case without one: the first 12 hex digits of its content hash.
std::string defaultCaseId(CaseContentHash content);

/// A dataset version as the tree of DATA.md §2: runs of 32-byte hashes, cut by content, so that editing one case of a
/// million writes a few chunks. Feed the case hashes in row order; each finished chunk goes to @p store.
class DatasetTree
{
public:
    using StoreChunk = std::function<Status(Hash name, std::string_view bytes)>;

    explicit DatasetTree(StoreChunk store);
    Status add(const Hash &hash);
    struct Root
    {
        Hash name;
        std::int64_t cases = 0;
        int levels = 0; ///< 1 = the root's entries are case hashes
    };
    /// Once, at the end. The root of no cases is the empty chunk.
    Result<Root> finish();

private:
    struct Level
    {
        std::string pending;
        std::int64_t chunks = 0;
        Hash last;
    };
    Status addAt(std::size_t level, const Hash &hash);
    Status cut(std::size_t level);

    StoreChunk m_store;
    std::vector<Level> m_levels;
    std::int64_t m_cases = 0;
};

DatasetHash datasetHash(Hash root, std::int64_t cases, const std::vector<DatasetHash> &parents);

} // namespace assay
