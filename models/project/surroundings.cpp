#include "project/surroundings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "project/user.h"

namespace assay {

namespace {

/// An empty object when there is none.
Json networkJson()
{
    QFile file(userNetworkFile());
    if (!file.open(QIODevice::ReadOnly))
        return Json::object();
    auto json = parseJson(file.read(1 << 20).toStdString());
    return json && json->is_object() ? *json : Json::object();
}

/// A proxy as libcurl takes it: HOST, HOST:PORT or an address with one of its schemes. A password in it would be stored.
Status checkProxy(const std::string &proxy)
{
    const QString typed = QString::fromStdString(proxy);
    const QUrl url(typed.contains(QStringLiteral("://")) ? typed : QStringLiteral("http://") + typed, QUrl::StrictMode);
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("socks4"), QStringLiteral("socks4a"),
                                     QStringLiteral("socks5"), QStringLiteral("socks5h")};
    if (proxy.empty() || (url.isValid() && !url.host().isEmpty() && schemes.contains(url.scheme()) && url.userInfo().isEmpty()))
        return {};
    return fail(ErrorCode::BadInput, translate("Surroundings", "The proxy cannot be used"),
                url.userInfo().isEmpty() ? translate("Surroundings", "it is no address")
                                         : translate("Surroundings", "it holds a user name or a password, which would be stored"),
                translate("Surroundings", "Write it as http://proxy.example:3128; empty is the system's."));
}

Status checkCertificates(const std::string &path)
{
    if (path.empty() || QFileInfo(QString::fromStdString(path)).isReadable())
        return {};
    return fail(ErrorCode::BadInput, translate("Surroundings", "The certificates cannot be used"),
                translate("Surroundings", "there is no such file that you may read"),
                translate("Surroundings", "Name a file of certificates (PEM); empty is the system's."),
                Where{QString::fromStdString(path), 0, 0, {}});
}

} // namespace

QString userNetworkFile()
{
    return userConfigFolder() + QStringLiteral("/network.json");
}

NetworkSettings userNetwork()
{
    const Json json = networkJson();
    NetworkSettings network;
    network.proxy = stringAt(json, "proxy").value_or("");
    network.caFile = stringAt(json, "ca_file").value_or("");
    const Json *plain = memberAt(json, "allow_plain_http");
    network.plainHttpElsewhere = plain && plain->is_boolean() && plain->get<bool>();
    return network;
}

Status keepUserNetwork(const NetworkSettings &network)
{
    if (auto fit = checkProxy(network.proxy); !fit)
        return fit;
    if (auto fit = checkCertificates(network.caFile); !fit)
        return fit;
    Json json = networkJson();
    json["proxy"] = network.proxy;
    json["ca_file"] = network.caFile;
    json["allow_plain_http"] = network.plainHttpElsewhere;
    QSaveFile file(userNetworkFile());
    const bool saved = QDir().mkpath(userConfigFolder()) && file.open(QIODevice::WriteOnly)
                       && file.write(QByteArray::fromStdString(dumpJsonPretty(json))) > 0 && file.commit();
    if (saved)
        return {};
    return fail(ErrorCode::File, translate("Surroundings", "The settings of the network could not be kept"), file.errorString(), {},
                Where{userNetworkFile(), 0, 0, {}});
}

Surroundings userSurroundings(KeyStore *keychain)
{
    const Environment environment = systemEnvironment();
    const bool off = environment("ASSAY_KEYRING") == "off";
    const auto allowed = environment("ASSAY_ALLOW_ENDPOINT");
    const EndpointTrust trust(userConfigFolder(), QString::fromStdString(allowed.value_or("")));
    return {off ? nullptr : keychain, environment, trust, userNetwork(), 1.0, CommandTrust(userConfigFolder())};
}

} // namespace assay
