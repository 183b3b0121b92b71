#include "interop/promptfoo/promptfoo_tests.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"
#include "evaluation/scorers/assertions/assertion.h"

namespace assay {

namespace {

/// Members of @p over on top of those of @p under.
ConfigNode layered(const ConfigNode *under, const ConfigNode *over)
{
    ConfigNode made = under && under->isObject() ? *under : ConfigNode::object();
    for (std::size_t i = 0; over && over->isObject() && i < over->items.size(); ++i)
        made.set(over->names[i], over->items[i]);
    return made;
}

bool expands(const ConfigNode &value)
{
    return value.isList() && (value.items.empty() || value.items.front().isString());
}

void putVariable(CaseContent &content, const std::string &name, const ConfigNode &value)
{
    content.vars.erase(name);
    content.json.erase(name);
    if (value.isString())
        content.vars[name] = value.text;
    else
        content.json[name] = jsonText(value);
}

bool isExpansionOff(const ConfigNode &test)
{
    const ConfigNode *options = test.find("options");
    const ConfigNode *off = options ? options->find("disableVarExpansion") : nullptr;
    return off && off->text == "true";
}

void noteAssertion(const ConfigNode &assertion, const std::string &place, LossNotes &notes)
{
    const auto note = [&](const QString &what) { notes.push_back({place, assertion.line, what}); };
    const std::string type = assertion.textAt("type");
    if (const ConfigNode *set = assertion.find("assert"); set && set->isList()) {
        for (std::size_t i = 0; i < set->items.size(); ++i)
            noteAssertion(set->items[i], place + ".assert[" + std::to_string(i) + "]", notes);
        return;
    }
    const auto parsed = parseJsonLenient("[" + jsonText(assertion) + "]");
    const std::vector<UnrunAssertion> unrun = parsed ? unrunAssertions(*parsed) : std::vector<UnrunAssertion>();
    if (assertion.textAt("value").starts_with("file://"))
        note(translate("Promptfoo", "its value stands in another file, %1: it is kept and not run here").arg(displayText(assertion.textAt("value"))));
    else if (!unrun.empty() && unrun.front().lacksModel)
        note(translate("Promptfoo", "%1 is graded by a model of the project, where one is named: it is asked with Assay's own prompt, which is not promptfoo's, so it may grade otherwise").arg(displayText(type)));
    else if (!unrun.empty())
        note(translate("Promptfoo", "a check of the kind %1 is kept and not run here: %2").arg(displayText(type), displayText(unrun.front().why)));
    for (const char *member : {"transform", "contextTransform"}) {
        if (assertion.find(member))
            notes.push_back({place + "." + member, assertion.line, translate("Promptfoo", "code that changes the output first is kept and not run here")});
    }
}

} // namespace

ConfigNode mergedTest(const ConfigNode &defaults, const ConfigNode &test)
{
    ConfigNode merged = layered(&defaults, &test);
    for (const char *name : {"vars", "options", "metadata"}) {
        if (defaults.find(name) && test.find(name))
            merged.set(name, layered(defaults.find(name), test.find(name)));
        else if (defaults.find(name))
            merged.set(name, *defaults.find(name));
    }
    const ConfigNode *options = merged.find("options");
    const ConfigNode *withoutDefaults = options ? options->find("disableDefaultAsserts") : nullptr;
    ConfigNode assertions = ConfigNode::list();
    for (const ConfigNode *from : {withoutDefaults && withoutDefaults->text == "true" ? nullptr : defaults.find("assert"), test.find("assert")}) {
        if (from && from->isList())
            assertions.items.insert(assertions.items.end(), from->items.begin(), from->items.end());
    }
    merged.erase("assert");
    if (!assertions.items.empty())
        merged.set("assert", std::move(assertions));
    return merged;
}

namespace {

/// All but the variables.
CaseContent withoutVariables(const ConfigNode &test)
{
    CaseContent base;
    ConfigNode rest = ConfigNode::object();
    std::vector<std::string> names = test.names;
    std::sort(names.begin(), names.end()); // a configuration and its results name them in different orders
    for (const std::string &name : names) {
        const ConfigNode *value = test.find(name);
        const bool isMeant = value && (!value->isObject() || !value->items.empty());
        if (isMeant && name != "vars" && name != "assert" && name != "threshold")
            rest.set(name, *value);
    }
    if (!rest.items.empty())
        base.json[promptfooCase::rest] = jsonText(rest);
    if (const ConfigNode *assertions = test.find("assert"); assertions && assertions->isList() && !assertions->items.empty())
        base.json[promptfooCase::assertions] = jsonText(*assertions);
    if (const ConfigNode *threshold = test.find("threshold"))
        base.json[promptfooCase::threshold] = jsonText(*threshold);
    return base;
}

} // namespace

CaseContent caseOfTest(const ConfigNode &test)
{
    CaseContent content = withoutVariables(test);
    const ConfigNode *vars = test.find("vars");
    for (std::size_t i = 0; vars && vars->isObject() && i < vars->items.size(); ++i)
        putVariable(content, vars->names[i], vars->items[i]);
    return content;
}

Result<std::vector<CaseContent>> casesOf(const ConfigNode &test, std::size_t mostCases)
{
    std::vector<CaseContent> cases{withoutVariables(test)};
    const ConfigNode *vars = test.find("vars");
    const bool isWhole = isExpansionOff(test);
    for (std::size_t i = 0; vars && vars->isObject() && i < vars->items.size(); ++i) {
        const ConfigNode &value = vars->items[i];
        const bool isList = !isWhole && expands(value);
        const std::size_t count = isList ? value.items.size() : 1;
        if (count * cases.size() > mostCases)
            return fail(ErrorCode::BadInput, translate("Promptfoo", "The lists of a test make too many combinations"),
                        translate("Promptfoo", "more than %1").arg(mostCases), translate("Promptfoo", "Shorten the lists, or write the combinations that matter."));
        std::vector<CaseContent> next;
        next.reserve(count * cases.size());
        for (const CaseContent &before : cases) {
            for (std::size_t k = 0; k < count; ++k)
                putVariable(next.emplace_back(before), vars->names[i], isList ? value.items[k] : value);
        }
        cases = std::move(next);
    }
    return cases;
}

ConfigNode testOf(const CaseContent &content)
{
    ConfigNode test = ConfigNode::object();
    const auto parsed = [&](const char *name) {
        const auto found = content.json.find(name);
        const auto node = found == content.json.end() ? Result<ConfigNode>(ConfigNode()) : configFromJson(found->second);
        return node.value_or(ConfigNode());
    };
    const ConfigNode rest = parsed(promptfooCase::rest);
    for (std::size_t i = 0; i < rest.names.size(); ++i)
        test.set(rest.names[i], rest.items[i]);
    ConfigNode vars = ConfigNode::object();
    bool hasList = false;
    for (const auto &[name, text] : content.vars)
        vars.set(name, ConfigNode::string(text));
    for (const auto &[name, source] : content.json) {
        if (name == promptfooCase::assertions || name == promptfooCase::threshold || name == promptfooCase::rest)
            continue;
        const auto value = configFromJson(source);
        hasList = hasList || (value && expands(*value));
        vars.set(name, value ? *value : ConfigNode::string(source));
    }
    if (!vars.items.empty())
        test.set("vars", std::move(vars));
    if (hasList && !isExpansionOff(test)) {
        ConfigNode options = test.find("options") ? *test.find("options") : ConfigNode::object();
        options.set("disableVarExpansion", ConfigNode::boolean(true));
        test.set("options", std::move(options));
    }
    if (ConfigNode assertions = parsed(promptfooCase::assertions); assertions.isList())
        test.set("assert", std::move(assertions));
    else if (content.reference)
        test.set("assert", ConfigNode::list({[&] {
                     ConfigNode equals = ConfigNode::object();
                     equals.set("type", ConfigNode::string("equals"));
                     equals.set("value", ConfigNode::string(*content.reference));
                     return equals;
                 }()}));
    if (ConfigNode threshold = parsed(promptfooCase::threshold); !threshold.isNull())
        test.set("threshold", std::move(threshold));
    return test;
}

void noteTest(const ConfigNode &test, const std::string &place, LossNotes &notes)
{
    const ConfigNode *vars = test.find("vars");
    for (std::size_t i = 0; vars && i < vars->names.size(); ++i) {
        if (vars->items[i].isString() && (vars->items[i].text.find("{{") != std::string::npos || vars->items[i].text.find("{%") != std::string::npos))
            notes.push_back({place + ".vars." + vars->names[i], vars->items[i].line, translate("Promptfoo", "a template inside a variable is kept as text and not rendered here")});
    }
    const ConfigNode *assertions = test.find("assert");
    for (std::size_t i = 0; assertions && assertions->isList() && i < assertions->items.size(); ++i)
        noteAssertion(assertions->items[i], place + ".assert[" + std::to_string(i) + "]", notes);
    for (const char *member : {"provider", "providers", "prompts", "providerOutput", "assertScoringFunction"}) {
        if (test.find(member))
            notes.push_back({place + "." + member, test.line, translate("Promptfoo", "this setting of a test is kept for export and not used by Assay")});
    }
    const ConfigNode *options = test.find("options");
    for (const char *member : {"transform", "transformVars", "postprocess", "prefix", "suffix", "rubricPrompt", "factuality"}) {
        if (options && options->find(member))
            notes.push_back({place + ".options." + member, options->line, translate("Promptfoo", "this setting of a test is kept for export and not used by Assay")});
    }
}

} // namespace assay
