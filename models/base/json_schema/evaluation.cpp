#include "base/json_schema/evaluation.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/json_schema/dialect.h"
#include "base/json_schema/evaluated.h"
#include "base/json_schema/resources.h"

namespace assay::json_schema {

std::string Place::pointer() const
{
    if (!parent)
        return {};
    std::string token = name ? *name : std::to_string(index);
    std::string escaped;
    for (const char c : token)
        escaped += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return parent->pointer() + "/" + escaped;
}

bool Evaluation::fits(const Json &schema, const Json &instance, const Place &at)
{
    if (m_gaveUp || ++m_steps > mostSteps || m_depth >= deepest) {
        m_gaveUp = true;
        return false;
    }
    if (schema.is_boolean())
        return schema.get<bool>() || violated("false", at, [&] { return QCoreApplication::translate("JsonSchema", "nothing is allowed here"); });
    if (!schema.is_object())
        return true;
    ++m_depth;
    const bool fit = fitsObject(schema, instance, at);
    --m_depth;
    return fit;
}

bool Evaluation::fitsObject(const Json &schema, const Json &instance, const Place &at)
{
    const Subschema *known = m_resources.subschema(schema);
    if (!known)
        return true; // nothing leads to it that holds schemas
    if (known->reference && known->dialect->referenceStandsAlone) // what stands beside a $ref is ignored (draft 7, core §8.3)
        return fits(*known->reference, instance, at);
    Evaluated own(instance);
    Evaluated *const outer = std::exchange(m_seen, m_resources.asksForUnevaluated() ? &own : nullptr);
    const SchemaDialect *const outerDialect = std::exchange(m_dialect, known->dialect);
    const bool enters = m_resources.isDynamic() && (m_scope.empty() || *m_scope.back() != known->base);
    if (enters)
        m_scope.push_back(&known->base);
    bool fit = fitsReferences(*known, instance, at);
    fit = (fit || m_quiet == 0) && fitsKeywords(false, schema, instance, at) && fit;
    fit = fit && (!m_seen || fitsKeywords(true, schema, instance, at));
    if (enters)
        m_scope.pop_back();
    m_dialect = outerDialect;
    m_seen = outer;
    if (fit && outer && outer->isOf(instance)) {
        m_steps += static_cast<std::int64_t>(own.size());
        outer->add(std::move(own));
    }
    return fit;
}

bool Evaluation::fitsReferences(const Subschema &known, const Json &instance, const Place &at)
{
    bool fit = !known.reference || fits(*known.reference, instance, at);
    if (known.dynamic && (fit || m_quiet == 0))
        fit = fits(*dynamicTarget(known), instance, at) && fit;
    return fit;
}

/// The outermost resource entered that has the anchor, if the place found without looking around is such an anchor too (core §8.2.3.2).
const Json *Evaluation::dynamicTarget(const Subschema &known)
{
    m_steps += static_cast<std::int64_t>(m_scope.size());
    for (const std::string *base : m_scope) {
        const Json *anchored = known.dynamicName.empty() ? nullptr : m_resources.dynamicAnchor(*base, known.dynamicName);
        if (anchored)
            return anchored;
    }
    return known.dynamic;
}

/// @p last: those that depend on the others.
bool Evaluation::fitsKeywords(bool last, const Json &schema, const Json &instance, const Place &at)
{
    const SchemaDialect &dialect = *m_dialect;
    bool fit = true;
    for (auto member = schema.begin(); member != schema.end() && (fit || m_quiet == 0); ++member) {
        const Keyword *keyword = dialect.keyword(member.key());
        if (keyword && keyword->check && keyword->last == last && (dialect.asserts || !keyword->asserts))
            fit = keyword->check(*this, member.value(), schema, instance, at) && fit;
    }
    return fit;
}

bool Evaluation::asserts() const
{
    return !m_dialect || m_dialect->asserts;
}

bool Evaluation::wouldFit(const Json &schema, const Json &instance, const Place &at)
{
    ++m_quiet;
    const bool fit = fits(schema, instance, at);
    --m_quiet;
    return fit;
}

bool Evaluation::matches(const std::string &pattern, const std::string &text)
{
    const QRegularExpression *expression = m_resources.pattern(pattern);
    m_steps += static_cast<std::int64_t>(text.size() / 64);
    return expression && expression->match(QString::fromStdString(text)).hasMatch();
}

} // namespace assay::json_schema
