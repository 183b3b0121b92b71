#include "providers/endpoint_trust.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <nlohmann/json.hpp>

#include "base/json.h"

namespace assay {

namespace {

Json entryOf(ProjectId project, const Provider &provider)
{
    return {{"project", project.text()}, {"url", provider.baseUrl}, {"key_source", provider.key.text()}};
}

Json readEntries(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Json::array();
    const auto json = parseJson(file.read(1 << 20).toStdString());
    return json && json->is_array() ? *json : Json::array();
}

} // namespace

EndpointTrust::EndpointTrust(QString folder, QString allowedUrl) : m_folder(std::move(folder)), m_allowedUrl(std::move(allowedUrl)) {}

QString EndpointTrust::fileName() const
{
    return m_folder + QStringLiteral("/allowed-endpoints.json");
}

bool EndpointTrust::isAllowed(ProjectId project, const Provider &provider) const
{
    if (!m_allowedUrl.isEmpty() && m_allowedUrl.toStdString() == provider.baseUrl)
        return true;
    const Json wanted = entryOf(project, provider);
    for (const Json &entry : readEntries(fileName())) {
        if (entry == wanted)
            return true;
    }
    return false;
}

Status EndpointTrust::allow(ProjectId project, const Provider &provider)
{
    if (isAllowed(project, provider) && m_allowedUrl.isEmpty())
        return {};
    Json entries = readEntries(fileName());
    entries.push_back(entryOf(project, provider));
    QSaveFile file(fileName());
    const bool saved = QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly)
                       && file.write(QByteArray::fromStdString(dumpJsonPretty(entries))) > 0 && file.commit();
    if (saved)
        return {};
    return fail(ErrorCode::File, QCoreApplication::translate("EndpointTrust", "What you allow could not be kept"), file.errorString(), {},
                Where{fileName(), 0, 0, {}});
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
