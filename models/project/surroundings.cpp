#include "project/surroundings.h"

#include <QFile>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "project/user.h"

namespace assay {

Surroundings userSurroundings(KeyStore *keychain)
{
    const Environment environment = systemEnvironment();
    NetworkSettings network;
    QFile file(userConfigFolder() + QStringLiteral("/network.json"));
    if (file.open(QIODevice::ReadOnly)) {
        const auto json = parseJson(file.read(1 << 20).toStdString());
        network.proxy = json ? stringAt(*json, "proxy").value_or("") : "";
        network.caFile = json ? stringAt(*json, "ca_file").value_or("") : "";
        network.plainHttpElsewhere = json && json->is_object() && json->value("allow_plain_http", false);
    }
    const bool off = environment("ASSAY_KEYRING") == "off";
    const auto allowed = environment("ASSAY_ALLOW_ENDPOINT");
    return {off ? nullptr : keychain, environment, EndpointTrust(userConfigFolder(), QString::fromStdString(allowed.value_or(""))), network, 1.0};
}

} // namespace assay
