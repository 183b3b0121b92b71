#include "support/live_project.h"

#include "project/user.h"
#include "storage/catalog_store.h"
#include "support/run_fixture.h"

using namespace assay;

LiveProject::LiveProject(const std::vector<std::string> &models, int cases)
{
    qputenv("XDG_CONFIG_HOME", m_project.folder.filePath(QStringLiteral("config")).toUtf8());
    qunsetenv("ASSAY_ALLOW_ENDPOINT");
    if (!server.start())
        qFatal("the mock provider does not listen");
    m_provider = {"mock", ProviderKind::OpenAi, server.url() + "/v1", {}, {}};
    addVersion(m_project, "ask", "{{q}}");
    addVersion(m_project, "ask", "Please: {{q}}");
    const auto filled = m_project.writer().run([&](WriteContext &context) -> Status {
        Status kept = keepProvider(context, m_provider);
        for (const std::string &model : models) {
            if (kept)
                kept = keepModel(context, {model, "mock", model, {}, {PricePerMillion{{1'000'000'000}}, {}, PricePerMillion{{2'000'000'000}}}});
        }
        return kept;
    });
    if (!filled)
        qFatal("%s", qPrintable(toSentence(filled.error())));
    std::vector<Case> items;
    for (int i = 0; i < cases; ++i)
        items.push_back({"c" + std::to_string(i), {{{"q", "Case " + std::to_string(i) + " [[echo:Paris " + std::to_string(i % 3) + "]]"}}, {}, "Paris 1", {}, {}}});
    addDataset(m_project, "cases", std::move(items));
    m_session = std::make_unique<Session>(std::move(m_project.file));
}

LiveProject::~LiveProject() = default;

void LiveProject::allow()
{
    EndpointTrust trust(userConfigFolder(), {});
    if (auto kept = trust.allow(m_session->file().id(), m_provider); !kept)
        qFatal("%s", qPrintable(toSentence(kept.error())));
}

void LiveProject::withdraw()
{
    EndpointTrust trust(userConfigFolder(), {});
    for (const AllowedEndpoint &each : trust.list()) {
        if (auto gone = trust.withdraw(each.project, each.url, each.keySource); !gone)
            qFatal("%s", qPrintable(toSentence(gone.error())));
    }
}

RunRequest LiveProject::request(std::vector<std::string> prompts, std::vector<std::string> models) const
{
    RunRequest request;
    request.prompts = std::move(prompts);
    request.models = std::move(models);
    request.dataset = "cases";
    request.scorers = {{"contains", "contains", "{}", false}};
    return request;
}
