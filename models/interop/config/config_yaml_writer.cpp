// YAML that every reader takes for the same: texts are quoted unless they are words of ours.
#include <yaml.h>

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "interop/config/config_node.h"

namespace assay {

namespace {

class YamlWriter
{
public:
    YamlWriter()
    {
        yaml_emitter_initialize(&m_emitter);
        yaml_emitter_set_unicode(&m_emitter, 1);
        yaml_emitter_set_width(&m_emitter, -1);
        yaml_emitter_set_output(&m_emitter, &append, &m_text);
    }
    ~YamlWriter() { yaml_emitter_delete(&m_emitter); }
    YamlWriter(const YamlWriter &) = delete;
    YamlWriter &operator=(const YamlWriter &) = delete;

    std::string write(const ConfigNode &node)
    {
        yaml_event_t event;
        yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING);
        yaml_emitter_emit(&m_emitter, &event);
        yaml_document_start_event_initialize(&event, nullptr, nullptr, nullptr, 1);
        yaml_emitter_emit(&m_emitter, &event);
        value(node);
        yaml_document_end_event_initialize(&event, 1);
        yaml_emitter_emit(&m_emitter, &event);
        yaml_stream_end_event_initialize(&event);
        yaml_emitter_emit(&m_emitter, &event);
        return std::move(m_text);
    }

private:
    static int append(void *to, unsigned char *bytes, std::size_t size)
    {
        static_cast<std::string *>(to)->append(reinterpret_cast<const char *>(bytes), size);
        return 1;
    }

    void scalar(const std::string &text, yaml_scalar_style_t style)
    {
        yaml_event_t event;
        yaml_scalar_event_initialize(&event, nullptr, nullptr, reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()), 1, 1, style);
        yaml_emitter_emit(&m_emitter, &event);
    }

    /// Plain only where every reader takes it for a text: words of ours, never what YAML 1.1 or a date would claim.
    static yaml_scalar_style_t styleOf(const std::string &text)
    {
        const auto isWordy = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == ' ' || (c >= '0' && c <= '9') || c == '/' || c == '.'; };
        const bool beginsWordy = !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') || text[0] == '_');
        static const std::vector<std::string> claimed{"y", "n", "yes", "no", "on", "off", "true", "false", "null"};
        const bool isClaimed = std::find(claimed.begin(), claimed.end(), lowerAscii(text)) != claimed.end();
        if (beginsWordy && !isClaimed && text.back() != ' ' && std::all_of(text.begin(), text.end(), isWordy))
            return YAML_PLAIN_SCALAR_STYLE;
        return YAML_DOUBLE_QUOTED_SCALAR_STYLE;
    }

    void value(const ConfigNode &node)
    {
        yaml_event_t event;
        switch (node.kind) {
        case ConfigNode::Kind::Null: scalar("null", YAML_PLAIN_SCALAR_STYLE); return;
        case ConfigNode::Kind::Bool:
        case ConfigNode::Kind::Number: scalar(node.text, YAML_PLAIN_SCALAR_STYLE); return;
        case ConfigNode::Kind::String: scalar(node.text, styleOf(node.text)); return;
        case ConfigNode::Kind::List:
            yaml_sequence_start_event_initialize(&event, nullptr, nullptr, 1, node.items.empty() ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE);
            yaml_emitter_emit(&m_emitter, &event);
            for (const ConfigNode &item : node.items)
                value(item);
            yaml_sequence_end_event_initialize(&event);
            break;
        case ConfigNode::Kind::Object:
            yaml_mapping_start_event_initialize(&event, nullptr, nullptr, 1, node.items.empty() ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE);
            yaml_emitter_emit(&m_emitter, &event);
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                scalar(node.names[i], styleOf(node.names[i]));
                value(node.items[i]);
            }
            yaml_mapping_end_event_initialize(&event);
            break;
        }
        yaml_emitter_emit(&m_emitter, &event);
    }

    yaml_emitter_t m_emitter{};
    std::string m_text;
};

} // namespace

std::string yamlText(const ConfigNode &node)
{
    return YamlWriter().write(node);
}

} // namespace assay
