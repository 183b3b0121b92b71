#include "items/about.h"

#include <QFile>
#include <nlohmann/json.hpp>

#include "base/json.h"
#include "base/translate.h"
#include "base/utf8.h"

namespace assay::items {

namespace {

QString wordAt(const Json &object, const char *key)
{
    return displayText(stringAt(object, key).value_or(std::string()));
}

QStringList wordsAt(const Json &object, const char *key)
{
    QStringList words;
    if (const Json *list = memberAt(object, key); list && list->is_array()) {
        for (const Json &word : *list) {
            if (word.is_string())
                words << displayText(word.get<std::string>());
        }
    }
    return words;
}

UsedWork workOf(const Json &json, const QString &language)
{
    UsedWork work{wordAt(json, "name"), {}, wordAt(json, "licence"), wordAt(json, "home"), wordsAt(json, "libraries"), wordsAt(json, "headers")};
    if (const Json *use = memberAt(json, "use")) {
        work.use = wordAt(*use, language.toUtf8().constData());
        if (work.use.isEmpty())
            work.use = wordAt(*use, "en");
    }
    return work;
}

} // namespace

std::vector<UsedWork> usedWorks(const QString &language)
{
    std::vector<UsedWork> works;
    QFile file(QStringLiteral(":/about/works.json"));
    if (!file.open(QIODevice::ReadOnly))
        return works;
    const QByteArray text = file.readAll();
    const auto json = parseJson(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    const Json *list = json ? memberAt(*json, "works") : nullptr;
    if (!list || !list->is_array())
        return works;
    for (const Json &each : *list)
        works.push_back(workOf(each, language));
    return works;
}

HelpPage aboutText(const QString &version, const QString &language)
{
    QStringList lines{QStringLiteral("# Assay ") + version,
                      translate("About", "A workbench where a team writes prompts, proves them, and approves them. An assay is the test that tells what a metal is worth."),
                      translate("About", "Free software under the GNU General Public License, version 3 or later. It comes without any warranty. Nothing is sent anywhere "
                                         "except to the addresses that you entered."),
                      QStringLiteral("## ") + translate("About", "Made with")};
    QStringList works;
    for (const UsedWork &work : usedWorks(language))
        works << QStringLiteral("- **%1** (%2): %3. `%4`").arg(work.name, work.licence, work.use, work.home);
    lines << works.join(QLatin1Char('\n'));
    return pageOf(aboutPage, lines.join(QStringLiteral("\n\n")));
}

} // namespace assay::items
