#include "items/setup_choices.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/utf8.h"
#include "evaluation/scorers/scorer.h"
#include "items/format.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/prompts.h"
#include "storage/rows.h"
#include "storage/runs.h"

namespace assay::items {

namespace {

constexpr int mostTags = 200;

struct Choices
{
    Q_DECLARE_TR_FUNCTIONS(SetupChoices)
};

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// A prompt with all that can be run of it.
struct PromptOffer
{
    PromptInfo info;
    std::vector<VersionInfo> versions; ///< newest first
    std::optional<Draft> draft;

    TimeUs changed() const { return draft ? draft->at : versions.empty() ? TimeUs() : versions.front().at; }
};

Result<std::vector<PromptOffer>> readPrompts(Database &database)
{
    const auto prompts = listPrompts(database);
    if (!prompts)
        return fail(prompts.error());
    std::vector<PromptOffer> offers;
    for (const PromptInfo &prompt : *prompts) {
        if (prompt.archived)
            continue;
        auto versions = listVersions(database, prompt.id);
        auto draft = prompt.hasDraft ? loadDraft(database, prompt.id) : Result<std::optional<Draft>>(std::nullopt);
        if (!versions || !draft)
            return fail(versions ? draft.error() : versions.error());
        std::reverse(versions->begin(), versions->end());
        offers.push_back({prompt, std::move(*versions), std::move(*draft)});
    }
    return offers;
}

QString reference(const PromptInfo &prompt, const std::string &version)
{
    return displayText(prompt.name + "@" + version);
}

void addPrompt(SetupChoices &choices, const PromptOffer &offer)
{
    const QString group = displayText(offer.info.name);
    const QString name = displayText(offer.info.name.substr(offer.info.name.rfind('/') + 1));
    if (offer.draft)
        choices.prompts.push_back({reference(offer.info, "draft"), name + Choices::tr(" draft"), Choices::tr("not committed yet"), group});
    for (const VersionInfo &version : offer.versions) {
        QStringList note;
        for (const std::string &channel : version.channels)
            note << displayText(channel);
        note << displayText(version.message) << dateTime(version.at);
        choices.prompts.push_back({reference(offer.info, version.label()), name + QLatin1Char(' ') + displayText(version.label()), joined(note), group});
    }
}

QString priceNote(const Model &model)
{
    if (!model.prices.input || !model.prices.output)
        return Choices::tr("price unknown");
    return Choices::tr("%1 in, %2 out per million tokens").arg(money(model.prices.input->money), money(model.prices.output->money));
}

Status addModels(SetupChoices &choices, Database &database)
{
    const auto models = listModels(database);
    if (!models)
        return fail(models.error());
    for (const Model &model : *models)
        choices.models.push_back({displayText(model.name), displayText(model.name), priceNote(model), displayText(model.provider)});
    std::stable_sort(choices.models.begin(), choices.models.end(), [](const SetupChoice &a, const SetupChoice &b) { return a.group < b.group; });
    return {};
}

Status addDatasets(SetupChoices &choices, Database &database)
{
    const auto datasets = listDatasets(database);
    if (!datasets)
        return fail(datasets.error());
    for (const DatasetInfo &dataset : *datasets) {
        const auto versions = listDatasetVersions(database, dataset.id);
        if (!versions)
            return fail(versions.error());
        for (auto version = versions->rbegin(); version != versions->rend(); ++version) {
            DatasetChoice choice;
            choice.id = displayText(dataset.name + "@" + version->label());
            choice.title = displayText(dataset.name + " " + version->label());
            choice.note = joined({Choices::tr("%n cases", nullptr, static_cast<int>(version->cases)), displayText(version->message)});
            choice.group = displayText(dataset.name);
            choice.cases = version->cases;
            choices.datasets.push_back(std::move(choice));
        }
    }
    return {};
}

void addScorers(SetupChoices &choices)
{
    for (const ScorerDescription &scorer : scorerDescriptions()) {
        const QString value = scorer.valueSetting.empty() ? QString() : Choices::tr("type %1:VALUE for a value of your own").arg(displayText(scorer.name));
        choices.scorers.push_back({displayText(scorer.name), displayText(scorer.name), joined({displayText(scorer.summary), value}), {}});
    }
}

} // namespace

Result<ScorerOffer> readScorerOffer(Database &database)
{
    SetupChoices choices;
    if (auto added = addModels(choices, database); !added)
        return fail(added.error());
    addScorers(choices);
    return choices.scorerOffer();
}

namespace {

Status addTags(SetupChoices &choices, Database &database)
{
    auto select = database.prepare("SELECT DISTINCT tag FROM case_tag ORDER BY tag LIMIT ?1");
    if (!select)
        return fail(select.error());
    select->bind(1, mostTags);
    const auto tags = collect<QString>(*select, [](const Statement &row) { return displayText(row.text(0)); });
    if (!tags)
        return fail(tags.error());
    choices.tags = QStringList(tags->begin(), tags->end());
    return {};
}

/// What a draft is compared with: production, else the version it was written over, else the newest.
std::string rivalOf(const PromptOffer &offer)
{
    for (const VersionInfo &version : offer.versions) {
        if (std::find(version.channels.begin(), version.channels.end(), "production") != version.channels.end())
            return version.label();
    }
    for (const VersionInfo &version : offer.versions) {
        if (offer.draft && offer.draft->base == version.hash)
            return version.label();
    }
    return offer.versions.front().label();
}

void suggestPrompts(SetupChoices &choices, const PromptOffer &offer)
{
    const QString name = displayText(offer.info.name.substr(offer.info.name.rfind('/') + 1));
    const std::string newest = offer.draft ? "draft" : offer.versions.front().label();
    std::string rival = rivalOf(offer);
    if (rival == newest && offer.versions.size() > 1)
        rival = offer.versions[1].label();
    if (rival == newest) {
        choices.suggested.prompts = {reference(offer.info, newest)};
        choices.suggestedTitle = Choices::tr("%1: %2").arg(name, displayText(newest));
        return;
    }
    choices.suggested.prompts = {reference(offer.info, rival), reference(offer.info, newest)};
    choices.suggestedTitle = offer.draft ? Choices::tr("%1: draft against %2").arg(name, displayText(rival)) : Choices::tr("%1: %2 against %3").arg(name, displayText(newest), displayText(rival));
}

/// As the newest run did it, where there is one.
Status suggest(SetupChoices &choices, Database &database, const std::vector<PromptOffer> &offers)
{
    auto runs = listRuns(database);
    if (!runs)
        return fail(runs.error());
    std::erase_if(*runs, [](const RunInfo &run) { return run.isImported(); });
    for (auto run = runs->rbegin(); run != runs->rend(); ++run) {
        const auto spec = runSpecOf(database, *run);
        if (spec && spec->kind == RunKind::Imported)
            continue; // its models and scorers are another tool's
        auto last = spec ? setupOf(database, *spec) : Result<ComparisonSetup>(fail(spec.error()));
        if (last)
            choices.suggested = std::move(*last);
        break;
    }
    ComparisonSetup &suggested = choices.suggested;
    suggested.name.clear();
    suggested.prompts.clear();
    suggested.leftOut.clear();
    suggested.baseline = 0;
    if (suggested.models.isEmpty() && !choices.models.empty())
        suggested.models = {choices.models.front().id};
    if (suggested.dataset.isEmpty() && !choices.datasets.empty())
        suggested.dataset = choices.datasets.front().id;
    const auto latest = std::max_element(offers.begin(), offers.end(), [](const PromptOffer &a, const PromptOffer &b) { return a.changed().us < b.changed().us; });
    if (latest != offers.end() && !latest->versions.empty())
        suggestPrompts(choices, *latest);
    const auto request = requestOf(suggested);
    if (runs->empty() && suggested.isComplete() && request) {
        if (auto estimate = estimateRun(database, *request, suggested.limits()))
            choices.suggestedEstimate = std::move(*estimate);
    }
    return {};
}

} // namespace

Result<SetupChoices> readSetupChoices(Database &database)
{
    SetupChoices choices;
    const auto offers = readPrompts(database);
    if (!offers)
        return fail(offers.error());
    for (const PromptOffer &offer : *offers)
        addPrompt(choices, offer);
    addScorers(choices);
    for (const auto add : {addModels, addDatasets, addTags}) {
        if (auto added = add(choices, database); !added)
            return fail(added.error());
    }
    if (auto suggested = suggest(choices, database, *offers); !suggested)
        return fail(suggested.error());
    return choices;
}

} // namespace assay::items
