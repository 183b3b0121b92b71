#include <algorithm>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/config_parts.h"

namespace assay {

namespace {

class PromptsReading
{
public:
    PromptsReading(const ConfigNode &root, const ConfigFiles &files, PromptfooConfig &config) : m_root(root), m_files(files), m_config(config) {}

    void run()
    {
        const ConfigNode *prompts = m_root.find("prompts");
        if (!prompts)
            return;
        if (prompts->isList()) {
            for (std::size_t i = 0; i < prompts->items.size(); ++i)
                readPrompt(prompts->items[i], "prompts[" + std::to_string(i) + "]");
        } else if (prompts->isObject()) { // an older form: file → label
            for (std::size_t i = 0; i < prompts->items.size(); ++i) {
                ConfigNode entry = ConfigNode::object();
                entry.set("label", prompts->items[i]);
                promptsOfFile(prompts->names[i], std::move(entry), "prompts." + prompts->names[i]);
            }
        } else {
            readPrompt(*prompts, "prompts");
        }
    }

    std::vector<ConfigNode> kept() { return std::move(m_keptPrompts); }

private:
    void note(const std::string &place, int line, const QString &what) { m_config.notes.push_back({place, line, what}); }

    static bool isPath(const std::string &text)
    {
        static const std::set<std::string> endings{".txt", ".md", ".json", ".jsonl", ".yaml", ".yml", ".j2", ".csv", ".js", ".cjs", ".mjs", ".ts", ".py"};
        const bool isOneWord = text.find_first_of(" \n\t{[\"") == std::string::npos && text.size() < 1000;
        return isOneWord && (text.find('*') != std::string::npos || endings.contains(fileEnding(ConfigFiles::pathOf(text))));
    }

    void readPrompt(const ConfigNode &entry, const std::string &place)
    {
        ConfigNode object = entry.isObject() ? entry : ConfigNode::object();
        object.line = entry.line;
        const ConfigNode *raw = entry.isObject() ? entry.find("raw") : &entry;
        if (!raw)
            raw = entry.find("prompt");
        std::string text = raw && raw->isString() ? raw->text : raw && !raw->isNull() ? jsonText(*raw) : std::string();
        if (text.empty() && entry.isObject() && entry.textAt("id").starts_with("file://"))
            text = entry.textAt("id");
        if (text.empty())
            return note(place, entry.line, translate("Promptfoo", "a prompt without a text is passed over"));
        if (text.starts_with("file://") || (!entry.isObject() && isPath(text)))
            return promptsOfFile(text, std::move(object), place);
        if (text.starts_with("exec:") || text.starts_with("python:") || text.starts_with("langfuse://") || text.starts_with("portkey://") || text.starts_with("helicone://"))
            return note(place, entry.line, translate("Promptfoo", "a prompt that another program gives, %1, is kept for export and not made here").arg(displayText(firstCodePoints(text, 80))));
        addPrompt(std::move(object), text, entry.isObject() ? (entry.textAt("label").empty() ? entry.textAt("id") : entry.textAt("label")) : std::string(), place);
    }

    void promptsOfFile(const std::string &reference, ConfigNode entry, const std::string &place)
    {
        const std::string path = ConfigFiles::pathOf(reference);
        if (isPromptfooCode(fileEnding(path))) {
            m_keptPrompts.push_back(entry.items.empty() ? ConfigNode::string(reference) : entry);
            return note(place, entry.line, translate("Promptfoo", "a prompt made by code, %1, is kept for export and not run").arg(displayText(path)));
        }
        const std::vector<std::string> found = m_files.matching(path);
        if (found.empty())
            note(place, entry.line, translate("Promptfoo", "no file is called %1").arg(displayText(path)));
        for (const std::string &each : found) {
            const auto text = m_files.read(each);
            if (!text) {
                note(place, entry.line, promptfooClause(text.error()));
                continue;
            }
            const std::string label = entry.textAt("label");
            const std::vector<std::string> parts = partsOf(each, *text);
            for (std::size_t i = 0; i < parts.size(); ++i) {
                const std::string stem = label.empty() ? each.substr(0, each.size() - fileEnding(each).size()) : label;
                addPrompt(entry, parts[i], parts.size() + found.size() > 2 && !label.empty() ? label + " " + std::to_string(m_config.prompts.size() + 1)
                          : parts.size() > 1 ? stem + " " + std::to_string(i + 1) : stem, place);
            }
        }
    }

    /// Texts are divided at lines of three hyphens, JSON Lines by line; any other file is one prompt.
    static std::vector<std::string> partsOf(const std::string &path, const std::string &text)
    {
        const std::string ending = fileEnding(path);
        if (ending != ".txt" && ending != ".jsonl") {
            const auto parsed = ending == ".yaml" || ending == ".yml" || ending == ".json" ? configFromText(text) : Result<ConfigNode>(ConfigNode());
            return {parsed && (parsed->isList() || parsed->isObject()) ? jsonText(*parsed) : text};
        }
        std::vector<std::string> parts(1);
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            std::string line = text.substr(at, end - at);
            if (line.ends_with('\r'))
                line.pop_back();
            at = end + 1;
            if (ending == ".jsonl" || trimmed(line) == "---")
                parts.emplace_back(ending == ".jsonl" ? line : std::string());
            else
                parts.back() += line + '\n';
        }
        for (std::string &part : parts)
            part = std::string(trimmed(part));
        std::erase_if(parts, [](const std::string &part) { return part.empty(); });
        return parts;
    }

    void addPrompt(ConfigNode entry, const std::string &raw, const std::string &label, const std::string &place)
    {
        PromptfooPrompt prompt;
        prompt.raw = raw;
        prompt.label = label == raw ? std::string() : label;
        prompt.place = place;
        prompt.made = promptfooTemplate(raw);
        if (!prompt.made.isRenderable)
            note(place, entry.line, translate("Promptfoo", "the template is kept as it stands and not rendered here: %1").arg(prompt.made.why));
        if (raw.find("{{env.") != std::string::npos || raw.find("{{ env.") != std::string::npos)
            note(place, entry.line, translate("Promptfoo", "a variable of the environment is never resolved: it stays as text"));
        std::vector<std::string> others;
        if (const ConfigNode *config = entry.find("config"); config && config->isObject()) {
            for (const auto &[name, value] : promptfooParameters(*config, others))
                prompt.made.content.parameters[name] = value;
        }
        for (const std::string &name : others)
            note(place + ".config." + name, entry.line, translate("Promptfoo", "this setting is kept for export and not sent by Assay"));
        entry.erase("prompt");
        entry.erase("config.raw");
        entry.set("raw", ConfigNode::string(raw));
        if (!prompt.label.empty() && !entry.find("label"))
            entry.set("label", ConfigNode::string(prompt.label));
        prompt.entry = std::move(entry);
        m_config.prompts.push_back(std::move(prompt));
    }

    const ConfigNode &m_root;
    const ConfigFiles &m_files;
    PromptfooConfig &m_config;
    std::vector<ConfigNode> m_keptPrompts; ///< made by code: they stand before the others
};

} // namespace

std::vector<ConfigNode> readPromptfooPrompts(const ConfigNode &root, const ConfigFiles &files, PromptfooConfig &config)
{
    PromptsReading reading(root, files, config);
    reading.run();
    return reading.kept();
}

} // namespace assay
