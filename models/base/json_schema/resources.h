#pragma once

#include <QRegularExpression>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/json_schema/schema.h"

namespace assay::json_schema {

struct SchemaDialect;

/// What is known of one subschema before it is used.
struct Subschema
{
    std::string base; ///< URI of the resource it belongs to
    const SchemaDialect *dialect = nullptr;
    const Json *reference = nullptr; ///< target of its $ref
    const Json *dynamic = nullptr;   ///< of its $dynamicRef, without looking around
    std::string dynamicName = {};    ///< of the anchor to look for around; empty where $dynamicRef is a plain reference
};

/// Everything a schema consists of, found before it is used: its documents, base URI and draft of every subschema (`$id`, `$schema`, core §8),
/// the target of every reference that can be reached, and its patterns.
class Resources
{
public:
    /// @p root and @p documents must outlive this and stay where they are. @p otherwise holds where no `$schema` says more.
    Status load(const Json &root, const JsonSchema::Documents &documents, const SchemaDialect &otherwise);

    /// Null for what is no schema, or that nothing leads to.
    const Subschema *subschema(const Json &schema) const;
    /// The schema with that `$dynamicAnchor` in the resource, or null.
    const Json *dynamicAnchor(const std::string &base, const std::string &name) const;
    const QRegularExpression *pattern(const std::string &pattern) const;
    bool isDynamic() const { return !m_dynamicAnchors.empty(); }
    bool asksForUnevaluated() const { return m_asksForUnevaluated; }

private:
    struct Reference
    {
        const Json *schema;
        std::string uri; ///< absolute
        bool isDynamic;
    };

    void walk(const Json &schema, const std::string &base, const SchemaDialect *dialect, int depth);
    void walkMembers(const Json &schema, const Subschema &known, int depth);
    void walkValue(const Json &value, int holds, const Subschema &outer, int depth);
    void noteNames(const Json &schema, Subschema &known);
    void noteReferences(const Json &schema, const Subschema &known);
    Status addPattern(const std::string &pattern);
    const Json *find(const std::string &uri, const SchemaDialect *dialect);
    bool load(const std::string &document, const SchemaDialect *dialect);
    Status resolve(const Reference &reference);
    Status resolveAll();

    const JsonSchema::Documents *m_documents = nullptr;
    std::unordered_map<std::string, const Json *> m_places; ///< by absolute URI, anchors with their fragment
    std::unordered_map<std::string, const Json *> m_dynamicAnchors;
    std::unordered_map<const Json *, Subschema> m_subschemas;
    std::unordered_map<std::string, QRegularExpression> m_patterns;
    std::vector<Reference> m_open;
    std::vector<std::string> m_newPatterns;
    std::string m_unknownVocabulary; ///< one that a meta-schema demands
    bool m_asksForUnevaluated = false;
};

} // namespace assay::json_schema
