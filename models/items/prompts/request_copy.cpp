#include "items/prompts/request_copy.h"

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "project/run_columns.h"
#include "project/snippets.h"
#include "prompts/formats.h"
#include "providers/copy_as.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/datasets.h"

namespace assay::items {

namespace {

Result<std::string> renderedText(Database &database, const PromptContent &content, const Case &item)
{
    const auto snippets = snippetTexts(database, content);
    const auto prompt = snippets ? CompiledPrompt::compile(content, *snippets) : Result<CompiledPrompt>(fail(snippets.error()));
    auto messages = prompt ? prompt->render(renderData(item.content)) : Result<std::vector<Message>>(fail(prompt.error()));
    if (!messages)
        return fail(messages.error());
    PromptContent rendered;
    rendered.messages = std::move(*messages);
    return toPlainText(rendered);
}

Result<std::string> requestText(Database &database, CopyFormat format, const PromptContent &content, const Case &item, const std::string &modelName)
{
    const auto model = findModel(database, modelName);
    const auto provider = model ? findProvider(database, model->provider) : Result<Provider>(fail(model.error()));
    const auto request = provider ? requestFor(database, content, item.content, *model, *provider) : Result<WireRequest>(fail(provider.error()));
    return request ? Result<std::string>(copyAs(format, *request, *provider)) : fail(request.error());
}

CopyFormat formatOf(CopyKind kind)
{
    return kind == CopyKind::Curl ? CopyFormat::Curl : kind == CopyKind::Python ? CopyFormat::Python : CopyFormat::JsonText;
}

} // namespace

Result<QString> requestCopy(Database &database, CopyKind kind, const PromptContent &content, const std::string &dataset, const std::string &caseId,
                            const std::string &model)
{
    Case item; // without a dataset: a prompt without variables can still be sent
    if (!dataset.empty() && !caseId.empty()) {
        const auto version = resolveDataset(database, dataset);
        auto found = version ? caseOf(database, *version, caseId) : Result<Case>(fail(version.error()));
        if (!found)
            return fail(found.error());
        item = std::move(*found);
    }
    const auto pinned = withSnippets(database, content);
    if (!pinned)
        return fail(pinned.error());
    const auto text = kind == CopyKind::Text ? renderedText(database, *pinned, item) : requestText(database, formatOf(kind), *pinned, item, model);
    return text ? Result<QString>(QString::fromStdString(displayUtf8(*text))) : fail(text.error());
}

} // namespace assay::items
