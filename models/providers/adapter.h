#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <tl/expected.hpp>

#include "base/error.h"
#include "base/json.h"
#include "providers/completion.h"

namespace assay {

using Decoded = tl::expected<Completion, CallFailure>;

/// Puts a streamed answer together. One event at a time, in order.
class StreamDecoder
{
public:
    virtual ~StreamDecoder() = default;
    /// Takes one event's data. False when nothing more is needed (the stream said it is done, or went wrong).
    bool feed(std::string_view data);
    /// The answer, once the stream has ended; a stream that ended without saying so was cut.
    Decoded end();
    /// True once text or a tool call has begun to arrive.
    virtual bool hasContent() const = 0;
    /// What has arrived of the answer's text; valid until the next event.
    virtual std::string_view text() const = 0;

protected:
    virtual bool take(std::string_view data) = 0;
    virtual Decoded finish() = 0;

private:
    bool m_hostile = false; ///< an event had a shape that no dialect has
};

enum class StreamFraming { ServerSentEvents, JsonLines };

/// One provider's dialect. Stateless, shared by threads.
class Adapter
{
public:
    virtual ~Adapter() = default;
    /// Fails with BadInput when a parameter, the tools or the schema cannot be written in this dialect.
    virtual Result<WireRequest> build(const ChatRequest &request) const = 0;
    virtual Decoded decode(const Json &body) const = 0;
    virtual std::unique_ptr<StreamDecoder> streamDecoder() const = 0;
    virtual StreamFraming framing() const { return StreamFraming::ServerSentEvents; }
    /// The header that carries the key, with it.
    virtual std::string keyHeader(std::string_view key) const = 0;
    /// Where models are listed, and their names in what comes back.
    virtual std::string modelsUrl(const std::string &baseUrl) const = 0;
    virtual std::vector<std::string> modelNames(const Json &body) const = 0;
};

/// Enters the cache key: raised when an adapter writes requests differently.
constexpr int adapterVersion = 1;

const Adapter &adapterFor(ProviderKind kind);

/// The failure that an HTTP status and its body mean (DATA.md §4).
CallFailure failureOf(int status, std::string_view body);
CallFailure malformed(std::string why);

/// A parameter as JSON: numbers, booleans, arrays and objects as such, else a string. `stop` may be a list.
Json parameterValue(const std::string &name, const std::string &typed, int repeat);
/// Tokens as a provider gave them: negative, absurd or no integer is unknown.
std::optional<std::int64_t> tokensAt(const Json &object, const char *key);
/// Appends to an optional text, keeping "nothing" apart from "empty".
void appendTo(std::optional<std::string> &text, std::string_view more);

} // namespace assay
