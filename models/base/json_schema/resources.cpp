#include "base/json_schema/resources.h"

#include <QCoreApplication>
#include <QUrl>
#include <nlohmann/json.hpp>

#include "base/json_schema/draft7.h"
#include "base/json_schema/pattern.h"

namespace assay::json_schema {

namespace {

constexpr int deepest = 500;
const std::string ownBase = "schema:///";

struct Uri
{
    std::string document;
    std::string fragment; ///< decoded
};

Uri parted(const std::string &uri)
{
    const std::size_t sign = uri.find('#');
    if (sign == std::string::npos)
        return {uri, {}};
    const std::string fragment = uri.substr(sign + 1);
    return {uri.substr(0, sign), QByteArray::fromPercentEncoding(QByteArray::fromStdString(fragment)).toStdString()};
}

/// RFC 3986 §5.2; a reference that is a fragment alone keeps any base, also one that QUrl does not understand (urn:).
std::string resolved(const std::string &base, const std::string &reference)
{
    const std::string document = base.substr(0, base.find('#'));
    if (reference.empty() || reference.front() == '#')
        return document + reference;
    return QUrl(QString::fromStdString(document)).resolved(QUrl(QString::fromStdString(reference))).toString(QUrl::FullyEncoded).toStdString();
}

/// RFC 6901; null when the pointer leads nowhere.
const Json *followed(const Json &document, std::string_view pointer)
{
    const Json *at = &document;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        std::string token;
        for (std::size_t i = 0; i < end; ++i) {
            const bool escaped = pointer[i] == '~' && i + 1 < end && (pointer[i + 1] == '0' || pointer[i + 1] == '1');
            token += escaped ? (pointer[++i] == '0' ? '~' : '/') : pointer[i];
        }
        pointer.remove_prefix(end);
        if (at->is_object() && at->contains(token)) {
            at = &(*at)[token];
        } else if (at->is_array() && !token.empty() && token.size() < 10 && token.find_first_not_of("0123456789") == std::string::npos
                   && std::stoul(token) < at->size()) {
            at = &(*at)[std::stoul(token)];
        } else {
            return nullptr;
        }
    }
    return at;
}

} // namespace

Status Resources::load(const Json &root, const JsonSchema::Documents &documents)
{
    m_documents = &documents;
    m_places[ownBase] = &root;
    walk(root, ownBase, 0);
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
        const Json *target = find(reference.uri);
        if (!target)
            return fail(ErrorCode::BadInput, QCoreApplication::translate("JsonSchema", "A reference of the schema leads nowhere"),
                        QCoreApplication::translate("JsonSchema", "there is no %1").arg(QString::fromStdString(reference.uri)),
                        QCoreApplication::translate("JsonSchema", "Put what it refers to into “definitions”: nothing is fetched."));
        m_targets[reference.schema] = target;
        if (!m_bases.contains(target))
            walk(*target, parted(reference.uri).document, 0);
    }
    return {};
}

void Resources::walk(const Json &schema, const std::string &outer, int depth)
{
    if (depth > deepest || !m_bases.try_emplace(&schema, outer).second || !schema.is_object())
        return;
    if (const auto reference = stringAt(schema, "$ref")) {
        m_open.push_back({&schema, resolved(outer, *reference)});
    } else if (const auto id = stringAt(schema, "$id")) {
        const std::string own = resolved(outer, *id);
        m_places.try_emplace(id->starts_with('#') ? own : parted(own).document, &schema);
        m_bases[&schema] = parted(own).document;
    }
    const std::string base = m_bases[&schema];
    for (auto member = schema.begin(); member != schema.end(); ++member) {
        const Keyword *keyword = draft7Keyword(member.key());
        if (keyword)
            walkValue(member.value(), static_cast<int>(keyword->holds), base, depth + 1);
        if (member.key() == "pattern" && member.value().is_string())
            m_newPatterns.push_back(member.value().get<std::string>());
        if (member.key() == "patternProperties" && member.value().is_object()) {
            for (auto each = member.value().begin(); each != member.value().end(); ++each)
                m_newPatterns.push_back(each.key());
        }
    }
}

void Resources::walkValue(const Json &value, int holds, const std::string &base, int depth)
{
    switch (static_cast<Holds>(holds)) {
    case Holds::Nothing: return;
    case Holds::Schema: walk(value, base, depth); return;
    case Holds::SchemaOrList:
        if (!value.is_array()) {
            walk(value, base, depth);
            return;
        }
        [[fallthrough]];
    case Holds::SchemaList:
    case Holds::SchemaMap:
    case Holds::SchemaOrNamesMap:
        for (const Json &each : value) {
            if (each.is_object() || each.is_boolean())
                walk(each, base, depth);
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

bool Resources::load(const std::string &document)
{
    const Json *found = nullptr;
    if (document == draft7Uri) {
        found = &draft7MetaSchema();
    } else if (const auto given = m_documents->find(document); given != m_documents->end()) {
        found = &given->second;
    }
    if (!found)
        return false;
    m_places.try_emplace(document, found);
    walk(*found, document, 0);
    return true;
}

const Json *Resources::find(const std::string &uri)
{
    const Uri parts = parted(uri);
    if (!m_places.contains(parts.document) && !load(parts.document))
        return nullptr;
    if (!parts.fragment.empty() && parts.fragment.front() != '/') {
        const auto anchor = m_places.find(parts.document + "#" + parts.fragment);
        return anchor == m_places.end() ? nullptr : anchor->second;
    }
    return followed(*m_places.at(parts.document), parts.fragment);
}

const Json *Resources::referred(const Json &schema) const
{
    const auto found = m_targets.find(&schema);
    return found == m_targets.end() ? nullptr : found->second;
}

const QRegularExpression *Resources::pattern(const std::string &pattern) const
{
    const auto found = m_patterns.find(pattern);
    return found == m_patterns.end() ? nullptr : &found->second;
}

} // namespace assay::json_schema
