#include "providers/command_trust.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"

namespace assay {

namespace {

Json trustedJson(const TrustedCommand &trusted)
{
    Json entry{{"project", trusted.project.text()}, {"hash", trusted.hash.hex()}, {"command", trusted.commandLine}};
    if (trusted.since)
        entry["since"] = toRfc3339(*trusted.since);
    return entry;
}

/// Nothing for an entry that does not name project and hash.
std::optional<TrustedCommand> trustedOf(const Json &entry)
{
    const auto project = ProjectId::fromText(stringAt(entry, "project").value_or(""));
    const auto hash = Hash::fromHex(stringAt(entry, "hash").value_or(""));
    if (!project || !hash)
        return std::nullopt;
    return TrustedCommand{*project, *hash, stringAt(entry, "command").value_or(""), fromRfc3339(stringAt(entry, "since").value_or(""))};
}

} // namespace

CommandTrust::CommandTrust(QString folder) : m_folder(std::move(folder)) {}

QString CommandTrust::fileName() const
{
    return m_folder + QStringLiteral("/trusted-commands.json");
}

std::vector<TrustedCommand> CommandTrust::list() const
{
    std::vector<TrustedCommand> trusted;
    QFile file(fileName());
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return trusted;
    const auto json = parseJson(file.read(4 << 20).toStdString());
    if (!json || !json->is_array())
        return trusted;
    for (const Json &entry : *json) {
        if (auto one = trustedOf(entry))
            trusted.push_back(std::move(*one));
    }
    return trusted;
}

bool CommandTrust::isTrusted(ProjectId project, const Hash &hash) const
{
    const auto trusted = list();
    return std::any_of(trusted.begin(), trusted.end(), [&](const TrustedCommand &each) { return each.project == project && each.hash == hash; });
}

Status CommandTrust::keep(const std::vector<TrustedCommand> &trusted) const
{
    Json entries = Json::array();
    for (const TrustedCommand &each : trusted)
        entries.push_back(trustedJson(each));
    QSaveFile file(fileName());
    const bool saved = !m_folder.isEmpty() && QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly)
                       && file.write(QByteArray::fromStdString(dumpJsonPretty(entries))) > 0 && file.commit();
    if (saved)
        return {};
    return fail(ErrorCode::File, translate("CommandTrust", "What you trust could not be kept"), file.errorString(), {}, Where{fileName(), 0, 0, {}});
}

Status CommandTrust::trust(ProjectId project, const Hash &hash, const std::string &commandLine)
{
    if (isTrusted(project, hash))
        return {};
    auto trusted = list();
    trusted.push_back({project, hash, commandLine, SystemClock().now()});
    return keep(trusted);
}

Status CommandTrust::withdraw(ProjectId project, const Hash &hash)
{
    auto trusted = list();
    const auto gone = std::erase_if(trusted, [&](const TrustedCommand &each) { return each.project == project && each.hash == hash; });
    return gone > 0 ? keep(trusted) : Status();
}

} // namespace assay
