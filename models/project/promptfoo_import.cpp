#include "project/promptfoo_import.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "domain/tabular/case_mapper.h"
#include "project/assertion_graders.h"
#include "project/prompt_import.h"
#include "project/promptfoo_frame.h"
#include "project/provider_setup.h"
#include "storage/blobs.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/payload.h"
#include "storage/project_file.h"
#include "storage/writer.h"

namespace assay {

namespace {

/// @p wanted, or it with -2, -3, … until @p isFree says yes.
template <typename IsFree>
std::string freeName(const std::string &wanted, const IsFree &isFree)
{
    std::string name = wanted;
    for (int number = 2; !isFree(name); ++number)
        name = wanted + "-" + std::to_string(number);
    return name;
}

/// The models of a configuration among those of the project: which are there, how the others are called.
class ModelPlan
{
public:
    static Result<ModelPlan> make(Database &database, const std::vector<PromptfooProvider> &entries)
    {
        auto models = listModels(database);
        auto providers = models ? listProviders(database) : Result<std::vector<Provider>>(fail(models.error()));
        if (!providers)
            return fail(providers.error());
        ModelPlan plan;
        plan.m_models = std::move(*models);
        plan.m_providers = std::move(*providers);
        for (const PromptfooProvider &entry : entries)
            plan.add(entry);
        return plan;
    }

    const std::vector<PromptfooImport::Model> &entries() const { return m_entries; }
    /// Those of the project once the configuration is in.
    const std::vector<Model> &models() const { return m_models; }
    const std::vector<Provider> &providers() const { return m_providers; }
    bool hasNew() const { return !m_newModels.empty(); }
    Status keep(WriteContext &context) const
    {
        for (const Provider &provider : m_newProviders) {
            if (auto kept = keepProvider(context, provider); !kept)
                return kept;
        }
        for (const Model &model : m_newModels) {
            if (auto kept = keepModel(context, model); !kept)
                return kept;
        }
        return {};
    }

private:
    void add(const PromptfooProvider &entry)
    {
        if (!entry.model) {
            m_entries.push_back({{}, entry.id, false});
            return;
        }
        Model model = *entry.model;
        model.provider = providerFor(*entry.provider);
        std::string wanted = fittingName(model.name);
        if (wanted.empty())
            wanted = "model";
        const auto isSame = [&](const Model &each) { return each.provider == model.provider && each.modelId == model.modelId && each.parameters == model.parameters; };
        // The one of that name first: two entries of one configuration may differ in their names only.
        for (const bool byName : {true, false}) {
            const auto same = std::find_if(m_models.begin(), m_models.end(), [&](const Model &each) { return isSame(each) && (!byName || each.name == wanted) && !m_taken.contains(each.name); });
            if (same == m_models.end() || (!byName && !entry.label.empty()))
                continue;
            m_taken.insert(same->name);
            m_entries.push_back({same->name, entry.id, false});
            return;
        }
        model.name = freeName(wanted, [&](const std::string &name) { return std::none_of(m_models.begin(), m_models.end(), [&](const Model &each) { return each.name == name; }); });
        m_taken.insert(model.name);
        m_models.push_back(model);
        m_newModels.push_back(model);
        m_entries.push_back({model.name, entry.id, true});
    }

    std::string providerFor(Provider provider)
    {
        const auto same = std::find_if(m_providers.begin(), m_providers.end(), [&](const Provider &each) { return each.kind == provider.kind && each.baseUrl == provider.baseUrl; });
        if (same != m_providers.end())
            return same->name;
        provider.name = freeName(provider.name, [&](const std::string &name) { return std::none_of(m_providers.begin(), m_providers.end(), [&](const Provider &each) { return each.name == name; }); });
        m_providers.push_back(provider);
        m_newProviders.push_back(provider);
        return provider.name;
    }

    std::vector<Model> m_models;
    std::vector<Provider> m_providers;
    std::vector<Model> m_newModels;
    std::vector<Provider> m_newProviders;
    std::vector<PromptfooImport::Model> m_entries;
    std::set<std::string> m_taken;
};

class ConfigImport
{
public:
    ConfigImport(ProjectFile &project, const PromptfooImportRequest &request) : m_project(project), m_request(request) {}

    Result<PromptfooImport> run()
    {
        if (auto fit = checkName(m_request.name); !fit)
            return fail(fit.error());
        auto read = readPromptfooConfig(m_request.text, ConfigFiles(m_request.folder));
        if (!read)
            return fail(inFile(read.error()));
        m_done.read = std::move(*read);
        dropUnusableAddresses();
        namePrompts();
        auto done = m_request.dryRun ? look() : write();
        if (!done)
            return fail(inFile(done.error()));
        return std::move(m_done);
    }

private:
    Error inFile(Error error) const
    {
        if (error.where.file.isEmpty())
            error.where.file = QString::fromStdString(m_request.file);
        return error;
    }

    bool isCancelled() const { return m_request.cancelled && m_request.cancelled->load(); }

    /// An address that may not be kept makes no provider.
    void dropUnusableAddresses()
    {
        for (PromptfooProvider &entry : m_done.read.providers) {
            const auto url = entry.provider ? baseUrlFrom(entry.provider->baseUrl) : Result<std::string>(std::string());
            if (url)
                continue;
            m_done.read.notes.push_back({entry.place, entry.raw.line, translate("Promptfoo", "its address cannot be used: %1").arg(url.error().why)});
            entry.provider.reset();
            entry.model.reset();
        }
    }

    /// Labels, as far as they can be names and are not used twice; else the import's name and a number.
    void namePrompts()
    {
        std::set<std::string> taken;
        const auto &prompts = m_done.read.prompts;
        for (std::size_t i = 0; i < prompts.size(); ++i) {
            std::string name = codePoints(prompts[i].label) <= 80 ? fittingName(prompts[i].label) : std::string();
            if (name.empty())
                name = prompts.size() == 1 ? m_request.name : m_request.name + "-" + std::to_string(i + 1);
            name = freeName(name, [&](const std::string &each) { return !taken.contains(each); });
            taken.insert(name);
            m_done.prompts.push_back({name, std::nullopt, false, prompts[i].made.isRenderable});
        }
    }

    Status look()
    {
        const auto reader = m_project.reader();
        const auto plan = reader ? ModelPlan::make(**reader, m_done.read.providers) : Result<ModelPlan>(fail(reader.error()));
        if (!plan)
            return fail(plan.error());
        m_done.models = plan->entries();
        noteGraders(*plan);
        return {};
    }

    /// Who is to grade, and is no model of the project.
    void noteGraders(const ModelPlan &plan)
    {
        std::set<AssertionGrader> graders;
        for (const CaseContent &each : m_done.read.cases)
            addGradersOf(each, graders);
        std::set<std::pair<std::string, bool>> noted;
        for (const AssertionGrader &each : graders) {
            if (!modelOfGrader(each, plan.models(), plan.providers()).empty() || !noted.insert({each.grader, each.isEmbedding}).second)
                continue;
            const QString who = each.grader.empty() ? translate("Promptfoo", "some checks name nobody who grades them") : translate("Promptfoo", "“%1” grades, and is no model of the project").arg(displayText(each.grader));
            const QString option = each.isEmbedding ? QStringLiteral("--scorer 'assertions={\"embeddings\":\"NAME\"}'") : QStringLiteral("--scorer 'assertions={\"model\":\"NAME\"}'");
            m_done.read.notes.push_back({"assert", 0, translate("Promptfoo", "%1: these checks are kept and not run. Add it to the project's models, or name another one in a run: %2").arg(who, option)});
        }
    }

    Status write()
    {
        const auto writer = m_project.writer();
        if (!writer)
            return fail(writer.error());
        m_writer = *writer;
        return m_done.read.cases.empty() ? m_writer->run([this](WriteContext &context) { return close(context, {}); }) : writeCases();
    }

    Status writeCases()
    {
        const auto reader = m_project.reader();
        const auto before = reader ? newestDatasetVersion(**reader, m_request.name) : Result<std::optional<DatasetVersionInfo>>(fail(reader.error()));
        auto cases = before ? CaseImport::begin(*m_writer) : Result<std::unique_ptr<CaseImport>>(fail(before.error()));
        if (!cases)
            return fail(cases.error());
        CaseIds ids;
        std::int64_t place = 0;
        for (const CaseContent &content : m_done.read.cases) {
            if (isCancelled())
                return fail(ErrorCode::Interrupted, translate("Promptfoo", "The import was cancelled"));
            Case item{{}, content};
            auto put = ids.assign(item, ++place);
            if (put)
                put = (*cases)->add(std::move(item));
            if (!put)
                return put;
        }
        CaseImport::Target target;
        target.name = m_request.name;
        if (*before)
            target.parents = {(*before)->hash};
        target.message = message();
        target.also = [this](WriteContext &context, const DatasetVersionInfo &version) {
            m_isClosed = true;
            return close(context, version);
        };
        auto version = (*cases)->finish(target);
        if (!version)
            return fail(version.error());
        m_done.dataset = *version;
        m_done.datasetUnchanged = !m_isClosed;
        if (m_isClosed)
            return {};
        return m_writer->run([&](WriteContext &context) { return close(context, *version); });
    }

    std::string source() const { return std::filesystem::path(m_request.file).filename().string(); }
    std::string message() const { return translate("Promptfoo", "Imported from %1").arg(displayText(source())).toStdString(); }

    /// Everything but the cases, in the transaction that makes those visible.
    Status close(WriteContext &context, const std::optional<DatasetVersionInfo> &dataset)
    {
        PromptfooFrame frame;
        frame.config = m_done.read.frame;
        bool isNew = m_isClosed;
        for (std::size_t i = 0; i < m_done.prompts.size(); ++i) {
            PromptfooImport::Prompt &prompt = m_done.prompts[i];
            const PromptfooPrompt &from = m_done.read.prompts[i];
            const std::string said = from.made.isRenderable ? message() : message() + translate("Promptfoo", "; not rendered here").toStdString();
            auto committed = commitNext(context, prompt.name, from.made.content, said);
            if (!committed)
                return fail(committed.error());
            prompt.isNew = !committed->unchanged;
            isNew = isNew || prompt.isNew;
            frame.prompts.push_back({committed->version.prompt, committed->version.hash, from.raw});
            prompt.version = std::move(committed->version);
        }
        const auto plan = ModelPlan::make(context.database(), m_done.read.providers);
        const Status kept = plan ? plan->keep(context) : Status(fail(plan.error()));
        if (!kept)
            return kept;
        m_done.models = plan->entries();
        noteGraders(*plan);
        for (const PromptfooImport::Model &model : m_done.models)
            frame.models.push_back(model.name);
        return note(context, frame, dataset, isNew || plan->hasNew());
    }

    /// The event of the import, unless the project holds all of it.
    Status note(WriteContext &context, const PromptfooFrame &frame, const std::optional<DatasetVersionInfo> &dataset, bool isNew)
    {
        const std::string text = frameText(frame);
        auto known = context.database().prepare("SELECT 1 FROM blob WHERE hash = ?1");
        const auto isKnown = known ? known->bind(1, sha256(text)).step() : Result<bool>(fail(known.error()));
        const auto blob = isKnown ? keepBlob(context.database(), text) : Result<Hash>(fail(isKnown.error()));
        if (!blob)
            return fail(blob.error());
        m_done.isNothingNew = !isNew && *isKnown;
        if (m_done.isNothingNew)
            return {};
        Json payload{{"kind", "promptfoo"}, {"source", source()}, {"rows", dataset ? dataset->cases : 0}, {"skipped", m_done.read.lost.size()}, {"raw", blob->hex()}, {"notes", m_done.read.notes.size()}};
        if (dataset)
            payload["dataset"] = dataset->dataset.text();
        return appendFact(context, EventKind::Import, Uuid::random().text(), payload);
    }

    ProjectFile &m_project;
    const PromptfooImportRequest &m_request;
    Writer *m_writer = nullptr;
    PromptfooImport m_done;
    bool m_isClosed = false; ///< with a new version of the dataset
};

} // namespace

Result<PromptfooImport> importPromptfooConfig(ProjectFile &project, const PromptfooImportRequest &request)
{
    return ConfigImport(project, request).run();
}

} // namespace assay
