#include <algorithm>
#include <map>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/promptfoo_prompt.h"
#include "interop/promptfoo/promptfoo_results.h"
#include "interop/promptfoo/promptfoo_tests.h"
#include "project/promptfoo_export.h"
#include "project/rebuilt_request.h"
#include "storage/database.h"
#include "storage/prompts.h"
#include "storage/results.h"

namespace assay {

namespace {

ConfigNode textNode(std::string value)
{
    return ConfigNode::string(std::move(value));
}

ConfigNode numberNode(double value)
{
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.15g", value);
    return ConfigNode::number(digits);
}

ConfigNode countNode(std::int64_t value)
{
    return ConfigNode::number(std::to_string(value));
}

ConfigNode moneyNode(const std::optional<Money> &money)
{
    return money ? ConfigNode::number(money->text()) : countNode(0);
}

/// 32 hex digits as people write a UUID.
std::string uuidOf(const std::string &hex)
{
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" + hex.substr(20, 12);
}

ConfigNode usageNode(const TokenCounts &tokens, bool fromCache)
{
    ConfigNode usage = ConfigNode::object();
    const std::int64_t total = tokens.input.value_or(0) + tokens.output.value_or(0);
    usage.set("prompt", countNode(tokens.input.value_or(0)));
    usage.set("completion", countNode(tokens.output.value_or(0)));
    usage.set("cached", countNode(fromCache ? total : 0));
    usage.set("total", countNode(total));
    usage.set("numRequests", countNode(fromCache ? 0 : 1));
    ConfigNode details = ConfigNode::object();
    details.set("reasoning", countNode(tokens.reasoning.value_or(0)));
    details.set("acceptedPrediction", countNode(0));
    details.set("rejectedPrediction", countNode(0));
    details.set("cacheReadInputTokens", countNode(tokens.cachedInput.value_or(0)));
    usage.set("completionDetails", std::move(details));
    return usage;
}

/// What each column adds up to: promptfoo shows sums.
struct ColumnSums
{
    double score = 0;
    std::int64_t passed = 0, failed = 0, errors = 0, latencyMs = 0;
    MoneySum cost;
    TokenCounts tokens;
    std::map<std::string, std::pair<double, std::int64_t>> named;
};

class ResultsExport
{
public:
    ResultsExport(Database &database, const RunInfo &run, PromptfooResultsShape shape, const ByteSink &sink) : m_database(database), m_run(run), m_shape(shape), m_sink(sink) {}

    Result<PromptfooExport> write(const std::vector<std::int64_t> &keys, const std::function<bool()> &goesOn)
    {
        auto done = begin();
        for (std::size_t i = 0; done && i < keys.size(); ++i) {
            if (i % 256 == 0 && goesOn && !goesOn())
                return fail(ErrorCode::Interrupted, translate("Promptfoo", "The export was cancelled"));
            done = writeRow(keys[i]);
        }
        if (done)
            done = end();
        if (!done)
            return fail(done.error());
        if (m_unrendered > 0)
            m_done.notes.push_back({"prompt.raw", 0, translateCounted("Promptfoo", QT_TRANSLATE_N_NOOP("Promptfoo", "%n prompt(s) could not be rendered again: the template stands there"), m_unrendered)});
        if (m_withoutVerdict > 0)
            m_done.notes.push_back({"success", 0, translateCounted("Promptfoo", QT_TRANSLATE_N_NOOP("Promptfoo", "%n result(s) without a verdict count as passed there"), m_withoutVerdict)});
        return std::move(m_done);
    }

private:
    Status begin()
    {
        auto spec = runSpecOf(m_database, m_run);
        auto columns = spec ? ResultColumns::load(m_database) : Result<ResultColumns>(fail(spec.error()));
        if (!columns)
            return fail(columns.error());
        m_spec = std::move(*spec);
        m_columns.emplace(std::move(*columns));
        m_sums.resize(m_spec.columns.size());
        for (const RunColumn &column : m_spec.columns) {
            LossNotes unread;
            const auto content = contentOf(m_database, column.content);
            m_templates.push_back(content ? promptfooText(*content, {}, unread) : std::string());
        }
        return m_shape == PromptfooResultsShape::Document ? m_sink("{\"evalId\":" + jsonText(textNode("eval-" + m_run.id.text().substr(0, 8) + "-" + toRfc3339(m_run.at).substr(0, 19)))
                                                                   + ",\"results\":{\"version\":3,\"timestamp\":" + jsonText(textNode(toRfc3339(m_run.at).substr(0, 23) + "Z")) + ",\"results\":[\n")
                                                          : Status();
    }

    const ConfigNode &providerOf(int number)
    {
        ConfigNode &provider = m_providers[number];
        if (provider.isNull()) {
            const RunColumn &column = m_spec.columns[static_cast<std::size_t>(number)];
            provider = ConfigNode::object();
            const bool isSame = column.model.name == column.model.modelId;
            const std::string vendor = column.provider.name == "unknown" ? std::string() : column.provider.name + ":";
            provider.set("id", textNode(vendor == "promptfoo:" ? column.model.modelId : vendor + column.model.modelId));
            provider.set("label", textNode(isSame ? std::string() : column.model.name));
        }
        return provider;
    }

    ConfigNode promptOf(const ResultRow &row)
    {
        ConfigNode prompt = ConfigNode::object();
        const RunColumn &column = m_spec.columns[static_cast<std::size_t>(row.column)];
        const std::string &raw = m_templates[static_cast<std::size_t>(row.column)];
        const auto rebuilt = rebuildRequest(m_database, m_spec, row);
        if (rebuilt) {
            PromptContent rendered;
            rendered.messages = rebuilt->messages;
            rendered.parameters["template_language"] = nunjucksLanguage; // rendered: nothing of it is a template
            LossNotes unread;
            prompt.set("raw", textNode(promptfooText(rendered, {}, unread)));
        } else {
            ++m_unrendered;
            prompt.set("raw", textNode(raw));
        }
        prompt.set("label", textNode(column.promptName));
        prompt.set("config", ConfigNode::object());
        prompt.set("template", textNode(raw));
        return prompt;
    }

    ConfigNode gradingOf(const StoredRow &stored, const std::optional<bool> &pass)
    {
        if (stored.scores.empty())
            return {};
        ConfigNode grading = ConfigNode::object();
        ConfigNode named = ConfigNode::object();
        ConfigNode components = ConfigNode::list();
        std::string reason;
        for (const ScoreRow &score : stored.scores) {
            const ScorerSpec &spec = m_spec.scorers[static_cast<std::size_t>(score.scorer)];
            const bool isOverall = spec.key == promptfooScorer::assertions;
            if (isOverall || (reason.empty() && score.pass == false))
                reason = score.reason;
            if (!isOverall && spec.key != promptfooScorer::human && score.value)
                named.set(spec.key, numberNode(*score.value));
            if (!score.pass)
                continue;
            ConfigNode component = ConfigNode::object();
            component.set("pass", ConfigNode::boolean(*score.pass));
            component.set("score", numberNode(score.value.value_or(*score.pass ? 1 : 0)));
            component.set("reason", textNode(displayUtf8(score.reason)));
            ConfigNode assertion = ConfigNode::object();
            assertion.set("type", textNode(spec.key == promptfooScorer::human ? "human" : spec.scorer));
            if (!isOverall)
                assertion.set("metric", textNode(spec.key));
            component.set("assertion", std::move(assertion));
            components.items.push_back(std::move(component));
        }
        grading.set("pass", ConfigNode::boolean(pass.value_or(true)));
        grading.set("score", numberNode(scoreOf(stored)));
        grading.set("reason", textNode(displayUtf8(reason)));
        grading.set("namedScores", named);
        grading.set("tokensUsed", usageNode({}, true));
        grading.set("componentResults", std::move(components));
        return grading;
    }

    double scoreOf(const StoredRow &stored) const
    {
        for (const ScoreRow &score : stored.scores) {
            if (m_spec.scorers[static_cast<std::size_t>(score.scorer)].key == promptfooScorer::assertions && score.value)
                return *score.value;
        }
        return stored.score.value_or(stored.row.state == ResultState::Ok && stored.pass.value_or(true) ? 1 : 0);
    }

    ConfigNode responseOf(const ResultRow &row) const
    {
        ConfigNode response = ConfigNode::object();
        response.set("output", textNode(displayUtf8(row.output.value_or(std::string()))));
        response.set("cached", ConfigNode::boolean(row.fromCache));
        if (row.cost)
            response.set("cost", moneyNode(row.cost));
        if (row.latencyUs)
            response.set("latencyMs", numberNode(static_cast<double>(*row.latencyUs) / 1000));
        if (row.finishReason)
            response.set("finishReason", textNode(*row.finishReason));
        response.set("tokenUsage", usageNode(row.tokens, row.fromCache));
        response.set("metadata", ConfigNode::object());
        return response;
    }

    Status writeRow(std::int64_t key)
    {
        const auto view = resultView(m_database, *m_columns, key);
        if (!view)
            return fail(view.error());
        if (!*view || (*view)->stored.row.state == ResultState::Cancelled)
            return {};
        const StoredRow &stored = (*view)->stored;
        const auto item = caseByHash(m_database, stored.row.caseHash);
        if (!item)
            return fail(item.error());
        const ConfigNode record = recordOf(stored, **view, item->content);
        const std::string line = jsonText(record);
        const std::string before = m_done.rows > 0 && m_shape == PromptfooResultsShape::Document ? ",\n" : "";
        ++m_done.rows;
        return m_sink(before + line + (m_shape == PromptfooResultsShape::Lines ? "\n" : ""));
    }

    ConfigNode recordOf(const StoredRow &stored, const ResultView &view, const CaseContent &content)
    {
        const ResultRow &row = stored.row;
        const bool isError = row.state == ResultState::Error;
        const bool isPassed = !isError && stored.pass.value_or(true);
        m_withoutVerdict += !isError && !stored.pass ? 1 : 0;
        const ConfigNode test = testOf(content);
        const ConfigNode grading = isError ? ConfigNode() : gradingOf(stored, stored.pass);
        ConfigNode record = ConfigNode::object();
        record.set("cost", moneyNode(row.cost));
        if (isError)
            record.set("error", textNode(displayUtf8(row.errorText)));
        else if (!isPassed)
            record.set("error", textNode(grading.textAt("reason")));
        record.set("gradingResult", grading);
        record.set("id", textNode(uuidOf(view.id)));
        record.set("latencyMs", numberNode(static_cast<double>(row.latencyUs.value_or(0)) / 1000));
        record.set("namedScores", grading.find("namedScores") ? *grading.find("namedScores") : ConfigNode::object());
        record.set("prompt", promptOf(row));
        record.set("promptId", textNode(sha256(m_spec.columns[static_cast<std::size_t>(row.column)].promptName).hex()));
        record.set("promptIdx", countNode(row.column));
        record.set("provider", providerOf(row.column));
        if (!isError)
            record.set("response", responseOf(row));
        record.set("score", numberNode(isError ? 0 : scoreOf(stored)));
        record.set("success", ConfigNode::boolean(isPassed));
        record.set("testCase", test);
        record.set("testIdx", countNode(stored.position * m_spec.repeats + row.repeat));
        record.set("tokenUsage", usageNode(row.tokens, row.fromCache));
        record.set("vars", test.find("vars") ? *test.find("vars") : ConfigNode::object());
        record.set("metadata", test.find("metadata") ? *test.find("metadata") : ConfigNode::object());
        record.set("failureReason", countNode(isError ? 2 : isPassed ? 0 : 1));
        add(stored, isError, isPassed, record);
        return record;
    }

    void add(const StoredRow &stored, bool isError, bool isPassed, const ConfigNode &record)
    {
        ColumnSums &sums = m_sums[static_cast<std::size_t>(stored.row.column)];
        sums.errors += isError ? 1 : 0;
        sums.passed += isPassed ? 1 : 0;
        sums.failed += !isError && !isPassed ? 1 : 0;
        sums.score += isError ? 0 : scoreOf(stored);
        sums.latencyMs += stored.row.latencyUs.value_or(0) / 1000;
        sums.cost.add(stored.row.cost);
        sums.tokens.input = sums.tokens.input.value_or(0) + stored.row.tokens.input.value_or(0);
        sums.tokens.output = sums.tokens.output.value_or(0) + stored.row.tokens.output.value_or(0);
        const ConfigNode *named = record.find("namedScores");
        for (std::size_t i = 0; named && i < named->items.size(); ++i) {
            auto &[sum, count] = sums.named[named->names[i]];
            sum += named->items[i].numberValue().value_or(0);
            ++count;
        }
    }

    ConfigNode columnNode(std::size_t number)
    {
        const ColumnSums &sums = m_sums[number];
        ConfigNode metrics = ConfigNode::object();
        metrics.set("score", numberNode(sums.score));
        metrics.set("testPassCount", countNode(sums.passed));
        metrics.set("testFailCount", countNode(sums.failed));
        metrics.set("testErrorCount", countNode(sums.errors));
        metrics.set("assertPassCount", countNode(sums.passed));
        metrics.set("assertFailCount", countNode(sums.failed));
        metrics.set("totalLatencyMs", countNode(sums.latencyMs));
        metrics.set("tokenUsage", usageNode(sums.tokens, false));
        ConfigNode named = ConfigNode::object();
        ConfigNode counts = ConfigNode::object();
        for (const auto &[name, sum] : sums.named) {
            named.set(name, numberNode(sum.first));
            counts.set(name, countNode(sum.second));
        }
        metrics.set("namedScores", std::move(named));
        metrics.set("namedScoresCount", std::move(counts));
        metrics.set("cost", moneyNode(sums.cost.known));
        ConfigNode column = ConfigNode::object();
        column.set("id", textNode(sha256(m_spec.columns[number].promptName).hex()));
        column.set("raw", textNode(m_templates[number]));
        column.set("label", textNode(m_spec.columns[number].promptName));
        const ConfigNode &provider = providerOf(static_cast<int>(number));
        column.set("provider", textNode(provider.textAt("label").empty() ? provider.textAt("id") : provider.textAt("label")));
        column.set("metrics", std::move(metrics));
        return column;
    }

    Status end()
    {
        if (m_shape == PromptfooResultsShape::Lines)
            return {};
        ConfigNode prompts = ConfigNode::list();
        ConfigNode stats = ConfigNode::object();
        std::int64_t passed = 0;
        std::int64_t failed = 0;
        std::int64_t errors = 0;
        TokenCounts tokens;
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            prompts.items.push_back(columnNode(i));
            passed += m_sums[i].passed;
            failed += m_sums[i].failed;
            errors += m_sums[i].errors;
            tokens.input = tokens.input.value_or(0) + m_sums[i].tokens.input.value_or(0);
            tokens.output = tokens.output.value_or(0) + m_sums[i].tokens.output.value_or(0);
        }
        stats.set("successes", countNode(passed));
        stats.set("failures", countNode(failed));
        stats.set("errors", countNode(errors));
        stats.set("tokenUsage", usageNode(tokens, false));
        ConfigNode config = ConfigNode::object();
        config.set("description", textNode(m_spec.name));
        ConfigNode metadata = ConfigNode::object();
        metadata.set("evaluationCreatedAt", textNode(toRfc3339(m_run.at).substr(0, 23) + "Z"));
        return m_sink("\n],\"prompts\":" + jsonText(prompts) + ",\"stats\":" + jsonText(stats) + "},\"config\":" + jsonText(config) + ",\"shareableUrl\":null,\"metadata\":" + jsonText(metadata) + "}\n");
    }

    Database &m_database;
    const RunInfo &m_run;
    PromptfooResultsShape m_shape;
    const ByteSink &m_sink;
    RunSpec m_spec;
    std::optional<ResultColumns> m_columns;
    std::vector<std::string> m_templates; ///< of each column, as promptfoo would read it
    std::map<int, ConfigNode> m_providers;
    std::vector<ColumnSums> m_sums;
    PromptfooExport m_done;
    std::int64_t m_unrendered = 0;
    std::int64_t m_withoutVerdict = 0;
};

} // namespace

Result<PromptfooExport> exportPromptfooResults(Database &database, const RunInfo &run, const std::vector<std::int64_t> &keys, PromptfooResultsShape shape, const ByteSink &sink,
                                               const std::function<bool()> &goesOn)
{
    return ResultsExport(database, run, shape, sink).write(keys, goesOn);
}

} // namespace assay
