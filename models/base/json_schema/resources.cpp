#include "base/json_schema/resources.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_schema/dialect.h"
#include "base/json_schema/pattern.h"
#include "base/json_schema/uri.h"

namespace assay::json_schema {

namespace {

constexpr int deepest = 500;
const std::string ownBase = "schema:///";

} // namespace

Status Resources::load(const Json &root, const JsonSchema::Documents &documents, const SchemaDialect &otherwise)
{
    m_documents = &documents;
    m_places[ownBase] = &root;
    walk(root, ownBase, &otherwise, 0);
    return resolveAll();
}

/// References lead to places that hold references again; each place is walked once.
Status Resources::resolveAll()
{
    while (!m_open.empty() || !m_newPatterns.empty()) {
        for (const std::string &each : std::exchange(m_newPatterns, {})) {
            if (auto added = addPattern(each); !added)
                return added;
        }
        if (m_open.empty())
            break;
        const Reference reference = m_open.back();
        m_open.pop_back();
        if (auto resolved = resolve(reference); !resolved)
            return resolved;
    }
    if (!m_unknownVocabulary.empty())
        return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "The schema needs a vocabulary that is unknown here"),
                    QString::fromStdString(m_unknownVocabulary));
    return {};
}

Status Resources::resolve(const Reference &reference)
{
    const SchemaDialect *dialect = m_subschemas.at(reference.schema).dialect;
    const Json *target = find(reference.uri, dialect);
    if (!target)
        return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "A reference of the schema leads nowhere"),
                    QCoreApplication::translate("JsonSchema", "there is no %1").arg(QString::fromStdString(reference.uri)),
                    QCoreApplication::translate("JsonSchema", "Put what it refers to into “definitions”: nothing is fetched."));
    const Uri parts = partsOf(reference.uri);
    if (!m_subschemas.contains(target)) {
        const Json *document = m_places.at(parts.document);
        walk(*target, parts.document, m_subschemas.contains(document) ? m_subschemas.at(document).dialect : dialect, 0);
    }
    Subschema &known = m_subschemas.at(reference.schema);
    (reference.isDynamic ? known.dynamic : known.reference) = target;
    if (reference.isDynamic && stringAt(*target, "$dynamicAnchor") == parts.fragment)
        known.dynamicName = parts.fragment;
    return {};
}

void Resources::walk(const Json &schema, const std::string &outer, const SchemaDialect *dialect, int depth)
{
    if (depth > deepest)
        return;
    const auto [place, fresh] = m_subschemas.try_emplace(&schema, Subschema{outer, dialect});
    if (!fresh || !schema.is_object())
        return;
    Subschema &known = place->second;
    const DialectChoice choice = chosenDialect(schema, *m_documents, *dialect);
    known.dialect = choice.dialect;
    if (!choice.unknownVocabulary.empty())
        m_unknownVocabulary = choice.unknownVocabulary;
    noteNames(schema, known);
    noteReferences(schema, known);
    walkMembers(schema, Subschema(known), depth);
}

/// `$id` and anchors.
void Resources::noteNames(const Json &schema, Subschema &known)
{
    const bool alone = known.dialect->referenceStandsAlone;
    if (const auto id = stringAt(schema, "$id"); id && !(alone && stringAt(schema, "$ref"))) {
        const std::string own = resolvedUri(known.base, *id);
        m_places.try_emplace(id->starts_with('#') ? own : partsOf(own).document, &schema);
        known.base = partsOf(own).document;
    }
    if (alone)
        return;
    for (const char *name : {"$anchor", "$dynamicAnchor"}) {
        if (const auto anchor = stringAt(schema, name))
            m_places.try_emplace(known.base + "#" + *anchor, &schema);
    }
    if (const auto anchor = stringAt(schema, "$dynamicAnchor"))
        m_dynamicAnchors.try_emplace(known.base + "#" + *anchor, &schema);
}

void Resources::noteReferences(const Json &schema, const Subschema &known)
{
    if (const auto reference = stringAt(schema, "$ref"))
        m_open.push_back({&schema, resolvedUri(known.base, *reference), false});
    const auto dynamic = known.dialect->referenceStandsAlone ? std::nullopt : stringAt(schema, "$dynamicRef");
    if (dynamic)
        m_open.push_back({&schema, resolvedUri(known.base, *dynamic), true});
}

void Resources::walkMembers(const Json &schema, const Subschema &known, int depth)
{
    for (auto member = schema.begin(); member != schema.end(); ++member) {
        const Keyword *keyword = known.dialect->keyword(member.key());
        if (keyword)
            walkValue(member.value(), static_cast<int>(keyword->holds), known, depth + 1);
        m_asksForUnevaluated = m_asksForUnevaluated || (keyword && keyword->last);
        if (member.key() == "pattern" && member.value().is_string())
            m_newPatterns.push_back(member.value().get<std::string>());
        if (member.key() == "patternProperties" && member.value().is_object()) {
            for (auto each = member.value().begin(); each != member.value().end(); ++each)
                m_newPatterns.push_back(each.key());
        }
    }
}

void Resources::walkValue(const Json &value, int holds, const Subschema &outer, int depth)
{
    switch (static_cast<Holds>(holds)) {
    case Holds::Nothing: return;
    case Holds::Schema: walk(value, outer.base, outer.dialect, depth); return;
    case Holds::SchemaOrList:
        if (!value.is_array()) {
            walk(value, outer.base, outer.dialect, depth);
            return;
        }
        [[fallthrough]];
    case Holds::SchemaList:
    case Holds::SchemaMap:
    case Holds::SchemaOrNamesMap:
        for (const Json &each : value) {
            if (each.is_object() || each.is_boolean())
                walk(each, outer.base, outer.dialect, depth);
        }
        return;
    }
}

Status Resources::addPattern(const std::string &pattern)
{
    if (m_patterns.contains(pattern))
        return {};
    auto compiled = compilePattern(pattern);
    if (!compiled)
        return fail(compiled.error());
    m_patterns.emplace(pattern, std::move(*compiled));
    return {};
}

bool Resources::load(const std::string &document, const SchemaDialect *dialect)
{
    const Json *found = nullptr;
    if (const SchemaDialect *own = dialectOf(document)) {
        found = &own->metaSchema();
    } else if (const auto given = m_documents->find(document); given != m_documents->end()) {
        found = &given->second;
    }
    if (!found)
        return false;
    m_places.try_emplace(document, found);
    walk(*found, document, dialect, 0);
    return true;
}

const Json *Resources::find(const std::string &uri, const SchemaDialect *dialect)
{
    const Uri parts = partsOf(uri);
    if (!m_places.contains(parts.document) && !load(parts.document, dialect))
        return nullptr;
    if (!parts.fragment.empty() && parts.fragment.front() != '/') {
        const auto anchor = m_places.find(parts.document + "#" + parts.fragment);
        return anchor == m_places.end() ? nullptr : anchor->second;
    }
    return followed(*m_places.at(parts.document), parts.fragment);
}

const Subschema *Resources::subschema(const Json &schema) const
{
    const auto found = m_subschemas.find(&schema);
    return found == m_subschemas.end() ? nullptr : &found->second;
}

const Json *Resources::dynamicAnchor(const std::string &base, const std::string &name) const
{
    const auto found = m_dynamicAnchors.find(base + "#" + name);
    return found == m_dynamicAnchors.end() ? nullptr : found->second;
}

const QRegularExpression *Resources::pattern(const std::string &pattern) const
{
    const auto found = m_patterns.find(pattern);
    return found == m_patterns.end() ? nullptr : &found->second;
}

} // namespace assay::json_schema
