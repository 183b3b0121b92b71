#include "base/json_schema/evaluation.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

#include "base/json_schema/draft7.h"
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
    if (const Json *target = m_resources.referred(schema)) // what stands beside a $ref is ignored (draft 7, core §8.3)
        return fits(*target, instance, at);
    bool fit = true;
    for (auto member = schema.begin(); member != schema.end() && (fit || m_quiet == 0); ++member) {
        const Keyword *keyword = draft7Keyword(member.key());
        if (keyword && keyword->check)
            fit = keyword->check(*this, member.value(), schema, instance, at) && fit;
    }
    return fit;
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
