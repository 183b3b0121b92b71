#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// One request as the server saw it.
struct MockRequest
{
    std::int64_t arrivedUs = 0;
    std::int64_t answeredUs = 0; ///< 0 when no whole answer was sent
    std::string path;
    std::string key;             ///< hash of model and messages: the same request again has the same key
    std::string authorization;   ///< the header that carried a key
    std::string proxyAuthorization;
    int attempt = 0;             ///< how often this key has come, this time included
    int status = 0;
};

/// A chat server for tests, on loopback, that misbehaves on demand. Speaks the dialects of OpenAI, Anthropic, Gemini and Ollama.
/// Behaviour stands in the model's name, joined by `-`: `mock-l50-429x2` answers after 50 ms, and the first two attempts of each
/// request with 429. Tokens: `lN` latency in ms · `eN` ms between the events of a stream · `jN` jitter in percent · `CODExN` the first N attempts fail with that status
/// (x0: always) · `cut` `drop` `hang` `slow` `garbage` `html` `endless` `endlessline` `bomb` `deep` `nan` `bom` `crlf` `split`
/// `redirect` `echo401` `echokey` `nousage` `negative` `empty` (with `xN` the first N attempts only) · `echolate` (a 401 whose text is cut inside the
/// key) `echoall` (the key in every form and field) `echo407` (the proxy's password). A base URL with `/echo401` or `/echokey` in it does the
/// same with the list of models.
/// A base URL with `/silent/` in it never answers a list of models.
/// Embeddings count the letters of a text. `pN` answers `right` in N of 1,000 requests, else `wrong`, drawn by (seed, case, repeat, run).
/// `parrot` says what the last message says. Else the answer is the last `[[echo:TEXT]]` of the messages, else a word drawn by (seed, case, repeat): a hash of all of them.
/// `[[tool:NAME {ARGUMENTS} & NAME {ARGUMENTS}]]` in a message is a turn of calls of tools; after as many turns as there are, the answer. Unstreamed only.
class MockProvider
{
public:
    MockProvider();
    ~MockProvider();

    /// Listens; port 0 takes a free one.
    bool start(std::uint16_t port = 0);
    void stop();
    std::string url() const; ///< http://127.0.0.1:PORT
    std::vector<MockRequest> log() const;
    void clearLog();
    int connections() const; ///< how many were made since the log was cleared, whether or not anything was sent on them

private:
    struct Private;
    std::unique_ptr<Private> d;
};
