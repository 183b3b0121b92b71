#include <algorithm>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/config_parts.h"
#include "interop/promptfoo/promptfoo_tests.h"

namespace assay {

namespace {

class TestsReading
{
public:
    TestsReading(const ConfigNode &root, const ConfigFiles &files, SecretScrubber &secrets, PromptfooConfig &config) : m_root(root), m_files(files), m_secrets(secrets), m_config(config) {}

    Status run()
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

private:
    void note(const std::string &place, int line, const QString &what) { m_config.notes.push_back({place, line, what}); }

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
        if (isPromptfooCode(ending) || reference.find("://") != std::string::npos ? !reference.starts_with("file://") || isPromptfooCode(ending) : false) {
            note(place, line, translate("Promptfoo", "tests that code or a server gives, %1, are not read: nothing is run and nothing fetched").arg(displayText(reference)));
            return {};
        }
        const std::vector<std::string> found = m_files.matching(path);
        if (found.empty())
            note(place, line, translate("Promptfoo", "no file is called %1").arg(displayText(path)));
        for (const std::string &each : found) {
            const auto text = m_files.read(each);
            if (!text) {
                note(place, line, promptfooClause(text.error()));
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

    ConfigNode loaded(const std::string &reference, const std::string &place, int line)
    {
        const auto text = m_files.read(ConfigFiles::pathOf(reference));
        auto parsed = text ? configFromText(*text) : Result<ConfigNode>(fail(text.error()));
        if (!parsed) {
            note(place, line, promptfooClause(parsed.error()));
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
            return note(place, value.line, text ? translate("Promptfoo", "the file %1 is no text").arg(displayText(path)) : promptfooClause(text.error()));
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
            return note(place + ".value", assertion.line, promptfooClause(text ? parsed.error() : text.error()));
        *value = parsed->isNull() ? ConfigNode::string(std::string(trimmed(*text))) : *parsed;
    }

    const ConfigNode &m_root;
    const ConfigFiles &m_files;
    SecretScrubber &m_secrets;
    PromptfooConfig &m_config;
};

} // namespace

Status readPromptfooTests(const ConfigNode &root, const ConfigFiles &files, SecretScrubber &secrets, PromptfooConfig &config)
{
    return TestsReading(root, files, secrets, config).run();
}

} // namespace assay
