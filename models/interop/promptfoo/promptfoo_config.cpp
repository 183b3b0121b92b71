#include "interop/promptfoo/promptfoo_config.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/config/config_secrets.h"
#include "interop/promptfoo/promptfoo_tests.h"

namespace assay {

namespace {

bool isCode(const std::string &ending)
{
    static const std::set<std::string> code{".js", ".cjs", ".mjs", ".ts", ".cts", ".mts", ".py", ".rb", ".go", ".sh"};
    return code.contains(ending);
}

QString sayError(const Error &error)
{
    return error.why.isEmpty() ? error.what : error.what + QStringLiteral(": ") + error.why;
}

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
        readPrompts();
        readProviders(m_root.find("providers") ? "providers" : "targets");
        if (auto read = readTests(); !read)
            return fail(read.error());
        noteTop();
        makeFrame();
        m_config.secrets = m_secrets.found();
        return std::move(m_config);
    }

private:
    void note(const std::string &place, int line, const QString &what) { m_config.notes.push_back({place, line, what}); }

    // Prompts

    void readPrompts()
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
        if (isCode(fileEnding(path))) {
            m_keptPrompts.push_back(entry.items.empty() ? ConfigNode::string(reference) : entry);
            return note(place, entry.line, translate("Promptfoo", "a prompt made by code, %1, is kept for export and not run").arg(displayText(path)));
        }
        const std::vector<std::string> found = m_files.matching(path);
        if (found.empty())
            note(place, entry.line, translate("Promptfoo", "no file is called %1").arg(displayText(path)));
        for (const std::string &each : found) {
            const auto text = m_files.read(each);
            if (!text) {
                note(place, entry.line, sayError(text.error()));
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

    // Providers

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
            return note(place, entry.line, sayError(parsed.error()));
        m_secrets.scrub(*parsed, place, m_config.notes);
        if (!parsed->isList())
            parsed = ConfigNode::list({std::move(*parsed)});
        for (const ConfigNode &each : parsed->items)
            m_config.providers.push_back(promptfooProvider(each, place, m_config.notes));
    }

    // Tests

    Status readTests()
    {
        ConfigNode defaults;
        if (const ConfigNode *given = m_root.find("defaultTest")) {
            defaults = given->isString() ? loaded(given->text, "defaultTest", given->line) : *given;
            fillIn(defaults, "defaultTest");
        }
        if (const ConfigNode *tests = m_root.find("tests")) {
            if (auto read = testsAt(*tests, "tests", defaults); !read)
                return read;
        }
        if (const ConfigNode *scenarios = m_root.find("scenarios"); scenarios && scenarios->isList()) {
            for (std::size_t i = 0; i < scenarios->items.size(); ++i) {
                if (auto read = scenario(scenarios->items[i], "scenarios[" + std::to_string(i) + "]", defaults); !read)
                    return read;
            }
        }
        if (m_config.cases.empty() && !m_root.find("scenarios") && !m_config.prompts.empty() && !m_root.find("tests"))
            return addTest(mergedTest(defaults, ConfigNode::object()), "defaultTest");
        return {};
    }

    Status testsAt(const ConfigNode &tests, const std::string &place, const ConfigNode &defaults)
    {
        if (tests.isString())
            return testsOfFile(tests.text, place, tests.line, defaults);
        if (tests.isObject() && tests.find("path"))
            return testsOfFile(tests.textAt("path"), place, tests.line, defaults);
        for (std::size_t i = 0; tests.isList() && i < tests.items.size(); ++i) {
            const ConfigNode &each = tests.items[i];
            const std::string there = place + "[" + std::to_string(i) + "]";
            const bool isFile = each.isString() || (each.isObject() && each.find("path") && !each.find("vars") && !each.find("assert"));
            const Status done = isFile ? testsOfFile(each.isString() ? each.text : each.textAt("path"), there, each.line, defaults)
                : each.isObject() ? oneTest(each, there, defaults) : Status();
            if (!done)
                return done;
        }
        return {};
    }

    Status oneTest(ConfigNode test, const std::string &place, const ConfigNode &defaults)
    {
        ++m_config.tests;
        fillIn(test, place);
        noteTest(test, place, m_config.notes);
        return addTest(mergedTest(defaults, test), place);
    }

    Status addTest(const ConfigNode &test, const std::string &place)
    {
        auto cases = casesOf(test, PromptfooConfig::mostCases - std::min(m_config.cases.size(), PromptfooConfig::mostCases));
        if (!cases) {
            Error error = cases.error();
            error.where.line = test.line;
            error.where.field = displayText(place);
            return fail(std::move(error));
        }
        std::move(cases->begin(), cases->end(), std::back_inserter(m_config.cases));
        return {};
    }

    Status testsOfFile(const std::string &reference, const std::string &place, int line, const ConfigNode &defaults)
    {
        const std::string path = ConfigFiles::pathOf(reference);
        const std::string ending = fileEnding(path);
        if (isCode(ending) || reference.find("://") != std::string::npos ? !reference.starts_with("file://") || isCode(ending) : false) {
            note(place, line, translate("Promptfoo", "tests that code or a server gives, %1, are not read: nothing is run and nothing fetched").arg(displayText(reference)));
            return {};
        }
        const std::vector<std::string> found = m_files.matching(path);
        if (found.empty())
            note(place, line, translate("Promptfoo", "no file is called %1").arg(displayText(path)));
        for (const std::string &each : found) {
            const auto text = m_files.read(each);
            if (!text) {
                note(place, line, sayError(text.error()));
                continue;
            }
            if (auto done = testsOfText(each, *text, defaults); !done)
                return done;
        }
        return {};
    }

    Status testsOfText(const std::string &path, const std::string &text, const ConfigNode &defaults)
    {
        const std::string ending = fileEnding(path);
        std::vector<TestTableProblem> problems;
        Result<std::vector<ConfigNode>> tests;
        if (ending == ".csv")
            tests = testsFromCsv(text, path, problems);
        else if (ending == ".jsonl")
            tests = testsFromJsonLines(text, problems);
        else
            tests = configFromText(text).map([](ConfigNode node) { return node.isList() ? std::move(node.items) : std::vector<ConfigNode>{std::move(node)}; });
        if (!tests) {
            Error error = tests.error();
            error.where.file = QString::fromStdString(path);
            return fail(std::move(error));
        }
        for (const TestTableProblem &problem : problems) {
            if (problem.isLost)
                m_config.lost.push_back({path, problem.line, problem.what});
            else
                note(path + ":" + std::to_string(problem.line), static_cast<int>(problem.line), problem.what);
        }
        const std::size_t seen = tests->size() + m_config.lost.size();
        if (seen >= 20 && m_config.lost.size() * 10 > seen)
            return fail(ErrorCode::BadInput, translate("Promptfoo", "More than a tenth of the tests cannot be read"), m_config.lost.front().reason, {},
                        Where{QString::fromStdString(path), static_cast<int>(m_config.lost.front().line), 0, {}});
        for (std::size_t i = 0; i < tests->size(); ++i) {
            ConfigNode &test = (*tests)[i];
            const std::string there = path + (test.line > 0 ? ":" + std::to_string(test.line) : "[" + std::to_string(i) + "]");
            m_secrets.scrub(test, there, m_config.notes);
            if (!test.isObject())
                m_config.lost.push_back({path, test.line, translate("Promptfoo", "it is no test")});
            else if (auto done = oneTest(std::move(test), there, defaults); !done)
                return done;
        }
        return {};
    }

    /// Every row of `config` with every test.
    Status scenario(const ConfigNode &scenario, const std::string &place, const ConfigNode &defaults)
    {
        const ConfigNode *rows = scenario.find("config");
        const ConfigNode *tests = scenario.find("tests");
        const ConfigNode one = ConfigNode::list({ConfigNode::object()});
        for (std::size_t i = 0; rows && rows->isList() && i < rows->items.size(); ++i) {
            const ConfigNode under = mergedTest(defaults, rows->items[i]);
            if (auto read = testsAt(tests ? *tests : one, place + ".config[" + std::to_string(i) + "].tests", under); !read)
                return read;
        }
        return {};
    }

    // Files and references inside a test

    ConfigNode loaded(const std::string &reference, const std::string &place, int line)
    {
        const auto text = m_files.read(ConfigFiles::pathOf(reference));
        auto parsed = text ? configFromText(*text) : Result<ConfigNode>(fail(text.error()));
        if (!parsed) {
            note(place, line, sayError(parsed.error()));
            return ConfigNode::object();
        }
        m_secrets.scrub(*parsed, place, m_config.notes);
        return std::move(*parsed);
    }

    void fillIn(ConfigNode &test, const std::string &place)
    {
        ConfigNode *vars = test.find("vars");
        if (vars && (vars->isString() || vars->isList())) {
            ConfigNode made = ConfigNode::object();
            const ConfigNode paths = vars->isString() ? ConfigNode::list({*vars}) : *vars;
            for (const ConfigNode &path : paths.items) {
                const ConfigNode more = loaded(path.text, place + ".vars", path.line);
                for (std::size_t i = 0; i < more.names.size(); ++i)
                    made.set(more.names[i], more.items[i]);
            }
            *vars = std::move(made);
        }
        for (std::size_t i = 0; vars && i < vars->items.size(); ++i)
            fillVariable(vars->items[i], place + ".vars." + vars->names[i]);
        if (ConfigNode *assertions = test.find("assert"); assertions && assertions->isList()) {
            for (std::size_t i = 0; i < assertions->items.size(); ++i)
                fillAssertion(assertions->items[i], place + ".assert[" + std::to_string(i) + "]");
        }
    }

    void fillVariable(ConfigNode &value, const std::string &place)
    {
        if (!value.isString() || !value.text.starts_with("file://"))
            return;
        static const std::set<std::string> texts{".txt", ".md", ".json", ".csv", ".html", ".xml", ".jsonl", ".yaml", ".yml", ""};
        const std::string path = ConfigFiles::pathOf(value.text);
        const std::string ending = fileEnding(path);
        if (!texts.contains(ending) || path.find('*') != std::string::npos)
            return note(place, value.line, translate("Promptfoo", "the file %1 is kept as a reference: it is run, or is no text").arg(displayText(path)));
        auto text = m_files.read(path);
        const auto parsed = text && ending.starts_with(".y") ? configFromYaml(*text) : Result<ConfigNode>(ConfigNode());
        if (!text || !parsed || !isUtf8(*text))
            return note(place, value.line, text ? translate("Promptfoo", "the file %1 is no text").arg(displayText(path)) : sayError(text.error()));
        value.text = ending.starts_with(".y") ? jsonText(*parsed) : std::string(trimmed(*text));
        m_secrets.scrub(value.text);
    }

    /// A reference to a template of an assertion, or a value in a file, is put in its place.
    void fillAssertion(ConfigNode &assertion, const std::string &place)
    {
        if (const std::string reference = assertion.textAt("$ref"); reference.starts_with("#/")) {
            const ConfigNode *target = &m_root;
            for (std::size_t at = 2; target && at <= reference.size();) {
                const std::size_t end = std::min(reference.find('/', at), reference.size());
                target = target->find(reference.substr(at, end - at));
                at = end + 1;
            }
            if (target && target->isObject())
                assertion = ConfigNode(*target);
            else
                note(place, assertion.line, translate("Promptfoo", "the reference %1 leads nowhere").arg(displayText(reference)));
        }
        if (ConfigNode *set = assertion.find("assert"); set && set->isList() && assertion.textAt("type") == "assert-set") {
            for (std::size_t i = 0; i < set->items.size(); ++i)
                fillAssertion(set->items[i], place + ".assert[" + std::to_string(i) + "]");
        }
        ConfigNode *value = assertion.find("value");
        const std::string path = value && value->isString() && value->text.starts_with("file://") ? ConfigFiles::pathOf(value->text) : std::string();
        const std::string ending = fileEnding(path);
        if (ending != ".json" && ending != ".yaml" && ending != ".yml" && ending != ".txt" && ending != ".md")
            return;
        const auto text = m_files.read(path);
        const auto parsed = text && (ending[1] == 'j' || ending[1] == 'y') ? configFromText(*text) : Result<ConfigNode>(ConfigNode());
        if (!text || !parsed)
            return note(place + ".value", assertion.line, sayError(text ? parsed.error() : text.error()));
        *value = parsed->isNull() ? ConfigNode::string(std::string(trimmed(*text))) : *parsed;
    }

    // The whole

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

Result<PromptfooConfig> readPromptfooConfig(const std::string &text, const ConfigFiles &files)
{
    auto root = configFromText(text);
    if (!root)
        return fail(root.error());
    return ConfigReading(std::move(*root), files).run();
}

} // namespace assay
