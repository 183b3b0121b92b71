#include "interop/promptfoo/promptfoo_config.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/config_parts.h"

namespace assay {

namespace {

class ConfigReading
{
public:
    ConfigReading(ConfigNode root, const ConfigFiles &files) : m_root(std::move(root)), m_files(files) {}

    Result<PromptfooConfig> run()
    {
        const ConfigNode *providers = m_root.find("providers") ? m_root.find("providers") : m_root.find("targets");
        if (!m_root.isObject() || (!m_root.find("prompts") && !providers && !m_root.find("tests") && !m_root.find("scenarios")))
            return fail(ErrorCode::BadInput, translate("Promptfoo", "This is no configuration of promptfoo"), translate("Promptfoo", "it has no prompts, providers or tests"));
        m_config.description = m_root.textAt("description");
        m_secrets.scrub(m_root, {}, m_config.notes);
        m_keptPrompts = readPromptfooPrompts(m_root, m_files, m_config);
        readProviders(m_root.find("providers") ? "providers" : "targets");
        if (auto read = readPromptfooTests(m_root, m_files, m_secrets, m_config); !read)
            return fail(read.error());
        noteTop();
        makeFrame();
        m_config.secrets = m_secrets.found();
        return std::move(m_config);
    }

private:
    void note(const std::string &place, int line, const QString &what) { m_config.notes.push_back({place, line, what}); }

    void readProviders(const std::string &key)
    {
        const ConfigNode *providers = m_root.find(key);
        if (!providers)
            return;
        if (!providers->isList())
            return readProvider(*providers, key);
        for (std::size_t i = 0; i < providers->items.size(); ++i)
            readProvider(providers->items[i], key + "[" + std::to_string(i) + "]");
    }

    void readProvider(const ConfigNode &entry, const std::string &place)
    {
        const std::string id = entry.isString() ? entry.text : std::string();
        const std::string ending = fileEnding(ConfigFiles::pathOf(id));
        if (!id.starts_with("file://") || (ending != ".yaml" && ending != ".yml" && ending != ".json")) {
            m_config.providers.push_back(promptfooProvider(entry, place, m_config.notes));
            return;
        }
        const auto text = m_files.read(ConfigFiles::pathOf(id));
        auto parsed = text ? configFromText(*text) : Result<ConfigNode>(fail(text.error()));
        if (!parsed)
            return note(place, entry.line, promptfooClause(parsed.error()));
        m_secrets.scrub(*parsed, place, m_config.notes);
        if (!parsed->isList())
            parsed = ConfigNode::list({std::move(*parsed)});
        for (const ConfigNode &each : parsed->items)
            m_config.providers.push_back(promptfooProvider(each, place, m_config.notes));
    }

    void noteTop()
    {
        for (const char *key : {"derivedMetrics", "nunjucksFilters", "extensions", "redteam", "tracing", "env"}) {
            if (const ConfigNode *value = m_root.find(key))
                note(key, value->line, translate("Promptfoo", "this part of the configuration is kept for export and not used by Assay"));
        }
        const ConfigNode *options = m_root.find("evaluateOptions");
        const ConfigNode *repeat = options ? options->find("repeat") : nullptr;
        if (repeat && repeat->numberValue())
            m_config.repeats = std::clamp(static_cast<int>(*repeat->numberValue()), 1, 1000);
    }

    void makeFrame()
    {
        for (std::size_t i = 0; i < m_root.names.size(); ++i) {
            const std::string &name = m_root.names[i];
            if (name == "tests" || name == "defaultTest" || name == "scenarios")
                continue;
            ConfigNode value = m_root.items[i];
            if (name == "prompts") {
                value = ConfigNode::list(m_keptPrompts);
                for (const PromptfooPrompt &prompt : m_config.prompts)
                    value.items.push_back(prompt.entry);
            } else if (name == "providers" || name == "targets") {
                value = ConfigNode::list();
                for (const PromptfooProvider &provider : m_config.providers)
                    value.items.push_back(provider.raw.items.size() == 1 ? ConfigNode::string(provider.id) : provider.raw);
            }
            m_config.frame.kind = ConfigNode::Kind::Object;
            m_config.frame.set(name, std::move(value));
        }
    }

    ConfigNode m_root;
    const ConfigFiles &m_files;
    SecretScrubber m_secrets;
    PromptfooConfig m_config;
    std::vector<ConfigNode> m_keptPrompts; ///< made by code: they stand before the others
};

} // namespace

bool isPromptfooCode(const std::string &ending)
{
    static const std::set<std::string> code{".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".py", ".rb", ".go", ".sh"};
    return code.contains(ending);
}

QString promptfooClause(const Error &error)
{
    return error.why.isEmpty() ? error.what : error.what + QStringLiteral(": ") + error.why;
}

Result<PromptfooConfig> readPromptfooConfig(const std::string &text, const ConfigFiles &files)
{
    auto root = configFromText(text);
    if (!root)
        return fail(root.error());
    return ConfigReading(std::move(*root), files).run();
}

} // namespace assay
