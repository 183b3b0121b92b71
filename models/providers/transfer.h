#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "providers/adapter.h"
#include "providers/stream_lines.h"


namespace assay {

/// Bounds of one transfer (reliability.md §4).
struct TransferBounds
{
    std::size_t body = 32u << 20;   ///< decompressed bytes
    std::size_t headers = 64u << 10;
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{120'000};
    std::chrono::milliseconds idle{60'000};
    std::chrono::milliseconds total{900'000};
};

/// How this user reaches the network: kept in the user's configuration, never in a project (DATA.md §4).
struct NetworkSettings
{
    std::string proxy;               ///< empty = the environment's
    std::string caFile;              ///< empty = the system's
    bool plainHttpElsewhere = false; ///< http to other hosts than loopback
    TransferBounds bounds;
};

/// What one attempt brought.
struct TransferResult
{
    int status = 0;                        ///< HTTP status, 0 without one
    std::optional<CallFailure> failure;    ///< of the transfer itself: refused, cut, timed out, over a bound
    std::string body;                      ///< of an unstreamed answer or an error
    std::optional<Decoded> streamed;       ///< of a streamed answer
    std::optional<std::chrono::milliseconds> retryAfter;
    std::optional<std::string> requestId;
    std::int64_t latencyUs = 0;            ///< last body byte − pre-transfer
    std::optional<std::int64_t> firstTokenUs;
    bool sent = false;                     ///< the request left for the network
};

/// One reusable easy handle with its buffers. Used by the network thread only.
class Transfer
{
public:
    explicit Transfer(const NetworkSettings &settings);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    /// Readies the handle for one attempt. @p request must outlive it. @p keyHeader may be empty; it is never kept.
    Status prepare(const WireRequest &request, const std::string &keyHeader, const Adapter &adapter, bool stream);
    /// Readies a GET.
    Status prepareGet(const std::string &url, const std::string &keyHeader, const Adapter &adapter);
    void *handle() const; ///< the CURL easy handle
    /// True when no payload came for longer than the bounds allow.
    bool isIdle(std::chrono::steady_clock::time_point now) const;
    /// What came, given curl's result code.
    TransferResult finish(int curlCode, bool timedOutIdle);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// http or https, a host, no user information; http only to loopback unless allowed.
Status checkEndpointUrl(const std::string &url, bool plainHttpElsewhere);
bool isLoopbackUrl(const std::string &url);

} // namespace assay
