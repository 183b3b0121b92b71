#include "project/run_columns.h"

#include <map>
#include <nlohmann/json.hpp>

#include "evaluation/run/tool_script.h"
#include "project/snippets.h"
#include "providers/adapter.h"
#include "storage/prompts.h"

namespace assay {

namespace {

Result<CompiledPrompt> compiledWithSnippets(Database &database, const PromptContent &content)
{
    const auto snippets = snippetTexts(database, content);
    return snippets ? CompiledPrompt::compile(content, *snippets) : Result<CompiledPrompt>(fail(snippets.error()));
}

/// The model's parameters override the version's (DATA.md §4).
std::map<std::string, std::string> parametersOf(const PromptContent &content, const Model &model)
{
    auto parameters = model.parameters;
    parameters.insert(content.parameters.begin(), content.parameters.end());
    return parameters;
}

} // namespace

Hash cacheKeyOf(const Provider &provider, const Model &model, const std::string &body, int repeat)
{
    thread_local Hasher hasher;
    hasher.addInt64(adapterVersion).addLp(provider.baseUrl).addLp(model.modelId).addLp(body).addInt64(repeat);
    return hasher.finish();
}

Result<WireRequest> requestFor(Database &database, const PromptContent &content, const CaseContent &item, const Model &model, const Provider &provider)
{
    const auto prompt = compiledWithSnippets(database, content);
    auto messages = prompt ? prompt->render(renderData(item)) : Result<std::vector<Message>>(fail(prompt.error()));
    if (!messages)
        return fail(messages.error());
    ChatRequest request;
    request.baseUrl = provider.baseUrl;
    request.modelId = model.modelId;
    request.messages = std::move(*messages);
    request.parameters = parametersOf(content, model);
    request.tools = content.tools;
    request.outputSchema = content.outputSchema;
    return adapterFor(provider.kind).build(request);
}

Result<std::unique_ptr<ColumnCallBuilder>> ColumnCallBuilder::make(Database &database, const RunSpec &spec, const std::map<ContentHash, PromptContent> &drafts)
{
    auto builder = std::make_unique<ColumnCallBuilder>();
    builder->m_stream = spec.stream;
    std::map<ContentHash, std::shared_ptr<const CompiledPrompt>> compiled;
    for (const RunColumn &column : spec.columns) {
        auto &prompt = compiled[column.content];
        if (!prompt) {
            const auto draft = drafts.find(column.content);
            const auto content = draft != drafts.end() ? Result<PromptContent>(draft->second) : contentOf(database, column.content);
            if (!content)
                return fail(content.error());
            auto made = compiledWithSnippets(database, *content);
            if (!made)
                return fail(made.error());
            prompt = std::make_shared<const CompiledPrompt>(std::move(*made));
        }
        builder->m_columns.push_back({prompt, parametersOf(prompt->content(), column.model), column.model, column.provider});
    }
    return builder;
}

ChatRequest ColumnCallBuilder::requestOf(const Column &column)
{
    ChatRequest request;
    request.baseUrl = column.provider.baseUrl;
    request.modelId = column.model.modelId;
    request.parameters = column.parameters;
    request.tools = column.prompt->content().tools;
    request.outputSchema = column.prompt->content().outputSchema;
    return request;
}

const std::string &ColumnCallBuilder::tools(int number) const
{
    return m_columns[static_cast<std::size_t>(number)].prompt->content().tools;
}

std::optional<std::int64_t> ColumnCallBuilder::maxOutput(int number) const
{
    const Column &column = m_columns[static_cast<std::size_t>(number)];
    const auto wire = adapterFor(column.provider.kind).build(requestOf(column));
    return wire ? wire->maxOutput : std::nullopt;
}

Result<std::vector<Message>> ColumnCallBuilder::messages(int number, const CaseContent &item) const
{
    return m_columns[static_cast<std::size_t>(number)].prompt->render(renderData(item));
}

Result<PreparedCall> ColumnCallBuilder::build(int number, const RunCase &runCase, int repeat)
{
    const auto script = ToolScript::of(runCase.item.content);
    auto rendered = script ? messages(number, runCase.item.content) : Result<std::vector<Message>>(fail(script.error()));
    if (!rendered)
        return fail(rendered.error());
    auto call = request(number, std::move(*rendered), repeat);
    if (call && *script) // what is kept is the end of the conversation, so all that leads to it stands in the key
        call->cacheKey = sha256(std::string(call->cacheKey.raw()) + runCase.item.content.json.at(ToolScript::variable));
    return call;
}

Result<PreparedCall> ColumnCallBuilder::request(int number, std::vector<Message> messages, int repeat) const
{
    const Column &column = m_columns[static_cast<std::size_t>(number)];
    ChatRequest request = requestOf(column);
    request.messages = std::move(messages);
    request.repeat = repeat;
    request.stream = m_stream;
    auto wire = adapterFor(column.provider.kind).build(request);
    if (!wire)
        return fail(wire.error());
    PreparedCall call;
    call.hash = {sha256(wire->body)};
    call.cacheKey = cacheKeyOf(column.provider, column.model, wire->cacheBody, repeat);
    call.inputEstimate = static_cast<std::int64_t>(wire->body.size() / 4);
    call.wire = std::move(*wire);
    return call;
}

} // namespace assay
