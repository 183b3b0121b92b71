#include "items/connection_words.h"

#include <QCoreApplication>
#include <algorithm>

#include "items/format.h"
#include "items/provider_words.h"
#include "items/settings_text.h"
#include "project/provider_check.h"

namespace assay::items {

namespace {

/// The context of this file's texts.
struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

using State = ConnectionView::State;

ConnectionView view(State state, const QString &sign, const QString &words, Tone tone)
{
    ConnectionView made;
    made.state = state;
    made.badge = sign;
    made.chip = sign + QLatin1Char(' ') + words;
    made.tone = tone;
    return made;
}

ConnectionView bad(const QString &words, const Error &problem)
{
    ConnectionView made = view(State::Bad, QStringLiteral("✗"), words, Tone::Worse);
    made.problem = problem;
    return made;
}

/// The thing that stood in the way, in a word or two.
QString obstacle(const ProviderCheck &check)
{
    if (check.reachable == false)
        return ConnectionText::tr("does not answer");
    if (check.keyFound == false)
        return ConnectionText::tr("no key");
    if (check.keyAccepted == false)
        return check.provider.key.kind == KeySource::Kind::None ? ConnectionText::tr("key needed") : ConnectionText::tr("key refused");
    return ConnectionText::tr("no list of models");
}

QString title(const Provider &provider)
{
    if (provider.kind == ProviderKind::Ollama)
        return QStringLiteral("Ollama");
    if (provider.name == "lm-studio")
        return QStringLiteral("LM Studio");
    return provider.name == "vllm" ? QStringLiteral("vLLM") : QString::fromStdString(provider.name);
}

} // namespace

ConnectionView viewOf(const ProviderCheck &check)
{
    if (!check.allowed) {
        ConnectionView asking = view(State::NotAllowed, QStringLiteral("○"), ConnectionText::tr("not allowed"), Tone::Caution);
        asking.problem = check.problem;
        return asking;
    }
    if (check.problem && check.problem->code == ErrorCode::Interrupted)
        return stoppedView();
    if (check.problem)
        return bad(obstacle(check), *check.problem);
    ConnectionView good = view(State::Good, QStringLiteral("✓"), ConnectionText::tr("answers"), Tone::Better);
    for (const std::string &id : check.models.value_or(std::vector<std::string>()))
        good.models << QString::fromStdString(id);
    good.said = ConnectionText::tr("models listed: %1, in %2").arg(count(good.models.size()), duration(check.latencyMs));
    return good;
}

ConnectionView testingView()
{
    return view(State::Testing, QStringLiteral("…"), ConnectionText::tr("testing"), Tone::Normal);
}

ConnectionView stoppedView()
{
    return view(State::Stopped, QStringLiteral("○"), ConnectionText::tr("stopped"), Tone::Normal);
}

ConnectionView failedView(const Error &error)
{
    return bad(ConnectionText::tr("not tested"), error);
}

std::vector<LocalServerView> newServers(const std::vector<Provider> &found, const std::vector<Provider> &known)
{
    const auto address = [](const Provider &provider) {
        return addressText(provider.baseUrl).replace(QStringLiteral("localhost"), QStringLiteral("127.0.0.1"));
    };
    QStringList taken;
    for (const Provider &provider : known)
        taken << QString::fromStdString(provider.name);
    std::vector<LocalServerView> servers;
    for (const Provider &provider : found) {
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const Provider &each) { return address(each) == address(provider); });
        if (!isKnown)
            servers.push_back({freeName(QString::fromStdString(provider.name), taken), title(provider), QString::fromLatin1(name(provider.kind)),
                               QString::fromStdString(provider.baseUrl), address(provider)});
    }
    return servers;
}

} // namespace assay::items
