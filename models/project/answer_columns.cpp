#include "project/answer_columns.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "base/translate.h"
#include "base/utf8.h"
#include "domain/names.h"
#include "project/prompt_import.h"
#include "project/snippets.h"
#include "prompts/formats.h"
#include "prompts/render_prompt.h"
#include "storage/blobs.h"
#include "storage/catalog_store.h"
#include "storage/prompts.h"
#include "storage/writer.h"

namespace assay {

namespace {

constexpr std::size_t longestPromptName = 80; ///< code points; what is longer is a text, not a name

/// What was sent is not known.
PromptContent unknownText()
{
    PromptContent content;
    content.messages = {{Role::User, "{{{input}}}", {}, {}}};
    return content;
}

ProviderKind kindOfProvider(const std::string &name)
{
    for (const auto &[part, kind] : {std::pair("azure", ProviderKind::Azure), std::pair("anthropic", ProviderKind::Anthropic), std::pair("google", ProviderKind::Google),
                                     std::pair("vertex", ProviderKind::Google), std::pair("ollama", ProviderKind::Ollama)}) {
        if (name.find(part) != std::string::npos)
            return kind;
    }
    return ProviderKind::OpenAi;
}

class ColumnMaking
{
public:
    ColumnMaking(WriteContext &context, const std::string &runName, std::vector<std::string> &made) : m_context(context), m_runName(runName), m_made(made) {}

    Status begin()
    {
        auto prompts = listPrompts(m_context.database());
        auto models = prompts ? listModels(m_context.database()) : Result<std::vector<Model>>(fail(prompts.error()));
        if (!models)
            return fail(models.error());
        m_models = std::move(*models);
        for (const PromptInfo &prompt : *prompts) {
            auto versions = listVersions(m_context.database(), prompt.id);
            if (!versions)
                return fail(versions.error());
            m_versions[prompt.name] = {prompt.id, std::move(*versions)};
        }
        return {};
    }

    Result<RunColumn> make(const AnswerColumn &from, std::size_t number)
    {
        RunColumn column;
        if (auto named = setPrompt(column, from, number); !named)
            return fail(named.error());
        column.provider.name = from.provider.empty() ? "unknown" : displayUtf8(firstCodePoints(from.provider, 200));
        column.provider.kind = kindOfProvider(column.provider.name);
        column.model.modelId = displayUtf8(firstCodePoints(from.model, 200));
        const std::string label = displayUtf8(firstCodePoints(from.modelLabel.empty() ? from.model : from.modelLabel, 200));
        column.model.name = label.empty() ? "unknown" : label;
        column.model.provider = column.provider.name;
        const auto ours = std::find_if(m_models.begin(), m_models.end(), [&](const Model &each) { return !from.model.empty() && each.modelId == from.model && each.provider == from.provider; });
        if (ours != m_models.end() && from.modelLabel.empty())
            column.model.name = ours->name;
        return column;
    }

private:
    struct Known
    {
        PromptId id;
        std::vector<VersionInfo> versions;
        const VersionInfo *withContent(const ContentHash &content) const
        {
            const auto found = std::find_if(versions.rbegin(), versions.rend(), [&](const VersionInfo &each) { return each.content == content; });
            return found == versions.rend() ? nullptr : &*found;
        }
    };

    Status setPrompt(RunColumn &column, const AnswerColumn &from, std::size_t number)
    {
        const PromptContent content = from.content.value_or(unknownText());
        const auto hash = contentHash(content);
        if (!hash)
            return fail(hash.error());
        column.content = *hash;
        column.promptName = nameOf(from, *hash, number);
        if (const auto known = m_versions.find(column.promptName); known != m_versions.end()) {
            column.prompt = known->second.id;
            const VersionInfo *version = from.content ? known->second.withContent(*hash) : thatSent(known->second, from);
            if (version) {
                column.version = version->hash;
                column.content = version->content;
                return {};
            }
            const auto text = canonicalText(content);
            const auto kept = text ? keepBlob(m_context.database(), *text) : Result<Hash>(fail(text.error()));
            return kept.map([](const Hash &) {});
        }
        return addPrompt(column, from.content ? content : std::optional<PromptContent>());
    }

    /// The newest version that gives what was sent; none when the file does not tell, or no version does.
    const VersionInfo *thatSent(const Known &prompt, const AnswerColumn &from)
    {
        for (auto version = prompt.versions.rbegin(); !from.sent.empty() && version != prompt.versions.rend(); ++version) {
            const auto content = contentOf(m_context.database(), version->content);
            const auto snippets = content ? snippetTexts(m_context.database(), *content) : Result<std::map<std::string, std::string>>(fail(content.error()));
            const auto compiled = snippets ? CompiledPrompt::compile(*content, *snippets) : Result<CompiledPrompt>(fail(snippets.error()));
            const auto rendered = compiled ? compiled->render(renderData(from.sample)) : Result<std::vector<Message>>(fail(compiled.error()));
            if (rendered && isSent(*rendered, from.sent))
                return &*version;
        }
        return nullptr;
    }

    static bool isSent(const std::vector<Message> &messages, const std::string &sent)
    {
        const auto said = fromAnyText(sent);
        if (messages.size() == 1 && messages.front().role == Role::User && messages.front().text == sent)
            return true;
        return said && said->messages == messages;
    }

    Status addPrompt(RunColumn &column, const std::optional<PromptContent> &content)
    {
        m_made.push_back(column.promptName);
        if (content) {
            const auto committed = commitNext(m_context, column.promptName, *content, translate("Answers", "Imported with the run “%1”").arg(displayText(m_runName)).toStdString());
            if (!committed)
                return fail(committed.error());
            column.prompt = committed->version.prompt;
            column.version = committed->version.hash;
            column.content = committed->version.content;
            m_versions[column.promptName] = {column.prompt, {committed->version}};
            return {};
        }
        const auto text = canonicalText(unknownText());
        const auto kept = text ? keepBlob(m_context.database(), *text) : Result<Hash>(fail(text.error()));
        const auto id = kept ? createPrompt(m_context, column.promptName) : Result<PromptId>(fail(kept.error()));
        if (!id)
            return fail(id.error());
        column.prompt = *id;
        m_versions[column.promptName] = {*id, {}};
        return {};
    }

    /// The label, unless it is the text itself; then the prompt of the project that says the same; else the run's name and a number.
    std::string nameOf(const AnswerColumn &from, const ContentHash &content, std::size_t number) const
    {
        const bool isText = codePoints(from.prompt) > longestPromptName || from.prompt.find("{{") != std::string::npos || from.prompt.find('\n') != std::string::npos;
        const std::string label = isText ? std::string() : fittingName(from.prompt);
        if (!label.empty())
            return label;
        for (const auto &[name, known] : m_versions) {
            if (from.content && known.withContent(content))
                return name;
        }
        return m_runName + "-" + std::to_string(number + 1);
    }

    WriteContext &m_context;
    const std::string &m_runName;
    std::vector<std::string> &m_made;
    std::vector<Model> m_models;
    std::map<std::string, Known> m_versions;
};

} // namespace

Result<std::vector<RunColumn>> runColumnsOf(WriteContext &context, const std::vector<AnswerColumn> &columns, const std::string &runName, std::vector<std::string> &made)
{
    ColumnMaking making(context, runName, made);
    if (auto begun = making.begin(); !begun)
        return fail(begun.error());
    std::vector<RunColumn> all;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto column = making.make(columns[i], i);
        if (!column)
            return fail(column.error());
        all.push_back(std::move(*column));
    }
    return all;
}

} // namespace assay
