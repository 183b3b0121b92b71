#pragma once

#include <QRegularExpression>
#include <string>
#include <vector>

#include "base/json_schema/schema.h"

namespace assay::json_schema {

class Evaluated;
class Resources;
struct SchemaDialect;
struct Subschema;

/// Where in the instance the walk stands: a chain on the stack, written out only when something is wrong.
struct Place
{
    const Place *parent = nullptr;
    const std::string *name = nullptr; ///< of a member, else index of an item
    std::size_t index = 0;

    std::string pointer() const;
};

/// One walk of one schema over one instance.
class Evaluation
{
public:
    static constexpr int deepest = 500;
    static constexpr std::int64_t mostSteps = 10'000'000;
    static constexpr std::size_t mostViolations = 100;

    explicit Evaluation(const Resources &resources) : m_resources(resources) {}

    /// Whether @p instance fits @p schema; notes what does not.
    bool fits(const Json &schema, const Json &instance, const Place &at);
    /// The same without noting anything: for schemas that may fail.
    bool wouldFit(const Json &schema, const Json &instance, const Place &at);
    /// Notes a violation; false, for the keyword to return. The words are asked for only when they will be shown.
    template <typename Words> bool violated(std::string_view keyword, const Place &at, Words what)
    {
        if (m_quiet == 0 && m_violations.size() < mostViolations)
            m_violations.push_back({at.pointer(), std::string(keyword), what()});
        return false;
    }
    /// Whether @p pattern is found anywhere in @p text.
    bool matches(const std::string &pattern, const std::string &text);

    /// What the schema at hand has looked at; null when no schema asks for that.
    Evaluated *seen() const { return m_seen; }
    /// Whether the vocabulary “validation” holds for the schema at hand.
    bool asserts() const;

    /// True once the bounds were passed: the verdict means nothing then.
    bool gaveUp() const { return m_gaveUp; }
    const std::vector<SchemaViolation> &violations() const { return m_violations; }

private:
    bool fitsObject(const Json &schema, const Json &instance, const Place &at);
    bool fitsReferences(const Subschema &known, const Json &instance, const Place &at);
    bool fitsKeywords(bool last, const Json &schema, const Json &instance, const Place &at);
    const Json *dynamicTarget(const Subschema &known);

    const Resources &m_resources;
    std::vector<SchemaViolation> m_violations;
    int m_depth = 0;
    int m_quiet = 0;
    std::int64_t m_steps = 0;
    Evaluated *m_seen = nullptr;
    const SchemaDialect *m_dialect = nullptr;        ///< of the schema at hand
    std::vector<const std::string *> m_scope; ///< base URIs of the resources entered, for $dynamicRef
    bool m_gaveUp = false;
};

/// Whether @p instance fits the keyword, whose value is @p value and which stands in @p schema.
using KeywordCheck = bool (*)(Evaluation &evaluation, const Json &value, const Json &schema, const Json &instance, const Place &at);

} // namespace assay::json_schema
