#include "project/project_asker.h"

#include <atomic>
#include <future>
#include <map>
#include <mutex>

#include "base/translate.h"
#include "evaluation/run/cost.h"
#include "project/asking_budget.h"
#include "project/run_columns.h"
#include "project/snippets.h"
#include "prompts/render_prompt.h"
#include "providers/call_client.h"
#include "providers/embeddings.h"
#include "providers/probe.h"
#include "storage/asked.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/project_file.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay {

namespace {

enum class Purpose { Chat, Embedding };

struct AskedModel
{
    Model model;
    Provider provider;
};

const Adapter &adapterOf(ProviderKind kind, Purpose purpose)
{
    return purpose == Purpose::Embedding ? embeddingAdapterFor(kind) : adapterFor(kind);
}

} // namespace

struct ProjectAsker::Private
{
    Private(ProjectFile &project, const Surroundings &around, int most)
        : file(project), surroundings(around), concurrency(most), client(CallClient::Options{around.network, around.waitFactor, nullptr})
    {
    }

    ProjectFile &file;
    Surroundings surroundings;
    int concurrency;
    Writer *writer = nullptr;
    std::unique_ptr<Database> reader;
    mutable std::mutex mutex; ///< guards the reader, the maps and the refusal
    std::map<std::string, AskedModel> models;
    std::map<std::pair<std::string, Purpose>, int> lanes; ///< by provider
    std::map<std::string, std::shared_ptr<const CompiledPrompt>> prompts;
    Status refused;
    std::atomic<bool> stopped = false;
    std::unique_ptr<AskingBudget> budget; ///< null = there is no limit
    CallClient client;

    Result<AskedModel> modelCalled(const std::string &name);
    Result<int> laneOf(const Provider &provider, Purpose purpose);
    Status open(const Provider &provider, std::string &key) const;
    Result<AskedAnswer> answerTo(const ChatRequest &request, const AskedModel &asked, Purpose purpose, bool &kept);
    Result<AskedAnswer> send(WireRequest wire, const AskedModel &asked, Purpose purpose);
    Result<AskedAnswer> sendWithin(WireRequest wire, const AskedModel &asked, Purpose purpose);
};

Result<AskedModel> ProjectAsker::Private::modelCalled(const std::string &name)
{
    const std::lock_guard lock(mutex);
    if (const auto known = models.find(name); known != models.end())
        return known->second;
    auto model = findModel(*reader, name);
    auto provider = model ? findProvider(*reader, model->provider) : Result<Provider>(fail(model.error()));
    if (!provider)
        return fail(provider.error());
    return models.emplace(name, AskedModel{std::move(*model), std::move(*provider)}).first->second;
}

Status ProjectAsker::Private::open(const Provider &provider, std::string &key) const
{
    if (auto allowed = surroundings.trust.check(file.id(), provider); !allowed)
        return allowed;
    auto found = findKey(provider, surroundings.keychain, surroundings.environment);
    if (!found)
        return fail(found.error());
    key = std::move(*found);
    return checkReachable(provider, surroundings.network);
}

/// Opened by the first question that is not answered yet. What keeps it closed keeps every question from being sent, so it is said once, for all.
Result<int> ProjectAsker::Private::laneOf(const Provider &provider, Purpose purpose)
{
    const std::lock_guard lock(mutex);
    if (!refused)
        return fail(refused.error());
    const auto [lane, fresh] = lanes.try_emplace({provider.name, purpose}, -1);
    if (!fresh)
        return lane->second;
    std::string key;
    refused = open(provider, key);
    if (!refused)
        return fail(refused.error());
    lane->second = client.addEndpoint({provider.kind, provider.limits, std::move(key), &adapterOf(provider.kind, purpose)}, concurrency);
    return lane->second;
}

Result<AskedAnswer> ProjectAsker::Private::send(WireRequest wire, const AskedModel &asked, Purpose purpose)
{
    const auto lane = laneOf(asked.provider, purpose);
    if (!lane)
        return fail(lane.error());
    if (stopped)
        return fail(ErrorCode::Interrupted, translate("Judges", "stopped"));
    auto answered = std::make_shared<std::promise<CallReply>>();
    auto waiting = answered->get_future();
    const auto tokens = static_cast<std::int64_t>(wire.body.size() / 4) + wire.maxOutput.value_or(0);
    client.submit(*lane, std::move(wire), false, tokens, [answered](CallReply reply) { answered->set_value(std::move(reply)); });
    CallReply reply = waiting.get();
    if (!reply.answer)
        return fail(ErrorCode::Network, QString::fromUtf8(name(reply.answer.error().error)), QString::fromStdString(reply.answer.error().text));
    const TokenCounts &tokensUsed = reply.answer->tokens;
    const auto cost = purpose == Purpose::Embedding ? embeddingCost(asked.model.prices, tokensUsed.input) : callCost(asked.model.prices, tokensUsed);
    return AskedAnswer{std::move(reply.answer->output), tokensUsed, cost};
}

/// What did not arrive may have cost all that was reserved; what did not leave cost nothing.
Result<AskedAnswer> ProjectAsker::Private::sendWithin(WireRequest wire, const AskedModel &asked, Purpose purpose)
{
    if (!budget)
        return send(std::move(wire), asked, purpose);
    const auto input = static_cast<std::int64_t>(wire.body.size() / 4) + 1;
    const auto most = purpose == Purpose::Embedding ? embeddingCost(asked.model.prices, input)
                      : wire.maxOutput              ? mostCost(asked.model.prices, input, *wire.maxOutput)
                                                    : std::nullopt;
    if (!most)
        budget->refuse();
    if (!most || !budget->reserve(*most))
        return fail(ErrorCode::No, most ? translate("Judges", "the run's budget has no room for it") : translate("Judges", "the run's budget cannot hold a question without a price and a max_tokens"),
                    {}, translate("Judges", "Go on with a larger one: run --resume, or rescore."));
    auto answer = send(std::move(wire), asked, purpose);
    bool isRefused = false;
    if (!answer) {
        const std::lock_guard lock(mutex);
        isRefused = !refused;
    }
    budget->settle(*most, answer ? answer->cost : isRefused ? std::optional(Money{}) : std::nullopt);
    return answer;
}

Result<AskedAnswer> ProjectAsker::Private::answerTo(const ChatRequest &request, const AskedModel &asked, Purpose purpose, bool &kept)
{
    auto wire = adapterOf(asked.provider.kind, purpose).build(request);
    if (!wire)
        return fail(wire.error());
    const Hash key = cacheKeyOf(asked.provider, asked.model, wire->cacheBody, request.repeat);
    {
        const std::lock_guard lock(mutex);
        auto known = askedAnswer(*reader, key);
        if (!known)
            return fail(known.error());
        kept = known->has_value();
        if (kept)
            return std::move(**known);
    }
    auto answer = sendWithin(std::move(*wire), asked, purpose);
    if (!answer)
        return answer;
    if (auto written = writer->run([&](WriteContext &context) { return keepAsked(context, key, *answer); }); !written)
        return fail(written.error());
    return answer;
}

ProjectAsker::ProjectAsker(std::unique_ptr<Private> data) : d(std::move(data)) {}
ProjectAsker::~ProjectAsker() = default;

Result<std::unique_ptr<ProjectAsker>> ProjectAsker::make(ProjectFile &file, const Surroundings &surroundings, int concurrency)
{
    auto d = std::make_unique<Private>(file, surroundings, concurrency);
    const auto writer = file.writer();
    auto reader = file.reader();
    if (!writer || !reader)
        return fail(writer ? reader.error() : writer.error());
    d->writer = *writer;
    d->reader = std::move(*reader);
    return std::unique_ptr<ProjectAsker>(new ProjectAsker(std::move(d)));
}

Result<ModelAnswer> ProjectAsker::ask(const ModelQuestion &question)
{
    const auto asked = d->modelCalled(question.model);
    if (!asked)
        return fail(asked.error());
    ChatRequest request;
    request.baseUrl = asked->provider.baseUrl;
    request.modelId = asked->model.modelId;
    request.messages = question.messages;
    request.parameters = asked->model.parameters;
    request.parameters.insert(question.parameters.begin(), question.parameters.end());
    request.outputSchema = question.outputSchema;
    request.repeat = question.repeat;
    ModelAnswer answer;
    auto given = d->answerTo(request, *asked, Purpose::Chat, answer.kept);
    if (!given)
        return fail(given.error());
    answer.text = std::move(given->text);
    answer.cost = given->cost;
    return answer;
}

Result<std::vector<double>> ProjectAsker::embedding(const std::string &model, std::string_view text)
{
    const auto asked = d->modelCalled(model);
    if (!asked)
        return fail(asked.error());
    ChatRequest request;
    request.baseUrl = asked->provider.baseUrl;
    request.modelId = asked->model.modelId;
    request.messages = {{Role::User, std::string(text), {}, {}}};
    bool kept = false;
    const auto given = d->answerTo(request, *asked, Purpose::Embedding, kept);
    if (!given)
        return fail(given.error());
    auto vector = vectorFrom(given->text);
    if (!vector)
        return fail(ErrorCode::Network, translate("Judges", "the embedding is no list of numbers"));
    return std::move(*vector);
}

Result<std::shared_ptr<const CompiledPrompt>> ProjectAsker::prompt(const std::string &hash)
{
    const auto version = Hash::fromHex(hash);
    if (!version)
        return fail(ErrorCode::BadInput, translate("Judges", "“%1” is no prompt version").arg(QString::fromStdString(hash)));
    const std::lock_guard lock(d->mutex);
    auto &known = d->prompts[hash];
    if (known)
        return known;
    const auto found = versionByHash(*d->reader, VersionHash{*version});
    const auto content = found ? contentOf(*d->reader, found->content) : Result<PromptContent>(fail(found.error()));
    const auto snippets = content ? snippetTexts(*d->reader, *content) : Result<std::map<std::string, std::string>>(fail(content.error()));
    if (!snippets)
        return fail(snippets.error());
    auto compiled = CompiledPrompt::compile(*content, *snippets);
    if (!compiled)
        return fail(compiled.error());
    known = std::make_shared<const CompiledPrompt>(std::move(*compiled));
    return known;
}

Status ProjectAsker::refusal() const
{
    const std::lock_guard lock(d->mutex);
    return d->refused;
}

void ProjectAsker::setBudget(Money limit)
{
    d->budget = std::make_unique<AskingBudget>(limit);
}

std::int64_t ProjectAsker::notAsked() const
{
    return d->budget ? d->budget->refused() : 0;
}

void ProjectAsker::stop()
{
    d->stopped = true;
    d->client.cancelAll();
}

} // namespace assay
