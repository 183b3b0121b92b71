#include "base/hash.h"

#include <cstring>
#include <openssl/evp.h>

namespace assay {

namespace {
const EVP_MD *algorithm()
{
    // Fetched once: an implicit fetch costs more than hashing a short text.
    static EVP_MD *const md = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return md;
}
int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}
} // namespace

struct Hasher::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Hasher::Hasher() : m_state(std::make_unique<State>())
{
    EVP_DigestInit_ex2(m_state->context, algorithm(), nullptr);
}
Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;

Hasher &Hasher::add(std::string_view data)
{
    EVP_DigestUpdate(m_state->context, data.data(), data.size());
    return *this;
}

Hasher &Hasher::addInt64(std::int64_t value)
{
    std::array<char, 8> raw;
    auto bits = static_cast<std::uint64_t>(value);
    for (std::size_t i = 8; i-- > 0; bits >>= 8)
        raw[i] = static_cast<char>(bits & 0xff);
    return add({raw.data(), raw.size()});
}

Hasher &Hasher::addLp(std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    const std::array<char, 4> raw{static_cast<char>(size >> 24), static_cast<char>((size >> 16) & 0xff),
                                  static_cast<char>((size >> 8) & 0xff), static_cast<char>(size & 0xff)};
    return add({raw.data(), raw.size()}).add(text);
}

Hash Hasher::finish()
{
    Hash hash;
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_state->context, hash.bytes.data(), &size);
    EVP_DigestInit_ex2(m_state->context, algorithm(), nullptr);
    return hash;
}

Hash sha256(std::string_view data)
{
    thread_local Hasher hasher;
    return hasher.add(data).finish();
}

std::string toHex(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(bytes.size() * 2, '0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        text[2 * i] = digits[byte >> 4];
        text[2 * i + 1] = digits[byte & 15];
    }
    return text;
}

std::optional<std::string> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes(text.size() / 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = digit(text[2 * i]);
        const int low = digit(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::string_view Hash::raw() const
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::string Hash::hex() const
{
    return toHex(raw());
}

std::string Hash::shortHex(std::size_t digits) const
{
    return hex().substr(0, digits);
}

std::optional<Hash> Hash::fromRaw(std::string_view bytes)
{
    Hash hash;
    if (bytes.size() != hash.bytes.size())
        return std::nullopt;
    std::memcpy(hash.bytes.data(), bytes.data(), bytes.size());
    return hash;
}

std::optional<Hash> Hash::fromHex(std::string_view text)
{
    const auto bytes = assay::fromHex(text);
    return bytes ? fromRaw(*bytes) : std::nullopt;
}

} // namespace assay

std::size_t std::hash<assay::Hash>::operator()(const assay::Hash &digest) const noexcept
{
    std::size_t value = 0;
    std::memcpy(&value, digest.bytes.data(), sizeof value);
    return value;
}
