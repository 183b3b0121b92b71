#include "items/trust_view.h"

#include <QCoreApplication>
#include <QStringList>

#include "base/utf8.h"
#include "project/trust_question.h"

namespace assay::items {

namespace {

struct Trust
{
    Q_DECLARE_TR_FUNCTIONS(TrustView)
};

TrustView endpointView(const TrustQuestion &question)
{
    QStringList endpoints;
    for (const EndpointQuestion &endpoint : question.endpoints)
        endpoints << Trust::tr("%1 at %2, key source: %3").arg(harmlessText(endpoint.provider), harmlessText(endpoint.url), harmlessText(endpoint.keySource));
    TrustView view;
    view.head = Trust::tr("▲ Allow this address?");
    view.text = Trust::tr("This project asks to use %1. Prompts and cases go there. Nothing has been sent yet; your answer is kept on this machine, not in the project.")
                    .arg(endpoints.join(QStringLiteral(" · ")));
    view.refuse = Trust::tr("Not now");
    view.refused = Trust::tr("Nothing was sent");
    return view;
}

TrustView commandView(const CommandQuestion &command, int after)
{
    TrustView view;
    view.head = Trust::tr("▲ Let this program run?");
    view.text = Trust::tr("The scorer “%1” of this project starts it on this machine and gives it every answer. It runs as you: it may read, change and send what "
                          "you may. It gets no keys and no environment, works in a folder of its own, and is ended when it takes too long. "
                          "Nothing has been started yet; “Allow” is kept on this machine for exactly these bytes.")
                    .arg(harmlessText(command.scorer));
    if (after > 0)
        view.text += QLatin1Char(' ') + Trust::tr("%n more ask after this one.", nullptr, after);
    view.facts = {{Trust::tr("Command"), harmlessText(command.commandLine)},
                  {Trust::tr("Program"), harmlessText(command.program)},
                  {QStringLiteral("SHA-256"), QString::fromStdString(command.hash.hex())}};
    for (const auto &[name, text] : command.files)
        view.files.push_back({harmlessText(name), harmlessText(text)});
    view.refuse = Trust::tr("Don't run");
    view.refused = Trust::tr("Nothing was run: the program was not started");
    return view;
}

} // namespace

TrustView trustView(const TrustQuestion &question)
{
    return question.command ? commandView(*question.command, question.commandsAfter) : endpointView(question);
}

} // namespace assay::items
