#include "support/mock_provider.h"

#include <QByteArray>
#include <arpa/inet.h>
#include <atomic>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <map>
#include <mutex>
#include <netinet/tcp.h>
#include <nlohmann/json.hpp>
#include <queue>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <unordered_map>

namespace {

using Json = nlohmann::json;

std::int64_t nowUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 14695981039346656037u; // FNV-1a
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

/// "right" with that probability, drawn by everything that the request holds: seed (which counts repeats), case, model.
std::string drawn(const std::string &body, int rightPerMille)
{
    std::uint64_t bits = hashOf(body);
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    bits ^= bits >> 31;
    return bits % 1000 < static_cast<std::uint64_t>(rightPerMille) ? "right" : "wrong";
}

/// What the model's name asks for.
struct Behaviour
{
    int latencyMs = 0;
    int eventMs = 0;
    int jitterPercent = 0;
    bool isParrot = false;
    int rightPerMille = -1; ///< -1 = it does not answer right or wrong
    std::string fault;    ///< "" or one of the words, or a status
    int faultAttempts = -1; ///< -1 always

    static Behaviour of(const std::string &model)
    {
        Behaviour behaviour;
        for (std::size_t at = 0; at <= model.size();) {
            const std::size_t end = std::min(model.find('-', at), model.size());
            behaviour.take(model.substr(at, end - at));
            at = end + 1;
        }
        return behaviour;
    }

private:
    void take(std::string word)
    {
        static const std::vector<std::string> faults{"cut", "drop", "hang", "slow", "garbage", "html", "endless", "endlessline", "bomb", "deep", "nan",
                                                     "bom", "crlf", "split", "redirect", "echo401", "echokey", "echolate", "echoall", "echo407", "nousage", "negative", "empty"};
        const auto number = [&](std::size_t from) { return from < word.size() ? std::atoi(word.c_str() + from) : 0; };
        if (word.size() > 1 && word[0] == 'l' && std::isdigit(static_cast<unsigned char>(word[1])))
            latencyMs = number(1);
        else if (word.size() > 1 && word[0] == 'e' && std::isdigit(static_cast<unsigned char>(word[1])))
            eventMs = number(1);
        else if (word.size() > 1 && word[0] == 'j' && std::isdigit(static_cast<unsigned char>(word[1])))
            jitterPercent = number(1);
        else if (word == "parrot")
            isParrot = true;
        else if (word.size() > 1 && word[0] == 'p' && std::isdigit(static_cast<unsigned char>(word[1])))
            rightPerMille = number(1);
        else {
            int attempts = -1;
            const auto x = word.rfind('x');
            if (x != std::string::npos && x + 1 < word.size() && std::isdigit(static_cast<unsigned char>(word[x + 1])) && x > 0) {
                attempts = number(x + 1) == 0 ? -1 : number(x + 1);
                word.resize(x);
            }
            const bool status = word.size() == 3 && std::isdigit(static_cast<unsigned char>(word[0])) && std::isdigit(static_cast<unsigned char>(word[1]));
            if (status || std::find(faults.begin(), faults.end(), word) != faults.end()) {
                fault = word;
                faultAttempts = attempts;
            }
        }
    }
};

struct Connection
{
    int socket = -1;
    std::string in;
    std::string out;
    std::size_t sent = 0;
    bool closeAfter = false;
    bool dripping = false; ///< keeps producing until the client goes
    std::string drip;
    int dripMs = 0;
    std::uint64_t id = 0;
};

struct Timed
{
    std::int64_t when;
    std::uint64_t connection;
    std::size_t logEntry;
    std::string bytes;
    bool close;
    bool operator>(const Timed &other) const { return when > other.when; }
};

std::string chunk(std::string_view data)
{
    char size[32];
    std::snprintf(size, sizeof size, "%zx\r\n", data.size());
    return size + std::string(data) + "\r\n";
}

std::string response(int status, const std::string &body, const std::string &type = "application/json", const std::string &extra = {})
{
    return "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + extra
           + "\r\n" + body;
}

const std::string streamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

enum class Dialect { OpenAi, Anthropic, Google, Ollama };

Dialect dialectOf(const std::string &path)
{
    if (path.find(":generateContent") != std::string::npos || path.find(":streamGenerateContent") != std::string::npos)
        return Dialect::Google;
    if (path.find("/api/chat") != std::string::npos)
        return Dialect::Ollama;
    return path.ends_with("/messages") ? Dialect::Anthropic : Dialect::OpenAi;
}

std::string lastEcho(const std::string &text)
{
    const auto at = text.rfind("[[echo:");
    const auto end = at == std::string::npos ? at : text.find("]]", at);
    if (end == std::string::npos)
        return {};
    const std::string written = text.substr(at + 7, end - at - 7);
    const Json meant = Json::parse("\"" + written + "\"", nullptr, false); // it stands in a JSON string
    return meant.is_string() ? meant.get<std::string>() : written;
}

/// What the last message says, of an OpenAI-compatible request.
std::string lastMessage(const Json &request)
{
    const Json::json_pointer messages("/messages");
    if (!request.is_object() || !request.contains(messages) || !request[messages].is_array() || request[messages].empty())
        return {};
    const Json &last = request[messages].back();
    return last.contains("content") && last["content"].is_string() ? last["content"].get<std::string>() : std::string();
}

/// The answer to a request: what it asks to be echoed, else a word drawn by everything that it holds.
std::string answerTo(const Json &request, const std::string &raw)
{
    std::string answer = lastEcho(raw);
    if (!answer.empty())
        return answer;
    static const char *words[]{"amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heath"};
    return words[hashOf(request.dump()) % 8];
}

/// The calls that the messages ask for next: `[[tool:NAME {…} & NAME {…}]]` is one turn; the results that came back tell which turn it is.
Json nextCalls(const std::string &body)
{
    std::size_t results = 0;
    for (const std::string sign : {"\"role\":\"tool\"", "\"type\":\"tool_result\"", "\"functionResponse\""}) {
        for (auto at = body.find(sign); at != std::string::npos; at = body.find(sign, at + 1))
            ++results;
    }
    std::size_t before = 0;
    for (auto at = body.find("[[tool:"); at != std::string::npos; at = body.find("[[tool:", at + 1)) {
        const auto end = body.find("]]", at);
        const std::string turn = Json::parse("\"" + body.substr(at + 7, end - at - 7) + "\"", nullptr, false).get<std::string>();
        Json calls = Json::array();
        for (std::size_t from = 0; from <= turn.size();) {
            const auto to = std::min(turn.find(" & ", from), turn.size());
            const std::string call = turn.substr(from, to - from);
            const auto blank = call.find(' ');
            calls.push_back({{"name", call.substr(0, blank)}, {"arguments", call.substr(blank + 1)}, {"id", "t" + std::to_string(before + calls.size())}});
            from = to + 3;
        }
        if (before == results)
            return calls;
        before += calls.size();
    }
    return Json::array();
}

/// An answer that calls tools.
std::string bodyOfCalls(Dialect dialect, const std::string &model, const Json &calls, int input)
{
    Json json;
    Json list = Json::array();
    for (const Json &call : calls) {
        const Json arguments = Json::parse(call["arguments"].get<std::string>(), nullptr, false);
        switch (dialect) {
        case Dialect::OpenAi:
            list.push_back({{"id", call["id"]}, {"type", "function"}, {"function", {{"name", call["name"]}, {"arguments", call["arguments"]}}}});
            break;
        case Dialect::Anthropic:
            list.push_back({{"type", "tool_use"}, {"id", call["id"]}, {"name", call["name"]}, {"input", arguments}});
            break;
        case Dialect::Google:
            list.push_back({{"functionCall", {{"name", call["name"]}, {"args", arguments}}}});
            break;
        case Dialect::Ollama:
            list.push_back({{"function", {{"name", call["name"]}, {"arguments", arguments}}}});
            break;
        }
    }
    switch (dialect) {
    case Dialect::OpenAi:
        json = {{"id", "r1"}, {"model", model}, {"choices", {{{"index", 0}, {"finish_reason", "tool_calls"}, {"message", {{"role", "assistant"}, {"content", nullptr}, {"tool_calls", list}}}}}},
                {"usage", {{"prompt_tokens", input}, {"completion_tokens", 5}}}};
        break;
    case Dialect::Anthropic:
        json = {{"id", "r1"}, {"model", model}, {"stop_reason", "tool_use"}, {"content", list}, {"usage", {{"input_tokens", input}, {"output_tokens", 5}}}};
        break;
    case Dialect::Google:
        json = {{"modelVersion", model}, {"candidates", {{{"finishReason", "STOP"}, {"content", {{"parts", list}}}}}}, {"usageMetadata", {{"promptTokenCount", input}, {"candidatesTokenCount", 5}}}};
        break;
    case Dialect::Ollama:
        json = {{"model", model}, {"message", {{"role", "assistant"}, {"content", ""}, {"tool_calls", list}}}, {"done", true}, {"done_reason", "stop"}, {"prompt_eval_count", input}, {"eval_count", 5}};
        break;
    }
    return json.dump();
}

bool isEmbedding(const std::string &path)
{
    return path.ends_with("/embeddings") || path.ends_with("/api/embed") || path.ends_with(":embedContent");
}

/// How often each letter stands in the text: near texts have near vectors.
std::string embeddingOf(const std::string &path, const Json &request)
{
    const bool google = path.ends_with(":embedContent");
    const Json::json_pointer at(google ? "/content/parts/0/text" : "/input");
    const std::string text = request.contains(at) && request[at].is_string() ? request[at].get<std::string>() : std::string();
    std::vector<double> counts(26, 0.0);
    for (const char c : text)
        if (std::isalpha(static_cast<unsigned char>(c)))
            counts[static_cast<std::size_t>(std::tolower(static_cast<unsigned char>(c)) - 'a')] += 1;
    if (google)
        return Json{{"embedding", {{"values", counts}}}}.dump();
    if (path.ends_with("/api/embed"))
        return Json{{"embeddings", Json::array({counts})}, {"prompt_eval_count", text.size() / 4 + 1}}.dump();
    return Json{{"data", Json::array({{{"embedding", counts}}})}, {"usage", {{"prompt_tokens", text.size() / 4 + 1}}}}.dump();
}

std::string bodyOf(Dialect dialect, const std::string &model, const std::string &answer, int input, bool usage, int sign)
{
    const int output = static_cast<int>(answer.size() / 4) + 1;
    Json json;
    switch (dialect) {
    case Dialect::OpenAi:
        // Written by hand: this shape is what load tests ask for.
        return "{\"id\":\"r1\",\"model\":\"" + model + "\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":"
               + Json(answer).dump(-1, ' ', false, Json::error_handler_t::ignore) + "}}]"
               + (usage ? ",\"usage\":{\"prompt_tokens\":" + std::to_string(sign * input) + ",\"completion_tokens\":" + std::to_string(output) + "}" : std::string())
               + "}";
    case Dialect::Anthropic:
        json = {{"id", "r1"}, {"model", model}, {"stop_reason", "end_turn"}, {"content", {{{"type", "text"}, {"text", answer}}}},
                {"usage", {{"input_tokens", input}, {"output_tokens", output}}}};
        break;
    case Dialect::Google:
        json = {{"modelVersion", model}, {"candidates", {{{"finishReason", "STOP"}, {"content", {{"parts", {{{"text", answer}}}}}}}}},
                {"usageMetadata", {{"promptTokenCount", input}, {"candidatesTokenCount", output}}}};
        break;
    case Dialect::Ollama:
        json = {{"model", model}, {"message", {{"role", "assistant"}, {"content", answer}}}, {"done", true}, {"done_reason", "stop"},
                {"prompt_eval_count", input}, {"eval_count", output}};
        break;
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The events of a streamed answer, one string each, framing included.
std::vector<std::string> eventsOf(Dialect dialect, const std::string &model, const std::string &answer, int input)
{
    const int output = static_cast<int>(answer.size() / 4) + 1;
    std::vector<std::string> pieces;
    for (std::size_t at = 0; at < answer.size();) {
        std::size_t end = std::min(at + 8, answer.size());
        while (end < answer.size() && (static_cast<unsigned char>(answer[end]) & 0xC0) == 0x80)
            ++end; // a piece holds whole characters
        pieces.push_back(answer.substr(at, end - at));
        at = end;
    }
    const auto text = [](const std::string &value) { return Json(value).dump(-1, ' ', false, Json::error_handler_t::replace); };
    std::vector<std::string> events;
    switch (dialect) {
    case Dialect::OpenAi:
        for (const std::string &piece : pieces)
            events.push_back("data: {\"model\":\"" + model + "\",\"choices\":[{\"index\":0,\"delta\":{\"content\":" + text(piece) + "}}]}\n\n");
        events.push_back("data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        events.push_back("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":" + std::to_string(input) + ",\"completion_tokens\":" + std::to_string(output) + "}}\n\n");
        events.push_back("data: [DONE]\n\n");
        break;
    case Dialect::Anthropic:
        events.push_back("event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"r1\",\"model\":\"" + model
                         + "\",\"usage\":{\"input_tokens\":" + std::to_string(input) + ",\"output_tokens\":0}}}\n\n");
        for (const std::string &piece : pieces)
            events.push_back("event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + text(piece) + "}}\n\n");
        events.push_back("event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":" + std::to_string(output) + "}}\n\n");
        events.push_back("event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
        break;
    case Dialect::Google:
        for (const std::string &piece : pieces)
            events.push_back("data: {\"modelVersion\":\"" + model + "\",\"candidates\":[{\"content\":{\"parts\":[{\"text\":" + text(piece) + "}]}}]}\r\n\r\n");
        events.push_back("data: {\"candidates\":[{\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":" + std::to_string(input)
                         + ",\"candidatesTokenCount\":" + std::to_string(output) + "}}\r\n\r\n");
        break;
    case Dialect::Ollama:
        for (const std::string &piece : pieces)
            events.push_back("{\"model\":\"" + model + "\",\"message\":{\"role\":\"assistant\",\"content\":" + text(piece) + "},\"done\":false}\n");
        events.push_back("{\"model\":\"" + model + "\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":"
                         + std::to_string(input) + ",\"eval_count\":" + std::to_string(output) + "}\n");
        break;
    }
    return events;
}

} // namespace

std::string makeGzipBomb(std::size_t megabytes);

struct MockProvider::Private
{
    int listener = -1;
    int epoll = -1;
    int wake[2]{-1, -1};
    std::uint16_t port = 0;
    std::thread thread;
    std::atomic<bool> stopping = false;

    mutable std::mutex mutex;
    std::vector<MockRequest> log;
    std::unordered_map<std::string, int> attempts;

    std::unordered_map<int, std::unique_ptr<Connection>> connections;
    std::unordered_map<std::uint64_t, Connection *> byId;
    std::uint64_t nextId = 1;
    std::atomic<int> accepted = 0;
    std::priority_queue<Timed, std::vector<Timed>, std::greater<>> timed;

    void loop();
    void accept();
    void read(Connection &connection);
    void handle(Connection &connection, const std::string &head, const std::string &body);
    void handleGet(Connection &connection, const std::string &path, const std::string &head);
    void handleChat(Connection &connection, const std::string &path, const std::string &head, const std::string &body);
    bool misbehave(Connection &connection, const Behaviour &behaviour, const Json &request, const std::string &key, bool stream, std::size_t entry);
    void send(Connection &connection, std::string bytes, bool close = false);
    void flush(Connection &connection);
    void close(Connection &connection);
    void finishEntry(std::size_t entry, int status);
    void runTimed();
};

MockProvider::MockProvider() : d(std::make_unique<Private>()) {}

MockProvider::~MockProvider()
{
    stop();
}

bool MockProvider::start(std::uint16_t port)
{
    d->listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int one = 1;
    setsockopt(d->listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(d->listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || ::listen(d->listener, 1024) != 0)
        return false;
    socklen_t size = sizeof address;
    getsockname(d->listener, reinterpret_cast<sockaddr *>(&address), &size);
    d->port = ntohs(address.sin_port);
    d->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (pipe2(d->wake, O_NONBLOCK | O_CLOEXEC) != 0)
        return false;
    for (const int fd : {d->listener, d->wake[0]}) {
        epoll_event event{EPOLLIN, {.fd = fd}};
        epoll_ctl(d->epoll, EPOLL_CTL_ADD, fd, &event);
    }
    d->stopping = false;
    d->thread = std::thread([this] { d->loop(); });
    return true;
}

void MockProvider::stop()
{
    if (!d->thread.joinable())
        return;
    d->stopping = true;
    (void) !::write(d->wake[1], "x", 1);
    d->thread.join();
    for (auto &[fd, connection] : d->connections)
        ::close(fd);
    d->connections.clear();
    for (const int fd : {d->listener, d->epoll, d->wake[0], d->wake[1]})
        ::close(fd);
}

std::string MockProvider::url() const
{
    return "http://127.0.0.1:" + std::to_string(d->port);
}

std::vector<MockRequest> MockProvider::log() const
{
    const std::lock_guard lock(d->mutex);
    return d->log;
}

void MockProvider::clearLog()
{
    const std::lock_guard lock(d->mutex);
    d->log.clear();
    d->attempts.clear();
    d->accepted = 0;
}

int MockProvider::connections() const
{
    return d->accepted;
}

void MockProvider::Private::loop()
{
    std::vector<epoll_event> events(256);
    while (!stopping) {
        int wait = -1;
        if (!timed.empty())
            wait = static_cast<int>(std::max<std::int64_t>(0, (timed.top().when - nowUs() + 999) / 1000));
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), wait);
        for (int i = 0; i < count; ++i) {
            const int fd = events[static_cast<std::size_t>(i)].data.fd;
            if (fd == listener) {
                accept();
                continue;
            }
            const auto found = connections.find(fd);
            if (found == connections.end())
                continue;
            const auto what = events[static_cast<std::size_t>(i)].events;
            if (what & (EPOLLERR | EPOLLHUP)) {
                close(*found->second);
                continue;
            }
            if (what & EPOLLOUT)
                flush(*found->second);
            const auto still = connections.find(fd);
            if (still != connections.end() && (what & EPOLLIN))
                read(*still->second);
        }
        runTimed();
    }
}

void MockProvider::Private::accept()
{
    for (;;) {
        const int fd = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        const int one = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        auto connection = std::make_unique<Connection>();
        connection->socket = fd;
        connection->id = nextId++;
        ++accepted;
        byId[connection->id] = connection.get();
        connections[fd] = std::move(connection);
        epoll_event event{EPOLLIN, {.fd = fd}};
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

void MockProvider::Private::read(Connection &connection)
{
    char buffer[65536];
    const ssize_t count = ::recv(connection.socket, buffer, sizeof buffer, 0);
    if (count <= 0) {
        if (count == 0 || errno != EAGAIN)
            close(connection);
        return;
    }
    connection.in.append(buffer, static_cast<std::size_t>(count));
    const int fd = connection.socket;
    for (;;) {
        const auto end = connection.in.find("\r\n\r\n");
        if (end == std::string::npos)
            return;
        const std::string head = connection.in.substr(0, end);
        const char *length = strcasestr(head.c_str(), "content-length:");
        const std::size_t size = length ? std::strtoul(length + 15, nullptr, 10) : 0;
        if (connection.in.size() < end + 4 + size)
            return;
        const std::string body = connection.in.substr(end + 4, size);
        connection.in.erase(0, end + 4 + size);
        handle(connection, head, body);
        if (!connections.contains(fd))
            return;
    }
}

void MockProvider::Private::handle(Connection &connection, const std::string &head, const std::string &body)
{
    const auto first = head.find(' ');
    const std::string path = head.substr(first + 1, head.find(' ', first + 1) - first - 1);
    if (head.starts_with("CONNECT")) // somebody takes us for a proxy and asks for nothing yet
        return send(connection, "HTTP/1.1 200 OK\r\n\r\n");
    head.starts_with("GET") ? handleGet(connection, path, head) : handleChat(connection, path, head, body);
}

namespace {

std::string headerIn(const std::string &head, const char *name)
{
    const char *found = strcasestr(head.c_str(), name);
    if (!found)
        return {};
    found += std::strlen(name);
    while (*found == ' ')
        ++found;
    return std::string(found, std::strcspn(found, "\r\n"));
}

std::string keyIn(const std::string &head)
{
    for (const char *name : {"\nauthorization:", "\nx-api-key:", "\napi-key:", "\nx-goog-api-key:"}) {
        const std::string value = headerIn(head, name);
        if (!value.empty())
            return value.starts_with("Bearer ") ? value.substr(7) : value;
    }
    return {};
}

std::string base64(const std::string &text, QByteArray::Base64Options options = QByteArray::Base64Encoding)
{
    return QByteArray::fromStdString(text).toBase64(options).toStdString();
}

/// @p key as a careless server may give it back.
std::string everyFormOf(const std::string &key)
{
    std::string forms = "plain " + key + " percent " + QByteArray::fromStdString(key).toPercentEncoding().toStdString() + " json " + Json(key).dump();
    for (const char *before : {"", "x", "xy"})
        forms += " base64 " + base64(before + key + "z") + " url " + base64(before + key + "z", QByteArray::Base64UrlEncoding);
    return forms;
}

/// An answer of the OpenAI dialect with the key in every field.
std::string bodyOfKey(const std::string &key)
{
    const Json call{{"id", key}, {"type", "function"}, {"function", {{"name", "f"}, {"arguments", Json{{"key", everyFormOf(key)}}.dump()}}}};
    const Json message{{"role", "assistant"}, {"content", everyFormOf(key)}, {"reasoning_content", "thinking of " + key}, {"tool_calls", {call}}};
    return Json{{"id", key}, {"model", key}, {"choices", {{{"index", 0}, {"finish_reason", key}, {"message", message}}}},
                {"usage", {{"prompt_tokens", 3}, {"completion_tokens", 3}}}}.dump();
}

} // namespace

void MockProvider::Private::handleGet(Connection &connection, const std::string &path, const std::string &head)
{
    Json json;
    if (path.find("/silent/") != std::string::npos)
        return;
    if (path.find("/echo401/") != std::string::npos)
        return send(connection, response(401, Json{{"error", {{"message", "Incorrect API key provided: " + keyIn(head)}}}}.dump()));
    if (path == "/mock/log" || path == "/mock/stats") {
        const std::lock_guard lock(mutex);
        json = path == "/mock/log" ? Json::array() : Json{{"requests", log.size()}, {"distinct", attempts.size()}};
        if (path == "/mock/log") {
            for (const MockRequest &entry : log)
                json.push_back({{"arrived", entry.arrivedUs}, {"answered", entry.answeredUs}, {"key", entry.key}, {"attempt", entry.attempt}, {"status", entry.status}});
        }
    } else if (path.find("/echokey/") != std::string::npos) {
        std::string escaped; // plain only once it was parsed
        for (const char c : keyIn(head)) {
            char unit[8];
            std::snprintf(unit, sizeof unit, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            escaped += unit;
        }
        return send(connection, response(200, R"({"data":[{"id":"mock-)" + escaped + R"("}]})"));
    } else if (path == "/api/tags") {
        json = {{"models", {{{"name", "mock-a"}}, {{"name", "mock-b"}}}}};
    } else if (path.starts_with("/v1beta/models")) {
        json = {{"models", {{{"name", "models/mock-a"}}}}};
    } else {
        json = {{"data", {{{"id", "mock-a"}}, {{"id", "mock-b"}}}}};
    }
    send(connection, response(200, json.dump()));
}

namespace {

/// The text of a JSON string member, found without parsing: load tests spend their time elsewhere.
std::string quickMember(const std::string &body, const std::string &name)
{
    const auto at = body.find("\"" + name + "\":\"");
    if (at == std::string::npos)
        return {};
    const auto from = at + name.size() + 4;
    return body.substr(from, body.find('"', from) - from);
}

} // namespace

void MockProvider::Private::handleChat(Connection &connection, const std::string &path, const std::string &head, const std::string &body)
{
    const Dialect dialect = dialectOf(path);
    std::string model = quickMember(body, "model");
    if (dialect == Dialect::Google) {
        const auto from = path.find("/models/") + 8;
        model = path.substr(from, path.find(':', from) - from);
    }
    const bool stream = path.find(":stream") != std::string::npos || body.find("\"stream\":true") != std::string::npos;
    const Behaviour behaviour = Behaviour::of(model);
    std::string unstreamed = body;
    for (const char *part : {",\"stream\":true", ",\"stream\":false", ",\"stream_options\":{\"include_usage\":true}"})
        if (const auto at = unstreamed.find(part); at != std::string::npos)
            unstreamed.erase(at, std::strlen(part));
    char key[17];
    std::snprintf(key, sizeof key, "%016llx", static_cast<unsigned long long>(hashOf(path.substr(0, path.find('?')) + unstreamed)));
    std::size_t entry = 0;
    int attempt = 0;
    {
        const std::lock_guard lock(mutex);
        attempt = ++attempts[key];
        entry = log.size();
        log.push_back({nowUs(), 0, path, key, keyIn(head), headerIn(head, "\nproxy-authorization:"), attempt, 0});
    }
    const bool faulty = !behaviour.fault.empty() && (behaviour.faultAttempts < 0 || attempt <= behaviour.faultAttempts);
    const std::string plantedKey = keyIn(head);
    if (faulty && misbehave(connection, behaviour, Json{{"key", plantedKey}, {"proxy", headerIn(head, "\nproxy-authorization:")}}, model, stream, entry))
        return;
    const bool isDrawn = behaviour.rightPerMille >= 0;
    const bool needsJson = !isDrawn && body.find("[[echo:") == std::string::npos;
    std::string answer = isDrawn ? drawn(unstreamed, behaviour.rightPerMille) : answerTo(needsJson ? Json::parse(body, nullptr, false) : Json(), body);
    if (behaviour.isParrot)
        answer = lastMessage(Json::parse(body, nullptr, false));
    if (faulty && behaviour.fault == "echokey")
        answer = "your key is " + plantedKey;
    if (faulty && behaviour.fault == "echoall")
        answer = everyFormOf(plantedKey);
    if (faulty && behaviour.fault == "split")
        answer = "h\xC3\xA9llo w\xC3\xB6rld \xF0\x9F\x98\x80 end";
    const int input = static_cast<int>(body.size() / 4);
    std::string bytes;
    if (stream && behaviour.eventMs > 0) {
        std::int64_t when = nowUs() + behaviour.latencyMs * 1000;
        send(connection, streamHead);
        for (const std::string &event : eventsOf(dialect, model, answer, input)) {
            timed.push({when, connection.id, std::numeric_limits<std::size_t>::max(), chunk(event), false});
            when += behaviour.eventMs * 1000;
        }
        timed.push({when, connection.id, entry, "0\r\n\r\n", false});
        return;
    }
    if (stream) {
        bytes = streamHead;
        for (const std::string &event : eventsOf(dialect, model, answer, input)) {
            if (faulty && behaviour.fault == "crlf") {
                std::string lines;
                for (const char c : event)
                    lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
                bytes += chunk(lines);
            } else if (faulty && behaviour.fault == "split") {
                for (const char c : event)
                    bytes += chunk({&c, 1});
            } else {
                bytes += chunk((faulty && behaviour.fault == "bom" && bytes == streamHead ? "\xEF\xBB\xBF" : "") + event);
            }
        }
        bytes += "0\r\n\r\n";
    } else if (isEmbedding(path)) {
        bytes = response(200, embeddingOf(path, Json::parse(body, nullptr, false)));
    } else if (faulty && behaviour.fault == "echoall" && dialect == Dialect::OpenAi) {
        bytes = response(200, bodyOfKey(plantedKey), "application/json", "x-request-id: " + plantedKey + "\r\n");
    } else {
        const Json calls = body.find("[[tool:") == std::string::npos ? Json::array() : nextCalls(body);
        bytes = !calls.empty() ? response(200, bodyOfCalls(dialect, model, calls, input)) : response(200, bodyOf(dialect, model, answer, input, !(faulty && behaviour.fault == "nousage"), faulty && behaviour.fault == "negative" ? -1 : 1));
    }
    if (behaviour.latencyMs == 0) {
        finishEntry(entry, 200);
        send(connection, std::move(bytes));
        return;
    }
    double latency = behaviour.latencyMs;
    if (behaviour.jitterPercent > 0)
        latency *= 1 + (static_cast<double>(hashOf(key) % 2001) / 1000 - 1) * behaviour.jitterPercent / 100;
    timed.push({nowUs() + static_cast<std::int64_t>(latency * 1000), connection.id, entry, std::move(bytes), false});
}

/// True when the fault took the place of an answer.
bool MockProvider::Private::misbehave(Connection &connection, const Behaviour &behaviour, const Json &request, const std::string &model, bool stream, std::size_t entry)
{
    const std::string &fault = behaviour.fault;
    const std::string key = request["key"].get<std::string>();
    if (std::isdigit(static_cast<unsigned char>(fault[0]))) {
        const int status = std::atoi(fault.c_str());
        finishEntry(entry, status);
        send(connection, response(status, R"({"error":{"message":"no, not now"}})", "application/json", status == 429 ? "Retry-After: 0\r\n" : ""));
    } else if (fault == "echo401") {
        finishEntry(entry, 401);
        send(connection, response(401, Json{{"error", {{"message", "Incorrect API key provided: " + key}}}}.dump()));
    } else if (fault == "echolate") {
        finishEntry(entry, 401);
        send(connection, response(401, Json{{"error", {{"message", std::string(1953, 'x') + key}}}}.dump()));
    } else if (fault == "echo407") {
        finishEntry(entry, 407);
        const std::string proxy = request["proxy"].get<std::string>();
        const std::string plain = QByteArray::fromBase64(QByteArray::fromStdString(proxy.substr(proxy.find(' ') + 1))).toStdString();
        send(connection, response(407, Json{{"error", {{"message", "The proxy refuses " + proxy + ": " + everyFormOf(plain)}}}}.dump()));
    } else if (fault == "cut") {
        const std::string whole = stream ? streamHead + chunk(eventsOf(Dialect::OpenAi, model, "half of an answer", 9).front())
                                         : response(200, bodyOf(Dialect::OpenAi, model, "half of an answer", 9, true, 1));
        send(connection, stream ? whole : whole.substr(0, whole.size() - 20), true);
    } else if (fault == "drop") {
        close(connection);
    } else if (fault == "hang") {
    } else if (fault == "slow") {
        connection.dripping = true;
        connection.drip = " ";
        connection.dripMs = 200;
        send(connection, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{");
        timed.push({nowUs() + 200'000, connection.id, entry, {}, false});
    } else if (fault == "garbage") {
        send(connection, stream ? streamHead + chunk("data: \x01\x02 not json\n\n") + "0\r\n\r\n" : response(200, "\x01\x02 not json"));
    } else if (fault == "html") {
        send(connection, response(200, "<html><body>Welcome to the hotel network</body></html>", "text/html"));
    } else if (fault == "endless" || fault == "endlessline") {
        connection.dripping = true;
        connection.drip = std::string(60000, 'x');
        if (stream && fault == "endless")
            connection.drip = "data: {\"choices\":[{\"delta\":{\"content\":\"" + std::string(50000, 'x') + "\"}}]}\n\n";
        send(connection, streamHead + chunk(stream && fault == "endlessline" ? "data: " : "{"));
    } else if (fault == "bomb") {
        const std::string bomb = makeGzipBomb(200);
        send(connection, response(200, bomb, "application/json", "Content-Encoding: gzip\r\n"));
    } else if (fault == "deep") {
        const std::string deep = "{\"choices\":" + std::string(1'000'000, '[');
        send(connection, stream ? streamHead + chunk("data: " + deep.substr(0, 900'000) + "\n\n") + "0\r\n\r\n" : response(200, deep));
    } else if (fault == "nan") {
        send(connection, response(200, R"({"choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":NaN}})"));
    } else if (fault == "redirect") {
        send(connection, response(302, "", "text/plain", "Location: file:///etc/hostname\r\n"));
    } else if (fault == "empty") {
        send(connection, response(200, "{}"));
    } else {
        return false;
    }
    return true;
}

void MockProvider::Private::finishEntry(std::size_t entry, int status)
{
    const std::lock_guard lock(mutex);
    if (entry < log.size()) {
        log[entry].answeredUs = nowUs();
        log[entry].status = status;
    }
}

void MockProvider::Private::send(Connection &connection, std::string bytes, bool closeAfter)
{
    connection.out += bytes;
    connection.closeAfter = connection.closeAfter || closeAfter;
    flush(connection);
}

void MockProvider::Private::flush(Connection &connection)
{
    for (;;) {
        while (connection.sent < connection.out.size()) {
            const ssize_t count = ::send(connection.socket, connection.out.data() + connection.sent, connection.out.size() - connection.sent, MSG_NOSIGNAL);
            if (count <= 0) {
                if (errno != EAGAIN)
                    return close(connection);
                epoll_event event{EPOLLIN | EPOLLOUT, {.fd = connection.socket}};
                epoll_ctl(epoll, EPOLL_CTL_MOD, connection.socket, &event);
                return;
            }
            connection.sent += static_cast<std::size_t>(count);
        }
        connection.out.clear();
        connection.sent = 0;
        if (!connection.dripping || connection.dripMs > 0)
            break;
        connection.out = chunk(connection.drip);
    }
    if (connection.closeAfter)
        return close(connection);
    epoll_event event{EPOLLIN, {.fd = connection.socket}};
    epoll_ctl(epoll, EPOLL_CTL_MOD, connection.socket, &event);
}

void MockProvider::Private::close(Connection &connection)
{
    const int fd = connection.socket;
    epoll_ctl(epoll, EPOLL_CTL_DEL, fd, nullptr);
    ::close(fd);
    byId.erase(connection.id);
    connections.erase(fd);
}

void MockProvider::Private::runTimed()
{
    const std::int64_t now = nowUs();
    while (!timed.empty() && timed.top().when <= now) {
        Timed next = timed.top();
        timed.pop();
        const auto found = byId.find(next.connection);
        if (found == byId.end())
            continue;
        Connection &connection = *found->second;
        if (connection.dripping) {
            timed.push({now + connection.dripMs * 1000, next.connection, next.logEntry, {}, false});
            send(connection, connection.drip);
            continue;
        }
        finishEntry(next.logEntry, 200);
        send(connection, std::move(next.bytes), next.close);
    }
}
