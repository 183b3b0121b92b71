#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/splitmix64.h"
#include "providers/adapter.h"
#include "providers/masking.h"
#include "providers/transfer.h"

namespace assay {

/// A provider as the client needs it: its dialect, limits, and the key (in memory only).
struct Endpoint
{
    ProviderKind kind = ProviderKind::OpenAi;
    Limits limits;
    std::string key; ///< empty = none
    const Adapter *dialect = nullptr; ///< null = that of the kind
};

/// What came of a call after all its attempts.
struct CallReply
{
    Decoded answer = tl::unexpected(CallFailure{});
    int attempts = 0;
    int sent = 0;                   ///< requests that left for the network
    std::int64_t latencyUs = 0;     ///< of the attempt that answered
    std::optional<std::int64_t> firstTokenUs;
    std::int64_t waitUs = 0;        ///< from submission to the start of the attempt that answered
    bool invalidUtf8 = false;
};

/// Told how calls go, on the network thread: it returns at once. Never sees a key.
class CallWatcher
{
public:
    virtual ~CallWatcher() = default;
    /// An attempt has left; what came of one before counts no more.
    virtual void begun(std::uint64_t ticket) = 0;
    /// The streamed text as far as it has come (Transfer::tellText).
    virtual void text(std::uint64_t ticket, std::string text) = 0;
};

/// Sends calls on one network thread: attempts with backoff, adaptive concurrency and rate limits for each endpoint.
class CallClient
{
public:
    using Done = std::function<void(CallReply)>;

    struct Options
    {
        NetworkSettings network;
        double waitFactor = 1.0; ///< scales the waits between attempts; tests shorten them
        CallWatcher *watcher = nullptr; ///< outlives the client; may be null
    };
    explicit CallClient(Options options);
    ~CallClient(); ///< ends what is under way as cancelled

    /// A lane of its own limits. @p concurrency is the most calls under way at once.
    int addEndpoint(const Endpoint &endpoint, int concurrency);

    /// Queues a call; @p done comes once, on the network thread. @p tokens is the estimate for the tokens-a-minute limit, @p ticket
    /// the call's name for the watcher.
    void submit(int endpoint, WireRequest request, bool stream, std::int64_t tokens, Done done, std::uint64_t ticket = 0);
    /// Every call under way or waiting ends as cancelled.
    void cancelAll();
    /// Sends no more until resumed; what is under way goes on.
    void pause(bool paused);

    /// One GET, waiting for its end; for model lists and "Test connection". Cancels everything soon after @p stopped says so.
    tl::expected<std::string, CallFailure> get(const Endpoint &endpoint, const std::string &url, const std::function<bool()> &stopped = {});

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace assay
