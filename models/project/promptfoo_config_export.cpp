#include <algorithm>
#include <set>

#include "base/translate.h"
#include "base/utf8.h"
#include "interop/promptfoo/promptfoo_prompt.h"
#include "interop/promptfoo/promptfoo_provider.h"
#include "interop/promptfoo/promptfoo_tests.h"
#include "project/promptfoo_export.h"
#include "project/promptfoo_frame.h"
#include "prompts/render_prompt.h"
#include "storage/catalog_store.h"
#include "storage/database.h"
#include "storage/prompts.h"

namespace assay {

namespace {

class ConfigExport
{
public:
    ConfigExport(Database &database, const PromptfooConfigExportRequest &request) : m_database(database), m_request(request) {}

    Result<PromptfooExport> write(const ByteSink &sink)
    {
        const auto frame = frameOf(m_database, m_request.dataset.dataset);
        if (!frame)
            return fail(frame.error());
        const Status made = *frame && !(m_request.run) ? fromFrame(**frame) : fromRun();
        const Status done = made ? addTests() : made;
        if (!done)
            return fail(done.error());
        const std::string text = m_request.asYaml ? yamlText(m_root) : prettyJsonText(m_root) + "\n";
        if (auto written = sink(text); !written)
            return fail(written.error());
        return std::move(m_done);
    }

private:
    void note(const std::string &place, const QString &what) { m_done.notes.push_back({place, 0, what}); }

    Status fromFrame(const PromptfooFrame &frame)
    {
        m_root = frame.config;
        if (ConfigNode *prompts = m_root.find("prompts"); prompts && prompts->items.size() >= frame.prompts.size()) {
            const std::size_t byCode = prompts->items.size() - frame.prompts.size();
            for (std::size_t i = 0; i < frame.prompts.size(); ++i) {
                if (auto done = refresh(prompts->items[byCode + i], frame.prompts[i], "prompts[" + std::to_string(byCode + i) + "]"); !done)
                    return done;
            }
        }
        ConfigNode *providers = m_root.find("providers") ? m_root.find("providers") : m_root.find("targets");
        for (std::size_t i = 0; providers && i < providers->items.size() && i < frame.models.size(); ++i) {
            if (!frame.models[i].empty())
                refreshModel(providers->items[i], frame.models[i], "providers[" + std::to_string(i) + "]");
        }
        return {};
    }

    /// The text as it came in, as long as nobody has written another.
    Status refresh(ConfigNode &entry, const PromptfooFrame::Prompt &kept, const std::string &place)
    {
        const auto versions = listVersions(m_database, kept.prompt);
        if (!versions)
            return fail(versions.error());
        if (versions->empty() || versions->back().hash == kept.version)
            return {};
        const auto content = contentOf(m_database, versions->back().content);
        if (!content)
            return fail(content.error());
        putContent(entry, *content, place);
        return {};
    }

    void putContent(ConfigNode &entry, const PromptContent &content, const std::string &place)
    {
        entry.set("raw", ConfigNode::string(promptfooText(content, place, m_done.notes)));
        ConfigNode config = entry.find("config") ? *entry.find("config") : ConfigNode::object();
        for (const auto &[name, typed] : content.parameters) {
            if (name == templateLanguageParameter)
                continue;
            const auto value = configFromJson(typed);
            config.set(name, value ? *value : ConfigNode::string(typed));
        }
        if (!config.items.empty())
            entry.set("config", std::move(config));
        if (!content.tools.empty())
            note(place, translate("Promptfoo", "tool definitions belong to a provider there: they are left out"));
        if (!content.outputSchema.empty())
            note(place, translate("Promptfoo", "the output schema belongs to a provider there: it is left out"));
    }

    /// The entry as it came in, unless the project's model of that name has become another.
    void refreshModel(ConfigNode &entry, const std::string &name, const std::string &place)
    {
        LossNotes unread;
        const PromptfooProvider before = promptfooProvider(entry, place, unread);
        const auto model = findModel(m_database, name);
        const auto provider = model ? findProvider(m_database, model->provider) : Result<Provider>(fail(model.error()));
        if (!provider)
            return note(place, translate("Promptfoo", "the model “%1” is not in the project any more: its entry stays as it came in").arg(displayText(name)));
        const bool isSame = before.model && before.model->modelId == model->modelId && before.model->parameters == model->parameters;
        if (!isSame)
            entry = promptfooProviderEntry(*model, *provider);
    }

    Status fromRun()
    {
        if (!m_request.run)
            return fail(ErrorCode::Usage, translate("Promptfoo", "It is not known which prompts and models go with this dataset"), translate("Promptfoo", "no configuration of promptfoo came in with it"),
                        translate("Promptfoo", "Name a run with --run: its columns are taken."));
        const auto spec = runSpecOf(m_database, *m_request.run);
        if (!spec)
            return fail(spec.error());
        m_root = ConfigNode::object();
        m_root.set("description", ConfigNode::string(spec->name));
        ConfigNode prompts = ConfigNode::list();
        ConfigNode providers = ConfigNode::list();
        std::set<std::pair<std::string, ContentHash>> seenPrompts;
        std::set<std::string> seenModels;
        for (const RunColumn &column : spec->columns) {
            if (seenPrompts.insert({column.promptName, column.content}).second) {
                const auto content = contentOf(m_database, column.content);
                if (!content)
                    return fail(content.error());
                ConfigNode entry = ConfigNode::object();
                const bool isFirst = std::none_of(prompts.items.begin(), prompts.items.end(), [&](const ConfigNode &each) { return each.textAt("label") == column.promptName; });
                entry.set("label", ConfigNode::string(isFirst ? column.promptName : column.promptName + " " + column.content.hash.shortHex(6)));
                putContent(entry, *content, "prompts[" + std::to_string(prompts.items.size()) + "]");
                prompts.items.push_back(std::move(entry));
            }
            if (seenModels.insert(column.model.name).second)
                providers.items.push_back(promptfooProviderEntry(column.model, column.provider));
        }
        m_root.set("prompts", std::move(prompts));
        m_root.set("providers", std::move(providers));
        return {};
    }

    Status addTests()
    {
        ConfigNode tests = ConfigNode::list();
        CaseHashCursor cursor(m_database, m_request.dataset.root);
        std::int64_t withDocuments = 0;
        for (;;) {
            const auto hash = cursor.next();
            if (!hash)
                return fail(hash.error());
            if (!*hash)
                break;
            const auto item = caseByHash(m_database, **hash);
            if (!item)
                return fail(item.error());
            withDocuments += item->content.documents.empty() ? 0 : 1;
            tests.items.push_back(testOf(item->content));
        }
        if (withDocuments > 0)
            note("tests", translateCounted("Promptfoo", QT_TRANSLATE_N_NOOP("Promptfoo", "%n case(s) have documents, which have no place there: they are left out"), withDocuments));
        m_done.rows = static_cast<std::int64_t>(tests.items.size());
        m_root.set("tests", std::move(tests));
        return {};
    }

    Database &m_database;
    const PromptfooConfigExportRequest &m_request;
    ConfigNode m_root;
    PromptfooExport m_done;
};

} // namespace

Result<PromptfooExport> exportPromptfooConfig(Database &database, const PromptfooConfigExportRequest &request, const ByteSink &sink)
{
    return ConfigExport(database, request).write(sink);
}

} // namespace assay
