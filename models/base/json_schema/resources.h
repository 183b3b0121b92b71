#pragma once

#include <QRegularExpression>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/json_schema/schema.h"

namespace assay::json_schema {

/// Everything a schema consists of, found before it is used: its documents, the base URI of every subschema (`$id`, core §8.2), the
/// target of every `$ref` (core §8.3) that can be reached, and its patterns.
class Resources
{
public:
    /// @p root and @p documents must outlive this and stay where they are.
    Status load(const Json &root, const JsonSchema::Documents &documents);

    /// The target if @p schema is a reference, else null.
    const Json *referred(const Json &schema) const;
    const QRegularExpression *pattern(const std::string &pattern) const;

private:
    struct Reference
    {
        const Json *schema;
        std::string uri; ///< absolute
    };

    void walk(const Json &schema, const std::string &base, int depth);
    void walkValue(const Json &value, int holds, const std::string &base, int depth);
    Status addPattern(const std::string &pattern);
    const Json *find(const std::string &uri);
    bool load(const std::string &document);
    Status resolveAll();

    const JsonSchema::Documents *m_documents = nullptr;
    std::unordered_map<std::string, const Json *> m_places;    ///< by absolute URI, anchors with their fragment
    std::unordered_map<const Json *, std::string> m_bases;
    std::unordered_map<const Json *, const Json *> m_targets;
    std::unordered_map<std::string, QRegularExpression> m_patterns;
    std::vector<Reference> m_open;
    std::vector<std::string> m_newPatterns;
};

} // namespace assay::json_schema
