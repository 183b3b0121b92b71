#include "providers/transfer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>
#include <charconv>
#include <curl/curl.h>

#include "base/utf8.h"

namespace assay {

namespace {

using SteadyClock = std::chrono::steady_clock;

enum class Broken { No, Body, Headers, Line, Event, Encoding };

/// Retry-After: seconds, or an HTTP date.
std::optional<std::chrono::milliseconds> retryAfterOf(std::string_view value)
{
    double seconds = 0;
    const auto parsed = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (parsed.ec == std::errc() && parsed.ptr == value.data() + value.size() && seconds >= 0 && seconds < 1e6)
        return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
    const QDateTime date = QLocale::c().toDateTime(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())),
                                                   QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    const QDateTime utc(date.date(), date.time(), Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(utc)));
}

CallFailure networkFailure(int code)
{
    const bool timeout = code == CURLE_OPERATION_TIMEDOUT;
    return {timeout ? CallError::Timeout : CallError::Network, curl_easy_strerror(static_cast<CURLcode>(code))};
}

CallFailure brokenFailure(Broken broken)
{
    switch (broken) {
    case Broken::Body: return {CallError::TooLarge, "cut: the answer passed 32 MiB"};
    case Broken::Encoding: return {CallError::Malformed, "the answer is compressed, which was not asked for"};
    case Broken::Headers: return {CallError::TooLarge, "cut: the headers passed 64 KiB"};
    case Broken::Line: return {CallError::TooLarge, "cut: a line of the stream passed 1 MiB"};
    case Broken::Event: return {CallError::TooLarge, "cut: an event of the stream passed 4 MiB"};
    case Broken::No: break;
    }
    return {CallError::Network, {}};
}

} // namespace

bool isLoopbackUrl(const std::string &url)
{
    const QString host = QUrl(QString::fromStdString(url)).host();
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

Status checkEndpointUrl(const std::string &url, bool plainHttpElsewhere)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const auto refused = [&](const char *why) {
        return fail(ErrorCode::BadInput, QCoreApplication::translate("Providers", "The address “%1” cannot be used").arg(parsed.toDisplayString()),
                    QCoreApplication::translate("Providers", why));
    };
    if (!parsed.isValid() || parsed.host().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Providers", "it is no complete address"));
    if (!parsed.userInfo().isEmpty())
        return refused(QT_TRANSLATE_NOOP("Providers", "it holds a user name or a password, which would be stored"));
    if (parsed.scheme() == QLatin1String("https"))
        return {};
    if (parsed.scheme() != QLatin1String("http"))
        return refused(QT_TRANSLATE_NOOP("Providers", "only https and http are spoken"));
    if (!isLoopbackUrl(url) && !plainHttpElsewhere)
        return refused(QT_TRANSLATE_NOOP("Providers", "a key and texts would cross the network unencrypted; use https"));
    return {};
}

struct Transfer::Private
{
    const NetworkSettings &settings;
    CURL *easy = curl_easy_init();
    curl_slist *headers = nullptr;
    std::string url; ///< that was checked and set; the calls of a run all go to the same one
    std::vector<std::string> headerLines; ///< that @c headers was made of
    bool stream = false;
    std::size_t headerBytes = 0;
    std::size_t bodyBytes = 0;
    Broken broken = Broken::No;
    std::unique_ptr<StreamDecoder> decoder;
    std::optional<StreamLines> lines;
    bool streamDone = false;
    TransferResult result;
    SteadyClock::time_point lastPayload;
    std::function<void(std::string_view)> told;
    std::size_t toldLength = 0;
    SteadyClock::time_point nextTold;
    AnswerRoom &room;
    AnswerRoom::Share share;
    bool paused = false;

    Private(const NetworkSettings &network, AnswerRoom &shared) : settings(network), room(shared) {}
    ~Private()
    {
        room.release(share);
        curl_slist_free_all(headers);
        curl_easy_cleanup(easy);
    }

    void reset();
    Status setUrl(const std::string &wanted);
    void setHeaders(std::vector<std::string> wanted);
    bool isStreamedAnswer();
    std::size_t takeBody(std::string_view bytes);
    std::size_t takeHeader(std::string_view line);
    void noteFirstToken();
    void tellText();
    static std::size_t onBody(char *data, std::size_t size, std::size_t count, void *self)
    {
        return static_cast<Private *>(self)->takeBody({data, size * count});
    }
    static std::size_t onHeader(char *data, std::size_t size, std::size_t count, void *self)
    {
        return static_cast<Private *>(self)->takeHeader({data, size * count});
    }
};

Transfer::Transfer(const NetworkSettings &settings, AnswerRoom &room) : d(std::make_unique<Private>(settings, room))
{
    curl_easy_setopt(d->easy, CURLOPT_WRITEFUNCTION, Private::onBody);
    curl_easy_setopt(d->easy, CURLOPT_WRITEDATA, d.get());
    curl_easy_setopt(d->easy, CURLOPT_HEADERFUNCTION, Private::onHeader);
    curl_easy_setopt(d->easy, CURLOPT_HEADERDATA, d.get());
    curl_easy_setopt(d->easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(d->easy, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(d->easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(d->easy, CURLOPT_REDIR_PROTOCOLS_STR, "https");
    curl_easy_setopt(d->easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(d->easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(d->easy, CURLOPT_BUFFERSIZE, 65536L);
    if (!settings.proxy.empty())
        curl_easy_setopt(d->easy, CURLOPT_PROXY, settings.proxy.c_str());
    if (!settings.caFile.empty())
        curl_easy_setopt(d->easy, CURLOPT_CAINFO, settings.caFile.c_str());
}

Transfer::~Transfer() = default;

void *Transfer::handle() const
{
    return d->easy;
}

void Transfer::Private::reset()
{
    headerBytes = 0;
    bodyBytes = 0;
    broken = Broken::No;
    decoder.reset();
    lines.reset();
    streamDone = false;
    paused = false;
    told = {};
    toldLength = 0;
    nextTold = {};
    result = {};
    lastPayload = SteadyClock::now();
    const TransferBounds &bounds = settings.bounds;
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(bounds.connect.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(bounds.total.count()));
}

Status Transfer::Private::setUrl(const std::string &wanted)
{
    if (wanted == url)
        return {};
    if (auto fit = checkEndpointUrl(wanted, settings.plainHttpElsewhere); !fit)
        return fit;
    url = wanted;
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    return {};
}

void Transfer::Private::setHeaders(std::vector<std::string> wanted)
{
    if (wanted == headerLines)
        return;
    curl_slist_free_all(headers);
    headers = nullptr;
    headerLines = std::move(wanted);
    for (const std::string &line : headerLines)
        headers = curl_slist_append(headers, line.c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
}

Status Transfer::prepare(const WireRequest &request, const std::string &keyHeader, const Adapter &adapter, bool stream)
{
    if (auto fit = d->setUrl(request.url); !fit)
        return fit;
    d->reset();
    d->stream = stream;
    if (stream) {
        d->decoder = adapter.streamDecoder();
        d->lines.emplace(adapter.framing(), [this](std::string_view data) {
            const bool more = d->decoder->feed(data);
            d->noteFirstToken();
            if (d->told)
                d->tellText();
            d->streamDone = !more;
            return more;
        });
    }
    // A megabyte may unpack to a gigabyte, inside curl, where we cannot count; answers are small.
    std::vector<std::string> lines{"Content-Type: application/json", "Expect:", "Accept-Encoding: identity"};
    lines.insert(lines.end(), request.headers.begin(), request.headers.end());
    if (!keyHeader.empty())
        lines.push_back(keyHeader);
    d->setHeaders(std::move(lines));
    curl_easy_setopt(d->easy, CURLOPT_POST, 1L);
    curl_easy_setopt(d->easy, CURLOPT_POSTFIELDS, request.body.data());
    curl_easy_setopt(d->easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    return {};
}

Status Transfer::prepareGet(const std::string &url, const std::string &keyHeader, const Adapter &)
{
    if (auto fit = d->setUrl(url); !fit)
        return fit;
    d->reset();
    d->stream = false;
    d->setHeaders(keyHeader.empty() ? std::vector<std::string>() : std::vector{keyHeader});
    curl_easy_setopt(d->easy, CURLOPT_HTTPGET, 1L);
    return {};
}

std::size_t Transfer::Private::takeHeader(std::string_view line)
{
    headerBytes += line.size();
    if (headerBytes > settings.bounds.headers) {
        broken = Broken::Headers;
        return 0;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return line.size();
    const std::string key = lowerAscii(trimmed(line.substr(0, colon)));
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (key == "content-encoding" && lowerAscii(value) != "identity") {
        broken = Broken::Encoding;
        return 0;
    }
    if (key == "retry-after")
        result.retryAfter = retryAfterOf(value);
    else if (key == "x-request-id" || key == "request-id")
        result.requestId = std::string(value.substr(0, 200));
    return line.size();
}

bool Transfer::Private::isStreamedAnswer()
{
    if (!stream)
        return false;
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    return status == 200;
}

std::size_t Transfer::Private::takeBody(std::string_view bytes)
{
    if (bodyBytes + bytes.size() > settings.bounds.body) {
        broken = Broken::Body;
        return 0;
    }
    if (!room.grow(share, bodyBytes + bytes.size())) {
        paused = true;
        return CURL_WRITEFUNC_PAUSE; // curl keeps these bytes and brings them again
    }
    bodyBytes += bytes.size();
    if (!isStreamedAnswer()) {
        lastPayload = SteadyClock::now();
        result.body += bytes;
        return bytes.size();
    }
    const auto state = lines->feed(bytes);
    if (lines->sawPayload())
        lastPayload = SteadyClock::now();
    if (state == StreamLines::State::LineTooLong || state == StreamLines::State::EventTooLong) {
        broken = state == StreamLines::State::LineTooLong ? Broken::Line : Broken::Event;
        return 0;
    }
    return bytes.size();
}

void Transfer::Private::noteFirstToken()
{
    if (result.firstTokenUs || !decoder->hasContent())
        return;
    curl_off_t now = 0;
    curl_off_t sent = 0;
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &now);
    curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &sent);
    result.firstTokenUs = now - sent;
}

void Transfer::tellText(std::function<void(std::string_view)> told)
{
    d->told = std::move(told);
}

void Transfer::Private::tellText()
{
    constexpr auto pause = std::chrono::milliseconds(50);
    const std::string_view text = decoder->text().substr(0, liveTextBound);
    const auto now = SteadyClock::now();
    if (text.size() == toldLength || now < nextTold)
        return;
    toldLength = text.size();
    nextTold = now + pause;
    told(text);
}

bool Transfer::isIdle(SteadyClock::time_point now) const
{
    if (d->paused)
        return false; // it waits for us
    const TransferBounds &bounds = d->settings.bounds;
    const bool begun = d->bodyBytes > 0;
    return now - d->lastPayload > (begun ? bounds.idle : bounds.firstByte);
}

TransferResult Transfer::finish(int code, bool timedOutIdle)
{
    TransferResult &result = d->result;
    long status = 0;
    curl_off_t total = 0;
    curl_off_t pretransfer = 0;
    curl_easy_getinfo(d->easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(d->easy, CURLINFO_TOTAL_TIME_T, &total);
    curl_easy_getinfo(d->easy, CURLINFO_PRETRANSFER_TIME_T, &pretransfer);
    result.status = static_cast<int>(status);
    result.sent = pretransfer > 0;
    result.latencyUs = pretransfer > 0 ? total - pretransfer : 0;
    if (d->broken != Broken::No)
        result.failure = brokenFailure(d->broken);
    else if (timedOutIdle)
        result.failure = CallFailure{CallError::Timeout, "nothing came for too long"};
    else if (code != CURLE_OK && !d->streamDone)
        result.failure = networkFailure(code);
    if (d->isStreamedAnswer() && !result.failure) {
        d->lines->finish();
        result.streamed = d->decoder->end();
    }
    d->room.release(d->share);
    return std::move(result);
}

void Transfer::resumeIfPaused()
{
    if (!std::exchange(d->paused, false))
        return;
    d->lastPayload = SteadyClock::now();
    curl_easy_pause(d->easy, CURLPAUSE_CONT);
}

bool AnswerRoom::grow(Share &share, std::size_t bytes)
{
    const std::size_t wanted = bytes <= own ? 0 : (bytes - own + step - 1) / step * step;
    if (wanted <= share.held)
        return true;
    const std::size_t more = wanted - share.held;
    if (m_used + more > pool) {
        if (m_beyond && m_beyond != &share)
            return false;
        m_beyond = &share;
    }
    m_used += more;
    share.held = wanted;
    return true;
}

void AnswerRoom::release(Share &share)
{
    m_released = m_released || share.held > 0;
    m_used -= std::exchange(share.held, 0);
    if (m_beyond == &share)
        m_beyond = nullptr;
}

} // namespace assay
