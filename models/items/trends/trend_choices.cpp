#include "items/trends/trend_choices.h"

#include <algorithm>
#include <set>

#include "storage/prompts.h"
#include "storage/result_columns.h"
#include "storage/rows.h"

namespace assay::items {

namespace {

QStringList sortedTexts(const std::set<std::string> &names)
{
    QStringList texts;
    for (const std::string &name : names)
        texts << QString::fromStdString(name);
    return texts;
}

QStringList promptsWithResults(const ResultColumns &columns)
{
    QStringList prompts;
    for (auto run = columns.runs().rbegin(); run != columns.runs().rend(); ++run) {
        for (const ResultColumn &column : run->columns) {
            const QString prompt = QString::fromStdString(column.prompt);
            if (!prompts.contains(prompt))
                prompts << prompt;
        }
    }
    return prompts;
}

/// What the columns of the prompt say; gives the runs that they are of.
std::set<std::int64_t> takeColumns(const ResultColumns &columns, const std::string &prompt, TrendChoices &choices)
{
    std::set<std::string> models;
    std::set<std::string> scorers;
    std::set<int> versions;
    std::set<std::int64_t> runs;
    for (const ResultRun &run : columns.runs()) {
        for (const ResultColumn &column : run.columns) {
            if (column.prompt != prompt)
                continue;
            runs.insert(run.key);
            models.insert(column.model);
            scorers.insert(run.scorers.begin(), run.scorers.end());
            if (column.versionNumber)
                versions.insert(*column.versionNumber);
        }
    }
    choices.models = sortedTexts(models);
    choices.scorers = sortedTexts(scorers);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        choices.versions << QStringLiteral("v%1").arg(*version);
    return runs;
}

Status takeCases(Database &database, const std::set<std::int64_t> &runs, TrendChoices &choices)
{
    if (runs.empty())
        return {};
    auto names = database.prepare("WITH some(id) AS (SELECT DISTINCT case_row FROM result WHERE run = ?1 LIMIT 100) "
                                  "SELECT DISTINCT v.key FROM some JOIN case_row c ON c.id = some.id, json_each(c.content, '$.vars') AS v ORDER BY v.key");
    auto tags = database.prepare("SELECT EXISTS (SELECT 1 FROM case_tag)");
    if (!names || !tags)
        return fail(names ? tags.error() : names.error());
    const auto variables = collect<std::string>(names->bind(1, *runs.rbegin()), [](const Statement &row) { return std::string(row.text(0)); });
    const auto any = tags->step();
    if (!variables || !any)
        return fail(variables ? any.error() : variables.error());
    for (const std::string &variable : *variables)
        choices.variables << QString::fromStdString(variable);
    choices.hasTags = tags->integer(0) != 0;
    return {};
}

Status takeChannels(Database &database, const QString &prompt, TrendChoices &choices)
{
    const auto found = findPrompt(database, prompt.toStdString());
    const auto channels = found ? listChannels(database, found->id) : Result<std::vector<ChannelInfo>>(fail(found.error()));
    if (!channels)
        return fail(channels.error());
    for (const ChannelInfo &channel : *channels)
        choices.channels << QString::fromStdString(channel.name);
    return {};
}

} // namespace

Result<TrendChoices> readTrendChoices(Database &database, const QString &wanted)
{
    const auto columns = ResultColumns::load(database);
    if (!columns)
        return fail(columns.error());
    TrendChoices choices;
    choices.prompts = promptsWithResults(*columns);
    if (choices.prompts.isEmpty())
        return choices;
    const QString prompt = choices.prompts.contains(wanted) ? wanted : choices.prompts.front();
    const auto runs = takeColumns(*columns, prompt.toStdString(), choices);
    for (const std::string &question : columns->questions())
        choices.questions << QString::fromStdString(question);
    if (auto cases = takeCases(database, runs, choices); !cases)
        return fail(cases.error());
    if (auto channels = takeChannels(database, prompt, choices); !channels)
        return fail(channels.error());
    return choices;
}

} // namespace assay::items
