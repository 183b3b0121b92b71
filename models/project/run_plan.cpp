// From the names of a run to its specification.
#include <QCoreApplication>
#include <algorithm>
#include <functional>

#include "evaluation/scorers/scorer.h"
#include "project/judge_versions.h"
#include "project/run_service.h"
#include "project/snippets.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay {

namespace {

using LookUp = std::function<Result<PromptReference>(Database &, const std::string &)>;

bool isDraft(const std::string &reference)
{
    return reference.ends_with("@draft");
}

std::string nameFrom(const std::vector<PromptReference> &prompts)
{
    std::string name;
    for (const PromptReference &prompt : prompts)
        name += (name.empty() ? prompt.prompt.name.substr(prompt.prompt.name.rfind('/') + 1) + " " : " ") + prompt.label;
    return name;
}

Result<RunSpec> plan(Database &database, const RunRequest &request, const LookUp &lookUp)
{
    std::vector<PromptReference> prompts;
    for (const std::string &reference : request.prompts) {
        auto prompt = lookUp(database, reference);
        if (!prompt)
            return fail(prompt.error());
        prompts.push_back(std::move(*prompt));
    }
    const auto dataset = resolveDataset(database, request.dataset);
    if (!dataset)
        return fail(dataset.error());
    if (auto scorers = ScorerSet::make(request.scorers); !scorers)
        return fail(scorers.error());
    RunSpec spec;
    spec.id = RunId::random();
    spec.salt = freshSalt();
    spec.baseline = request.baseline;
    spec.name = request.name.empty() ? nameFrom(prompts) : request.name;
    spec.dataset = dataset->dataset;
    spec.datasetVersion = dataset->hash;
    spec.selection = request.selection;
    spec.scorers = request.scorers;
    makeKeysUnique(spec.scorers);
    spec.repeats = request.repeats;
    spec.stream = request.stream;
    spec.useCache = request.useCache;
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const PromptReference &prompt = prompts[i];
        for (const std::string &name : request.models) {
            if (std::find(request.leftOut.begin(), request.leftOut.end(), std::pair(request.prompts[i], name)) != request.leftOut.end())
                continue;
            const auto model = findModel(database, name);
            const auto provider = model ? findProvider(database, model->provider) : Result<Provider>(Provider{});
            if (!model || !provider)
                return fail(model ? provider.error() : model.error());
            spec.columns.push_back({prompt.prompt.id, prompt.prompt.name,
                                    prompt.version ? std::optional(prompt.version->hash) : std::nullopt, prompt.content, *model, *provider});
        }
    }
    if (spec.columns.empty())
        return fail(ErrorCode::Usage, QCoreApplication::translate("Run", "A run needs at least one prompt and one model"));
    if (spec.baseline < 0 || spec.baseline >= static_cast<int>(spec.columns.size()))
        return fail(ErrorCode::Usage, QCoreApplication::translate("Run", "The baseline is no column of the run"));
    return spec;
}

} // namespace

Result<RunSpec> planRun(ProjectFile &file, const RunRequest &request)
{
    const auto database = file.reader();
    if (!database)
        return fail(database.error());
    const auto dataset = resolveDataset(**database, request.dataset);
    auto looked = dataset ? withJudgeVersions(file, request.scorers, dataset->root) : Result<std::vector<ScorerSpec>>(fail(dataset.error()));
    if (!looked)
        return fail(looked.error());
    RunRequest known = request;
    known.scorers = std::move(*looked);
    return plan(**database, known, [&file](Database &reader, const std::string &reference) -> Result<PromptReference> {
        if (!isDraft(reference))
            return resolvePrompt(reader, reference);
        const auto writer = file.writer();
        if (!writer)
            return fail(writer.error());
        return (*writer)->run<PromptReference>([&](WriteContext &context) { return resolveDraft(context, reference); });
    });
}

Result<RunPreview> previewRun(Database &database, const RunRequest &request)
{
    RunPreview preview;
    auto spec = plan(database, request, [&preview](Database &reader, const std::string &reference) -> Result<PromptReference> {
        if (!isDraft(reference))
            return resolvePrompt(reader, reference);
        const auto prompt = findPrompt(reader, reference.substr(0, reference.rfind('@')));
        auto draft = prompt ? loadDraft(reader, prompt->id) : Result<std::optional<Draft>>(fail(prompt.error()));
        if (!draft)
            return fail(draft.error());
        if (!*draft)
            return fail(ErrorCode::BadInput, QCoreApplication::translate("Run", "“%1” has no draft").arg(QString::fromStdString(prompt->name)));
        auto pinned = withSnippets(reader, std::move((*draft)->content)); // as its commit will
        const auto content = pinned ? contentHash(*pinned) : fail(pinned.error());
        if (!content)
            return fail(content.error());
        preview.drafts[*content] = std::move(*pinned);
        return PromptReference{*prompt, std::nullopt, *content, "draft"};
    });
    if (!spec)
        return fail(spec.error());
    preview.spec = std::move(*spec);
    return preview;
}

} // namespace assay
