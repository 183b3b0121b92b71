// YAML by libyaml's events: nothing recurses in the parser, aliases are counted as they are resolved.
#include <yaml.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/config/config_node.h"

namespace assay {

namespace {

constexpr std::size_t deepestYaml = 100;
constexpr std::int64_t mostYamlValues = 1'000'000;
constexpr std::size_t largestYaml = 64u << 20;

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isJsonNumber(std::string_view text)
{
    std::string_view rest = text;
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    const std::size_t whole = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (whole == 0 || (whole > 1 && rest[0] == '0'))
        return false;
    rest.remove_prefix(whole);
    if (rest.starts_with('.')) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789", 1), rest.size()) - 1;
        if (digits == 0)
            return false;
        rest.remove_prefix(digits + 1);
    }
    if (!rest.empty() && (rest[0] == 'e' || rest[0] == 'E')) {
        rest.remove_prefix(1);
        if (!rest.empty() && (rest[0] == '+' || rest[0] == '-'))
            rest.remove_prefix(1);
        return isDigits(rest);
    }
    return rest.empty();
}

/// `0x1f`, `0o17`, `0b11`, `+5`, `007`, `.5`, `1.`, `+1.5e3`: numbers of YAML that JSON writes otherwise. Empty when @p text is none.
std::string otherNumber(std::string_view text)
{
    const bool negative = text.starts_with('-');
    std::string_view rest = negative || text.starts_with('+') ? text.substr(1) : text;
    const auto based = [&](int base) -> std::string {
        const std::string digits(rest.substr(2));
        char *end = nullptr;
        const unsigned long long value = std::strtoull(digits.c_str(), &end, base);
        const bool isAll = !digits.empty() && *end == '\0' && digits[0] != '-' && digits[0] != '+' && digits[0] != ' ' && digits.size() <= 15;
        return isAll ? (negative ? "-" : "") + std::to_string(value) : std::string();
    };
    if (rest.starts_with("0x"))
        return based(16);
    if (rest.starts_with("0o"))
        return based(8);
    if (rest.starts_with("0b"))
        return based(2);
    if (rest.starts_with('+') || rest.starts_with('-'))
        return {};
    std::string made(rest);
    if (made.starts_with('.'))
        made.insert(0, "0");
    const std::size_t digits = std::min(made.find_first_not_of("0123456789"), made.size());
    made.erase(0, std::min(made.find_first_not_of('0'), digits == 0 ? 0 : digits - 1));
    if (const std::size_t dot = made.find('.'); dot != std::string::npos && (dot + 1 == made.size() || made[dot + 1] == 'e' || made[dot + 1] == 'E'))
        made.insert(dot + 1, "0");
    made = (negative ? "-" : "") + made;
    return isJsonNumber(made) ? made : std::string();
}

/// A plain scalar by the core schema.
ConfigNode plain(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return {};
    if (text == "true" || text == "True" || text == "TRUE")
        return ConfigNode::boolean(true);
    if (text == "false" || text == "False" || text == "FALSE")
        return ConfigNode::boolean(false);
    if (isJsonNumber(text))
        return ConfigNode::number(std::string(text));
    if (std::string number = otherNumber(text); !number.empty())
        return ConfigNode::number(std::move(number));
    return ConfigNode::string(std::string(text));
}

class YamlReader
{
public:
    explicit YamlReader(std::string_view text)
    {
        yaml_parser_initialize(&m_parser);
        yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(text.data()), text.size());
    }
    ~YamlReader() { yaml_parser_delete(&m_parser); }
    YamlReader(const YamlReader &) = delete;
    YamlReader &operator=(const YamlReader &) = delete;

    Result<ConfigNode> read()
    {
        if (auto begun = skipTo({YAML_STREAM_START_EVENT}); !begun)
            return fail(begun.error());
        if (auto next = advance(); !next)
            return fail(next.error());
        if (m_event->type == YAML_STREAM_END_EVENT)
            return ConfigNode();
        if (auto next = advance(); !next)
            return fail(next.error());
        auto root = value(0);
        if (!root)
            return root;
        if (auto end = skipTo({YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT}); !end)
            return fail(end.error());
        return root;
    }

private:
    using Event = std::unique_ptr<yaml_event_t, void (*)(yaml_event_t *)>;

    tl::unexpected<Error> broken(const QString &why, const yaml_mark_t &mark) const
    {
        return fail(ErrorCode::BadInput, translate("Config", "This is not valid YAML"), why, {},
                    Where{{}, static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1, {}});
    }

    Status advance()
    {
        m_event.reset(new yaml_event_t{});
        if (yaml_parser_parse(&m_parser, m_event.get()))
            return {};
        const char *said = m_parser.problem;
        return broken(QString::fromUtf8(said ? said : "it cannot be read"), m_parser.problem_mark);
    }

    Status skipTo(std::initializer_list<yaml_event_type_t> types)
    {
        for (const yaml_event_type_t type : types) {
            if (auto next = advance(); !next)
                return next;
            if (m_event->type != type)
                return broken(translate("Config", "it holds more than one document"), m_event->start_mark);
        }
        return {};
    }

    Status count(std::int64_t values)
    {
        m_values += values;
        return m_values <= mostYamlValues ? Status() : broken(translate("Config", "with its aliases it holds more than a million values"), m_event->start_mark);
    }

    static std::int64_t sizeOf(const ConfigNode &node)
    {
        std::int64_t size = 1 + static_cast<std::int64_t>(node.text.size() / 64);
        for (const ConfigNode &item : node.items)
            size += sizeOf(item);
        return size;
    }

    /// The value that the event at hand begins.
    Result<ConfigNode> value(std::size_t depth)
    {
        if (depth > deepestYaml)
            return broken(translate("Config", "it is nested deeper than %1 levels").arg(deepestYaml), m_event->start_mark);
        if (auto counted = count(1); !counted)
            return fail(counted.error());
        switch (m_event->type) {
        case YAML_ALIAS_EVENT: return alias();
        case YAML_SCALAR_EVENT: return scalar();
        case YAML_SEQUENCE_START_EVENT: return sequence(depth);
        case YAML_MAPPING_START_EVENT: return mapping(depth);
        default: return broken(translate("Config", "it cannot be read"), m_event->start_mark);
        }
    }

    Result<ConfigNode> alias()
    {
        const auto found = m_anchors.find(reinterpret_cast<const char *>(m_event->data.alias.anchor));
        if (found == m_anchors.end())
            return broken(translate("Config", "an alias stands before its anchor"), m_event->start_mark);
        if (auto counted = count(sizeOf(found->second)); !counted)
            return fail(counted.error());
        return found->second;
    }

    Result<ConfigNode> scalar()
    {
        const auto &data = m_event->data.scalar;
        const std::string_view text(reinterpret_cast<const char *>(data.value), data.length);
        const std::string_view tag = data.tag ? reinterpret_cast<const char *>(data.tag) : "";
        ConfigNode node = data.style == YAML_PLAIN_SCALAR_STYLE && (data.plain_implicit || tag != "tag:yaml.org,2002:str") && tag.empty()
            ? plain(text) : ConfigNode::string(std::string(text));
        if (tag == "tag:yaml.org,2002:int" || tag == "tag:yaml.org,2002:float" || tag == "tag:yaml.org,2002:bool" || tag == "tag:yaml.org,2002:null")
            node = plain(text);
        node.line = static_cast<int>(m_event->start_mark.line) + 1;
        keep(reinterpret_cast<const char *>(data.anchor), node);
        return node;
    }

    Result<ConfigNode> sequence(std::size_t depth)
    {
        ConfigNode node = ConfigNode::list();
        node.line = static_cast<int>(m_event->start_mark.line) + 1;
        const std::string anchor = anchorOf(m_event->data.sequence_start.anchor);
        for (;;) {
            if (auto next = advance(); !next)
                return fail(next.error());
            if (m_event->type == YAML_SEQUENCE_END_EVENT)
                break;
            auto item = value(depth + 1);
            if (!item)
                return item;
            node.items.push_back(std::move(*item));
        }
        keep(anchor.c_str(), node);
        return node;
    }

    Result<ConfigNode> mapping(std::size_t depth)
    {
        ConfigNode node = ConfigNode::object();
        node.line = static_cast<int>(m_event->start_mark.line) + 1;
        const std::string anchor = anchorOf(m_event->data.mapping_start.anchor);
        std::vector<ConfigNode> merged;
        for (;;) {
            if (auto next = advance(); !next)
                return fail(next.error());
            if (m_event->type == YAML_MAPPING_END_EVENT)
                break;
            const yaml_mark_t place = m_event->start_mark;
            if (m_event->type != YAML_SCALAR_EVENT)
                return broken(translate("Config", "a name is no text"), place);
            const auto &data = m_event->data.scalar;
            const std::string name(reinterpret_cast<const char *>(data.value), data.length);
            const bool isMerge = name == "<<" && data.style == YAML_PLAIN_SCALAR_STYLE;
            if (auto next = advance(); !next)
                return fail(next.error());
            auto item = value(depth + 1);
            if (!item)
                return item;
            if (isMerge) {
                merged.push_back(std::move(*item));
                continue;
            }
            if (std::find(node.names.begin(), node.names.end(), name) != node.names.end())
                return broken(translate("Config", "the name “%1” is repeated").arg(displayText(name)), place);
            node.names.push_back(name);
            node.items.push_back(std::move(*item));
        }
        for (const ConfigNode &each : merged)
            merge(each, node);
        keep(anchor.c_str(), node);
        return node;
    }

    static void merge(const ConfigNode &from, ConfigNode &into)
    {
        if (from.isList()) {
            for (const ConfigNode &each : from.items)
                merge(each, into);
            return;
        }
        for (std::size_t i = 0; i < from.names.size(); ++i) {
            if (std::find(into.names.begin(), into.names.end(), from.names[i]) == into.names.end())
                into.set(from.names[i], from.items[i]);
        }
    }

    static std::string anchorOf(const yaml_char_t *name) { return name ? reinterpret_cast<const char *>(name) : std::string(); }
    void keep(const char *anchor, const ConfigNode &node)
    {
        if (anchor && *anchor)
            m_anchors[anchor] = node;
    }

    yaml_parser_t m_parser{};
    Event m_event{nullptr, [](yaml_event_t *event) {
                      yaml_event_delete(event);
                      delete event;
                  }};
    std::map<std::string, ConfigNode, std::less<>> m_anchors;
    std::int64_t m_values = 0;
};

} // namespace

Result<ConfigNode> configFromYaml(std::string_view text)
{
    const QString what = translate("Config", "This is not valid YAML");
    if (text.size() > largestYaml)
        return fail(ErrorCode::BadInput, what, translate("Config", "it is larger than 64 MB"));
    if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos)
        return fail(ErrorCode::BadInput, what, translate("Config", "byte %1 is no UTF-8").arg(bad + 1), {},
                    Where{{}, static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n')) + 1, 0, {}});
    return YamlReader(text).read();
}

} // namespace assay
