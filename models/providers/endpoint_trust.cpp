#include "providers/endpoint_trust.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

Json entryOf(const AllowedEndpoint &allowed)
{
    Json entry{{"project", allowed.project.text()}, {"url", allowed.url}, {"key_source", allowed.keySource}};
    if (!allowed.projectName.empty())
        entry["project_name"] = allowed.projectName;
    if (allowed.since)
        entry["since"] = toRfc3339(*allowed.since);
    return entry;
}

/// Nothing for an entry that does not name the three things it is about.
std::optional<AllowedEndpoint> endpointOf(const Json &entry)
{
    const auto project = ProjectId::fromText(stringAt(entry, "project").value_or(""));
    const auto url = stringAt(entry, "url");
    const auto keySource = stringAt(entry, "key_source");
    if (!project || !url || !keySource)
        return std::nullopt;
    const auto since = fromRfc3339(stringAt(entry, "since").value_or(""));
    return AllowedEndpoint{*project, *url, *keySource, stringAt(entry, "project_name").value_or(""), since};
}

} // namespace

bool AllowedEndpoint::isFor(ProjectId id, const Provider &provider) const
{
    return project == id && url == provider.baseUrl && keySource == provider.key.text();
}

EndpointTrust::EndpointTrust(QString folder, QString allowedUrl) : m_folder(std::move(folder)), m_allowedUrl(std::move(allowedUrl)) {}

QString EndpointTrust::fileName() const
{
    return m_folder + QStringLiteral("/allowed-endpoints.json");
}

std::vector<AllowedEndpoint> EndpointTrust::list() const
{
    std::vector<AllowedEndpoint> allowed;
    QFile file(fileName());
    if (!file.open(QIODevice::ReadOnly))
        return allowed;
    const auto json = parseJson(file.read(1 << 20).toStdString());
    if (!json || !json->is_array())
        return allowed;
    for (const Json &entry : *json) {
        if (auto endpoint = endpointOf(entry))
            allowed.push_back(std::move(*endpoint));
    }
    return allowed;
}

std::optional<AllowedEndpoint> EndpointTrust::find(ProjectId project, const Provider &provider) const
{
    for (AllowedEndpoint &allowed : list()) {
        if (allowed.isFor(project, provider))
            return std::move(allowed);
    }
    return std::nullopt;
}

bool EndpointTrust::isAllowedByEnvironment(const Provider &provider) const
{
    return !m_allowedUrl.isEmpty() && m_allowedUrl.toStdString() == provider.baseUrl;
}

bool EndpointTrust::isAllowed(ProjectId project, const Provider &provider) const
{
    return isAllowedByEnvironment(provider) || find(project, provider);
}

Status EndpointTrust::keep(const std::vector<AllowedEndpoint> &allowed) const
{
    Json entries = Json::array();
    for (const AllowedEndpoint &each : allowed)
        entries.push_back(entryOf(each));
    QSaveFile file(fileName());
    const bool saved = QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly)
                       && file.write(QByteArray::fromStdString(dumpJsonPretty(entries))) > 0 && file.commit();
    if (saved)
        return {};
    return fail(ErrorCode::File, QCoreApplication::translate("EndpointTrust", "What you allow could not be kept"), file.errorString(), {},
                Where{fileName(), 0, 0, {}});
}

Status EndpointTrust::allow(ProjectId project, const Provider &provider, const std::string &projectName)
{
    auto allowed = list();
    for (const AllowedEndpoint &each : allowed) {
        if (each.isFor(project, provider))
            return {};
    }
    allowed.push_back({project, provider.baseUrl, provider.key.text(), projectName, SystemClock().now()});
    return keep(allowed);
}

Status EndpointTrust::withdraw(ProjectId project, const std::string &url, const std::string &keySource)
{
    auto allowed = list();
    const auto gone = std::erase_if(allowed, [&](const AllowedEndpoint &each) {
        return each.project == project && each.url == url && each.keySource == keySource;
    });
    return gone > 0 ? keep(allowed) : Status();
}

Status EndpointTrust::check(ProjectId project, const Provider &provider) const
{
    if (isAllowed(project, provider))
        return {};
    const QString url = QString::fromStdString(provider.baseUrl);
    return fail(ErrorCode::No, QCoreApplication::translate("EndpointTrust", "Nothing was sent"),
                QCoreApplication::translate("EndpointTrust", "you have not allowed this project to use %1 (key source: %2)")
                    .arg(url, QString::fromStdString(provider.key.text())),
                QCoreApplication::translate("EndpointTrust", "If you trust the project, set ASSAY_ALLOW_ENDPOINT=%1, or add the provider yourself.").arg(url));
}

} // namespace assay
