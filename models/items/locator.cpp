#include "items/locator.h"

#include <QCoreApplication>

#include "base/translate.h"
#include "base/utf8.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/case_rows.h"
#include "storage/datasets.h"
#include "storage/gate_policies.h"
#include "storage/prompts.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

bool holdsAll(const QString &name, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

/// Adds @p item unless enough of its kind were found or it does not match.
struct Finder
{
    QStringList words;
    int most;
    std::vector<Located> found;
    int ofKind = 0;

    void begin() { ofKind = 0; }
    void offer(const QString &title, const QString &note, const Place &place)
    {
        if (ofKind >= most || !holdsAll(title + QLatin1Char(' ') + note, words))
            return;
        ++ofKind;
        found.push_back({title, note, place});
    }
};

Status findPrompts(Database &database, Finder &finder)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    finder.begin();
    for (const PromptInfo &prompt : *prompts) {
        if (!prompt.archived)
            finder.offer(displayText(prompt.name), translateCounted("Locator", QT_TRANSLATE_N_NOOP("Locator", "prompt, %n version(s)"), prompt.versions),
                         {QStringLiteral("prompts"), displayText(prompt.name), {}});
    }
    return {};
}

Status findDatasets(Database &database, Finder &finder)
{
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    finder.begin();
    for (const DatasetInfo &dataset : *datasets)
        finder.offer(displayText(dataset.name), translateCounted("Locator", QT_TRANSLATE_N_NOOP("Locator", "dataset, %n case(s)"), static_cast<int>(dataset.cases)),
                     {QStringLiteral("datasets"), displayText(dataset.name), {}});
    return {};
}

Status findRuns(Database &database, Finder &finder)
{
    const auto runs = listRuns(database);
    if (!runs)
        return fail(runs.error());
    finder.begin();
    for (auto run = runs->rbegin(); run != runs->rend(); ++run)
        run->isImported() ? finder.offer(displayText(run->name), QCoreApplication::translate("Locator", "answers from production"), {QStringLiteral("results"), displayText(run->id.text()), {}})
                          : finder.offer(displayText(run->name), QCoreApplication::translate("Locator", "comparison"), {QStringLiteral("compare"), displayText(run->id.text()), {}});
    return {};
}

/// Providers and models, where Settings shows them.
Status findCatalog(Database &database, Finder &finder)
{
    const auto providers = listProviders(database);
    const auto models = providers ? listModels(database) : fail(providers.error());
    if (!models)
        return fail(models.error());
    finder.begin();
    for (const Provider &provider : *providers)
        finder.offer(displayText(provider.name), QCoreApplication::translate("Locator", "provider"), {QStringLiteral("settings"), QStringLiteral("providers"), displayText(provider.name)});
    finder.begin();
    for (const Model &model : *models)
        finder.offer(displayText(model.name), QCoreApplication::translate("Locator", "model"), {QStringLiteral("settings"), QStringLiteral("models"), displayText(model.name)});
    return {};
}

Status findPolicies(Database &database, Finder &finder)
{
    const auto policies = listGatePolicies(database);
    if (!policies)
        return fail(policies.error());
    finder.begin();
    for (const GatePolicyVersion &each : *policies)
        finder.offer(displayText(each.name), QCoreApplication::translate("Locator", "gate policy, v%1").arg(each.number), {QStringLiteral("governance"), displayText(each.name), {}});
    return {};
}

/// By the beginning of their id, through the index; of the newest version that holds one.
Status findCases(Database &database, Finder &finder)
{
    if (finder.words.size() != 1)
        return {};
    auto statement = database.prepare("SELECT DISTINCT case_id FROM case_row WHERE case_id >= ?1 AND case_id < ?2 AND NOT " + isPendingCase("case_row") + " LIMIT ?3");
    if (!statement)
        return fail(statement.error());
    const std::string begin = finder.words.front().toStdString();
    statement->bind(1, begin).bind(2, begin + "\xf4\x8f\xbf\xbf").bind(3, finder.most);
    finder.begin();
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        const QString id = displayText(std::string(statement->text(0)));
        finder.offer(id, QCoreApplication::translate("Locator", "case"), {QStringLiteral("results"), QStringLiteral("case=\"%1\"").arg(id), {}});
    }
}

} // namespace

Result<std::vector<Located>> locate(Database &database, const QString &typed, int most)
{
    Finder finder{typed.split(QLatin1Char(' '), Qt::SkipEmptyParts), most, {}};
    for (const auto find : {findPrompts, findDatasets, findRuns, findCatalog, findPolicies, findCases}) {
        if (auto done = find(database, finder); !done)
            return fail(done.error());
    }
    return std::move(finder.found);
}

} // namespace assay::items
