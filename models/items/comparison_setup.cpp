#include "items/comparison_setup.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/utf8.h"
#include "evaluation/scorers/scorer.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/prompts.h"

namespace assay::items {

namespace {

std::vector<std::string> written(const QStringList &words)
{
    std::vector<std::string> list;
    for (const QString &word : words)
        list.push_back(word.toStdString());
    return list;
}

QStringList read(const Json &json, const char *key)
{
    QStringList words;
    for (const std::string &word : json.value(key, std::vector<std::string>()))
        words << displayText(word);
    return words;
}

Result<std::string> noFile(const std::string &)
{
    return fail(ErrorCode::BadInput, QCoreApplication::translate("ComparisonSetup", "A scorer is written without files here"), {},
                QCoreApplication::translate("ComparisonSetup", "Write its settings as NAME={…}."));
}

/// "NAME@v7" of a column's prompt as it is called now; a draft that was committed since is named by its version.
Result<QString> promptOf(Database &database, const RunColumn &column)
{
    const auto prompts = listPrompts(database);
    const auto versions = listVersions(database, column.prompt);
    if (!prompts || !versions)
        return fail(prompts ? versions.error() : prompts.error());
    std::string name = column.promptName;
    for (const PromptInfo &prompt : *prompts) {
        if (prompt.id == column.prompt)
            name = prompt.name;
    }
    const auto same = std::find_if(versions->begin(), versions->end(), [&](const VersionInfo &version) {
        return column.version ? version.hash == *column.version : version.content == column.content;
    });
    return displayText(name + "@" + (same == versions->end() ? "draft" : same->label()));
}

} // namespace

QList<SetupColumn> ComparisonSetup::columns() const
{
    QList<SetupColumn> list;
    for (const QString &prompt : prompts) {
        for (const QString &model : models) {
            if (const SetupColumn column{prompt, model}; !leftOut.contains(column))
                list.push_back(column);
        }
    }
    return list;
}

QString madeName(const ComparisonSetup &setup)
{
    QStringList words;
    for (const QString &prompt : setup.prompts) {
        if (words.isEmpty())
            words << prompt.section(QLatin1Char('@'), 0, 0).section(QLatin1Char('/'), -1);
        words << prompt.section(QLatin1Char('@'), 1);
    }
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

QString scorerText(const ScorerSpec &spec)
{
    const auto &known = scorerDescriptions();
    const auto description = std::find_if(known.begin(), known.end(), [&](const ScorerDescription &each) { return each.name == spec.scorer; });
    const auto settings = parseJson(spec.settings);
    const QString name = (spec.negated ? QStringLiteral("not-") : QString()) + displayText(spec.scorer);
    if (!settings || settings->empty())
        return name;
    if (description != known.end() && settings->size() == 1 && !description->valueSetting.empty()) {
        if (const auto value = settingText(*settings, description->valueSetting.c_str()))
            return name + QLatin1Char(':') + displayText(*value);
    }
    return name + QLatin1Char('=') + displayText(spec.settings);
}

QString scorerName(const QString &written)
{
    const auto spec = parseScorerSpec(written.toStdString(), noFile);
    const bool named = spec && written.contains(QLatin1Char('='));
    return named ? (spec->negated ? QStringLiteral("not-") : QString()) + displayText(spec->key) : written;
}

Result<std::vector<ScorerSpec>> scorerSpecs(const QStringList &written)
{
    std::vector<ScorerSpec> specs;
    for (const QString &word : written) {
        auto spec = parseScorerSpec(word.toStdString(), noFile);
        if (!spec)
            return fail(spec.error());
        specs.push_back(std::move(*spec));
    }
    return specs;
}

Result<RunRequest> requestOf(const ComparisonSetup &setup)
{
    RunRequest request;
    request.prompts = written(setup.prompts);
    request.models = written(setup.models);
    request.dataset = setup.dataset.toStdString();
    auto scorers = scorerSpecs(setup.scorers);
    if (!scorers)
        return fail(scorers.error());
    request.scorers = std::move(*scorers);
    request.repeats = setup.repeats;
    request.selection = setup.selection;
    request.stream = setup.stream;
    request.useCache = setup.useCache;
    request.name = setup.name.toStdString();
    for (const SetupColumn &column : setup.leftOut)
        request.leftOut.emplace_back(column.prompt.toStdString(), column.model.toStdString());
    request.baseline = setup.baseline < setup.columns().size() ? setup.baseline : 0;
    return request;
}

ComparisonSetup setupOf(const RunRequest &request, const RunLimits &limits)
{
    ComparisonSetup setup;
    setup.name = displayText(request.name);
    for (const std::string &prompt : request.prompts)
        setup.prompts << displayText(prompt);
    for (const std::string &model : request.models)
        setup.models << displayText(model);
    setup.dataset = displayText(request.dataset);
    setup.selection = request.selection;
    for (const ScorerSpec &scorer : request.scorers)
        setup.scorers << scorerText(scorer);
    setup.repeats = request.repeats;
    setup.stream = request.stream;
    setup.useCache = request.useCache;
    for (const auto &[prompt, model] : request.leftOut)
        setup.leftOut.push_back({displayText(prompt), displayText(model)});
    setup.baseline = request.baseline;
    setup.concurrency = limits.concurrency;
    setup.budget = limits.budget;
    return setup;
}

Result<ComparisonSetup> setupOf(Database &database, const RunSpec &spec)
{
    RunRequest request;
    const auto add = [](std::vector<std::string> &list, const std::string &word) {
        if (std::find(list.begin(), list.end(), word) == list.end())
            list.push_back(word);
    };
    std::vector<std::pair<std::string, std::string>> run;
    for (const RunColumn &column : spec.columns) {
        const auto prompt = promptOf(database, column);
        if (!prompt)
            return fail(prompt.error());
        add(request.prompts, prompt->toStdString());
        add(request.models, column.model.name);
        run.emplace_back(prompt->toStdString(), column.model.name);
    }
    for (const std::string &prompt : request.prompts) {
        for (const std::string &model : request.models) {
            if (std::find(run.begin(), run.end(), std::pair(prompt, model)) == run.end())
                request.leftOut.emplace_back(prompt, model);
        }
    }
    const auto dataset = datasetVersionOf(database, spec.dataset, spec.datasetVersion);
    if (!dataset)
        return fail(dataset.error());
    request.dataset = dataset->datasetName + "@" + dataset->label();
    request.selection = spec.selection;
    request.scorers = spec.scorers;
    request.repeats = spec.repeats;
    request.stream = spec.stream;
    request.useCache = spec.useCache;
    request.name = spec.name;
    request.baseline = spec.baseline;
    ComparisonSetup setup = setupOf(request, {});
    if (setup.name == madeName(setup))
        setup.name.clear(); // other versions give another name
    return setup;
}

std::string setupText(const ComparisonSetup &setup)
{
    Json leftOut = Json::array();
    for (const SetupColumn &column : setup.leftOut)
        leftOut.push_back({{"prompt", column.prompt.toStdString()}, {"model", column.model.toStdString()}});
    const auto orNull = [](const auto &value) { return value ? Json(*value) : Json(); };
    return dumpJson({{"name", setup.name.toStdString()},
                     {"prompts", written(setup.prompts)},
                     {"models", written(setup.models)},
                     {"dataset", setup.dataset.toStdString()},
                     {"limit", orNull(setup.selection.limit)},
                     {"sample", orNull(setup.selection.sample)},
                     {"seed", std::to_string(setup.selection.seed)},
                     {"tag", setup.selection.tag},
                     {"cases", setup.selection.cases},
                     {"scorers", written(setup.scorers)},
                     {"repeats", setup.repeats},
                     {"stream", setup.stream},
                     {"use_cache", setup.useCache},
                     {"left_out", leftOut},
                     {"baseline", setup.baseline},
                     {"concurrency", setup.concurrency},
                     {"budget", setup.budget ? Json(setup.budget->text()) : Json()}});
}

std::optional<ComparisonSetup> setupFromText(const std::string &text)
{
    const auto json = parseJson(text);
    if (!json || !json->is_object())
        return std::nullopt;
    try {
        ComparisonSetup setup;
        setup.name = displayText(json->value("name", std::string()));
        setup.prompts = read(*json, "prompts");
        setup.models = read(*json, "models");
        setup.dataset = displayText(json->value("dataset", std::string()));
        setup.selection = {integerAt(*json, "limit"), integerAt(*json, "sample"), std::stoull(json->value("seed", std::string("42"))),
                           json->value("tag", std::string()), json->value("cases", std::vector<std::string>())};
        setup.scorers = read(*json, "scorers");
        setup.repeats = std::clamp(json->value("repeats", 1), 1, 1000);
        setup.stream = json->value("stream", true);
        setup.useCache = json->value("use_cache", true);
        for (const Json &column : json->value("left_out", Json::array()))
            setup.leftOut.push_back({displayText(column.at("prompt").get<std::string>()), displayText(column.at("model").get<std::string>())});
        setup.baseline = std::max(0, json->value("baseline", 0));
        setup.concurrency = std::clamp(json->value("concurrency", 32), 1, 1024);
        setup.budget = Money::fromText(stringAt(*json, "budget").value_or(""));
        return setup;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace assay::items
