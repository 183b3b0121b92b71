#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <functional>
#include <optional>

#include "base/clock.h"
#include "base/error.h"
#include "items/roles.h"

namespace assay::items {

/// What came of a change: nothing when it is kept.
using EditAnswer = std::function<void(const std::optional<Error> &)>;

/// A provider as Settings shows it. Never a key.
struct ProviderView
{
    QString name;
    QString kind;      ///< "openai", as on the command line
    QString kindText;  ///< "OpenAI-compatible"
    QString note;      ///< "OpenAI · key from OPENAI_API_KEY"
    QString url;
    QString keySource; ///< "env:OPENAI_API_KEY", "keychain", "none"
    QString keyText;   ///< "from OPENAI_API_KEY · set"
    QString keyWords;  ///< "key from OPENAI_API_KEY", "no key"
    bool keyMissing = false; ///< the variable is not set; of the keychain only ConnectionDesk knows
    QStringList variables;   ///< environment variables that may hold its key, the usual one first
    QString connections; ///< limits as shown, empty = none
    QString requests;
    QString tokens;
    bool allowed = false; ///< this project may send to it from this machine
    bool allowedByEnvironment = false;
    QString allowedSince; ///< "3 Nov"; empty when not known
};

/// What the price table of the program says of a model at its own vendor.
struct ShippedPriceView
{
    QString input;
    QString cached;
    QString output;
    QString asOf;         ///< "31 Mar": check that they still hold
    bool differs = false; ///< from what the model has
};

/// A model as Settings shows it. Prices in dollars per million tokens, "unknown" when they are.
struct ModelView
{
    QString name;
    QString provider;
    QString id;
    QString parameters; ///< one name=value a line
    QString input;
    QString cached;
    QString output;
    std::optional<std::int64_t> inputNano; ///< raw, for sorting
    std::optional<std::int64_t> cachedNano;
    std::optional<std::int64_t> outputNano;
    std::int64_t results = 0;
    std::optional<ShippedPriceView> shipped;
};

/// One step of a model's prices.
struct PriceView
{
    QString since;
    QString person;
    QString input;
    QString cached;
    QString output;
    TimeUs at;
};

/// How a provider answered when it was last asked from this window.
struct ConnectionView
{
    enum class State { Untested, NotAllowed, Testing, Good, Bad, Stopped };
    State state = State::Untested;
    QString chip;  ///< "✓ answers", "✗ key refused"; empty while untested
    QString badge; ///< its sign alone
    Tone tone = Tone::Normal;
    QString said; ///< "models listed: 12, in 85 ms"
    QStringList models; ///< what it says it serves
    std::optional<Error> problem;
};

/// What the keychain says of a provider's key.
struct KeyView
{
    bool looking = false;
    std::optional<bool> set;
    std::optional<Error> problem;
};

/// A server of this machine that the project does not know yet.
struct LocalServerView
{
    QString name;    ///< for the project
    QString title;   ///< "Ollama"
    QString kind;
    QString url;
    QString address; ///< "127.0.0.1:11434"
    bool operator==(const LocalServerView &) const = default;
};

/// Something that may be sent to.
struct EndpointView
{
    QString id; ///< names it for withdraw()
    QString url;
    QString keyText;
    QString project;
    QString since;
    bool thisProject = false;
    TimeUs at;
};

/// A program that a project may start to score.
struct CommandView
{
    QString id; ///< names it for forget()
    QString commandLine;
    QString hash; ///< SHA-256 of all that is run, hex
    QString project;
    QString since;
    bool thisProject = false;
    TimeUs at;
};

/// This user's way to the network.
struct NetworkView
{
    QString proxy;
    QString caFile;
    bool plainHttp = false;
};

/// Where something lies.
struct FilePlaceView
{
    QString what;
    QString path;
};

} // namespace assay::items
