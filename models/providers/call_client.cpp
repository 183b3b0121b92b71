#include "providers/call_client.h"

#include <QRandomGenerator>
#include <atomic>
#include <curl/curl.h>
#include <malloc.h>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <queue>
#include <thread>

#include "base/utf8.h"
#include "providers/rate_limit.h"

namespace assay {

namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr auto idleCheck = std::chrono::milliseconds(250);

/// libcurl's global state, set up once for the process.
void initialiseCurl()
{
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    (void) once;
    // Blocks of this size go back to the system when an answer ends; else glibc keeps what the largest ones took.
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

using Got = tl::expected<std::string, CallFailure>;

struct Call
{
    int lane = 0;
    WireRequest request;
    bool stream = false;
    std::int64_t tokens = 0;
    std::uint64_t ticket = 0;
    CallClient::Done done;
    int attempts = 0;
    int sent = 0;
    SteadyClock::time_point submitted;
    SteadyClock::time_point started; ///< of the running attempt
    std::unique_ptr<Transfer> transfer;
    bool isGet = false;
    std::promise<Got> *got = nullptr;
};
using CallPtr = std::unique_ptr<Call>;

struct Lane
{
    Endpoint endpoint;
    std::string keyHeader;
    KeyMask mask;
    AdaptiveConcurrency concurrency;
    MinuteLimits minute;
    int running = 0;
    std::deque<CallPtr> ready;
};

struct Later
{
    SteadyClock::time_point when;
    CallPtr call;
};

const Adapter &dialectOf(const Endpoint &endpoint)
{
    return endpoint.dialect ? *endpoint.dialect : adapterFor(endpoint.kind);
}

bool isRetried(const CallFailure &failure)
{
    switch (failure.error) {
    case CallError::RateLimit:
    case CallError::Overloaded:
    case CallError::Network:
    case CallError::Timeout: return true;
    default: return false;
    }
}

/// Passwords of the proxies that this process may use; libcurl takes one from the environment when the settings name none.
std::vector<std::string> proxySecrets(const NetworkSettings &network)
{
    std::vector<std::string> secrets = passwordsOf(network.proxy);
    for (const char *variable : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"}) {
        const char *value = std::getenv(variable);
        for (std::string &password : passwordsOf(value ? value : ""))
            secrets.push_back(std::move(password));
    }
    return secrets;
}

/// Whatever a server sends back may hold the key that it was sent.
void maskAnswer(const KeyMask &mask, Completion &answer)
{
    mask.apply(answer.output);
    for (std::optional<std::string> *text : {&answer.toolCalls, &answer.reasoning, &answer.finishReason, &answer.snapshot, &answer.requestId}) {
        if (*text)
            mask.apply(**text);
    }
}

CallReply cancelledReply(const Call &call)
{
    CallReply reply;
    reply.answer = tl::unexpected(CallFailure{CallError::Cancelled, {}});
    reply.attempts = call.attempts;
    reply.sent = call.sent;
    return reply;
}

/// A call that cannot be sent at all.
void refuse(const Call &call, std::string why)
{
    CallReply reply;
    reply.answer = tl::unexpected(CallFailure{CallError::BadRequest, std::move(why)});
    call.done(std::move(reply));
}

Decoded decodeBody(const Adapter &adapter, const std::string &body)
{
    const auto json = parseJsonLenient(body);
    if (!json)
        return tl::unexpected(malformed("the answer is not valid JSON"));
    if (!json->is_object())
        return tl::unexpected(malformed("the answer is no JSON object"));
    try {
        return adapter.decode(*json);
    } catch (const std::exception &) {
        return tl::unexpected(malformed("the answer has an unexpected shape"));
    }
}

/// The answer of one attempt, or why there is none.
Decoded answerOf(const Adapter &adapter, TransferResult &result)
{
    if (result.failure)
        return tl::unexpected(*result.failure);
    if (result.status != 200)
        return tl::unexpected(failureOf(result.status, result.body));
    Decoded answer = result.streamed ? std::move(*result.streamed) : decodeBody(adapter, result.body);
    if (answer && result.requestId)
        answer->requestId = result.requestId;
    return answer;
}

} // namespace

struct CallClient::Private
{
    Options options;
    std::vector<std::string> proxyPasswords;
    CURLM *multi = nullptr;
    std::thread thread;

    std::mutex mutex; ///< guards what other threads hand over
    std::vector<CallPtr> submitted;
    std::vector<std::unique_ptr<Lane>> newLanes;
    int laneCount = 0;
    std::atomic<bool> cancelling = false;
    std::atomic<bool> paused = false;
    std::atomic<bool> closing = false;

    // Everything below belongs to the network thread.
    AnswerRoom room;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::map<CURL *, CallPtr> running;
    std::vector<Later> later;
    std::vector<std::unique_ptr<Transfer>> idle;
    SplitMix64 jitter{QRandomGenerator::system()->generate64()};
    SteadyClock::time_point nextIdleCheck{};

    void loop();
    void takeSubmitted();
    void wakeLater();
    void startReady();
    bool start(Lane &lane, CallPtr call);
    void watch(const Lane &lane, const Call &call);
    void takeFinished();
    void resumePaused();
    void endIdle();
    void finish(CallPtr call, int code, bool timedOutIdle);
    void finishGet(Call &call, Lane &lane, TransferResult result);
    void again(CallPtr call, const TransferResult &result);
    void reply(Call &call, Lane &lane, TransferResult &result, Decoded answer);
    void cancelEverything();
    int waitMs() const;
};

CallClient::CallClient(Options options) : d(std::make_unique<Private>())
{
    initialiseCurl();
    d->options = std::move(options);
    d->proxyPasswords = proxySecrets(d->options.network);
    d->multi = curl_multi_init();
    curl_multi_setopt(d->multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
    curl_multi_setopt(d->multi, CURLMOPT_MAXCONNECTS, 512L);
    d->thread = std::thread([this] { d->loop(); });
}

CallClient::~CallClient()
{
    d->closing = true;
    curl_multi_wakeup(d->multi);
    d->thread.join();
    d->idle.clear();
    curl_multi_cleanup(d->multi);
}

int CallClient::addEndpoint(const Endpoint &endpoint, int concurrency)
{
    const int limit = std::max(1, std::min(concurrency, endpoint.limits.maxConnections.value_or(concurrency)));
    const std::string header = endpoint.key.empty() ? std::string() : dialectOf(endpoint).keyHeader(endpoint.key);
    std::vector<std::string> secrets = d->proxyPasswords;
    secrets.push_back(endpoint.key);
    const std::lock_guard lock(d->mutex);
    d->newLanes.push_back(std::make_unique<Lane>(Lane{endpoint, header, KeyMask(secrets), AdaptiveConcurrency(limit), MinuteLimits(endpoint.limits), 0, {}}));
    return d->laneCount++;
}

void CallClient::submit(int endpoint, WireRequest request, bool stream, std::int64_t tokens, Done done, std::uint64_t ticket)
{
    auto call = std::make_unique<Call>();
    call->ticket = ticket;
    call->lane = endpoint;
    call->request = std::move(request);
    call->stream = stream;
    call->tokens = tokens;
    call->done = std::move(done);
    call->submitted = SteadyClock::now();
    bool first = false;
    {
        const std::lock_guard lock(d->mutex);
        first = d->submitted.empty();
        d->submitted.push_back(std::move(call));
    }
    if (first)
        curl_multi_wakeup(d->multi);
}

void CallClient::cancelAll()
{
    d->cancelling = true;
    curl_multi_wakeup(d->multi);
}

void CallClient::pause(bool paused)
{
    d->paused = paused;
    curl_multi_wakeup(d->multi);
}

tl::expected<std::string, CallFailure> CallClient::get(const Endpoint &endpoint, const std::string &url, const std::function<bool()> &stopped)
{
    std::promise<Got> promise;
    auto call = std::make_unique<Call>();
    call->lane = addEndpoint(endpoint, 1);
    call->request.url = url;
    call->isGet = true;
    call->got = &promise;
    {
        const std::lock_guard lock(d->mutex);
        d->submitted.push_back(std::move(call));
    }
    curl_multi_wakeup(d->multi);
    auto answer = promise.get_future();
    while (answer.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready) {
        if (stopped && stopped())
            cancelAll();
    }
    return answer.get();
}

void CallClient::Private::loop()
{
    while (!closing) {
        takeSubmitted();
        if (cancelling.exchange(false))
            cancelEverything();
        wakeLater();
        startReady();
        int active = 0;
        curl_multi_perform(multi, &active);
        takeFinished();
        resumePaused();
        endIdle();
        startReady();
        curl_multi_poll(multi, nullptr, 0, waitMs(), nullptr);
    }
    takeSubmitted();
    cancelEverything();
}

void CallClient::Private::takeSubmitted()
{
    std::vector<CallPtr> calls;
    {
        const std::lock_guard lock(mutex);
        for (auto &lane : newLanes)
            lanes.push_back(std::move(lane));
        newLanes.clear();
        calls.swap(submitted);
    }
    for (CallPtr &call : calls)
        lanes[static_cast<std::size_t>(call->lane)]->ready.push_back(std::move(call));
}

void CallClient::Private::wakeLater()
{
    const auto now = SteadyClock::now();
    for (std::size_t i = 0; i < later.size();) {
        if (later[i].when > now) {
            ++i;
            continue;
        }
        CallPtr call = std::move(later[i].call);
        later[i] = std::move(later.back());
        later.pop_back();
        lanes[static_cast<std::size_t>(call->lane)]->ready.push_front(std::move(call));
    }
}

void CallClient::Private::startReady()
{
    if (paused)
        return;
    for (const auto &lane : lanes) {
        while (!lane->ready.empty() && lane->running < lane->concurrency.now()) {
            const auto now = SteadyClock::now();
            const auto when = lane->minute.earliest(now, lane->ready.front()->tokens);
            CallPtr call = std::move(lane->ready.front());
            lane->ready.pop_front();
            if (when > now) {
                later.push_back({when, std::move(call)});
                break;
            }
            lane->minute.spend(now, call->tokens);
            if (!start(*lane, std::move(call)))
                continue;
        }
    }
}

bool CallClient::Private::start(Lane &lane, CallPtr call)
{
    if (idle.empty())
        idle.push_back(std::make_unique<Transfer>(options.network, room));
    call->transfer = std::move(idle.back());
    idle.pop_back();
    const Adapter &adapter = dialectOf(lane.endpoint);
    const Status ready = call->isGet ? call->transfer->prepareGet(call->request.url, lane.keyHeader, adapter)
                                     : call->transfer->prepare(call->request, lane.keyHeader, adapter, call->stream);
    if (!ready) {
        if (call->got)
            call->got->set_value(tl::unexpected(CallFailure{CallError::BadRequest, toSentence(ready.error()).toStdString()}));
        else
            refuse(*call, toSentence(ready.error()).toStdString());
        return false;
    }
    if (options.watcher && !call->isGet)
        watch(lane, *call);
    ++call->attempts;
    ++lane.running;
    call->started = SteadyClock::now();
    CURL *handle = call->transfer->handle();
    running.emplace(handle, std::move(call));
    curl_multi_add_handle(multi, handle);
    return true;
}

void CallClient::Private::watch(const Lane &lane, const Call &call)
{
    options.watcher->begun(call.ticket);
    if (!call.stream)
        return;
    call.transfer->tellText([this, &mask = lane.mask, ticket = call.ticket](std::string_view text) {
        std::string shown(text);
        mask.applyToBeginning(shown);
        options.watcher->text(ticket, std::move(shown));
    });
}

void CallClient::Private::takeFinished()
{
    int left = 0;
    while (CURLMsg *message = curl_multi_info_read(multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const int code = message->data.result;
        const auto found = running.find(message->easy_handle);
        curl_multi_remove_handle(multi, message->easy_handle);
        if (found == running.end())
            continue;
        CallPtr call = std::move(found->second);
        running.erase(found);
        finish(std::move(call), code, false);
    }
}

void CallClient::Private::resumePaused()
{
    if (!room.takeReleased())
        return;
    for (const auto &[handle, call] : running)
        call->transfer->resumeIfPaused();
}

/// curl's own low-speed limit counts comments as progress; ours counts payload.
void CallClient::Private::endIdle()
{
    const auto now = SteadyClock::now();
    if (now < nextIdleCheck)
        return;
    nextIdleCheck = now + idleCheck;
    for (auto each = running.begin(); each != running.end();) {
        if (!each->second->transfer->isIdle(now)) {
            ++each;
            continue;
        }
        curl_multi_remove_handle(multi, each->first);
        CallPtr call = std::move(each->second);
        each = running.erase(each);
        finish(std::move(call), CURLE_OPERATION_TIMEDOUT, true);
    }
}

void CallClient::Private::finish(CallPtr call, int code, bool timedOutIdle)
{
    Lane &lane = *lanes[static_cast<std::size_t>(call->lane)];
    --lane.running;
    TransferResult result = call->transfer->finish(code, timedOutIdle);
    idle.push_back(std::move(call->transfer));
    call->sent += result.sent;
    if (call->isGet)
        return finishGet(*call, lane, std::move(result));
    Decoded answer = answerOf(dialectOf(lane.endpoint), result);
    if (answer) {
        lane.concurrency.good();
    } else {
        const CallError error = answer.error().error;
        if (error == CallError::RateLimit || error == CallError::Overloaded)
            lane.concurrency.pushedBack(SteadyClock::now());
        if (isRetried(answer.error()) && call->attempts < mostAttempts)
            return again(std::move(call), result);
    }
    reply(*call, lane, result, std::move(answer));
}

void CallClient::Private::finishGet(Call &call, Lane &lane, TransferResult result)
{
    if (!result.failure && result.status == 200) {
        lane.mask.apply(result.body);
        call.got->set_value(std::move(result.body));
        return;
    }
    CallFailure failure = result.failure ? *result.failure : failureOf(result.status, result.body);
    lane.mask.apply(failure.text);
    call.got->set_value(tl::unexpected(std::move(failure)));
}

void CallClient::Private::again(CallPtr call, const TransferResult &result)
{
    const auto delay = retryDelay(call->attempts, result.retryAfter, jitter.unit());
    const auto scaled = std::chrono::microseconds(static_cast<std::int64_t>(static_cast<double>(delay.count()) * 1000 * options.waitFactor));
    later.push_back({SteadyClock::now() + scaled, std::move(call)});
}

void CallClient::Private::reply(Call &call, Lane &lane, TransferResult &result, Decoded answer)
{
    CallReply reply;
    reply.answer = std::move(answer);
    reply.attempts = call.attempts;
    reply.sent = call.sent;
    if (reply.answer) {
        reply.latencyUs = result.latencyUs;
        reply.firstTokenUs = result.firstTokenUs;
        maskAnswer(lane.mask, *reply.answer);
        reply.invalidUtf8 = !isUtf8(reply.answer->output);
    } else {
        lane.mask.apply(reply.answer.error().text);
    }
    using std::chrono::duration_cast;
    reply.waitUs = duration_cast<std::chrono::microseconds>(call.started - call.submitted).count();
    call.done(std::move(reply));
}

void CallClient::Private::cancelEverything()
{
    const auto end = [](Call &call) {
        if (call.got)
            call.got->set_value(tl::unexpected(CallFailure{CallError::Cancelled, {}}));
        else
            call.done(cancelledReply(call));
    };
    for (auto &[handle, call] : running) {
        curl_multi_remove_handle(multi, handle);
        TransferResult result = call->transfer->finish(CURLE_ABORTED_BY_CALLBACK, false);
        call->sent += result.sent;
        idle.push_back(std::move(call->transfer));
        --lanes[static_cast<std::size_t>(call->lane)]->running;
        end(*call);
    }
    running.clear();
    for (const auto &lane : lanes) {
        for (CallPtr &call : lane->ready)
            end(*call);
        lane->ready.clear();
    }
    for (Later &each : later)
        end(*each.call);
    later.clear();
}

int CallClient::Private::waitMs() const
{
    using std::chrono::duration_cast;
    auto wait = std::chrono::milliseconds(running.empty() ? 1000 : idleCheck.count());
    const auto now = SteadyClock::now();
    for (const Later &each : later)
        wait = std::min(wait, std::max(std::chrono::milliseconds(0), duration_cast<std::chrono::milliseconds>(each.when - now) + std::chrono::milliseconds(1)));
    return static_cast<int>(wait.count());
}

} // namespace assay
