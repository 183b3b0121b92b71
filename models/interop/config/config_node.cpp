#include "interop/config/config_node.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay {

namespace {

constexpr std::size_t deepestConfig = 100;

/// Builds the tree token by token, so that numbers keep their digits and depth is refused early.
class ConfigBuilder final : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return put({}); }
    bool boolean(bool value) override { return put(ConfigNode::boolean(value)); }
    bool number_integer(number_integer_t value) override { return put(ConfigNode::number(std::to_string(value))); }
    bool number_unsigned(number_unsigned_t value) override { return put(ConfigNode::number(std::to_string(value))); }
    bool number_float(number_float_t, const string_t &source) override { return put(ConfigNode::number(source)); }
    bool string(string_t &value) override { return put(ConfigNode::string(std::move(value))); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool start_object(std::size_t) override { return open(ConfigNode::object()); }
    bool start_array(std::size_t) override { return open(ConfigNode::list()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

    ConfigNode take() { return std::move(m_root); }
    bool isTooDeep() const { return m_isTooDeep; }

private:
    struct Open
    {
        std::string key; ///< under which it goes into what stands around it
        ConfigNode node;
    };

    bool put(ConfigNode value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        ConfigNode &into = m_open.back().node;
        if (into.isList())
            into.items.push_back(std::move(value));
        else
            into.set(m_key, std::move(value));
        return true;
    }

    bool open(ConfigNode node)
    {
        m_isTooDeep = m_open.size() >= deepestConfig;
        m_open.push_back({std::move(m_key), std::move(node)});
        m_key.clear();
        return !m_isTooDeep;
    }

    bool close()
    {
        Open ended = std::move(m_open.back());
        m_open.pop_back();
        m_key = std::move(ended.key);
        return put(std::move(ended.node));
    }

    ConfigNode m_root;
    std::vector<Open> m_open;
    std::string m_key;
    bool m_isTooDeep = false;
};

void writeJson(const ConfigNode &node, int indent, int depth, std::string &out)
{
    const auto breakLine = [&](int level) {
        if (indent > 0)
            out += '\n' + std::string(static_cast<std::size_t>(indent * level), ' ');
    };
    switch (node.kind) {
    case ConfigNode::Kind::Null: out += "null"; return;
    case ConfigNode::Kind::Bool:
    case ConfigNode::Kind::Number: out += node.text; return;
    case ConfigNode::Kind::String: out += quoteJson(node.text); return;
    case ConfigNode::Kind::List:
    case ConfigNode::Kind::Object: break;
    }
    out += node.isList() ? '[' : '{';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        out += i > 0 ? "," : "";
        breakLine(depth + 1);
        if (node.isObject())
            out += quoteJson(node.names[i]) + (indent > 0 ? ": " : ":");
        writeJson(node.items[i], indent, depth + 1, out);
    }
    if (!node.items.empty())
        breakLine(depth);
    out += node.isList() ? ']' : '}';
}

} // namespace

ConfigNode ConfigNode::string(std::string text)
{
    ConfigNode node;
    node.kind = Kind::String;
    node.text = std::move(text);
    return node;
}

ConfigNode ConfigNode::number(std::string source)
{
    ConfigNode node = string(std::move(source));
    node.kind = Kind::Number;
    return node;
}

ConfigNode ConfigNode::boolean(bool value)
{
    ConfigNode node = string(value ? "true" : "false");
    node.kind = Kind::Bool;
    return node;
}

ConfigNode ConfigNode::list(std::vector<ConfigNode> items)
{
    ConfigNode node;
    node.kind = Kind::List;
    node.items = std::move(items);
    return node;
}

ConfigNode ConfigNode::object()
{
    ConfigNode node;
    node.kind = Kind::Object;
    return node;
}

const ConfigNode *ConfigNode::find(std::string_view name) const
{
    const auto found = std::find(names.begin(), names.end(), name);
    const ConfigNode *node = found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
    return node && !node->isNull() ? node : nullptr;
}

ConfigNode *ConfigNode::find(std::string_view name)
{
    return const_cast<ConfigNode *>(std::as_const(*this).find(name));
}

std::string ConfigNode::textAt(std::string_view name) const
{
    const ConfigNode *node = find(name);
    return node && node->isString() ? node->text : std::string();
}

ConfigNode &ConfigNode::set(std::string_view name, ConfigNode value)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end())
        return items[static_cast<std::size_t>(found - names.begin())] = std::move(value);
    names.emplace_back(name);
    return items.emplace_back(std::move(value));
}

void ConfigNode::erase(std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return;
    items.erase(items.begin() + (found - names.begin()));
    names.erase(found);
}

std::optional<double> ConfigNode::numberValue() const
{
    if (kind != Kind::Number)
        return std::nullopt;
    const double value = std::strtod(text.c_str(), nullptr);
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool ConfigNode::operator==(const ConfigNode &other) const
{
    return kind == other.kind && text == other.text && names == other.names && items == other.items;
}

std::string jsonText(const ConfigNode &node)
{
    std::string out;
    writeJson(node, 0, 0, out);
    return out;
}

std::string prettyJsonText(const ConfigNode &node)
{
    std::string out;
    writeJson(node, 2, 0, out);
    return out;
}

Result<ConfigNode> configFromJson(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    ConfigBuilder builder;
    if (Json::sax_parse(text, &builder))
        return builder.take();
    if (builder.isTooDeep())
        return fail(ErrorCode::BadInput, translate("Config", "This is not valid JSON"), translate("Config", "it is nested deeper than %1 levels").arg(deepestConfig));
    const auto parsed = parseJsonLenient(text); // says where
    return parsed ? Result<ConfigNode>(fail(ErrorCode::BadInput, translate("Config", "This is not valid JSON"))) : fail(parsed.error());
}

Result<ConfigNode> configFromText(std::string_view text)
{
    const std::string_view bare = trimmed(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    if (bare.starts_with('{') || bare.starts_with('[')) {
        auto json = configFromJson(text);
        if (json)
            return json;
        auto yaml = configFromYaml(text); // braces may be YAML's own
        return yaml ? yaml : json;
    }
    return configFromYaml(text);
}

} // namespace assay
