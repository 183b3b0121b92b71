#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "prompts/template_node.h"

namespace assay {

namespace {

constexpr int deepestPartial = 64;

struct OutOfBounds
{
};

class Renderer
{
public:
    Renderer(const Partials &partials, const RenderOptions &options) : m_partials(partials), m_options(options) {}

    Rendered result;

    void renderNodes(const std::vector<TemplateNode> &nodes, const std::string &indent)
    {
        for (const TemplateNode &node : nodes) {
            if (++m_steps > m_options.mostSteps)
                throw OutOfBounds();
            renderNode(node, indent);
        }
    }
    void push(const Json &value) { m_stack.push_back(&value); }

private:
    void renderNode(const TemplateNode &node, const std::string &indent)
    {
        switch (node.kind) {
        case TemplateNode::Kind::Text: writeText(node.text, indent); break;
        case TemplateNode::Kind::Variable:
        case TemplateNode::Kind::Unescaped: writeVariable(node, indent); break;
        case TemplateNode::Kind::Section: renderSection(node, indent); break;
        case TemplateNode::Kind::Inverted:
            if (!isTrue(find(node.path)))
                renderNodes(node.children, indent);
            break;
        case TemplateNode::Kind::Partial: renderPartial(node, indent); break;
        }
    }

    void write(std::string_view bytes)
    {
        if (result.text.size() + bytes.size() > m_options.mostOutput)
            throw OutOfBounds();
        result.text += bytes;
    }

    /// Text of a partial that stands alone gets the partial's indent at the start of each of its lines.
    void writeText(std::string_view bytes, const std::string &indent)
    {
        if (indent.empty())
            return write(bytes);
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
            writeIndent(indent);
            write(bytes.substr(at, end - at));
            m_lineStart = bytes[end - 1] == '\n';
            at = end;
        }
    }
    void writeIndent(const std::string &indent)
    {
        if (m_lineStart && !indent.empty())
            write(indent);
        m_lineStart = false;
    }

    const Json *find(const std::vector<std::string> &path) const
    {
        if (path.empty())
            return m_stack.back();
        for (auto context = m_stack.rbegin(); context != m_stack.rend(); ++context) {
            const Json *value = (*context)->is_object() && (*context)->contains(path.front()) ? &(**context)[path.front()] : nullptr;
            if (!value)
                continue;
            for (std::size_t i = 1; value && i < path.size(); ++i)
                value = value->is_object() && value->contains(path[i]) ? &(*value)[path[i]] : nullptr;
            return value; // dotted names are looked up whole in the context that knows their first part
        }
        return nullptr;
    }

    static bool isTrue(const Json *value)
    {
        return value && !value->is_null() && *value != Json(false) && !(value->is_array() && value->empty());
    }

    static std::string textOf(const Json &value)
    {
        if (value.is_string())
            return value.get<std::string>();
        if (value.is_number_float()) {
            char digits[64];
            const auto end = std::to_chars(digits, digits + sizeof digits, value.get<double>()).ptr;
            return std::string(digits, end);
        }
        return dumpJson(value);
    }

    void writeVariable(const TemplateNode &node, const std::string &indent)
    {
        writeIndent(indent);
        const Json *value = find(node.path);
        if (!value) {
            if (std::find(result.missing.begin(), result.missing.end(), node.text) == result.missing.end())
                result.missing.push_back(node.text);
            return;
        }
        if (value->is_null())
            return;
        const bool escape = m_options.escapeHtml && node.kind == TemplateNode::Kind::Variable;
        if (value->is_string() && !escape)
            return write(value->get_ref<const std::string &>());
        const std::string shown = textOf(*value);
        write(escape ? escaped(shown) : shown);
    }

    static std::string escaped(const std::string &text)
    {
        std::string out;
        for (const char c : text) {
            switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c;
            }
        }
        return out;
    }

    void renderSection(const TemplateNode &node, const std::string &indent)
    {
        const Json *value = find(node.path);
        if (!isTrue(value))
            return;
        if (!value->is_array())
            return renderIn(*value, node.children, indent);
        for (const Json &item : *value)
            renderIn(item, node.children, indent);
    }

    void renderIn(const Json &value, const std::vector<TemplateNode> &nodes, const std::string &indent)
    {
        m_stack.push_back(&value);
        renderNodes(nodes, indent);
        m_stack.pop_back();
    }

    void renderPartial(const TemplateNode &node, const std::string &indent)
    {
        const auto partial = m_partials.find(node.text);
        if (partial == m_partials.end())
            return;
        if (++m_depth > deepestPartial)
            throw OutOfBounds();
        if (node.indent.empty()) {
            writeIndent(indent);
        } else {
            m_lineStart = true;
        }
        renderNodes(partial->second.nodes(), indent + node.indent);
        if (!node.indent.empty())
            m_lineStart = true;
        --m_depth;
    }

    const Partials &m_partials;
    const RenderOptions &m_options;
    std::vector<const Json *> m_stack;
    std::size_t m_steps = 0;
    int m_depth = 0;
    bool m_lineStart = true;
};

} // namespace

Result<Rendered> render(const Template &source, const Json &data, const Partials &partials, const RenderOptions &options)
{
    Renderer renderer(partials, options);
    renderer.push(data);
    try {
        renderer.renderNodes(source.nodes(), {});
    } catch (const OutOfBounds &) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Template", "The template was not rendered to its end"),
                    QCoreApplication::translate("Template", "it passed 4 MiB of text, 100,000 steps or 64 nested snippets"));
    }
    return std::move(renderer.result);
}

} // namespace assay
