#include "interop/traces/trace_json.h"

#include <istream>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/translate.h"
#include "interop/traces/trace_lines.h"

namespace assay {

namespace {

constexpr std::size_t deepest = 128;
constexpr std::size_t headBytes = 200;

/// Follows one text token by token. Where records stand, each is built and given away; what lies around them is passed by.
class RecordFinder final : public nlohmann::json_sax<Json>
{
public:
    RecordFinder(TraceLines &lines, const TraceJson::Take &take) : m_lines(lines), m_take(take) {}

    bool isStructured() const { return m_isStructured; }
    const QString &reason() const { return m_reason; }
    const Status &taken() const { return m_taken; }

    bool null() override { return scalar(Json()); }
    bool boolean(bool value) override { return scalar(value); }
    bool number_integer(number_integer_t value) override { return scalar(value); }
    bool number_unsigned(number_unsigned_t value) override { return scalar(value); }
    bool number_float(number_float_t value, const string_t &) override { return scalar(value); }
    bool string(string_t &value) override { return scalar(std::move(value)); }
    bool binary(binary_t &) override { return refuse(translate("Traces", "it holds bytes that are no JSON")); }
    bool key(string_t &name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override { return start(Json::object()); }
    bool start_array(std::size_t) override { return start(Json::array()); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(m_lines.isTooLarge() ? translate("Traces", "a record is larger than 32 MB") : translate("Traces", "it is not valid JSON"));
    }

private:
    /// What stands open around the next value, outside of what is built.
    enum class Around { Top, List, Resources, Resource, Scopes, Scope, Spans };

    bool refuse(const QString &reason)
    {
        if (m_reason.isEmpty())
            m_reason = reason;
        return false;
    }

    Around inner(bool isObject, bool &known) const
    {
        const auto named = [this](std::string_view camel, std::string_view snake) { return m_key == camel || m_key == snake; };
        known = true;
        if (m_around.empty())
            return isObject ? Around::Top : Around::List;
        const Around around = m_around.back();
        if (around == Around::Top && !isObject && named("resourceSpans", "resource_spans"))
            return Around::Resources;
        if (around == Around::Top && !isObject && m_key == "data")
            return Around::List;
        if (around == Around::Resources && isObject)
            return Around::Resource;
        if (around == Around::Resource && !isObject && named("scopeSpans", "scope_spans"))
            return Around::Scopes;
        if (around == Around::Scopes && isObject)
            return Around::Scope;
        if (around == Around::Scope && !isObject && m_key == "spans")
            return Around::Spans;
        known = false;
        return around;
    }

    bool start(Json value)
    {
        if (m_around.size() + m_open.size() >= deepest)
            return refuse(translate("Traces", "it is nested deeper than %1 levels").arg(deepest));
        if (m_open.empty()) {
            bool known = false;
            const Around next = inner(value.is_object(), known);
            if (known) {
                if (next == Around::Resource)
                    m_resource = Json();
                m_isStructured = true;
                m_around.push_back(next);
                return true;
            }
            m_builtKey = m_key;
            m_built = std::move(value);
            m_open.push_back(&m_built);
            return true;
        }
        m_open.push_back(put(std::move(value)));
        return true;
    }

    Json *put(Json value)
    {
        Json &into = *m_open.back();
        if (into.is_array()) {
            into.push_back(std::move(value));
            return &into.back();
        }
        Json &member = into[m_key];
        member = std::move(value);
        return &member;
    }

    bool scalar(Json value)
    {
        if (!m_open.empty())
            return put(std::move(value)), true;
        if (m_around.empty())
            return refuse(translate("Traces", "it is no object"));
        if (m_around.back() == Around::Top)
            m_top[m_key] = std::move(value);
        return true;
    }

    bool end()
    {
        if (m_open.empty()) {
            const Around ended = m_around.back();
            m_around.pop_back();
            return ended != Around::Top || !m_top.contains("traceId") || give(TraceShape::LangfuseObservation, m_top);
        }
        m_open.pop_back();
        return !m_open.empty() || built();
    }

    bool built()
    {
        switch (m_around.back()) {
        case Around::Top: m_top[m_builtKey] = std::move(m_built); return true;
        case Around::Resource:
            if (m_builtKey == "resource")
                m_resource = std::move(m_built);
            return true;
        case Around::List: return give(m_built.contains("context") ? TraceShape::OtlpSpan : TraceShape::LangfuseObservation, m_built);
        case Around::Spans: return give(TraceShape::OtlpSpan, m_built);
        case Around::Resources:
        case Around::Scopes:
        case Around::Scope: break;
        }
        return true;
    }

    bool give(TraceShape shape, const Json &value)
    {
        m_taken = m_take({shape, &value, m_resource.is_object() ? &m_resource : nullptr, m_lines.line()});
        m_lines.beginRecord();
        return m_taken.has_value();
    }

    TraceLines &m_lines;
    const TraceJson::Take &m_take;
    std::vector<Around> m_around;
    std::string m_key;
    Json m_top = Json::object();
    Json m_resource;
    Json m_built; ///< the value that is being built, by its open containers
    std::string m_builtKey;
    std::vector<Json *> m_open;
    bool m_isStructured = false;
    QString m_reason;
    Status m_taken;
};

} // namespace

Status TraceJson::read(const Take &take, const Bad &bad)
{
    TraceLines lines(m_source, m_bytes);
    while (lines.skipBlanks()) {
        lines.beginText();
        BadLine where;
        where.line = lines.line();
        where.head = lines.rest(headBytes);
        RecordFinder finder(lines, take);
        std::istream stream(&lines);
        const bool isWhole = Json::sax_parse(stream, &finder, Json::input_format_t::json, false);
        if (!finder.taken())
            return finder.taken();
        if (!lines.source())
            return lines.source();
        if (isWhole && finder.isStructured())
            continue;
        where.reason = finder.reason();
        lines.leaveText(); // one that was broken off lets the next line begin anew
        if (auto told = bad(where); !told)
            return told;
    }
    return lines.source();
}

} // namespace assay
