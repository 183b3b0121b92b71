#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

/// Memory that all answers under way may take together. Each has a little for itself; what is larger shares a pool, and beyond it only one
/// answer at a time goes on growing: the others are paused until there is room, so that many endless answers take no more memory than
/// one. Used by the network thread only.
class AnswerRoom
{
public:
    static constexpr std::size_t own = 256u << 10;
    static constexpr std::size_t pool = 8u << 20;
    static constexpr std::size_t step = 1u << 20;

    /// One answer's share.
    struct Share
    {
        std::size_t held = 0;
    };
    /// Room for @p bytes of the answer in all; false when it has to wait.
    bool grow(Share &share, std::size_t bytes);
    void release(Share &share);
    /// True once after something was released: then those that wait may try again.
    bool takeReleased() { return std::exchange(m_released, false); }

private:
    std::size_t m_used = 0;
    const Share *m_beyond = nullptr; ///< the one that grows beyond the pool
    bool m_released = false;
};

/// One reusable easy handle with its buffers. Used by the network thread only.
class Transfer
{
public:
    /// Both must outlive it.
    Transfer(const NetworkSettings &settings, AnswerRoom &room);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    /// Readies the handle for one attempt. @p request must outlive it. @p keyHeader may be empty; it is never kept.
    Status prepare(const WireRequest &request, const std::string &keyHeader, const Adapter &adapter, bool stream);
    /// Tells the streamed text as far as it has come: at once, then at most 20 times a second, until it has liveTextBound bytes. For
    /// the attempt readied last.
    void tellText(std::function<void(std::string_view)> told);
    static constexpr std::size_t liveTextBound = 16u << 10;
    /// Readies a GET.
    Status prepareGet(const std::string &url, const std::string &keyHeader, const Adapter &adapter);
    void *handle() const; ///< the CURL easy handle
    /// Goes on with an answer that waits for room.
    void resumeIfPaused();
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
