// Tests of promptfoo's as tables: a column is a variable, unless its name begins with two underscores.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/tabular/reader.h"
#include "interop/promptfoo/expectation.h"
#include "interop/promptfoo/promptfoo_tests.h"

namespace assay {

namespace {

/// `a,b\,c` → a | b,c; blanks around items are no part of them.
ConfigNode metadataList(std::string_view text)
{
    ConfigNode list = ConfigNode::list();
    std::string item;
    const auto end = [&] {
        if (const std::string_view bare = trimmed(item); !bare.empty())
            list.items.push_back(ConfigNode::string(std::string(bare)));
        item.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size() && text[i + 1] == ',')
            item += text[++i];
        else if (text[i] == ',')
            end();
        else
            item += text[i];
    }
    end();
    return list;
}

class TestRow
{
public:
    TestRow(std::int64_t line, std::vector<TestTableProblem> &problems) : m_line(line), m_problems(problems) {}

    void take(std::string_view name, std::string_view text)
    {
        if (name.starts_with("__expected"))
            takeExpected(text);
        else if (name == "__prefix" || name == "__suffix")
            setUnlessEmpty(m_options, std::string(name.substr(2)), text);
        else if (name == "__description" || name == "__providerOutput")
            setUnlessEmpty(m_other, std::string(name.substr(2)), text);
        else if (name == "__metric")
            m_metric = text;
        else if (name == "__threshold")
            m_threshold = thresholdNumber(text);
        else if (name.starts_with("__metadata"))
            takeMetadata(name.substr(10), text);
        else if (name.starts_with("__config:"))
            m_settings.emplace_back(name.substr(9), text);
        else
            m_vars.set(name, ConfigNode::string(std::string(text)));
    }

    ConfigNode test()
    {
        if (!m_metric.empty()) {
            for (ConfigNode &each : m_assertions)
                each.set("metric", ConfigNode::string(m_metric));
        }
        for (const auto &[place, text] : m_settings)
            takeSetting(place, text);
        ConfigNode test = ConfigNode::object();
        test.line = static_cast<int>(m_line);
        test.set("vars", std::move(m_vars));
        test.set("assert", ConfigNode::list(std::move(m_assertions)));
        if (!m_options.items.empty())
            test.set("options", std::move(m_options));
        for (std::size_t i = 0; i < m_other.names.size(); ++i)
            test.set(m_other.names[i], m_other.items[i]);
        if (!m_metadata.items.empty())
            test.set("metadata", std::move(m_metadata));
        if (m_threshold)
            test.set("threshold", ConfigNode::number(*m_threshold));
        return test;
    }

private:
    void problem(const QString &what) { m_problems.push_back({m_line, what, false}); }

    static void setUnlessEmpty(ConfigNode &into, const std::string &name, std::string_view text)
    {
        if (!text.empty())
            into.set(name, ConfigNode::string(std::string(text)));
    }

    void takeExpected(std::string_view text)
    {
        if (!trimmed(text).empty())
            m_assertions.push_back(assertionFromText(std::string(trimmed(text))));
        if (!m_assertions.empty())
            m_assertions.back().line = static_cast<int>(m_line);
    }

    void takeMetadata(std::string_view key, std::string_view text)
    {
        const bool isList = key.ends_with("[]");
        if (isList)
            key.remove_suffix(2);
        if (!key.starts_with(':') || key.size() < 2)
            return problem(translate("Promptfoo", "a column of metadata names no key: it is passed over"));
        if (trimmed(text).empty())
            return;
        m_metadata.set(key.substr(1), isList ? metadataList(text) : ConfigNode::string(std::string(text)));
    }

    /// `__expected2:threshold`: N counts the expectations that are not blank.
    void takeSetting(const std::string &place, const std::string &text)
    {
        if (trimmed(text).empty())
            return;
        const std::size_t colon = place.find(':');
        const std::string which = place.substr(0, colon);
        const std::string setting = colon == std::string::npos ? std::string() : place.substr(colon + 1);
        const std::string digits = which.starts_with("__expected") ? which.substr(10) : "?";
        const bool isNumber = digits.find_first_not_of("0123456789") == std::string::npos && digits.size() < 6;
        const auto value = thresholdNumber(text);
        if (setting != "threshold" || !isNumber || !value)
            return problem(translate("Promptfoo", "the column “__config:%1” cannot be used: only a number as the threshold of an expectation can be set so").arg(displayText(place)));
        m_metadata.set(setting, ConfigNode::number(*value));
        const std::size_t number = digits.empty() ? 1 : static_cast<std::size_t>(std::atoi(digits.c_str()));
        if (number == 0 || number > m_assertions.size())
            return;
        m_assertions[number - 1].set(setting, ConfigNode::number(*value));
    }

    std::int64_t m_line;
    std::vector<TestTableProblem> &m_problems;
    ConfigNode m_vars = ConfigNode::object();
    ConfigNode m_options = ConfigNode::object();
    ConfigNode m_other = ConfigNode::object();
    ConfigNode m_metadata = ConfigNode::object();
    std::vector<ConfigNode> m_assertions;
    std::string m_metric;
    std::optional<std::string> m_threshold;
    std::vector<std::pair<std::string, std::string>> m_settings;
};

void warnOfNames(const std::vector<std::string> &columns, std::vector<TestTableProblem> &problems)
{
    for (const std::string &column : columns) {
        const std::string_view name = trimmed(column);
        if (name.starts_with("_expected"))
            problems.push_back({1, translate("Promptfoo", "the column “%1” is a variable: an expectation begins with two underscores").arg(displayText(name)), false});
    }
}

} // namespace

Result<std::vector<ConfigNode>> testsFromCsv(const std::string &text, const std::string &fileName, std::vector<TestTableProblem> &problems)
{
    MemorySource source(text);
    ReadOptions options;
    options.fileName = fileName;
    options.kind = TableKind::Delimited;
    options.delimiter = ',';
    options.quote = '"';
    auto reader = openRecords(source, options);
    if (!reader)
        return fail(reader.error());
    warnOfNames((*reader)->columns(), problems);
    std::vector<ConfigNode> tests;
    for (;;) {
        const auto step = (*reader)->next();
        if (!step)
            return fail(step.error());
        if (*step == RecordReader::Step::End)
            return tests;
        if (*step == RecordReader::Step::Bad)
            problems.push_back({(*reader)->badLine().line, (*reader)->badLine().reason, true});
        if (*step != RecordReader::Step::Record)
            continue;
        const Record &record = (*reader)->record();
        TestRow row(record.line, problems);
        for (const Field &field : record.fields)
            row.take(trimmed(field.name), field.text);
        tests.push_back(row.test());
    }
}

Result<std::vector<ConfigNode>> testsFromJsonLines(const std::string &text, std::vector<TestTableProblem> &problems)
{
    std::vector<ConfigNode> tests;
    std::int64_t line = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view one = trimmed(std::string_view(text).substr(at, end - at));
        ++line;
        at = end + 1;
        if (one.empty())
            continue;
        auto test = configFromJson(one);
        if (!test || !test->isObject()) {
            problems.push_back({line, test ? translate("Promptfoo", "it is no test") : test.error().why, true});
            continue;
        }
        test->line = static_cast<int>(line);
        tests.push_back(std::move(*test));
    }
    return tests;
}

} // namespace assay
