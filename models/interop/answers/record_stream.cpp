#include "interop/answers/record_stream.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <vector>

#include "base/json.h"
#include "base/translate.h"
#include "interop/traces/trace_lines.h"

namespace assay {

namespace {

constexpr std::size_t deepestRecord = 100;
constexpr std::size_t badHeadBytes = 200;

/// Follows one text token by token and builds what the plan asks for.
class RecordBuilder final : public nlohmann::json_sax<Json>
{
public:
    RecordBuilder(TraceLines &lines, const RecordStream::Plan &plan, const RecordStream::Take &take, const RecordStream::Seen &seen)
        : m_lines(lines), m_plan(plan), m_take(take), m_seen(seen)
    {
    }

    const QString &reason() const { return m_reason; }
    const Status &taken() const { return m_taken; }

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(ConfigNode::boolean(value)); }
    bool number_integer(number_integer_t value) override { return put(ConfigNode::number(std::to_string(value))); }
    bool number_unsigned(number_unsigned_t value) override { return put(ConfigNode::number(std::to_string(value))); }
    bool number_float(number_float_t, const string_t &source) override { return put(ConfigNode::number(source)); }
    bool string(string_t &value) override { return put(ConfigNode::string(std::move(value))); }
    bool binary(binary_t &) override { return refuse(translate("Answers", "it holds bytes that are no JSON")); }
    bool key(string_t &name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override { return start(ConfigNode::object()); }
    bool start_array(std::size_t) override { return start(ConfigNode::list()); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return refuse(m_lines.isTooLarge() ? translate("Answers", "a record is larger than 32 MB") : translate("Answers", "it is not valid JSON"));
    }

private:
    struct Open
    {
        std::string key;
        std::string path;
        RecordStream::Use use = RecordStream::Use::Keep;
        ConfigNode node;
    };

    bool refuse(const QString &reason)
    {
        if (m_reason.isEmpty())
            m_reason = reason;
        return false;
    }

    /// Inside what is built the plan is asked no more, but for the members of a record that it may drop.
    RecordStream::Use useOf(const std::string &path) const
    {
        using Use = RecordStream::Use;
        if (m_open.empty())
            return Use::Open;
        const Open &around = m_open.back();
        if (around.use == Use::Open)
            return around.node.isList() ? Use::Open : m_plan(path);
        return around.use == Use::Stream ? Use::Keep : around.use;
    }

    bool start(ConfigNode node)
    {
        if (m_open.size() >= deepestRecord)
            return refuse(translate("Answers", "it is nested deeper than %1 levels").arg(deepestRecord));
        std::string path;
        if (!m_open.empty()) {
            const Open &around = m_open.back();
            path = around.node.isList() || around.path.empty() ? around.path : around.path + ".";
            path += around.node.isList() ? "" : m_key;
        }
        auto use = useOf(path);
        if (use == RecordStream::Use::Stream && !node.isList())
            use = RecordStream::Use::Keep;
        if (m_open.empty() && node.isList())
            use = m_plan("[]");
        m_open.push_back({std::move(m_key), std::move(path), use, std::move(node)});
        m_key.clear();
        return true;
    }

    bool put(ConfigNode value)
    {
        if (m_open.empty())
            return refuse(translate("Answers", "it is no object"));
        Open &around = m_open.back();
        if (around.use == RecordStream::Use::Drop) {
            m_lines.beginRecord(); // what is passed by may be as long as it likes
            return true;
        }
        if (around.use == RecordStream::Use::Stream)
            return give(around.path, value);
        if (around.use == RecordStream::Use::Open && around.node.isObject() && m_seen && value.items.empty())
            m_seen(around.path.empty() ? m_key : around.path + "." + m_key, value);
        if (around.node.isList())
            around.node.items.push_back(std::move(value));
        else
            around.node.set(m_key, std::move(value));
        return true;
    }

    bool end()
    {
        Open ended = std::move(m_open.back());
        m_open.pop_back();
        if (m_open.empty())
            return ended.node.isList() || give({}, ended.node);
        m_key = std::move(ended.key);
        if (ended.use == RecordStream::Use::Drop || ended.use == RecordStream::Use::Stream)
            return true;
        return put(std::move(ended.node));
    }

    bool give(const std::string &path, const ConfigNode &value)
    {
        m_taken = m_take({path, value, m_lines.line()});
        m_lines.beginRecord();
        return m_taken.has_value();
    }

    TraceLines &m_lines;
    const RecordStream::Plan &m_plan;
    const RecordStream::Take &m_take;
    const RecordStream::Seen &m_seen;
    std::vector<Open> m_open;
    std::string m_key;
    QString m_reason;
    Status m_taken;
};

void hashNode(const ConfigNode &node, Hasher &hasher)
{
    hasher.addInt64(static_cast<std::int64_t>(node.kind)).addLp(node.text).addInt64(static_cast<std::int64_t>(node.items.size()));
    std::vector<std::size_t> order(node.items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (node.isObject())
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return node.names[a] < node.names[b]; });
    for (const std::size_t i : order) {
        if (node.isObject())
            hasher.addLp(node.names[i]);
        hashNode(node.items[i], hasher);
    }
}

} // namespace

Status RecordStream::read(const Plan &plan, const Take &take, const Bad &bad, const Seen &seen)
{
    TraceLines lines(m_source, m_bytes);
    while (lines.skipBlanks()) {
        lines.beginText();
        BadLine where;
        where.line = lines.line();
        where.head = lines.rest(badHeadBytes);
        RecordBuilder builder(lines, plan, take, seen);
        std::istream stream(&lines);
        const bool isWhole = Json::sax_parse(stream, &builder, Json::input_format_t::json, false);
        if (!builder.taken())
            return builder.taken();
        if (!lines.source())
            return lines.source();
        if (isWhole)
            continue;
        where.reason = builder.reason();
        lines.leaveText();
        if (auto told = bad(where); !told)
            return told;
    }
    return lines.source();
}

Hash identityOf(const ConfigNode &node)
{
    Hasher hasher;
    hashNode(node, hasher);
    return hasher.finish();
}

} // namespace assay
